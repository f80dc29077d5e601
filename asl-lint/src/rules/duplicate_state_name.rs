use std::collections::BTreeMap;

use crate::context::Context;
use crate::definition::State;
use crate::diagnostic::{Finding, ServiceCode};
use crate::rule::rule;

rule!("duplicate-state-name", Correctness, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let mut first: BTreeMap<&str, &State<'_>> = BTreeMap::new();
    let mut findings = Vec::new();
    for state in cx.definition().states() {
        let Some(name) = state.name else { continue };
        let earlier = *first.entry(name).or_insert(state);
        if earlier.id != state.id {
            findings.push(finding(state, earlier));
        }
    }
    findings
}

fn finding(state: &State<'_>, earlier: &State<'_>) -> Finding {
    let message = format!("{} is the name of two states", state.title());
    Finding::new(state.place(), message)
        .related(earlier.place(), "the first one")
        .help("rename one of them: names are unique in the whole machine, nested states included")
        .code(ServiceCode::DuplicateStateName)
}
