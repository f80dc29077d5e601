use asl_model::field::{Constraint, Field, FieldIs, ObjectKind};

use crate::analysis::value;
use crate::context::Context;
use crate::definition::{Definition, Presence, Site};
use crate::diagnostic::{Finding, ServiceCode, list};
use crate::rule::rule;

rule!("conflicting-fields", Correctness, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let definition = cx.definition();
    let sites = definition.sites().iter();
    sites.flat_map(|site| conflicts(definition, site).into_iter().chain(unfit_reader(definition, site))).collect()
}

/// A format or a transformation that does not go with what the item reader calls.
fn unfit_reader(definition: &Definition<'_>, site: &Site<'_>) -> Option<Finding> {
    let resource = site.get("Resource").filter(|_| site.kind == ObjectKind::ItemReader)?.as_known_str()?;
    let config = definition.sites().iter().find(|inner| {
        inner.kind == ObjectKind::ReaderConfig && inner.state == site.state
    })?;
    let flattens = config.get("Transformation").map(|value| value.as_str() == Some("LOAD_AND_FLATTEN"));
    let (field, message) = if resource.ends_with(":s3:getObject") && flattens == Some(true) {
        ("Transformation", "`LOAD_AND_FLATTEN` reads the objects of a listing, and `s3:getObject` reads one object")
    } else if resource.ends_with(":s3:listObjectsV2") && flattens.is_none() {
        ("InputType", "`InputType` stands beside `s3:listObjectsV2` only with `Transformation` `LOAD_AND_FLATTEN`")
    } else {
        return None;
    };
    Some(
        Finding::new(config.entry(field)?.key_place(), message.to_owned())
            .related(site.entry("Resource")?.value_place(), "this is what reads the items")
            .code(ServiceCode::SchemaValidationFailed),
    )
}

fn conflicts(definition: &Definition<'_>, site: &Site<'_>) -> Vec<Finding> {
    let title = || definition.title(site);
    let conflict = |constraint: &Constraint| match *constraint {
        Constraint::ExactlyOne(fields)
        | Constraint::AtMostOne(fields)
        | Constraint::With { partners: fields, .. } => exclusive(site, fields, title),
        Constraint::AllowedWhen { field, when } if !site.holds(when)? => {
            let message = format!("`{field}` stands only with {} in {}", condition(when), title());
            conditional(site, field, when, message)
        }
        Constraint::ForbiddenWhen { field, when } if site.holds(when)? => {
            let message = format!("`{field}` does not go with {} in {}", condition(when), title());
            conditional(site, field, when, message)
        }
        Constraint::LimitedWhen { field, values, when } if site.holds(when)? => {
            let value = site.get(field)?.as_known_str()?;
            let message = format!("`{field}` must be {} with {}", list(values, "or"), condition(when));
            (!values.contains(&value)).then(|| conditional(site, field, when, message)).flatten()
        }
        Constraint::Below { lower, upper } => not_below(site, lower, upper, title),
        _ => None,
    };
    site.schema().constraints().iter().filter_map(conflict).collect()
}

fn condition(when: FieldIs) -> String {
    format!("`{}` {}", when.field, list(when.values, "or"))
}

/// A field that does not go with the value of another.
fn conditional(site: &Site<'_>, field: &str, when: FieldIs, message: String) -> Option<Finding> {
    let finding = Finding::new(site.entry(field)?.key_place(), message);
    let other = site.entry(when.field).map(|entry| entry.value_place());
    let finding = match other {
        Some(place) => finding.related(place, format!("`{}` is this", when.field)),
        None => finding,
    };
    Some(finding.code(ServiceCode::SchemaValidationFailed))
}

/// Several fields of which only one may be there.
fn exclusive(site: &Site<'_>, names: &[&str], title: impl Fn() -> String) -> Option<Finding> {
    let present = || {
        let named = site.entries().filter(|entry| names.contains(&entry.name()));
        let fields = named.filter_map(|entry| Some((entry.field?, entry)));
        fields.filter(|(field, _)| site.allows(field) && site.presence(field) == Presence::Present)
    };
    present().nth(1)?;
    let fields: Vec<&Field> = present().map(|(field, _)| field).collect();
    let (_, last) = present().last()?;
    let names = list(fields.iter().map(|field| field.name()), "and");
    let mut finding = Finding::new(last.key_place(), format!("{names} exclude each other in {}", title()))
        .help(which_to_keep(&fields))
        .code(ServiceCode::SchemaValidationFailed);
    for (field, entry) in present().take(fields.len() - 1) {
        finding = finding.related(entry.key_place(), format!("`{}` is here", field.name()));
    }
    Some(finding)
}

fn which_to_keep(fields: &[&Field]) -> String {
    let names: Vec<&str> = fields.iter().map(|field| field.name()).collect();
    if let Some((old, new)) = fields.iter().find_map(|field| Some((field.name(), field.replacement()?))) {
        return format!("remove `{old}`, the old name of `{new}`");
    }
    let literal = names.iter().find(|name| names.iter().any(|other| other.strip_suffix("Path") == Some(name)));
    match literal {
        _ if names.contains(&"Next") => {
            "remove `End` to go on to the next state, or `Next` to end here".to_owned()
        }
        Some(name) => {
            format!("remove `{name}Path` for a fixed value, or `{name}` to read the value from the data")
        }
        None => "keep one of them".to_owned(),
    }
}

/// Two literal numbers of which the first must be the lower one.
fn not_below(site: &Site<'_>, lower: &str, upper: &str, title: impl Fn() -> String) -> Option<Finding> {
    let number = |name: &str| {
        // What is out of range has a finding of its own.
        let entry = site.entry(name)?;
        let is_valid = value::faults(&entry, entry.field?).is_empty();
        entry.value().as_number().filter(|_| is_valid)?.parse::<f64>().ok()
    };
    let (low, high) = (number(lower)?, number(upper)?);
    let finding = || {
        let message = format!("`{lower}` is not less than `{upper}` in {}", title());
        let finding = Finding::new(site.entry(lower)?.value_place(), message)
            .related(site.entry(upper)?.value_place(), format!("`{upper}` is this"))
            .help(format!("lower `{lower}`, or raise `{upper}`"))
            .code(ServiceCode::SchemaValidationFailed);
        Some(finding)
    };
    (low >= high).then(finding).flatten()
}
