use std::collections::BTreeMap;

use asl_model::field::ObjectKind;

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
        if earlier.id != state.id && !are_alternatives(cx, state, earlier) {
            findings.push(finding(state, earlier));
        }
    }
    findings
}

/// Whether one state stands in the `ItemProcessor` and the other in the `Iterator` of the same Map, of which one
/// has to go.
fn are_alternatives(cx: &Context<'_>, state: &State<'_>, other: &State<'_>) -> bool {
    let map_scope = |state: &State<'_>| {
        let mut scope = cx.definition().scope(state.scope?)?;
        loop {
            let owner = scope.owner?;
            if matches!(scope.kind, ObjectKind::ItemProcessor | ObjectKind::Iterator) {
                return Some((owner, scope.kind));
            }
            scope = cx.definition().scope(cx.definition().state(owner)?.scope?)?;
        }
    };
    match (map_scope(state), map_scope(other)) {
        (Some((map, kind)), Some((other_map, other_kind))) => map == other_map && kind != other_kind,
        _ => false,
    }
}

fn finding(state: &State<'_>, earlier: &State<'_>) -> Finding {
    let message = format!("{} is the name of two states", state.title());
    Finding::new(state.place(), message)
        .related(earlier.place(), "the first one")
        .help("rename one of them: names are unique in the whole machine, nested states included")
        .code(ServiceCode::DuplicateStateName)
}
