use super::{parse, string_pieces};
use crate::syntax::{Kind, MAX_DEPTH, Node};

/// The errors as `start..end message`.
fn errors(text: &str) -> Vec<String> {
    let parsed = parse(text);
    parsed.errors().iter().map(|error| format!("{:?} {error}", error.span().range())).collect()
}

fn root(text: &str) -> Node<'_> {
    parse(text).into_parts().0.expect("a value")
}

/// The tree as JSON again, with `?` for what is unknown.
fn print(node: &Node<'_>) -> String {
    match node.kind() {
        Kind::Null => "null".into(),
        Kind::Bool(value) => value.to_string(),
        Kind::Number(text) => text.to_string(),
        Kind::String(text) => format!("{text:?}"),
        Kind::Array(elements) => format!("[{}]", elements.iter().map(print).collect::<Vec<_>>().join(",")),
        Kind::Object(object) => {
            let members =
                object.members().iter().map(|m| format!("{:?}:{}", m.key().name(), print(m.value())));
            format!("{{{}}}", members.collect::<Vec<_>>().join(","))
        }
        Kind::Unknown => "?".into(),
    }
}

#[test]
fn reads_json_as_it_is() {
    let text = r#" {"a": [1, -0.5e+3, true, null], "b": {"c": "d\u00e9\uD834\uDD1E\n"}, "a": {}} "#;
    assert_eq!(errors(text), [""; 0]);
    assert_eq!(print(&root(text)), r#"{"a":[1,-0.5e+3,true,null],"b":{"c":"dé𝄞\n"},"a":{}}"#);
}

#[test]
fn spans_hold_the_whole_value() {
    let text = r#"{"é": [ "x\"y" ] }"#;
    let root = root(text);
    let member = &root.as_object().unwrap().members()[0];
    assert_eq!(member.key().span().text(text), Some("\"é\""));
    assert_eq!(member.value().span().text(text), Some(r#"[ "x\"y" ]"#));
    assert_eq!(member.value().as_array().unwrap()[0].span().text(text), Some(r#""x\"y""#));
    assert_eq!(root.span().text(text), Some(text));
}

#[test]
fn comments_and_trailing_commas_are_read_and_reported() {
    let text = "// a\n{\"a\": [1, /* b */ 2,],}";
    assert_eq!(print(&root(text)), r#"{"a":[1,2]}"#);
    assert!(parse(text).errors().iter().all(|error| error.kind().is_allowed_in_jsonc()));
    assert_eq!(
        errors(text),
        [
            "0..4 JSON has no comments",
            "15..22 JSON has no comments",
            "24..25 trailing comma before `]`",
            "26..27 trailing comma before `}`",
        ]
    );
}

#[test]
fn placeholders_are_unknown_and_no_errors() {
    let text = r#"{"a": ${Timeout}, "b": "${Name}-x", "c": [${A}]}"#;
    assert_eq!(errors(text), [""; 0]);
    let root = root(text);
    assert_eq!(print(&root), r#"{"a":?,"b":"${Name}-x","c":[?]}"#);
    assert!(root.get("a").unwrap().is_unknown());
    assert!(root.get("b").unwrap().is_unknown());
    assert_eq!(root.get("b").unwrap().as_known_str(), None);
}

#[test]
fn the_last_of_two_equal_keys_is_the_one_that_counts() {
    let root = root(r#"{"a": 1, "a": 2}"#);
    assert_eq!(root.get("a").unwrap().as_number(), Some("2"));
    assert_eq!(root.as_object().unwrap().members().len(), 2);
}

#[test]
fn goes_on_behind_an_error() {
    for (text, tree, expected) in [
        (r#"{"a": 1 "b": 2}"#, r#"{"a":1,"b":2}"#, "8..9 expected `,`, found `\"`"),
        (r#"{"a" 1, "b": 2}"#, r#"{"a":?,"b":2}"#, "5..6 expected `:`, found `1`"),
        (r#"{a: 1, "b": 2}"#, r#"{"b":2}"#, "1..2 expected a key in double quotes, found `a`"),
        (r#"{"a": , "b": 2}"#, r#"{"a":?,"b":2}"#, "6..7 expected a value, found `,`"),
        (
            r#"{"a": 'x, y', "b": 2}"#,
            r#"{"a":?,"b":2}"#,
            "6..8 `'x` is not a JSON value: strings stand in double quotes",
        ),
        (r#"{"a": 01, "b": 2}"#, r#"{"a":?,"b":2}"#, "6..8 `01` is not a JSON number"),
        (
            r#"{"a": True, "b": 2}"#,
            r#"{"a":?,"b":2}"#,
            "6..10 `True` is not a JSON value: strings stand in double quotes",
        ),
        (r#"{"a": "\q", "b": 2}"#, r#"{"a":"�","b":2}"#, "7..9 invalid escape sequence `\\q`"),
        (r#"{"a": "\ud834", "b": 2}"#, r#"{"a":"�","b":2}"#, "7..13 invalid escape sequence `\\ud834`"),
        (r#"{"a": [1, 2, "b": 2}"#, r#"{"a":[1,2,"b",?]}"#, ""),
        (r"[1, 2", "[1,2]", "0..1 `[` is never closed"),
        (r#"{"a": {"b": 1}"#, r#"{"a":{"b":1}}"#, "0..1 `{` is never closed"),
        ("{\"a\": \"x,\n \"b\": 2}", r#"{"a":"x,","b":2}"#, "6..9 this string has no closing quote"),
        (
            "{\"a\": \"x\ty\"}",
            r#"{"a":"x\ty"}"#,
            "8..9 control character U+0009 in a string: write it as an escape",
        ),
        (
            r#"{%{ if a ~} "a": 1, %{ endif } "b": [%{ for x in y }${x}%{ endfor }]}"#,
            r#"{"a":1,"b":[?]}"#,
            "1..11 `%{ if a ~}` is a directive of a template: what it leaves out or repeats nobody can know",
        ),
        (
            "{\"a\": %{ x\n1}",
            r#"{"a":1}"#,
            "6..10 `%{ x` is a directive of a template: what it leaves out or repeats nobody can know",
        ),
        (r"{} {}", "{}", "3..4 unexpected text after the end of the definition"),
        (r#"{"a": /* x"#, r#"{"a":?}"#, "0..1 `{` is never closed"),
    ] {
        assert_eq!(print(&root(text)), tree, "{text}");
        if !expected.is_empty() {
            assert_eq!(errors(text).first().map(String::as_str), Some(expected), "{text}");
        }
    }
}

#[test]
fn an_empty_text_is_an_error() {
    assert_eq!(errors("  \n"), ["3..3 no definition: the text is empty"]);
    assert_eq!(errors("\u{feff}"), ["3..3 no definition: the text is empty"]);
    assert_eq!(errors("\u{feff}{}"), [""; 0]);
}

#[test]
fn deep_nesting_is_one_error_and_what_follows_is_read() {
    let deep = format!("{{\"a\": {}{}, \"b\": 1}}", "[".repeat(10_000), "]".repeat(10_000));
    let root = root(&deep);
    assert_eq!(root.get("b").unwrap().as_number(), Some("1"));
    let errors = errors(&deep);
    assert_eq!(
        errors,
        [format!("{}..{} nested deeper than {MAX_DEPTH} levels", 5 + MAX_DEPTH, 6 + MAX_DEPTH)]
    );
}

#[test]
fn unclosed_deep_nesting_ends() {
    assert!(errors(&"[".repeat(10_000)).iter().any(|error| error.contains("nested deeper")));
    assert!(!errors(&"{\"a\":".repeat(10_000)).is_empty());
}

#[test]
fn the_pieces_of_a_string_lead_back_to_the_text() {
    let raw = r#""é\u00e9x\\b\ud834\udd1e\q""#;
    let written = string_pieces(raw).map(|(decoded, at)| (decoded.range(), at.text(raw).unwrap()));
    let expected = [
        (0..2, "é"),
        (2..4, r"\u00e9"),
        (4..5, "x"),
        (5..6, r"\\"),
        (6..7, "b"),
        (7..11, r"\ud834\udd1e"),
        (11..14, r"\q"),
    ];
    assert_eq!(written.collect::<Vec<_>>(), expected);
    assert_eq!(string_pieces(r#""""#).count(), 0);
    assert_eq!(string_pieces(r#""a"#).count(), 1, "a string that is never closed");
}

#[test]
fn every_comment_is_kept_however_many_there_are() {
    let text = format!("{}{{}} // b", "/*a*/\n".repeat(100));
    let parsed = parse(&text);
    let comments: Vec<_> = parsed.comments().iter().filter_map(|span| span.text(&text)).collect();
    assert_eq!(comments.len(), 101);
    assert_eq!((comments[0], comments[100]), ("/*a*/", "// b"));
}

#[test]
fn no_place_lies_behind_the_end_of_a_broken_text() {
    fn assert_inside(node: &Node<'_>, text: &str) {
        assert!(node.span().text(text).is_some(), "{:?} in {text:?}", node.span());
        node.as_array().unwrap_or_default().iter().for_each(|element| assert_inside(element, text));
        for member in node.as_object().iter().flat_map(|object| object.members()) {
            assert!(member.key().span().text(text).is_some(), "{text:?}");
            assert_inside(member.value(), text);
        }
    }
    for text in ["{`\"a \"$.b[\"}", "{a\"", "{a\"\\", "[{\"a\" \"", "{\"a\":${", "[\"\\u12"] {
        let parsed = parse(text);
        assert_inside(parsed.root().unwrap(), text);
        for error in parsed.errors() {
            assert!(error.span().end() <= text.len(), "{error} in {text:?}");
        }
    }
}

#[test]
fn comments_hide_no_error() {
    let text = format!("{}{{\"a\": 01}}", "/**/".repeat(1_000));
    let parsed = parse(&text);
    let refused = parsed.errors().iter().filter(|error| !error.kind().is_allowed_in_jsonc());
    assert_eq!(refused.count(), 1);
}
