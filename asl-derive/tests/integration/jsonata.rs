//! `jsonata!("…")`

use asl_dsl::{JsonataExpr, jsonata};

#[test]
fn an_expression_is_written_with_delimiters_and_what_is_around_it_is_left_out() {
    let cases: [JsonataExpr<f64>; 3] = [
        jsonata!("$states.input.total * 2"),
        jsonata!("{% $states.input.total * 2 %}"),
        jsonata!(r"  $states.input.total * 2 "),
    ];
    for expression in cases {
        assert_eq!(expression.as_str(), "$states.input.total * 2");
        assert_eq!(expression.to_string(), "{% $states.input.total * 2 %}");
    }
}

#[test]
fn variables_and_results_are_for_the_machine_to_know() {
    let names: JsonataExpr<Vec<String>> = jsonata!("$states.result.items[price > $limit].name");
    assert_eq!(names.as_str(), "$states.result.items[price > $limit].name");
}
