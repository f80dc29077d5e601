use asl_model::field::ObjectKind;

use crate::analysis::conditions::{self, Never, Reason};
use crate::context::Context;
use crate::definition::Site;
use crate::diagnostic::Finding;
use crate::rule::rule;

rule!("unmatchable-rule", Suspicious, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let states = cx.definition().states().iter().filter(|state| state.kind == Some(ObjectKind::Choice));
    let findings = states.filter(|state| cx.is_whole(state.node)).flat_map(|state| {
        let rules: Vec<&Site<'_>> = cx.definition().rules_of(state).collect();
        let never = conditions::never(&rules);
        never.iter().filter_map(|never| finding(never, &rules, &state.title())).collect::<Vec<_>>()
    });
    findings.collect()
}

fn finding(never: &Never, rules: &[&Site<'_>], state: &str) -> Option<Finding> {
    let place = rules.get(never.rule)?.place();
    let (why, earlier, label) = match never.reason {
        Reason::Contradiction => ("its conditions contradict each other", None, ""),
        Reason::Always(rule) => ("an earlier one always does", Some(rule), "always matches"),
        Reason::Earlier(rule) => ("earlier rules take all that it would", Some(rule), "an earlier rule"),
    };
    let finding = Finding::new(place, format!("this choice rule of {state} never matches: {why}"));
    Some(match earlier.and_then(|rule| rules.get(rule)) {
        Some(earlier) => finding.related(earlier.place(), label).help("move this rule before it, or remove it"),
        None => finding.help("one of them is not what was meant, or the rule can go"),
    })
}
