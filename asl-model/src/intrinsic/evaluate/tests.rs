use serde_json::{Value, json};

use super::super::Intrinsic;
use crate::path::Scope;

fn input() -> Value {
    json!({
        "name": "Ada", "n": 2, "half": 2.5, "numbers": [1, 2, 3, 4, 5, 6, 7], "key": "this.is+a.test=string",
        "left": {"a": 1, "n": {"x": 1}}, "right": {"b": 2, "n": {"y": 2}}, "json": "{\"foo\": [1, null]}",
        "template": "Hi {}, {}", "doubles": [1, 2, 2, "2", [1], [1], {"a": 1}, {"a": 1}], "algorithm": "MD5",
    })
}

fn evaluate(text: &str) -> Result<Value, String> {
    let intrinsic = Intrinsic::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    let mut bits = [0x0123_4567_89ab_cdef_u64, u64::MAX].into_iter().cycle();
    let outcome = intrinsic.evaluate(&Scope::new(&input()), &mut || bits.next().unwrap());
    outcome.map_err(|error| format!("{:?} {error}", error.span().range()))
}

#[test]
fn every_function_gives_what_is_documented() {
    for (text, expected) in [
        ("States.Format('Hello, {} {}', $.name, 'Lovelace')", json!("Hello, Ada Lovelace")),
        (r"States.Format('it\'s \{\} {}{}{}', 1.50, true, null)", json!("it's {} 1.5truenull")),
        ("States.Format($.template, $.name, $.n)", json!("Hi Ada, 2")),
        ("States.Format('plain')", json!("plain")),
        ("States.StringToJson($.json)", json!({"foo": [1, null]})),
        ("States.JsonToString($.left)", json!(r#"{"a":1,"n":{"x":1}}"#)),
        ("States.JsonToString('a')", json!("\"a\"")),
        ("States.Array('Foo', 2020, $.left, null)", json!(["Foo", 2020, {"a": 1, "n": {"x": 1}}, null])),
        ("States.Array()", json!([])),
        ("States.ArrayPartition($.numbers, 4)", json!([[1, 2, 3, 4], [5, 6, 7]])),
        ("States.ArrayPartition($.numbers, $.half)", json!([[1, 2, 3], [4, 5, 6], [7]])),
        ("States.ArrayContains($.numbers, 5)", json!(true)),
        ("States.ArrayContains($.numbers, '5')", json!(false)),
        ("States.ArrayContains($.doubles, States.Array(1))", json!(true)),
        ("States.ArrayRange(1, 9, 2)", json!([1, 3, 5, 7, 9])),
        ("States.ArrayRange(1, 8, 2)", json!([1, 3, 5, 7])),
        ("States.ArrayRange(9, 1, -4)", json!([9, 5, 1])),
        ("States.ArrayRange(1, 9, -1)", json!([])),
        ("States.ArrayRange(3, 3, -1)", json!([3])),
        ("States.ArrayLength(States.ArrayRange(1, States.MathAdd(1000, 0), 1))", json!(1000)),
        ("States.ArrayGetItem($.numbers, 5)", json!(6)),
        ("States.ArrayLength($.numbers)", json!(7)),
        ("States.ArrayUnique($.doubles)", json!([1, 2, "2", [1], {"a": 1}])),
        ("States.Base64Encode('Data to encode')", json!("RGF0YSB0byBlbmNvZGU=")),
        ("States.Base64Decode('RGF0YSB0byBlbmNvZGU=')", json!("Data to encode")),
        ("States.Hash('abc', $.algorithm)", json!("900150983cd24fb0d6963f7d28e17f72")),
        ("States.Hash('input data', 'SHA-1')", json!("aaff4a450a104cd177d28d18d74485e8cae074b7")),
        (
            "States.Hash('abc', 'SHA-256')",
            json!("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ),
        (
            "States.Hash('abc', 'SHA-384')",
            json!(
                "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"
            ),
        ),
        (
            "States.Hash('abc', 'SHA-512')",
            json!(
                "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a\
                 2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
            ),
        ),
        ("States.Hash(States.Array(1), 'MD5')", json!("35dba5d75538a9bbe0b4da4422759a0e")),
        ("States.JsonMerge($.left, $.right, false)", json!({"a": 1, "b": 2, "n": {"y": 2}})),
        ("States.MathAdd($.n, -1)", json!(1)),
        ("States.MathAdd(1.4, $.half)", json!(4)),
        ("States.MathAdd(2147483647, 2147483647)", json!(4_294_967_294_u64)),
        ("States.StringSplit('1,2,3,4,5', ',')", json!(["1", "2", "3", "4", "5"])),
        ("States.StringSplit($.key, '.+=')", json!(["this", "is", "a", "test", "string"])),
        ("States.StringSplit(',,a,,b', ',')", json!(["a", "b"])),
        ("States.StringSplit('ab', '')", json!(["ab"])),
        ("States.UUID()", json!("01234567-89ab-4def-bfff-ffffffffffff")),
    ] {
        assert_eq!(evaluate(text), Ok(expected), "{text}");
    }
}

#[test]
fn random_numbers_lie_in_the_range_and_follow_the_seed() {
    let number = |text: &str| evaluate(text).unwrap().as_i64().unwrap();
    for seed in -50..50 {
        let text = format!("States.MathRandom(-3, 4, {seed})");
        assert!((-3..4).contains(&number(&text)), "{text}");
        assert_eq!(number(&text), number(&text));
    }
    let seeds: std::collections::BTreeSet<_> =
        (0..100).map(|seed| number(&format!("States.MathRandom(-3, 4, {seed})"))).collect();
    assert_eq!(seeds.len(), 7, "every number of the range is drawn");
    assert_eq!(number("States.MathRandom(5, 6)"), 5);
    let widest = "States.MathRandom(-9223372036854775808, 9223372036854775807, 1)";
    assert_eq!(number(widest), number(widest));
    let intrinsic = Intrinsic::parse("States.MathRandom(0, 10)").unwrap();
    let drawn = |bits: u64| intrinsic.evaluate(&Scope::new(&Value::Null), &mut || bits).unwrap();
    assert_eq!((drawn(0), drawn(u64::MAX)), (json!(0), json!(9)));
}

#[test]
fn what_fails_says_where_and_why() {
    for (text, message) in [
        (
            "States.ArrayLength($.name)",
            "19..25 `States.ArrayLength` takes an array as `array`, found a string",
        ),
        (
            "States.Format('{}', $.numbers)",
            "20..29 `States.Format` takes a string, a number, a boolean or null as `value`, found an array",
        ),
        ("States.Format($.template, 1)", "0..28 the template has 2 placeholders `{}`, and 1 value follows"),
        ("States.ArrayLength($.nope)", "20..25 `$.nope` leads nowhere: there is nothing at `.nope`"),
        ("States.Array($$.Task)", "13..15 there is no context object here"),
        (
            "States.Array(States.StringToJson('{'))",
            "13..37 the text is not JSON: EOF while parsing an object at line 1 column 1",
        ),
        ("States.Base64Decode('a')", "0..24 the text is not Base64"),
        ("States.Base64Decode('/w==')", "0..27 what the Base64 text stands for is not text in UTF-8"),
        ("States.ArrayGetItem($.numbers, 7)", "0..33 there is no element 7: the array has 7"),
        (
            "States.ArrayPartition($.numbers, States.MathAdd(0, 0))",
            "33..53 `size` of `States.ArrayPartition` is at least 1, found 0",
        ),
        (
            "States.ArrayRange(0, States.MathAdd(1000, 0), 1)",
            "0..48 `States.ArrayRange` gives at most 1000 elements, found 1001",
        ),
        ("States.MathRandom(4, 4)", "0..23 there is no integer from 4 to before 4"),
        (
            "States.Hash('a', $.name)",
            "17..23 `algorithm` of `States.Hash` is one of `MD5`, `SHA-1`, `SHA-256`, `SHA-384`, `SHA-512`, found `Ada`",
        ),
        ("States.Nope()", "0..11 there is no intrinsic function `States.Nope`"),
    ] {
        assert_eq!(evaluate(text), Err(message.to_owned()), "{text}");
    }
}

#[test]
fn long_values_are_refused_also_when_they_come_from_a_path() {
    let long = Value::String("a".repeat(10_001));
    let list = json!([long]);
    for (text, value, found) in
        [("States.Base64Encode($)", &long, 10_001), ("States.Hash($, 'MD5')", &list, 10_005)]
    {
        let error = Intrinsic::parse(text).unwrap().evaluate(&Scope::new(value), &mut || 0).unwrap_err();
        assert!(
            error.to_string().ends_with(&format!("at most 10000 characters long, found {found}")),
            "{error}"
        );
    }
}
