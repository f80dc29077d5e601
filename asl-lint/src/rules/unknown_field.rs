use asl_model::field::ObjectKind;
use asl_model::syntax::contains_placeholder;

use crate::analysis::value;
use crate::context::Context;
use crate::definition::{Entry, Site};
use crate::diagnostic::{Finding, ServiceCode, did_you_mean, list, quoted, with_article};
use crate::fix::{Applicability, Edit, Fix};
use crate::rule::rule;

rule!("unknown-field", Correctness, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let sites = cx.definition().sites().iter().filter(|site| cx.is_whole(site.node));
    let unknown = sites.flat_map(Site::unknown_entries);
    let unknown = unknown.filter(|entry| !contains_placeholder(entry.name()));
    unknown.map(|entry| finding(cx, &entry)).collect()
}

fn finding(cx: &Context<'_>, entry: &Entry<'_, '_>) -> Finding {
    let field = quoted(entry.name());
    let finding = if let Some(owners) = owners(entry) {
        let message = format!("{} has no field {field}", with_article(entry.site.schema().name()));
        let remove = Fix::new(Applicability::Unsafe, format!("remove {field}")).remove(entry.steps());
        Finding::new(entry.key_place(), message).help(format!("remove it: only {owners} have it")).fix(remove)
    } else {
        let title = cx.definition().title(entry.site);
        Finding::new(entry.key_place(), format!("unknown field {field} in {title}"))
            .maybe_help(did_you_mean(entry.meant()))
            .maybe_fix(rename(entry))
    };
    finding.code(ServiceCode::SchemaValidationFailed)
}

/// The name that must have been meant, where its field takes the value.
fn rename(entry: &Entry<'_, '_>) -> Option<Fix<Edit>> {
    let field = entry.clearly_meant()?;
    let renamed = Entry { field: Some(field), ..*entry };
    value::faults(&renamed, field).is_empty().then(|| {
        let title = format!("rename {} to `{}`", quoted(entry.name()), field.name());
        Fix::new(Applicability::Safe, title).rename(entry.steps(), field.name())
    })
}

/// What has the field, where something like this object does.
fn owners(entry: &Entry<'_, '_>) -> Option<String> {
    let has = |kind: &ObjectKind| kind.schema().field(entry.name()).is_some();
    let kind = entry.site.kind;
    if kind == ObjectKind::NestedChoiceRule && has(&ObjectKind::ChoiceRule) {
        return Some("the rules that stand in `Choices` themselves".to_owned());
    }
    let is_machine = kind.schema().field("States").is_some();
    if is_machine && entry.name() == "QueryLanguage" {
        return Some("the whole machine and each state".to_owned());
    }
    let types = ObjectKind::STATES.into_iter().filter(has).filter_map(ObjectKind::state_type);
    let types: Vec<&str> = types.filter(|_| kind.state_type().is_some()).collect();
    (!types.is_empty()).then(|| format!("states of type {}", list(types, "and")))
}
