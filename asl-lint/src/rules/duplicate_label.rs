use std::collections::BTreeMap;

use asl_model::field::FieldType;

use crate::context::Context;
use crate::definition::Entry;
use crate::diagnostic::{Finding, ServiceCode, quoted};
use crate::rule::rule;

rule!("duplicate-label", Correctness, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let mut first: BTreeMap<&str, Entry<'_, '_>> = BTreeMap::new();
    let mut findings = Vec::new();
    let labels = cx.definition().entries().filter(|entry| {
        entry.field.is_some_and(|field| field.value() == FieldType::Label)
    });
    for entry in labels {
        let Some(label) = entry.value().as_known_str() else { continue };
        match first.get(label) {
            Some(earlier) => findings.push(finding(label, &entry, earlier)),
            None => {
                first.insert(label, entry);
            }
        }
    }
    findings
}

fn finding(label: &str, entry: &Entry<'_, '_>, earlier: &Entry<'_, '_>) -> Finding {
    Finding::new(entry.value_place(), format!("{} is the label of two Map states", quoted(label)))
        .related(earlier.value_place(), "the first one")
        .help("give each Map a label of its own: they are unique in the whole machine")
        .code(ServiceCode::DuplicateLabelName)
}
