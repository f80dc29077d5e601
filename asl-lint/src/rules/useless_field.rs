use asl_model::field::{ObjectKind, QueryLanguage};
use asl_model::path::{JsonPath, Root};
use asl_model::syntax::{Kind, Node};

use crate::context::Context;
use crate::definition::Site;
use crate::diagnostic::Finding;
use crate::fix::{Applicability, Fix};
use crate::rule::rule;

rule!("useless-field", Suspicious, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let definition = cx.definition();
    let sites = definition.sites().iter().filter(|site| cx.is_whole(site.node));
    sites.filter_map(|site| Some((site, useless(site)?))).filter_map(|(site, useless)| {
        let message = format!("`{}` does nothing in {}: {}", useless.field, definition.title(site), useless.reason);
        let entry = site.entry(useless.field)?;
        let fix = Fix::new(Applicability::Unsafe, format!("remove `{}`", useless.field)).remove(entry.steps());
        let finding = Finding::new(entry.key_place(), message).help(useless.help).fix(fix);
        let cause = useless.cause.and_then(|cause| site.entry(cause));
        Some(match cause {
            Some(cause) => finding.related(cause.key_place(), "because of this"),
            None => finding,
        })
    }).collect()
}

/// A field that cannot do anything, and what keeps it from doing so.
struct Useless {
    field: &'static str,
    cause: Option<&'static str>,
    reason: &'static str,
    help: &'static str,
}

fn useless(site: &Site<'_>) -> Option<Useless> {
    match site.kind {
        ObjectKind::Choice => without_default(site),
        ObjectKind::ProcessorConfig => inline_type(site),
        _ if site.kind.state_type().is_some() && site.language == Some(QueryLanguage::JsonPath) => {
            beside_result(site).or_else(|| discarded_selector(site)).or_else(|| dropped_result(site))
        }
        _ => None,
    }
}

/// A Choice state assigns and gives its own output only on the way of its `Default`.
fn without_default(site: &Site<'_>) -> Option<Useless> {
    let field = ["Assign", "Output"].into_iter().find(|field| is_there(site, field))?;
    let is_read = site.unknown_entries().next().is_none();
    (is_read && site.get("Default").is_none()).then_some(Useless {
        field,
        cause: None,
        reason: "it counts only on the way of `Default`, and there is none",
        help: "move it into the choice rules, or add a `Default`",
    })
}

fn inline_type(site: &Site<'_>) -> Option<Useless> {
    let is_inline = site.get("Mode").is_none_or(|mode| mode.as_str() == Some("INLINE"));
    let is_read = site.unknown_entries().next().is_none();
    (is_inline && is_read && is_there(site, "ExecutionType")).then_some(Useless {
        field: "ExecutionType",
        cause: Some("Mode"),
        reason: "the iterations of an inline Map are no executions",
        help: "set `\"Mode\": \"DISTRIBUTED\"`, or remove it",
    })
}

fn beside_result(site: &Site<'_>) -> Option<Useless> {
    (is_there(site, "Result") && is_there(site, "Parameters")).then_some(Useless {
        field: "Parameters",
        cause: Some("Result"),
        reason: "`Result` takes its place",
        help: "remove one of the two",
    })
}

/// What shapes a result that is thrown away.
fn discarded_selector(site: &Site<'_>) -> Option<Useless> {
    let is_discarded = is_null(site.get("ResultPath")?);
    let field = match site.kind {
        ObjectKind::Pass if is_there(site, "Result") => "Result",
        // An `Assign` reads what `Parameters` gives.
        ObjectKind::Pass if is_there(site, "Parameters") => "Parameters",
        _ if is_there(site, "ResultSelector") => "ResultSelector",
        _ => return None,
    };
    let is_assigned = site.kind == ObjectKind::Pass && is_there(site, "Assign");
    (is_discarded && !is_assigned).then_some(Useless {
        field,
        cause: Some("ResultPath"),
        reason: "`ResultPath` throws the result away",
        help: "give `ResultPath` a path, or remove the field",
    })
}

/// A result that is put where `OutputPath` does not look.
fn dropped_result(site: &Site<'_>) -> Option<Useless> {
    let (result, output) = (site.get("ResultPath")?, site.get("OutputPath")?);
    let place = JsonPath::parse(result.as_known_str()?).ok()?;
    let is_dropped = match output.as_known_str() {
        None => is_null(output),
        Some(output) => is_beside(&place, &JsonPath::parse(output).ok()?),
    };
    is_dropped.then_some(Useless {
        field: "ResultPath",
        cause: Some("OutputPath"),
        reason: "`OutputPath` leaves out what it adds",
        help: "let `OutputPath` include the result, or set `ResultPath` to `null`",
    })
}

/// Whether neither of two paths of names leads to what the other one leads to, or to a part of it.
fn is_beside(one: &JsonPath, other: &JsonPath) -> bool {
    if *other.root() != Root::Input || *one.root() != Root::Input {
        return *other.root() == Root::Context;
    }
    let mut steps = one.segments().iter().zip(other.segments());
    let names = steps.find_map(|(one, other)| match (one.name(), other.name()) {
        (Some(one), Some(other)) if one == other => None,
        names => Some(names),
    });
    matches!(names, Some((Some(_), Some(_))))
}

fn is_there(site: &Site<'_>, name: &str) -> bool {
    site.get(name).is_some()
}

const fn is_null(node: &Node<'_>) -> bool {
    matches!(node.kind(), Kind::Null)
}
