use serde_json::{Value, json};

use super::Bindings;
use crate::jsonata::Expression;

/// What an expression gives, or the message of the error.
fn evaluate(text: &str) -> Result<Value, String> {
    let bindings = Bindings::new(json!({"input": {"items": [1, 2, 3], "big": 9_007_199_254_740_992_u64}}))
        .with_variable("limit", json!(2));
    let mut bits = 0;
    let mut random = || {
        bits += 1;
        bits
    };
    let expression = Expression::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    expression.evaluate(&bindings, &mut random).map_err(|error| error.to_string())
}

fn gives(cases: &[(&str, Value)]) {
    for (text, expected) in cases {
        assert_eq!(evaluate(text).as_ref(), Ok(expected), "{text}");
    }
}

fn fails(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(evaluate(text).unwrap_err(), *expected, "{text}");
    }
}

#[test]
fn states_and_variables_are_bound() {
    gives(&[
        ("$states.input.items[$ >= $limit]", json!([2, 3])),
        ("$states.input.items[$ > 2]", json!(3)),
        ("$states.input.big", json!(9_007_199_254_740_992_u64)),
        ("$count($states.input.items) * 1.5", json!(4.5)),
        ("$exists($nothing) ? 1 : null", json!(null)),
        ("{'a': $states.input.nothing, 'b': 1}", json!({"b": 1})),
    ]);
}

#[test]
fn nothing_and_functions_are_no_results() {
    let nothing =
        "the expression gives nothing: ask with `$exists(…)` first, or put it into an object or array";
    fails(&[
        ("$states.input.nothing", nothing),
        ("$nothing", nothing),
        ("function($x){ $x }", "the expression gives a function, which is no JSON"),
        ("$sum", "the expression gives a function, which is no JSON"),
        ("[{'f': $sum}]", "the expression gives a function, which is no JSON"),
        ("/a/", "the expression gives a regular expression, which is no JSON"),
    ]);
}

#[test]
fn what_the_service_refuses_is_not_evaluated() {
    fails(&[
        ("$$", "`$$` does not exist in Step Functions: begin with `$states.input`"),
        ("input.items", "`input` is a field of no data here: write `$states.input`"),
        ("$eval('1')", "the evaluation fails: T1006: there is no function `$eval`"),
        ("$map(['1'], $eval)", "the evaluation fails: T1006: there is no function `$eval`"),
    ]);
}

#[test]
fn numbers_that_json_has_not_are_given_by_name() {
    gives(&[("1 / 0", json!("Infinity")), ("-1 / 0", json!("-Infinity")), ("[1 / 0]", json!(["Infinity"]))]);
}

#[test]
fn the_service_adds_functions() {
    gives(&[
        ("$partition([1, 2, 3, 4, 5], 2)", json!([[1, 2], [3, 4], [5]])),
        ("$partition([1, 2, 3], 2.9)", json!([[1, 2], [3]])),
        ("$partition([1, 2])", json!([[1, 2]])),
        ("$range(0, 6, 2)", json!([0, 2, 4, 6])),
        ("$range(0, 5, 2)", json!([0, 2, 4])),
        ("$range(3, 1, -1)", json!([3, 2, 1])),
        ("$range(-1.7, 2, 1)", json!([-1, 0, 1, 2])),
        ("$range(4, 4, 1)", json!(4)),
        ("$count($range(1, 360145, 1))", json!(360_145)),
        ("$parse('{\"a\": [1, null]}').a", json!([1, null])),
        ("$parse($string({'a': 1})).a", json!(1)),
        ("$hash('input', 'SHA-1')", json!("140f86aae51ab9e1cda9b4254fe98a74eb54c1a1")),
        ("$hash('', 'MD5')", json!("d41d8cd98f00b204e9800998ecf8427e")),
        (
            "'a' ~> $hash('SHA-256')",
            json!("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"),
        ),
        ("$random(42)", json!(0.727_563_680_032_868_1)),
        ("$random(42.9) = $random(42)", json!(true)),
        ("$map(['1', '2'], $parse)", json!([1, 2])),
        ("($random := 1; $random)", json!(1)),
    ]);
}

#[test]
fn additions_refuse_what_they_cannot_take() {
    let nothing =
        "the expression gives nothing: ask with `$exists(…)` first, or put it into an object or array";
    fails(&[
        ("$partition([], 2)", nothing),
        ("$partition([1], 0)", nothing),
        ("$partition([1], -1)", "the evaluation fails: D3137: the size of a part cannot be negative"),
        ("$partition(1, 1)", "the evaluation fails: T0410: argument 1 of `$partition` has the wrong type"),
        ("$range(1, 2)", nothing),
        ("$range(1, 2, 0)", nothing),
        ("$range(1, 2, -1)", nothing),
        ("$range('1', 2, 1)", "the evaluation fails: T0410: argument 1 of `$range` has the wrong type"),
        ("$range(1, 360146, 1)", "the evaluation fails: D2014: a range can have 360145 numbers"),
        ("$range(-1e300, 1e300, 1)", "the evaluation fails: D2014: a range can have 360145 numbers"),
        (
            "$parse('{')",
            "the evaluation fails: D3137: the text is not JSON: EOF while parsing an object at line 1 column 1",
        ),
        (
            "$parse('1 2')",
            "the evaluation fails: D3137: the text is not JSON: trailing characters at line 1 column 3",
        ),
        (
            "$hash('a', 'sha-1')",
            "the evaluation fails: D3137: the algorithm must be MD5, SHA-1, SHA-256, SHA-384 or SHA-512",
        ),
    ]);
}

#[test]
fn randomness_is_that_of_the_caller() {
    let pair = evaluate("[$random(), $random(), $uuid(), $uuid()]").unwrap();
    assert_eq!(evaluate("[$random(), $random(), $uuid(), $uuid()]"), Ok(pair.clone()));
    assert_ne!(pair[0], pair[1]);
    assert_ne!(pair[2], pair[3]);
    assert!(pair[0].as_f64().is_some_and(|number| (0.0..1.0).contains(&number)));
    let uuid = pair[2].as_str().unwrap().to_owned();
    let parts = uuid.split('-').collect::<Vec<_>>();
    assert_eq!(parts.iter().map(|part| part.len()).collect::<Vec<_>>(), [8, 4, 4, 4, 12], "{uuid}");
    assert!(parts[2].starts_with('4') && parts[3].starts_with(['8', '9', 'a', 'b']), "{uuid}");
}

#[test]
fn evaluation_is_bounded() {
    let recursive =
        |depth: u32| format!("($f := function($n){{ $n = 0 ? 0 : 1 + $f($n - 1) }}; $f({depth}))");
    gives(&[(&recursive(20), json!(20))]);
    for (text, code) in [
        ("($f := function($n){ 1 + $f($n) }; $f(1))", "D1011"),
        ("($f := function($n){ $f($n + 1) }; $f(1))", "D1012"),
        ("[1..1000000]", "D2015"),
    ] {
        let message = evaluate(text).unwrap_err();
        assert!(message.contains(code), "{text}: {message}");
    }
    let nested = "$reduce([1..300], function($a, $b){ [[$a]] })";
    assert_eq!(evaluate(nested), Err("the result is nested deeper than 256 levels".to_owned()));
}
