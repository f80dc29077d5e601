use super::{Meaning, Part, SuspicionKind, Template, expressions, payload};
use crate::syntax::{Node, json};

fn with_root<T>(text: &str, check: impl Fn(&Node<'_>) -> T) -> T {
    let parsed = json::parse(text);
    assert_eq!(parsed.errors(), [], "{text}");
    check(parsed.root().unwrap())
}

/// The leaves as `pointer name meaning`.
fn leaves(template: &Template<'_, '_>) -> Vec<String> {
    let describe = |meaning: &Meaning| match meaning {
        Meaning::Literal => "literal".to_owned(),
        Meaning::Path(path) => format!("path {path}"),
        Meaning::Intrinsic(intrinsic) => format!("intrinsic {intrinsic}"),
        Meaning::Expression(span) => format!("expression {:?}", span.range()),
        Meaning::Unknown => "unknown".to_owned(),
    };
    let leaves = template.leaves().iter();
    leaves
        .map(|leaf| format!("{} {} {}", leaf.pointer(), leaf.name().unwrap_or("-"), describe(leaf.meaning())))
        .collect()
}

/// The errors as `pointer part message`.
fn errors(text: &str) -> Vec<String> {
    with_root(text, |root| {
        let template = payload(root);
        let errors = template.errors().iter();
        errors.map(|error| format!("{} {} {error}", error.pointer(), describe(error.part()))).collect()
    })
}

fn describe(part: Part) -> String {
    match part {
        Part::Key => "key".to_owned(),
        Part::Value => "value".to_owned(),
        Part::Within(span) => format!("{:?}", span.range()),
    }
}

#[test]
fn every_leaf_has_its_meaning_and_place() {
    let text = r#"{"a": 1, "b.$": "$.x", "c": [{"d/e.$": "$$.Task.Token"}, [], "text"], "f.$": "$v",
        "g": {"h.$": "States.UUID()", "i": {}, "j": null}, "k": "${Placeholder}"}"#;
    let expected = [
        "/a a literal",
        "/b.$ b path $.x",
        "/c/0/d~1e.$ d/e path $$.Task.Token",
        "/c/1 - literal",
        "/c/2 - literal",
        "/f.$ f path $v",
        "/g/h.$ h intrinsic States.UUID()",
        "/g/i i literal",
        "/g/j j literal",
        "/k k unknown",
    ];
    with_root(text, |root| assert_eq!(leaves(&payload(root)), expected));
}

#[test]
fn placeholders_make_a_value_unknown_except_in_the_strings_of_an_intrinsic() {
    let text = r#"{"a.$": "$.${Name}", "b.$": "${Path}", "c.$": ${Anything},
        "d.$": "States.Format('s3://${Bucket}/{}', $.key)", "e.$": "States.Array($.${Name})"}"#;
    let expected = [
        "/a.$ a unknown",
        "/b.$ b unknown",
        "/c.$ c unknown",
        "/d.$ d intrinsic States.Format('s3://${Bucket}/{}', $.key)",
        "/e.$ e unknown",
    ];
    with_root(text, |root| assert_eq!(leaves(&payload(root)), expected));
}

#[test]
fn a_template_may_be_a_scalar() {
    with_root("7", |root| assert_eq!(leaves(&payload(root)), [" - literal"]));
    with_root(r#""{% 1 %}""#, |root| assert_eq!(leaves(&expressions(root)), [" - expression 2..5"]));
}

#[test]
fn expressions_are_the_dynamic_values_of_jsonata() {
    let text = r#"{"a": "{% $x %}", "b": ["{%%}", "{% a"], "c.$": "$.x", "d": " {% $x %}", "e": "{% '${x}' %}", "f.$": "${x}"}"#;
    let expected = [
        "/a a expression 2..6",
        "/b/0 - expression 2..2",
        "/b/1 - literal",
        "/c.$ c.$ literal",
        "/d d literal",
        "/e e expression 2..10",
        "/f.$ f.$ unknown",
    ];
    with_root(text, |root| assert_eq!(leaves(&expressions(root)), expected));
}

#[test]
fn bad_values_of_dynamic_keys_are_errors_with_their_place() {
    let hint = "to give the text as it is, write";
    for (text, message) in [
        (
            r#"{"a.$": 23}"#,
            "/a.$ value the value of `a.$` is a number: a key that ends in `.$` takes a path or an intrinsic \
             function as text"
                .to_owned(),
        ),
        (
            r#"{"a.$": {"b": 1}}"#,
            "/a.$ value the value of `a.$` is an object: a key that ends in `.$` takes a path or an intrinsic \
             function as text"
                .to_owned(),
        ),
        (
            r#"[{"a.$": "ipsum"}]"#,
            format!("/0/a.$ value the value of `a.$` is neither a path nor an intrinsic function: {hint} `a` without `.$`"),
        ),
        (
            r#"{"a.$": "States\nFormat()"}"#,
            format!("/a.$ value the value of `a.$` is neither a path nor an intrinsic function: {hint} `a` without `.$`"),
        ),
        (
            r#"{"a.$": "JsonToString($)"}"#,
            "/a.$ 0..1 an intrinsic function begins with `States.`: write `States.JsonToString($)`".to_owned(),
        ),
        (r#"{"a.$": " $.b"}"#, "/a.$ 0..1 a path begins with `$`: write `$.b`".to_owned()),
        (r#"{"a.$": "$.b["}"#, "/a.$ 3..4 `[` is never closed".to_owned()),
        (r#"{"a.$": "States.Array($"}"#, "/a.$ 12..13 `(` is never closed".to_owned()),
        (r#"{"a": 1, "a.$": "$.a"}"#, "/a.$ key `a.$` and `a` both give the member `a`".to_owned()),
        (r#"{"a.$": "$.a", "a": {"b": 1}}"#, "/a key `a` and `a.$` both give the member `a`".to_owned()),
    ] {
        assert_eq!(errors(text), [message], "{text}");
    }
}

#[test]
fn equal_names_in_different_objects_and_repeated_keys_are_no_matter_of_the_template() {
    assert_eq!(errors(r#"{"a": {"a.$": "$.a"}, "b": 1, "b": 2}"#), [""; 0]);
}

fn suspicions(
    text: &str,
    walk: fn(&Node<'_>) -> Vec<(String, SuspicionKind)>,
) -> Vec<(String, SuspicionKind)> {
    with_root(text, walk)
}

fn collect(template: &Template<'_, '_>) -> Vec<(String, SuspicionKind)> {
    template.suspicions().iter().map(|found| (found.pointer().to_owned(), found.kind())).collect()
}

#[test]
fn literals_that_look_dynamic_are_suspicious() {
    let text = r#"{"a": "$.x", "b": ["$$.Execution.Id"], "c": "States.UUID()", "d": "{% $x %}", "e": "$5.00",
        "f": "$", "g": "$.${x}", "h": "States.Timeout", "i": "$. is no path", "j.$": "$.x"}"#;
    let found = suspicions(text, |root| collect(&payload(root)));
    let expected = [
        ("/a", SuspicionKind::Path),
        ("/b/0", SuspicionKind::Path),
        ("/c", SuspicionKind::Intrinsic),
        ("/d", SuspicionKind::Expression),
    ];
    assert_eq!(found, expected.map(|(pointer, kind)| (pointer.to_owned(), kind)));
}

#[test]
fn stray_delimiters_are_suspicious() {
    let text = r#"{"a": " {% $x %}", "b": "{% $x", "c": "$x %}", "d": "total: {% $x %}.", "e": "100 %", "f": "{%% 1 %}",
        "g.$": {"h": "{% $x %}"}}"#;
    let found = suspicions(text, |root| collect(&expressions(root)));
    let expected = [
        ("/a", SuspicionKind::Delimiter),
        ("/b", SuspicionKind::Delimiter),
        ("/c", SuspicionKind::Delimiter),
        ("/d", SuspicionKind::Delimiter),
        ("/g.$", SuspicionKind::DynamicKey),
    ];
    assert_eq!(found, expected.map(|(pointer, kind)| (pointer.to_owned(), kind)));
}
