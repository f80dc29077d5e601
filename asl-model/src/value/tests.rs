use std::collections::BTreeMap;

use proptest::prelude::*;
use serde::{Deserialize, Serialize};

use super::{Map, Number, Value, to_value};

const EXACT: &str = r#"{"b":[1,1.0,1.50,1e23,1E+2,-0,-0.0,12345678901234567890123456789,18446744073709551615,1e-999],"a":{"x":null,"":true}}"#;

fn number(text: &str) -> Number {
    text.parse().unwrap()
}

#[test]
fn text_is_kept_as_it_was_written() {
    assert_eq!(Value::from_json(EXACT).unwrap().to_json(), EXACT);
}

#[test]
fn text_is_kept_through_serde_json() {
    let value: Value = serde_json::from_str(EXACT).unwrap();
    assert_eq!(serde_json::to_string(&value).unwrap(), EXACT);
    let value: Value = serde_json::from_slice(EXACT.as_bytes()).unwrap();
    assert_eq!(serde_json::to_string(&value).unwrap(), EXACT);
    let value: Value = serde_json::from_reader(EXACT.as_bytes()).unwrap();
    assert_eq!(serde_json::to_string(&value).unwrap(), EXACT);
}

#[test]
fn text_is_kept_inside_of_other_types() {
    #[derive(Serialize, Deserialize)]
    struct Outer {
        name: String,
        values: Vec<Value>,
        more: BTreeMap<String, Map>,
    }
    let text = r#"{"name":"n","values":[1.00,{"z":1E2,"a":2}],"more":{"m":{"k":-0}}}"#;
    let outer: Outer = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&outer).unwrap(), text);
}

/// `serde` itself reads such types into a buffer first, in which only usual numbers exist.
#[test]
fn what_serde_buffers_is_read_as_the_same_numbers() {
    #[derive(Serialize, Deserialize)]
    #[serde(tag = "kind")]
    enum Tagged {
        One { value: Value },
    }
    #[derive(Serialize, Deserialize)]
    struct Flat {
        #[serde(flatten)]
        rest: BTreeMap<String, Value>,
    }
    let Tagged::One { value } =
        serde_json::from_str(r#"{"kind":"One","value":[1.50,2,{"b":1,"a":2}]}"#).unwrap();
    assert_eq!(value.to_json(), r#"[1.5,2,{"b":1,"a":2}]"#);
    let flat: Flat = serde_json::from_str(r#"{"x":1e2,"y":null}"#).unwrap();
    assert_eq!(serde_json::to_string(&flat).unwrap(), r#"{"x":100.0,"y":null}"#);
}

#[test]
fn serde_json_values_go_in_and_out() {
    let json = serde_json::json!({"a": [1, 2.5, "x", null, true]});
    assert_eq!(serde_json::to_value(Value::from(json.clone())).unwrap(), json);
    assert_eq!(serde_json::from_value::<Value>(json.clone()).unwrap(), Value::from(json.clone()));
    assert_eq!(Value::deserialize(&json).unwrap(), Value::from(json));
    assert_eq!(serde_json::to_value(number("1.50")).unwrap(), serde_json::json!(1.5));
}

/// Formats without a way to write a number as text get the nearest number.
#[test]
fn other_formats_get_plain_numbers() {
    use serde::de::IntoDeserializer as _;
    use serde::de::value::{Error, MapDeserializer};

    let members = [("a", 1.5_f64), ("b", 2.0)].map(|(key, value)| (key, value.into_deserializer()));
    let value = Value::deserialize(MapDeserializer::<_, Error>::new(members.into_iter())).unwrap();
    assert_eq!(value.to_json(), r#"{"a":1.5,"b":2.0}"#);

    insta::assert_snapshot!(toml::to_string(&Value::from_json(r#"{"a":1.50,"b":7}"#).unwrap()).unwrap(), @r"
    a = 1.5
    b = 7
    ");
}

#[test]
fn numbers_are_equal_where_they_are_the_same_number() {
    for (left, right) in [
        ("1", "1.0"),
        ("1", "10e-1"),
        ("0.05", "5e-2"),
        ("0", "-0.0"),
        ("0", "0e5"),
        ("100", "1E+2"),
        ("1e400", "10e399"),
        ("123456789012345678901234567890", "1.2345678901234567890123456789e29"),
    ] {
        assert_eq!(number(left), number(right));
    }
    for (left, right) in [
        ("1", "-1"),
        ("1", "1.0000000000000000000001"),
        ("9007199254740993", "9007199254740992"),
        ("1e400", "1e401"),
    ] {
        assert_ne!(number(left), number(right));
    }
}

#[test]
fn an_exponent_beyond_all_reason_is_compared_as_text() {
    let huge = "1e99999999999999999999";
    assert_eq!(number(huge), number(huge));
    assert_ne!(number(huge), number("10e99999999999999999998"));
}

#[test]
fn whole_numbers_are_found_in_every_spelling() {
    for text in ["3", "3.0", "0.3e1", "300e-2"] {
        assert_eq!(number(text).as_i64(), Some(3), "{text}");
    }
    assert_eq!(number("-2e3").as_i64(), Some(-2000));
    assert_eq!(number("-0.0").as_i64(), Some(0));
    for text in ["3.5", "1e30", "9223372036854775808"] {
        assert_eq!(number(text).as_i64(), None, "{text}");
    }
}

#[test]
fn the_order_of_members_is_kept_and_does_not_matter() {
    let left = Value::from_json(r#"{"b":1,"a":2}"#).unwrap();
    let right = Value::from_json(r#"{"a":2,"b":1}"#).unwrap();
    assert_eq!(left, right);
    assert_ne!(left.to_json(), right.to_json());
}

#[test]
fn members_keep_their_places() {
    let mut map: Map = [("a", 1), ("b", 2), ("c", 3)].into();
    assert_eq!(map.insert("a", 4), Some(Value::from(1)));
    assert_eq!(map.remove("a"), Some(Value::from(4)));
    map.insert("a", 5);
    assert_eq!(map.keys().collect::<Vec<_>>(), ["b", "c", "a"]);
}

#[test]
fn values_are_built_from_the_usual_types() {
    let built = Value::object([
        ("text", Value::from("x")),
        ("numbers", Value::array([1, 2])),
        ("rates", vec![0.1_f32, 2.0].into()),
        ("nothing", None::<i32>.into()),
        ("huge", u128::MAX.into()),
        ("not a number", f64::NAN.into()),
    ]);
    assert_eq!(
        built.to_json(),
        r#"{"text":"x","numbers":[1,2],"rates":[0.1,2.0],"nothing":null,"huge":340282366920938463463374607431768211455,"not a number":null}"#
    );
}

#[test]
fn anything_that_can_be_serialized_becomes_a_value() {
    #[derive(Serialize)]
    struct Job {
        zone: &'static str,
        attempts: Option<u32>,
    }
    let value = to_value(&Job { zone: "a", attempts: Some(3) }).unwrap();
    assert_eq!(value.to_json(), r#"{"zone":"a","attempts":3}"#);
}

#[test]
fn errors_say_where() {
    for (text, message) in [
        ("", "line 1, column 1: no definition: the text is empty"),
        ("{\"a\": 1,\n \"b\": 01}", "line 2, column 7: `01` is not a JSON number"),
        (r#"{"a/b": [{"c": 1, "c": 2}]}"#, "line 1, column 19: duplicate key `c` (at `/a~1b/0`)"),
        ("[1, /* two */ 2]", "line 1, column 5: JSON has no comments"),
        (
            r#"{"a": ${Value}}"#,
            "line 1, column 7: a placeholder outside of a string has no value yet: put it in double quotes (at `/a`)",
        ),
    ] {
        assert_eq!(Value::from_json(text).unwrap_err().to_string(), message);
        assert!(serde_json::from_str::<Value>(text).is_err(), "{text}");
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    let number = r"-?(0|[1-9][0-9]{0,30})(\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?";
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number.prop_map(|text| Value::Number(text.parse().unwrap())),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 64, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Value::Array),
            prop::collection::vec((any::<String>(), inner), 0..8).prop_map(Value::object),
        ]
    })
}

proptest! {
    #[test]
    fn written_and_read_again_is_the_same(value in any_value()) {
        let text = value.to_json();
        prop_assert_eq!(Value::from_json(&text).unwrap().to_json(), &*text);
        prop_assert_eq!(serde_json::from_str::<Value>(&text).unwrap().to_json(), text);
        prop_assert_eq!(Value::from_json(&value.to_json_pretty()).unwrap(), value);
    }

    #[test]
    fn floats_are_kept(float: f64) {
        prop_assume!(float.is_finite());
        prop_assert_eq!(Number::from_f64(float).unwrap().as_f64().to_bits(), float.to_bits());
        prop_assert!(crate::syntax::json::is_number(Number::from_f64(float).unwrap().as_str()));
    }
}
