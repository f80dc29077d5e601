use crate::{Config, Schema, Source, flow, lint};

/// The output of every state, with the input's schema.
fn outputs(schema: &str, states: &str) -> Vec<String> {
    let (source, config) = given(schema, states);
    let shown = |shape: Option<&crate::DataShape>| shape.map_or_else(String::new, ToString::to_string);
    flow(&source, &config).iter().map(|state| shown(state.output())).collect()
}

/// The findings about data.
fn found(schema: &str, states: &str) -> Vec<String> {
    let (source, config) = given(schema, states);
    let report = lint(&source, &config);
    let about_data = report.diagnostics().iter().filter(|found| found.rule().name().ends_with("-data"));
    about_data.map(|found| format!("{}: {}", found.rule().name(), found.message())).collect()
}

fn given(schema: &str, states: &str) -> (Source, Config) {
    let mut config = Config::default();
    if !schema.is_empty() {
        config.set_input_schema(Schema::parse(schema).unwrap());
    }
    let text = format!(r#"{{"StartAt": "A", "States": {{{states}}}}}"#);
    (Source::new("machine.asl.json", text), config)
}

const ORDER: &str = r#"{"properties": {"id": {"type": "string"}, "lines": {"type": "array", "items": {"properties": {"sku": {"type": "string"}}, "required": ["sku"]}}}, "required": ["id", "lines"]}"#;

#[test]
fn fields_work_in_the_order_of_the_service() {
    let states = r#"
        "A": {"Type": "Pass", "InputPath": "$.lines", "Parameters": {"first.$": "$[0].sku"}, "ResultPath": "$.seen.it", "Next": "B"},
        "B": {"Type": "Pass", "OutputPath": "$.seen", "Next": "C"},
        "C": {"Type": "Pass", "InputPath": null, "End": true}"#;
    assert_eq!(
        outputs(ORDER, states),
        [
            "{ id: string, lines: [{ sku: string }…], seen: { it: { first: string } } }",
            "{ it: { first: string } }",
            "{}"
        ]
    );
}

#[test]
fn branches_give_a_tuple_and_iterations_a_list() {
    let states = r#"
        "A": {"Type": "Parallel", "ResultPath": "$.both", "Next": "B", "Branches": [
            {"StartAt": "A1", "States": {"A1": {"Type": "Pass", "InputPath": "$.id", "End": true}}},
            {"StartAt": "A2", "States": {"A2": {"Type": "Pass", "Result": 1, "End": true}}}]},
        "B": {"Type": "Map", "ItemsPath": "$.lines", "ItemSelector": {"line.$": "$$.Map.Item.Value", "of.$": "$.id"}, "End": true,
            "ItemProcessor": {"StartAt": "B1", "States": {"B1": {"Type": "Pass", "InputPath": "$.line.sku", "End": true}}}}"#;
    let outputs = outputs(ORDER, states);
    assert_eq!(outputs[0], "{ both: [string, number], id: string, lines: [{ sku: string }…] }");
    assert_eq!(outputs[3], "[string…]");
    assert_eq!(found(ORDER, states), [""; 0]);
}

#[test]
fn a_choice_narrows_what_it_lets_through() {
    let schema = r#"{"properties": {"kind": {"enum": ["a", "b"]}, "note": {"type": ["string", "null"]}}, "required": ["kind"]}"#;
    let states = r#"
        "A": {"Type": "Choice", "Default": "C", "Choices": [
            {"And": [{"Variable": "$.note", "IsPresent": true}, {"Variable": "$.note", "IsString": true}], "Next": "B"},
            {"Variable": "$.kind", "StringEquals": "a", "Next": "D"}]},
        "B": {"Type": "Pass", "InputPath": "$.note", "End": true},
        "C": {"Type": "Pass", "InputPath": "$.kind", "End": true},
        "D": {"Type": "Pass", "InputPath": "$.kind", "End": true}"#;
    let outputs = outputs(schema, states);
    assert_eq!(outputs[1..], ["string", r#""b""#, r#""a""#]);
    assert_eq!(found(schema, states), [""; 0]);
}

#[test]
fn a_guard_says_that_a_member_is_not_there() {
    let states = r#"
        "A": {"Type": "Choice", "Default": "C", "Choices": [{"Variable": "$.note", "IsPresent": true, "Next": "B"}]},
        "B": {"Type": "Pass", "InputPath": "$.note", "End": true},
        "C": {"Type": "Pass", "InputPath": "$.note", "End": true}"#;
    let schema = r#"{"properties": {"note": {"type": "string"}}}"#;
    assert_eq!(
        found(schema, states),
        ["missing-data: `$.note` does not exist in `C`: the input has no member `note`"]
    );
}

#[test]
fn expressions_are_followed() {
    let states = r#"
        "A": {"Type": "Pass", "QueryLanguage": "JSONata", "Next": "B", "Assign": {"who": "{% $states.input.id %}"}, "Output":
            "{% $merge([$states.input, {'total': 1 + 2, 'label': 'no. ' & $states.input.id, 'gone': $states.input.gone}]) %}"},
        "B": {"Type": "Pass", "QueryLanguage": "JSONata", "Output": {"who": "{% $who %}", "skus": "{% $states.input.lines.sku %}"}, "End": true}"#;
    assert_eq!(
        outputs(ORDER, states),
        [
            "{ id: string, label: string, lines: [{ sku: string }…], total: number }",
            "{ skus: unknown, who: string }"
        ]
    );
    assert_eq!(found(ORDER, states), [""; 0]);
}

#[test]
fn an_expression_without_a_result_fails_and_one_that_asks_does_not() {
    let state = |output: &str| {
        format!(
            r#""A": {{"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{{% {output} %}}", "End": true}}"#
        )
    };
    assert_eq!(
        found(ORDER, &state("$states.input.idd")),
        ["missing-data: `$states.input.idd` does not exist in `A`: the input has no member `idd`"]
    );
    assert_eq!(found(ORDER, &state("$exists($states.input.idd)")), [""; 0]);
    assert_eq!(found(ORDER, &state("{'it': $states.input.idd}")), [""; 0]);
    assert_eq!(found("", &state("$states.input.idd")), [""; 0], "nobody knows the input");
}

#[test]
fn what_a_catcher_takes_or_what_need_not_be_reached_is_no_failure() {
    let caught = r#"
        "A": {"Type": "Task", "QueryLanguage": "JSONata", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": {"FunctionName": "f", "Payload": "{% $states.input.no %}"},
            "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "B"}], "Next": "B"},
        "B": {"Type": "Succeed"}"#;
    let second = r#"
        "A": {"Type": "Choice", "Default": "B", "Choices": [{"Or": [
            {"Variable": "$.id", "StringEquals": "1"}, {"Variable": "$.no", "StringEquals": "1"}], "Next": "B"}]},
        "B": {"Type": "Succeed"}"#;
    for states in [caught, second] {
        let found = found(ORDER, states);
        assert!(
            found.len() == 1 && found.iter().all(|found| found.starts_with("possibly-missing-data")),
            "{found:?}"
        );
    }
}

#[test]
fn a_loop_that_builds_data_up_ends() {
    let states = r#"
        "A": {"Type": "Pass", "Parameters": {"last.$": "$"}, "Next": "B"},
        "B": {"Type": "Choice", "Default": "A", "Choices": [{"Variable": "$.last", "IsNull": true, "Next": "C"}]},
        "C": {"Type": "Succeed"}"#;
    assert_eq!(outputs("", states).len(), 3);
}

#[test]
fn a_transition_that_nobody_knows_brings_data_that_nobody_knows() {
    let states = r#"
        "A": {"Type": "Pass", "Result": {"a": 1}, "Next": "${Next}"},
        "B": {"Type": "Pass", "InputPath": "$.b", "End": true}"#;
    assert_eq!(found("", states), [""; 0]);
}
