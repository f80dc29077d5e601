//! What a finding about lost data says.

use asl_model::resource::{Resource, ResourceKind};
use asl_model::similar::{clearly_closest, closest};
use asl_model::syntax::Node;

use super::{Loss, mend};
use crate::analysis::data::{Missing, Read};
use crate::context::Context;
use crate::definition::State;
use crate::diagnostic::{Finding, did_you_mean, list, quoted};
use crate::fix::{Applicability, Edit, Fix};
use crate::shape::{Cause, JsonKind, Origin, Origins, Shape, describe_value};

/// Members that are listed where none is near.
const MAX_MEMBERS: usize = 6;

pub(super) fn finding(cx: &Context<'_>, loss: &Loss<'_>) -> Finding {
    let first = loss.first;
    let (path, why) = (quoted(&first.text), why(cx, loss));
    let ways = match (first.presence.is_sometimes(), first.is_conditional) {
        (true, _) => "does not exist on every way to",
        (false, true) => "does not exist, if it comes to be read, in",
        (false, false) => "does not exist in",
    };
    let message = format!("{path} {ways} {}: {why}", title(cx, first));
    let mut finding = Finding::new(first.place(), message);
    if let Some(origin) = loss.replaced_by
        && let Some(state) = cx.definition().state(origin.state())
    {
        finding = finding.related(state.place(), "the data is replaced here");
    }
    for other in &loss.others {
        finding = finding.related(other.place(), "gone here too");
    }
    match loss.replaced_by {
        Some(origin) => lost(cx, origin, finding, first),
        None => misspelt(finding, first),
    }
}

fn title(cx: &Context<'_>, read: &Read) -> String {
    cx.definition().state(read.state).map_or_else(|| "this state".to_owned(), State::title)
}

fn why(cx: &Context<'_>, loss: &Loss<'_>) -> String {
    if let Some(origin) = loss.replaced_by {
        let state = cx.definition().state(origin.state());
        let (name, what) =
            state.map_or_else(Default::default, |state| (state.title(), product(state, origin)));
        return format!("{name} replaced the data with {what}");
    }
    let Some(missing) = &loss.first.missing else { return "nothing leads there".to_owned() };
    let holder = holder(cx, loss.first, missing);
    match (&missing.name, has(&missing.parent, JsonKind::Object)) {
        (Some(name), true) => format!("{holder} has no member {}", quoted(name)),
        (None, _) if has(&missing.parent, JsonKind::Array) => {
            let length = missing.parent.length().unwrap_or_default();
            format!("{holder} has {length} element{}", if length == 1 { "" } else { "s" })
        }
        _ => format!("{holder} is {}", describe_value(&missing.parent)),
    }
}

fn has(shape: &Shape, kind: JsonKind) -> bool {
    shape.kinds().any(|found| found == kind)
}

/// What lacks the member.
fn holder(cx: &Context<'_>, read: &Read, missing: &Missing) -> String {
    if missing.before != "$" && !missing.before.starts_with("$states.") {
        return quoted(&missing.before);
    }
    let origin = read.presence.without.iter().next();
    let state = origin.and_then(|origin| cx.definition().state(origin.state()));
    match (origin, state) {
        (Some(origin), _) if origin.cause == Cause::Input => "the input".to_owned(),
        (Some(origin), Some(state)) if state.id == read.state => product(state, origin),
        (Some(origin), Some(state)) => format!("{} of {}", product(state, origin), state.title()),
        _ => "the data".to_owned(),
    }
}

/// What a state put in the place of its input.
fn product(state: &State<'_>, origin: Origin) -> String {
    match origin.cause {
        Cause::Result => match called(state) {
            Some(call) => format!("the result of {}", quoted(&call)),
            None => "its result".to_owned(),
        },
        Cause::Literal => "its `Result`".to_owned(),
        Cause::Selector => "its `ResultSelector`".to_owned(),
        Cause::Parameters => "its `Parameters`".to_owned(),
        Cause::ItemSelector => "its `ItemSelector`".to_owned(),
        Cause::Batch => "a batch of its items".to_owned(),
        Cause::Output => "its `Output`".to_owned(),
        Cause::Path => "what its path selects".to_owned(),
        Cause::NullPath => "an empty object".to_owned(),
        Cause::Error => "the error that it caught".to_owned(),
        Cause::Assign => "what it assigns".to_owned(),
        Cause::Input => "the input".to_owned(),
    }
}

/// The action that a Task calls, as `createTrainingJob.sync`.
fn called(state: &State<'_>) -> Option<String> {
    let resource = Resource::parse(state.node.get("Resource").and_then(Node::as_str)?).ok()?;
    match resource.kind() {
        ResourceKind::LambdaFunction { name, .. } | ResourceKind::Activity { name } => {
            name.known().map(str::to_owned)
        }
        ResourceKind::Optimized(call) | ResourceKind::Sdk(call) | ResourceKind::Http(call) => {
            let (service, action) = (call.service().known()?, call.action().known()?);
            let suffix = call.pattern().map_or("", asl_model::resource::Pattern::suffix);
            let is_generic = matches!(action, "invoke" | "call" | "publish");
            let service = if is_generic { format!("{service}:") } else { String::new() };
            Some(format!("{service}{action}{suffix}"))
        }
        _ => None,
    }
}

/// What to do where a state threw away the data that holds the member.
fn lost(cx: &Context<'_>, origin: Origin, finding: Finding, read: &Read) -> Finding {
    let finding = match members(read).next() {
        Some(_) => finding.note(format!("there is {}", some_members(read))),
        None => finding,
    };
    match mend::mend(cx, origin) {
        Some(fix) => finding.help(fix.title().to_owned()).fix(fix),
        None => finding.maybe_help(mend::advice(cx, origin)),
    }
}

/// What to do where the name is wrong.
fn misspelt(finding: Finding, read: &Read) -> Finding {
    let Some(missing) = &read.missing else { return finding };
    let Some(name) = &missing.name else { return finding };
    match closest(name, members(read)) {
        Some(meant) => finding.maybe_help(did_you_mean(Some(meant))).maybe_fix(rename(read, missing, name)),
        None if members(read).next().is_some() => finding.note(format!("there is {}", some_members(read))),
        None => finding,
    }
}

/// The names of what is there instead.
pub(super) fn members(read: &Read) -> impl Iterator<Item = &str> {
    let object = read.missing.as_ref().and_then(|missing| missing.parent.object.as_deref());
    let members = object.into_iter().flat_map(crate::shape::Object::members);
    members.filter(|(_, member)| !member.presence.is_never()).map(|(name, _)| name)
}

fn some_members(read: &Read) -> String {
    let count = members(read).count();
    let mut names: Vec<&str> = members(read).take(MAX_MEMBERS).collect();
    if let Some(near) =
        read.missing.as_ref().and_then(|missing| closest(missing.name.as_deref()?, members(read)))
        && !names.contains(&near)
    {
        names.insert(0, near);
    }
    if count <= names.len() {
        return list(names, "and");
    }
    let quoted: Vec<String> = names.into_iter().map(quoted).collect();
    format!("{} and {} more", quoted.join(", "), count - quoted.len())
}

/// Puts the name that must have been meant in the place of the wrong one.
fn rename(read: &Read, missing: &Missing, name: &str) -> Option<Fix<Edit>> {
    let candidates: Vec<&str> = members(read).collect();
    let meant = clearly_closest(name, candidates)?;
    let is_plain = |text: &str| text.chars().all(|character| character.is_alphanumeric() || character == '_');
    // A name in quotes is longer by these.
    if !is_plain(name) || !is_plain(meant) || missing.range.len() != name.len() {
        return None;
    }
    let is_whole = missing.parent.member(meant, Origins::NONE).presence.is_always();
    let applicability = if is_whole { Applicability::Safe } else { Applicability::Unsafe };
    let title = format!("replace {} with {}", quoted(name), quoted(meant));
    Some(Fix::new(applicability, title).replace_within(read.steps.clone(), missing.range.clone(), meant))
}
