use asl_model::field::ObjectKind;
use asl_model::syntax::json;

use super::{can_all_fail, never};
use crate::definition::Definition;

/// The numbers of the rules that never match, and whether all can fail.
fn look(language: &str, rules: &[String]) -> (Vec<usize>, bool) {
    let rules: Vec<String> = rules.iter().map(|rule| format!(r#"{{{rule}, "Next": "A"}}"#)).collect();
    let text = format!(
        r#"{{"QueryLanguage": "{language}", "StartAt": "A", "States": {{"A": {{"Type": "Choice", "Choices": [{}]}}}}}}"#,
        rules.join(", ")
    );
    let parsed = json::parse(&text);
    let definition = Definition::new(parsed.root());
    let sites = definition.sites().iter().filter(|site| site.kind == ObjectKind::ChoiceRule);
    let sites: Vec<_> = sites.collect();
    (never(&sites).iter().map(|never| never.rule).collect(), can_all_fail(&sites))
}

/// In JSONPath; each rule is `operator operand`
/// for `$.a`, or the members of a rule.
fn json_path(rules: &[&str]) -> (Vec<usize>, bool) {
    let rules = rules.iter().map(|rule| match rule.split_once(' ') {
        Some((operator, operand)) if !rule.starts_with('"') => {
            format!(r#""Variable": "$.a", "{operator}": {operand}"#)
        }
        _ => (*rule).to_owned(),
    });
    look("JSONPath", &rules.collect::<Vec<_>>())
}

fn jsonata(conditions: &[&str]) -> (Vec<usize>, bool) {
    let rules = conditions.iter().map(|condition| format!(r#""Condition": "{{% {condition} %}}""#));
    look("JSONata", &rules.collect::<Vec<_>>())
}

#[test]
fn rules_that_leave_values_over_can_all_fail() {
    assert_eq!(json_path(&[r#"StringEquals "x""#, r#"StringEquals "y""#]), (vec![], true));
    assert_eq!(json_path(&["BooleanEquals true"]), (vec![], true));
    assert_eq!(json_path(&["NumericLessThan 5", "NumericGreaterThan 5"]), (vec![], true));
    assert_eq!(json_path(&["IsPresent true"]), (vec![], true));
    assert_eq!(json_path(&[r#"StringMatches "a*""#]), (vec![], true));
    assert_eq!(json_path(&[r#"NumericLessThanPath "$.b""#]), (vec![], true));
    assert_eq!(jsonata(&["$states.input.a = 'x'"]), (vec![], true));
    assert_eq!(jsonata(&["$exists($x) and $x > 5"]), (vec![], true));
}

#[test]
fn rules_that_divide_all_values_cannot() {
    assert_eq!(json_path(&["BooleanEquals true", "BooleanEquals false"]), (vec![], false));
    assert_eq!(json_path(&["NumericLessThan 5", "NumericGreaterThanEquals 5"]), (vec![], false));
    assert_eq!(json_path(&["IsPresent false", "IsPresent true"]), (vec![], false));
    assert_eq!(json_path(&["IsPresent false", "BooleanEquals true", "BooleanEquals false"]), (vec![], false));
    assert_eq!(
        json_path(&[r#"StringEquals "x""#, r#""Not": {"Variable": "$.a", "StringEquals": "x"}"#]),
        (vec![], false)
    );
    assert_eq!(
        json_path(&[r#"NumericLessThanPath "$.b""#, r#"NumericGreaterThanEqualsPath "$.b""#]),
        (vec![], false)
    );
    assert_eq!(
        json_path(&[
            r#"TimestampLessThan "2026-01-01T00:00:00Z""#,
            r#"TimestampGreaterThanEquals "2026-01-01T01:00:00+01:00""#
        ]),
        (vec![], false)
    );
    assert_eq!(jsonata(&["$x < 5", "$x >= 5"]), (vec![], false));
    assert_eq!(jsonata(&["$x = 'a'", "$not($x = 'a')"]), (vec![], false));
    assert_eq!(jsonata(&["$f", "true"]), (vec![], false));
    assert_eq!(
        jsonata(&["$count($x) > 0", "$count($x) = 0"]),
        (vec![], false),
        "nothing is less than no items"
    );
}

#[test]
fn contradictions_never_match() {
    let both = |first: &str, second: &str| {
        format!(r#""And": [{{"Variable": "$.a", {first}}}, {{"Variable": "$.a", {second}}}]"#)
    };
    for (first, second) in [
        (r#""NumericLessThan": 5"#, r#""NumericGreaterThan": 5"#),
        (r#""NumericEquals": 5"#, r#""NumericGreaterThan": 5"#),
        (r#""StringEquals": "x""#, r#""StringEquals": "y""#),
        (r#""StringLessThan": "b""#, r#""StringGreaterThan": "c""#),
        (r#""BooleanEquals": true"#, r#""BooleanEquals": false"#),
        (r#""StringEquals": "5""#, r#""NumericEquals": 5"#),
        (r#""IsPresent": false"#, r#""IsString": true"#),
        (r#""IsNull": true"#, r#""IsNumeric": true"#),
        (r#""StringLessThan": """#, r#""IsString": true"#),
    ] {
        assert_eq!(json_path(&[&both(first, second)]).0, [0], "{first} {second}");
    }
    for (first, second) in [
        (r#""NumericLessThan": 5"#, r#""NumericGreaterThan": 4"#),
        (r#""NumericLessThanEquals": 5"#, r#""NumericGreaterThanEquals": 5"#),
        (r#""StringGreaterThan": "a""#, r#""StringLessThan": "b""#),
        (r#""IsPresent": true"#, r#""IsNull": true"#),
        (r#""StringEquals": "ab""#, r#""StringMatches": "a*""#),
        (r#""IsTimestamp": true"#, r#""IsString": true"#),
    ] {
        assert_eq!(json_path(&[&both(first, second)]).0, [0; 0], "{first} {second}");
    }
    assert_eq!(jsonata(&["$x > 5 and $x < 5", "false", "$x = 1 and $y = 2"]).0, [0, 1]);
}

#[test]
fn what_earlier_rules_take_no_later_one_matches() {
    assert_eq!(json_path(&["NumericLessThan 10", "NumericLessThan 5"]).0, [1]);
    assert_eq!(json_path(&["NumericLessThan 5", "NumericLessThan 10"]).0, [0; 0]);
    assert_eq!(json_path(&["BooleanEquals true", "BooleanEquals false", "BooleanEquals true"]).0, [2]);
    assert_eq!(json_path(&["IsPresent true", r#"StringEquals "x""#]).0, [1]);
    assert_eq!(json_path(&[r#"StringMatches "*""#, r#"StringEquals "x""#]).0, [1]);
    assert_eq!(json_path(&[r#"StringEquals "x""#, r#""Variable": "$.b", "StringEquals": "x""#]).0, [0; 0]);
    assert_eq!(
        json_path(&[
            r#"StringEquals "x""#,
            r#""And": [{"Variable": "$.a", "StringEquals": "x"}, {"Variable": "$.b", "IsNull": true}]"#
        ])
        .0,
        [1]
    );
    assert_eq!(json_path(&[r#"StringEquals "${X}""#, r#"StringEquals "x""#]).0, [0; 0]);
    assert_eq!(jsonata(&["true", "$x = 1"]).0, [1]);
    assert_eq!(jsonata(&["$f($x)", "$f($x) and $x = 1"]).0, [1]);
    assert_eq!(jsonata(&["5 > $x", "$x < 3"]).0, [1]);
    assert_eq!(jsonata(&["$x < 5", "$not($exists($x))"]).0, [0; 0]);
}

#[test]
fn what_no_value_can_be_never_matches() {
    assert_eq!(json_path(&[r#"StringLessThan """#]).0, [0]);
    assert_eq!(json_path(&[r#"StringLessThan "a""#, r#"StringGreaterThan """#]).0, [0; 0]);
    assert_eq!(jsonata(&["$x < true", "$y > null", "$z > 1"]).0, [0, 1]);
}

#[test]
fn a_rule_about_another_value_takes_nothing() {
    let both = |a: &str, b: u32| {
        format!(
            r#""And": [{{"Variable": "$.a", "StringEquals": "{a}"}}, {{"Variable": "$.b", "NumericGreaterThan": {b}}}]"#
        )
    };
    let rules = [both("x", 1), both("y", 1), both("y", 0), both("y", 2), both("x", 3)];
    assert_eq!(json_path(&rules.each_ref().map(String::as_str)).0, [3, 4]);
    let conditions = ["$a = 'x' and $b > 1", "$a = 'y' and $b > 1", "$a = 'y' and $b > 2"];
    assert_eq!(jsonata(&conditions).0, [2]);
}
