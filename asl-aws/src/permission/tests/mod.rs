mod compute;
mod definition;
mod learning;
mod machine;
mod messaging;
mod sdk;

use asl_model::syntax::json;

use super::*;
use crate::integration;

/// A line for each action: the action, on what, and under which condition.
fn lines(statements: &[Statement]) -> Vec<String> {
    let mut lines = Vec::new();
    for statement in statements {
        let resources = statement.resources().iter().map(Arn::to_string).collect::<Vec<_>>().join(" ");
        let conditions = statement.conditions().iter().map(|condition| {
            let values = condition.values().iter().map(Arn::to_string).collect::<Vec<_>>().join(" ");
            format!(" if {} {} {values}", condition.key(), condition.operator())
        });
        let conditions = conditions.collect::<String>();
        lines.extend(statement.actions().iter().map(|action| format!("{action} on {resources}{conditions}")));
    }
    lines.sort();
    lines
}

fn permissions(call: Call<'_>, parameters: &str) -> Vec<String> {
    let parsed = json::parse(parameters);
    assert!(parsed.errors().is_empty(), "{:?}", parsed.errors());
    lines(&call.permissions(parsed.root().unwrap()))
}

fn optimized(service: &str, action: &str, suffix: &str, parameters: &str) -> Vec<String> {
    let pattern = Pattern::from_suffix(suffix).unwrap();
    permissions(Call::optimized(service, action, pattern).unwrap(), parameters)
}

fn sdk(service: &str, action: &str, parameters: &str) -> Vec<String> {
    permissions(Call::sdk(service, action, Pattern::RequestResponse).unwrap(), parameters)
}

const EVENTS: &str = "arn:${Partition}:events:${Region}:${Account}:rule";

fn on_rule(rule: &str) -> [String; 3] {
    ["DescribeRule", "PutRule", "PutTargets"].map(|action| format!("events:{action} on {EVENTS}/{rule}"))
}

/// The lines of `expected`, with those of a managed rule put in place.
fn with_rule(rule: &str, expected: &[&str]) -> Vec<String> {
    let mut expected = expected.iter().copied().map(str::to_owned).chain(on_rule(rule)).collect::<Vec<_>>();
    expected.sort();
    expected
}

#[test]
fn every_integration_is_in_the_catalogue_once() {
    // These two authorize themselves in the cluster, by its own access entries.
    let without = ["eks:call", "eks:runJob"];
    let mut expected = integration::all()
        .map(|integration| format!("{}:{}", integration.service().id(), integration.action()))
        .filter(|call| !without.contains(&call.as_str()))
        .collect::<Vec<_>>();
    expected.sort();
    let mut calls = catalogue::rules().map(|rule| rule.call).collect::<Vec<_>>();
    calls.sort_unstable();
    assert_eq!(calls, expected);
}
