use std::collections::BTreeSet;

use asl_model::field::{Field, ObjectKind, QueryLanguage};

use crate::context::Context;
use crate::definition::{Definition, Entry, Site, State, position_of};
use crate::diagnostic::{Finding, ServiceCode, list};
use crate::fix::{Applicability, Edit, Fix};
use crate::rule::rule;

rule!("wrong-query-language", Correctness, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let definition = cx.definition();
    let entries = || definition.entries();
    let fields = definition.states().iter().filter_map(|state| of_the_other_language(definition, state));
    let is_jsonata_machine = entries().any(|entry| {
        entry.site.kind == ObjectKind::StateMachine && names_language(&entry, QueryLanguage::Jsonata)
    });
    let downgrades =
        entries().filter(|entry| is_jsonata_machine && names_language(entry, QueryLanguage::JsonPath));
    fields.chain(downgrades.map(|entry| downgrade(&definition.title(entry.site), &entry))).collect()
}

fn names_language(entry: &Entry<'_, '_>, language: QueryLanguage) -> bool {
    entry.name() == "QueryLanguage" && entry.value().as_str() == Some(language.as_str())
}

/// One finding for all fields of a state and of what belongs to it: one change of its query language mends them.
fn of_the_other_language(definition: &Definition<'_>, state: &State<'_>) -> Option<Finding> {
    let foreign: Vec<(Entry<'_, '_>, &Field)> = definition
        .sites_of(state)
        .flat_map(Site::entries)
        .filter_map(|entry| Some((entry, entry.field.filter(|field| !entry.site.allows(field))?)))
        .collect();
    let ((first, field), others) = foreign.split_first()?;
    let (wanted, here) = match field.query_language() {
        Some(QueryLanguage::Jsonata) => (QueryLanguage::Jsonata, QueryLanguage::JsonPath),
        _ => (QueryLanguage::JsonPath, QueryLanguage::Jsonata),
    };
    let names: BTreeSet<&str> = foreign.iter().map(|(_, field)| field.name()).collect();
    let (verb, title) = match others {
        [] => ("belongs", definition.title(first.site)),
        _ => ("belong", definition.title(definition.site_of(state)?)),
    };
    let names = list(&names, "and");
    let mut finding = Finding::new(first.key_place(), format!("{names} {verb} to {wanted}, and {title} is in {here}"))
        .help(help(first, field, others.is_empty(), wanted))
        .maybe_fix(name_language(state, wanted));
    for (entry, _) in others.iter().take(MAX_RELATED) {
        finding = finding.related(entry.key_place(), "and this one");
    }
    Some(finding.code(ServiceCode::SchemaValidationFailed))
}

/// As many other fields are pointed at.
const MAX_RELATED: usize = 4;

fn help(entry: &Entry<'_, '_>, field: &Field, is_alone: bool, wanted: QueryLanguage) -> String {
    let mend = match counterpart(entry, field.name()).filter(|_| is_alone) {
        Some(other) => format!("use `{other}` instead"),
        None if is_alone => "remove it".to_owned(),
        None => {
            let here = if wanted == QueryLanguage::Jsonata { QueryLanguage::JsonPath } else { QueryLanguage::Jsonata };
            format!("write them in {here}")
        },
    };
    match wanted {
        QueryLanguage::Jsonata => format!("{mend}, or set `\"QueryLanguage\": \"JSONata\"` in the state"),
        QueryLanguage::JsonPath => mend,
    }
}

/// Lets a state that names no query language name the one of its fields.
fn name_language(state: &State<'_>, wanted: QueryLanguage) -> Option<Fix<Edit>> {
    let is_silent = state.node.get("QueryLanguage").is_none() && wanted == QueryLanguage::Jsonata;
    let position = position_of(state.node, "Type").filter(|_| is_silent)?;
    let title = format!("set `\"QueryLanguage\": \"{wanted}\"`");
    let fix = Fix::new(Applicability::Unsafe, title);
    Some(fix.insert_after(state.steps.clone(), position, "QueryLanguage", wanted.as_str()))
}

/// The field of the other query language that does the same, if the object has it.
fn counterpart(entry: &Entry<'_, '_>, name: &str) -> Option<&'static str> {
    let candidates: &[&str] = match name {
        "Parameters" | "InputPath" => &["ItemSelector", "Arguments"],
        "ResultSelector" | "ResultPath" | "OutputPath" | "Result" => &["Output"],
        "ItemsPath" => &["Items"],
        "Arguments" => &["Parameters"],
        "Items" => &["ItemsPath"],
        "Output" => &["ResultSelector", "OutputPath"],
        "Condition" => &["Variable"],
        "Variable" | "And" | "Or" | "Not" => &["Condition"],
        _ => &[name.strip_suffix("Path")?],
    };
    let schema = entry.site.schema();
    let other = candidates.iter().find_map(|candidate| schema.field(candidate))?;
    Some(other.name())
}

fn downgrade(title: &str, entry: &Entry<'_, '_>) -> Finding {
    Finding::new(entry.value_place(), format!("{title} is in JSONPath, and the state machine is in JSONata"))
        .help("write the state in JSONata, or set the query language in each state and not in the machine")
        .code(ServiceCode::SchemaValidationFailed)
}
