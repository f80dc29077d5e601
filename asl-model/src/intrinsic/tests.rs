use super::{ArgumentKind, Function, Input, Intrinsic, MAX_NESTING, StringLiteral};
use crate::path::JsonPath;

fn parsed(text: &str) -> Intrinsic {
    Intrinsic::parse(text).unwrap_or_else(|error| panic!("{text}: {error} at {:?}", error.span()))
}

/// The error as `start..end message`.
fn error(text: &str) -> String {
    let error = Intrinsic::parse(text).expect_err(text);
    format!("{:?} {error}", error.span().range())
}

/// The problems as `start..end message`.
fn problems(text: &str) -> Vec<String> {
    let problems = parsed(text).problems();
    problems.iter().map(|problem| format!("{:?} {problem}", problem.span().range())).collect()
}

fn literal(text: &str) -> StringLiteral {
    let ArgumentKind::String(literal) = parsed(text).call().arguments()[0].kind().clone() else {
        panic!("no string: {text}")
    };
    literal
}

#[test]
fn every_kind_of_argument_is_read_with_its_place() {
    let text = r"States.Array('it\'s', -1.5, true, null, $.a['b, c'], $$.Task.Token, $x[0], States.UUID())";
    let intrinsic = parsed(text);
    let call = intrinsic.call();
    let places: Vec<_> =
        call.arguments().iter().map(|argument| argument.span().text(text).unwrap()).collect();
    let expected =
        [r"'it\'s'", "-1.5", "true", "null", "$.a['b, c']", "$$.Task.Token", "$x[0]", "States.UUID()"];
    assert_eq!(places, expected);
    assert_eq!(call.name_span().text(text), Some("States.Array"));
    assert_eq!(call.span().text(text), Some(text));
    assert_eq!(intrinsic.to_string(), text);
}

#[test]
fn paths_are_found_in_nested_calls() {
    let intrinsic = parsed("States.Format('{}', States.ArrayGetItem($.a, $i))");
    let paths: Vec<_> = intrinsic.paths().iter().map(|(offset, path)| (*offset, path.to_string())).collect();
    assert_eq!(paths, [(40, "$.a".to_owned()), (45, "$i".to_owned())]);
}

#[test]
fn placeholders_are_told_from_escaped_braces() {
    let template = literal(r"States.Format('a{}\{\}{b}{}', 1, 2)");
    assert_eq!(template.as_str(), "a{}{}{b}{}");
    assert_eq!(template.placeholders(), 2);
    assert_eq!(template.pieces().collect::<Vec<_>>(), ["a", "{}{b}", ""]);
}

#[test]
fn json_in_a_string_needs_no_escapes() {
    assert_eq!(literal(r#"States.StringToJson('{"k": [1, {}]}')"#).as_str(), r#"{"k": [1, {}]}"#);
}

#[test]
fn space_may_stand_between_arguments_and_behind_the_call() {
    assert_eq!(problems("States.Array( 1 ,2 )  "), [""; 0]);
    assert_eq!(problems("States.UUID( )"), [""; 0]);
}

#[test]
fn errors_say_where_what_and_the_mend() {
    for (text, message) in [
        ("", "0..0 an intrinsic function begins with `States.`"),
        ("  States.UUID()", "0..1 an intrinsic function begins with `States.`: write `States.UUID()`"),
        (
            "JsonToString($)",
            "0..1 an intrinsic function begins with `States.`: write `States.JsonToString($)`",
        ),
        ("States\nJsonToString($)", "0..1 an intrinsic function begins with `States.`"),
        ("States. ", "7..8 expected the name of a function behind `States.`, found ` `"),
        (
            "States.UUID",
            "11..11 expected `(` right behind the name of the function, found the end of the text",
        ),
        (
            "States.StringToJson $.escaped)",
            "19..20 expected `(` right behind the name of the function, found ` `",
        ),
        ("States.JsonToString($", "19..20 `(` is never closed"),
        ("States.Array(1,", "12..13 `(` is never closed"),
        ("States.Array(1,)", "15..16 expected an argument, found `)`"),
        ("States.Array(1 2)", "15..16 expected `,` or `)` behind the argument, found `2`"),
        ("States.Array('a", "13..14 this string has no closing `'`"),
        ("States.Array(\"a\")", "13..14 a string stands in single quotes: `'…'`"),
        (
            "States.Array(a)",
            "13..14 `a` is not an argument: a string stands in single quotes, and a path begins with `$`",
        ),
        ("States.Array(1.2.3)", "13..18 `1.2.3` is not a number"),
        (
            "States.Array($.a[)",
            "17..18 expected a name in quotes, an index, `*` or a filter `?(…)`, found `)`",
        ),
        ("States.UUID())", "13..14 expected the end of the call, found `)`"),
        (
            "States.Format('a\\n')",
            "16..18 `\\n` is not an escape sequence: only `\\'`, `\\{`, `\\}` and `\\\\` are, and other \
             characters stand for themselves",
        ),
    ] {
        assert_eq!(error(text), message, "{text}");
    }
}

#[test]
fn nesting_is_bounded() {
    let nested = |depth: usize| format!("{}1{}", "States.Array(".repeat(depth), ")".repeat(depth));
    assert!(Intrinsic::parse(&nested(MAX_NESTING)).is_ok());
    let error = Intrinsic::parse(&nested(MAX_NESTING + 1)).unwrap_err();
    assert_eq!(error.to_string(), "intrinsic functions nested deeper than 10 levels");
    assert!(Intrinsic::parse(&"States.Array(".repeat(100_000)).is_err());
}

#[test]
fn calls_that_fit_have_no_problems() {
    for text in [
        "States.Format('plain')",
        "States.Format($.template, 'a', 1, true, null, $.b)",
        "States.Format('{}', States.ArrayGetItem($.a, 0))",
        "States.Array()",
        "States.Array(States.Array(), 'x', null)",
        "States.ArrayPartition($.a, 3.7)",
        "States.ArrayContains($.a, States.Array(1))",
        "States.ArrayRange(0, 999, 1)",
        "States.ArrayRange(9, -9, -3)",
        "States.JsonMerge($.a, States.StringToJson('{}'), false)",
        "States.MathRandom(1, 10)",
        "States.MathRandom(1, 10, 7)",
        "States.MathAdd(-2147483648, 2147483647)",
        "States.Hash($.a, 'SHA-1')",
        "States.Hash(1, $.algorithm)",
        "States.Hash('a', '${Algorithm}')",
        "States.Format('${Bucket}/{}${Suffix}', $.a, $.b)",
        "States.StringSplit($.a, ',;')",
        "States.UUID()",
    ] {
        assert_eq!(problems(text), [""; 0], "{text}");
    }
}

#[test]
fn problems_say_where_and_what() {
    for (text, message) in [
        (
            "States.Formt('a')",
            "0..12 there is no intrinsic function `States.Formt`: did you mean `States.Format`?",
        ),
        (
            "States.format('a')",
            "0..13 there is no intrinsic function `States.format`: did you mean `States.Format`?",
        ),
        ("States.Frobnicate()", "0..17 there is no intrinsic function `States.Frobnicate`"),
        ("States.ArrayLength()", "0..18 `States.ArrayLength` takes 1 argument, found 0"),
        ("States.UUID(1)", "0..11 `States.UUID` takes no arguments, found 1"),
        ("States.Format()", "0..13 `States.Format` takes at least 1 argument, found 0"),
        ("States.MathRandom(1)", "0..17 `States.MathRandom` takes 2 or 3 arguments, found 1"),
        ("States.ArrayRange(1, 2, 3, 4)", "0..17 `States.ArrayRange` takes 3 arguments, found 4"),
        (
            "States.ArrayLength('abc')",
            "19..24 `States.ArrayLength` takes an array as `array`, found a string",
        ),
        (
            "States.ArrayLength(States.UUID())",
            "19..32 `States.ArrayLength` takes an array as `array`, found a string",
        ),
        ("States.MathAdd('1', 2)", "15..18 `States.MathAdd` takes a number as `first`, found a string"),
        (
            "States.Format('{}', States.Array(1))",
            "20..35 `States.Format` takes a string, a number, a boolean or null as `value`, found an array",
        ),
        ("States.Format('{} {}', 1)", "14..21 the template has 2 placeholders `{}`, and 1 value follows"),
        ("States.Format('{}')", "14..18 the template has 1 placeholder `{}`, and 0 values follow"),
        ("States.JsonMerge($.a, $.b, true)", "27..31 `deep` of `States.JsonMerge` is `false`, found `true`"),
        (
            "States.Hash('a', 'sha256')",
            "17..25 `algorithm` of `States.Hash` is one of `MD5`, `SHA-1`, `SHA-256`, `SHA-384`, `SHA-512`, \
             found `sha256`",
        ),
        (
            "States.ArrayPartition($.a, 0.4)",
            "27..30 `size` of `States.ArrayPartition` is at least 1, found 0.4",
        ),
        ("States.ArrayRange(1, 2, 0)", "24..25 `step` of `States.ArrayRange` is not 0, found 0"),
        ("States.ArrayGetItem($.a, -1)", "25..27 `index` of `States.ArrayGetItem` is at least 0, found -1"),
        (
            "States.ArrayRange(0, 1000, 1)",
            "0..29 `States.ArrayRange` gives at most 1000 elements, found 1001",
        ),
        (
            "States.MathAdd(2147483648, 1)",
            "15..25 `first` of `States.MathAdd` is between -2147483648 and 2147483647, found 2147483648",
        ),
        ("States.Array(States.Array(States.Nope()))", "26..37 there is no intrinsic function `States.Nope`"),
    ] {
        assert_eq!(problems(text), [message], "{text}");
    }
}

#[test]
fn problems_come_in_the_order_of_their_places() {
    let expected = [
        "0..18 `States.ArrayLength` takes 1 argument, found 2",
        "19..30 there is no intrinsic function `States.Nope`",
    ];
    assert_eq!(problems("States.ArrayLength(States.Nope(), 1)"), expected);
}

#[test]
fn long_texts_are_found() {
    let text = format!("States.Base64Encode('{}')", "é".repeat(10_000));
    assert_eq!(problems(&text), [""; 0]);
    let text = format!("States.Base64Encode('{}')", "é".repeat(10_001));
    assert_eq!(
        parsed(&text).problems()[0].to_string(),
        "`text` of `States.Base64Encode` is at most 10000 characters long, found 10001"
    );
}

#[test]
fn every_function_is_found_by_its_name() {
    for function in Function::ALL {
        assert_eq!(Function::from_name(function.name()), Some(*function));
    }
    assert_eq!(Function::ALL.len(), 18);
}

#[test]
fn calls_from_code_are_escaped() {
    let inner =
        Intrinsic::new(Function::MathAdd, [JsonPath::input().child("n").into(), Input::from(-1)]).unwrap();
    let arguments = [
        Input::string(r"it's {} \"),
        Input::template(["{", "}"]),
        Input::null(),
        Input::from(true),
        inner.into(),
    ];
    let call = Intrinsic::new(Function::Array, arguments).unwrap();
    let expected = r"States.Array('it\'s \{\} \\', '\{{}\}', null, true, States.MathAdd($.n, -1))";
    assert_eq!(call.to_string(), expected);
    assert_eq!(literal(expected).as_str(), r"it's {} \");
}

#[test]
fn placeholders_of_templates_are_kept_and_unknown() {
    let format = Intrinsic::parse("States.Format('s3://${Bucket}/{}', $.key)").unwrap();
    assert_eq!(format.problems(), [], "one `{{}}`, one value");
    let built = Intrinsic::new(Function::Array, [Input::string("it's {a} ${Bucket}/x")]).unwrap();
    assert_eq!(built.to_string(), r"States.Array('it\'s \{a\} ${Bucket}/x')");
    assert_eq!(built.problems(), []);
}
