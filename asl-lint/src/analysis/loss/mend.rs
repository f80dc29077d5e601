//! How to keep data that a result replaces.

use asl_model::field::ObjectKind;
use asl_model::path::Root;

use crate::analysis::data::{Document, Read};
use crate::context::Context;
use crate::definition::{State, position_of};
use crate::diagnostic::quoted;
use crate::fix::{Applicability, Edit, Fix, Value};
use crate::shape::{Cause, Origin, Origins, Shape};

/// Keeps the input of the state that replaced it, where that can be done without a change of what works.
///
/// A result that nobody reads is dropped; one that is read goes into the input, and the paths to it follow.
pub(super) fn mend(cx: &Context<'_>, origin: Origin) -> Option<Fix<Edit>> {
    let state = replacer(cx, origin)?;
    let readers = readers(cx, origin);
    if readers.is_empty() {
        let title = format!("set `ResultPath` of {} to `null`: nothing reads its result", state.title());
        return Some(set_result_path(Fix::new(Applicability::Safe, title), state, Value::Null));
    }
    let name = state.name?;
    let input = &cx.data().state(state.id)?.input.as_ref()?.data;
    let is_free = !input.member(name, Origins::NONE).presence.present;
    if !is_free || readers.iter().any(|read| !read.is_path || read.names.is_empty()) {
        return None;
    }
    let place = member_path(name)?;
    let title =
        format!("set `ResultPath` of {} to {}, and read its result there", state.title(), quoted(&place));
    let fix = set_result_path(Fix::new(Applicability::Safe, title), state, Value::from(place.as_str()));
    Some(readers.into_iter().fold(fix, |fix, read| {
        let root = read.range.start..read.range.start + "$".len();
        fix.replace_within(read.steps.clone(), root, place.clone())
    }))
}

/// What to do where no fix does it.
pub(super) fn advice(cx: &Context<'_>, origin: Origin) -> Option<String> {
    let state = cx.definition().state(origin.state())?.title();
    Some(match origin.cause {
        Cause::Error => {
            format!("give the catcher of {state} a `ResultPath`, such as `$.error`, to keep the input")
        }
        Cause::Result | Cause::Selector | Cause::Literal => {
            format!("give {state} a `ResultPath`, or let its output hold what is read later")
        }
        Cause::Output => format!("let `Output` of {state} hold it, as in `$merge([$states.input, …])`"),
        Cause::Parameters => format!("put it into `Parameters` of {state}"),
        Cause::ItemSelector => format!("put it into `ItemSelector` of {state}"),
        Cause::Batch => format!("put it into `BatchInput` of {state}"),
        Cause::Path | Cause::NullPath => format!("let {state} pass it on"),
        Cause::Assign | Cause::Input => return None,
    })
}

/// The state whose whole result replaces its input.
fn replacer<'t>(cx: &Context<'t>, origin: Origin) -> Option<&'t State<'t>> {
    let state = cx.definition().state(origin.state())?;
    let takes_path = matches!(
        state.kind,
        Some(ObjectKind::Task | ObjectKind::Parallel | ObjectKind::Map | ObjectKind::Pass)
    );
    let replaces = matches!(origin.cause, Cause::Result | Cause::Selector | Cause::Literal);
    let result_path = state.node.get("ResultPath");
    let is_whole = result_path.is_none_or(|path| path.as_str() == Some("$"));
    let language = cx.definition().site_of(state)?.language?;
    let is_json_path = language == asl_model::field::QueryLanguage::JsonPath;
    let is_filtered = state.node.get("OutputPath").is_some();
    (takes_path && replaces && is_whole && is_json_path && !is_filtered).then_some(state)
}

/// The reads that lead into the result of a state where it stands as the whole data.
fn readers<'c>(cx: &'c Context<'_>, origin: Origin) -> Vec<&'c Read> {
    let Some(product) = product(cx, origin) else { return Vec::new() };
    let reads = cx.all_reads().reads().filter(|read| {
        read.root == Root::Input
            && matches!(read.document, Document::Input | Document::Output)
            && read.origins.iter().any(|found| found == origin)
            && read.state != origin.state()
    });
    let leads_into = |read: &&Read| match read.names.first() {
        None => true,
        Some(name) => !product.member(name, Origins::NONE).presence.is_never(),
    };
    reads.filter(leads_into).collect()
}

/// What the state puts in the place of its input.
fn product(cx: &Context<'_>, origin: Origin) -> Option<Shape> {
    let data = cx.data().state(origin.state())?;
    data.output.clone()
}

fn set_result_path(fix: Fix<Edit>, state: &State<'_>, value: Value) -> Fix<Edit> {
    if let Some(position) = position_of(state.node, "ResultPath") {
        return fix.replace(state.steps.child(position), value);
    }
    let before = ["ResultSelector", "Parameters", "Resource", "Result", "Type"];
    let after = before.into_iter().find_map(|name| position_of(state.node, name)).unwrap_or_default();
    fix.insert_after(state.steps.clone(), after, "ResultPath", value)
}

/// The reference path of a member of this name.
fn member_path(name: &str) -> Option<String> {
    let mut characters = name.chars();
    let is_plain = characters.next().is_some_and(|first| first.is_ascii_alphabetic() || first == '_')
        && characters.all(|character| character.is_ascii_alphanumeric() || character == '_');
    if is_plain {
        return Some(format!("$.{name}"));
    }
    let is_quotable = !name.contains(['\'', '\\', '[', ']']) && !name.chars().any(char::is_control);
    is_quotable.then(|| format!("$['{name}']"))
}
