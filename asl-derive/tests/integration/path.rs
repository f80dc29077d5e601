//! `path!("…")`

use asl_dsl::prelude::*;

#[test]
fn a_path_is_what_its_text_says() {
    let cases = [
        (path!("$"), "$"),
        (path!("$.order.items[0]['unit price']"), "$.order.items[0]['unit price']"),
        (path!(r#"$["a"].b"#), "$.a.b"),
        (path!("$$.Execution.Input.name"), "$$.Execution.Input.name"),
    ];
    for (path, text) in cases {
        assert_eq!(path.raw().to_string(), text);
    }
}

#[test]
fn a_path_is_taken_for_what_the_caller_believes() {
    let total: Path<f64> = path!("$.total").assume();
    assert_eq!(total.raw().to_string(), "$.total");
}
