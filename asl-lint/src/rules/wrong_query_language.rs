use asl_model::field::{Field, ObjectKind, QueryLanguage};

use crate::context::Context;
use crate::definition::Entry;
use crate::diagnostic::{Finding, ServiceCode};
use crate::rule::rule;

rule!("wrong-query-language", Correctness, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let definition = cx.definition();
    let entries = || definition.entries();
    let fields = entries().filter_map(|entry| {
        let field = entry.field.filter(|field| !entry.site.allows(field))?;
        Some(of_the_other_language(&definition.title(entry.site), &entry, field))
    });
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

fn of_the_other_language(title: &str, entry: &Entry<'_, '_>, field: &Field) -> Finding {
    let name = field.name();
    let (wanted, here) = match field.query_language() {
        Some(QueryLanguage::Jsonata) => (QueryLanguage::Jsonata, QueryLanguage::JsonPath),
        _ => (QueryLanguage::JsonPath, QueryLanguage::Jsonata),
    };
    let message = format!("`{name}` belongs to {wanted}, and {title} is in {here}");
    let mend = match counterpart(entry, name) {
        Some(other) => format!("use `{other}` instead"),
        None => "remove it".to_owned(),
    };
    let help = match wanted {
        QueryLanguage::Jsonata => format!("{mend}, or set `\"QueryLanguage\": \"JSONata\"` in the state"),
        QueryLanguage::JsonPath => mend,
    };
    Finding::new(entry.key_place(), message).help(help).code(ServiceCode::SchemaValidationFailed)
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
