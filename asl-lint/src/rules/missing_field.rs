use asl_model::field::{Constraint, Field, FieldIs, ObjectKind};

use crate::context::Context;
use crate::definition::{Entry, Presence, Site, State};
use crate::diagnostic::{Finding, ServiceCode, list};
use crate::rule::rule;

rule!("missing-field", Correctness, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let definition = cx.definition();
    let untyped = definition.states().iter().filter(|state| cx.is_whole(state.node)).filter_map(untyped);
    let sites = definition.sites().iter().filter(|site| cx.is_whole(site.node));
    let gaps = sites.flat_map(|site| gaps(site).into_iter().map(move |gap| (site, gap)));
    let readers = definition.sites().iter().filter_map(|site| unread(cx, site));
    untyped.chain(readers).chain(gaps.map(|(site, gap)| finding(&definition.title(site), site, &gap))).collect()
}

/// Without a `Type` nothing else can be said about a state.
fn untyped(state: &State<'_>) -> Option<Finding> {
    let lacks_type = state.node.as_object()?.get("Type").is_none();
    lacks_type.then(|| {
        Finding::new(state.place(), format!("`Type` is missing in state {}", state.title()))
            .help("say what the state does: `Pass`, `Task`, `Choice`, `Wait`, `Succeed`, `Fail`, `Parallel` or `Map`")
            .code(ServiceCode::SchemaValidationFailed)
    })
}

/// An item reader of an object whose format nobody says. The need depends on the resource beside it.
fn unread(cx: &Context<'_>, site: &Site<'_>) -> Option<Finding> {
    let resource = site.get("Resource").filter(|_| site.kind == ObjectKind::ItemReader)?.as_known_str()?;
    let config = site.get("ReaderConfig");
    let is_known = config.is_none_or(|config| {
        let object = config.as_object().map_or(&[][..], |object| object.members());
        let fields = ObjectKind::ReaderConfig.schema();
        config.as_object().is_some() && object.iter().all(|member| fields.field(member.key().name()).is_some())
    });
    // Which of the two a manifest needs is in the table.
    let says = |field| config.is_some_and(|config| config.get(field).is_some());
    let is_silent = is_known && !says("InputType") && !says("ManifestType") && !says("Transformation");
    let is_whole = cx.is_whole(site.node) && site.unknown_entries().next().is_none();
    (resource.ends_with(":s3:getObject") && is_silent && is_whole).then(|| {
        let message = format!("`InputType` is missing in `ReaderConfig` of {}", cx.definition().title(site));
        Finding::new(site.place(), message)
            .help("add `ReaderConfig` with `InputType`: `CSV`, `JSON`, `JSONL`, `PARQUET` or `MANIFEST`")
            .code(ServiceCode::SchemaValidationFailed)
    })
}

/// A field that should be there, or several of which one should be.
#[derive(Debug)]
struct Gap {
    fields: Vec<&'static str>,
    reason: Reason,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reason {
    /// The object always needs it.
    Always,
    /// This field needs it.
    Beside(&'static str),
    /// Another field has a value that needs it.
    When(FieldIs),
}

fn gaps(site: &Site<'_>) -> Vec<Gap> {
    let required = site.schema().fields().iter().filter(|field| field.is_required());
    let mut gaps: Vec<Gap> =
        required.filter_map(|field| gap(site, &[field.name()], Reason::Always)).collect();
    let mut alternatives = Vec::new();
    for constraint in site.schema().constraints() {
        match *constraint {
            Constraint::ExactlyOne(fields) | Constraint::AtLeastOne(fields) => {
                alternatives.extend(gap(site, fields, Reason::Always));
            }
            Constraint::With { field, partners } => match partners.iter().find(|name| is_there(site, name)) {
                Some(partner) => gaps.extend(gap(site, &[field], Reason::Beside(partner))),
                None if is_there(site, field) && !is_disputed(site, field) => gaps.extend(gap(site, partners, Reason::Beside(field))),
                None => {}
            },
            Constraint::Needs { field, needs } if is_there(site, field) => {
                gaps.extend(gap(site, needs, Reason::Beside(field)));
            }
            Constraint::RequiredWhen { field, when } if site.holds(when) == Some(true) => {
                gaps.extend(gap(site, &[field], Reason::When(when)));
            }
            _ => {}
        }
    }
    let named: Vec<&str> = gaps.iter().flat_map(|gap| &gap.fields).copied().collect();
    alternatives.retain(|gap: &Gap| !gap.fields.iter().any(|field| named.contains(field)));
    gaps.append(&mut alternatives);
    gaps
}

/// A gap where none of the fields is there, nor a misspelt one, nor one of the other query language: those
/// are faults of their own.
fn gap(site: &Site<'_>, names: &[&'static str], reason: Reason) -> Option<Gap> {
    // The members are few, and the names may be all operators of a choice rule.
    let is_given = |entry: Entry<'_, '_>| {
        let field = entry.field.filter(|field| names.contains(&field.name()));
        field.is_some_and(|field| site.presence(field) != Presence::Absent)
    };
    if site.entries().any(is_given) {
        return None;
    }
    let fields = names.iter().filter_map(|name| site.schema().field(name));
    let is_meant = |entry: &Entry<'_, '_>| entry.meant().is_some_and(|meant| names.contains(&meant));
    if site.unknown_entries().any(|entry| is_meant(&entry)) {
        return None;
    }
    let allowed = fields.filter(|field| site.allows(field)).map(Field::name);
    Some(Gap { fields: allowed.collect(), reason })
}

/// Whether another field excludes this one, so that nobody can say what it lacks.
fn is_disputed(site: &Site<'_>, name: &str) -> bool {
    site.schema().constraints().iter().any(|constraint| match *constraint {
        Constraint::ExactlyOne(fields) | Constraint::AtMostOne(fields) => {
            fields.contains(&name) && fields.iter().any(|other| *other != name && is_there(site, other))
        }
        _ => false,
    })
}

fn is_there(site: &Site<'_>, name: &str) -> bool {
    site.schema().field(name).is_some_and(|field| site.presence(field) == Presence::Present)
}

fn finding(title: &str, site: &Site<'_>, gap: &Gap) -> Finding {
    let missing = if gap.fields.len() > MANY { "a comparison".to_owned() } else { list(&gap.fields, "or") };
    let reason = match gap.reason {
        Reason::Always => String::new(),
        Reason::Beside(field) => format!(", which has `{field}`"),
        Reason::When(condition) => {
            format!(", whose `{}` is {}", condition.field, list(condition.values, "or"))
        }
    };
    Finding::new(site.place(), format!("{missing} is missing in {title}{reason}"))
        .maybe_help(help(site, gap))
        .code(ServiceCode::SchemaValidationFailed)
}

/// More alternatives than this are the operators of a choice rule.
const MANY: usize = 8;

fn help(site: &Site<'_>, gap: &Gap) -> Option<String> {
    match gap.fields.as_slice() {
        [field] => {
            let summary = site.schema().field(field)?.summary().trim_end_matches('.');
            Some(format!("add `{field}`: {}", lower_first(summary)))
        }
        ["Next", "End"] => {
            Some("add `\"Next\"` with the name of a state, or `\"End\": true` if this is the last".to_owned())
        }
        many if many.len() > MANY => {
            Some("add an operator with what is compared, such as `\"StringEquals\": \"…\"`".to_owned())
        }
        _ => None,
    }
}

/// A sentence as the continuation of another one, unless it begins with a name in capitals.
fn lower_first(sentence: &str) -> String {
    let mut chars = sentence.chars();
    let first = chars.next().into_iter().flat_map(char::to_lowercase);
    first.chain(chars).collect()
}
