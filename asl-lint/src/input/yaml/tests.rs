use asl_model::span::{LineIndex, Span};
use asl_model::syntax::{Kind, Node};

use super::read;
use crate::input::{Document, Problem};

/// The tree as JSON, with `?` for what is unknown.
fn print(node: &Node<'_>) -> String {
    match node.kind() {
        Kind::Null => "null".into(),
        Kind::Bool(value) => value.to_string(),
        Kind::Number(text) => text.to_string(),
        Kind::String(text) => format!("{text:?}"),
        Kind::Array(elements) => format!("[{}]", elements.iter().map(print).collect::<Vec<_>>().join(",")),
        Kind::Object(object) => {
            let members = object.members().iter();
            let members = members.map(|member| format!("{}:{}", member.key().name(), print(member.value())));
            format!("{{{}}}", members.collect::<Vec<_>>().join(","))
        }
        Kind::Unknown => "?".into(),
    }
}

fn tree(text: &str) -> String {
    read(text).root().map_or_else(|| "nothing".to_owned(), print)
}

/// The problems as `line:column message`.
fn problems(text: &str) -> Vec<String> {
    let lines = LineIndex::new(text);
    let document = read(text);
    let problem = |problem: &Problem| {
        let at = lines.position(text, problem.span().start());
        let message = match problem {
            Problem::Yaml(error) => error.kind.to_string(),
            Problem::Syntax(error) => error.kind().to_string(),
            Problem::Encoding(_) | Problem::Hcl(_) => "something else".to_owned(),
        };
        format!("{}:{} {message}", at.line, at.column)
    };
    document.problems().iter().map(problem).collect()
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(problems(text), [""; 0], "{text}");
    assert_eq!(tree(text), expected, "{text}");
}

#[track_caller]
fn check_refused(text: &str, kept: &str, expected: &[&str]) {
    assert_eq!(problems(text), expected, "{text}");
    assert_eq!(tree(text), kept, "{text}");
}

#[test]
fn blocks_and_flows_are_the_same_values() {
    check(
        "a: 1\nb:\n  - x\n  - y: true\n    z: ~\nc: {d: [], e: 'f'}\n",
        r#"{a:1,b:["x",{y:true,z:null}],c:{d:[],e:"f"}}"#,
    );
    check(r#"{"a": [1, {"b": "c\u00e9"}], "d": null}"#, r#"{a:[1,{b:"cé"}],d:null}"#);
    check("a: |\n  x\n   y\n\nb: >-\n  p\n  q\nc:\n", r#"{a:"x\n y\n",b:"p q",c:null}"#);
}

#[test]
fn tags_of_yaml_are_followed_and_others_make_a_value_unknown() {
    check(
        "a: !!str 5\nb: ! yes\nc: !!int '7'\nd: !!timestamp 2020-01-01",
        r#"{a:"5",b:"yes",c:7,d:"2020-01-01"}"#,
    );
    check(
        "a: !Sub '${x}'\nb: !GetAtt F.Arn\nc: !Join ['', [a, {b: c}]]\nd: !If\n  - a\n  - b: c\ne: 1",
        "{a:?,b:?,c:?,d:?,e:1}",
    );
    check_refused("a: !!int x\nb: 1", "{a:?,b:1}", &["1:10 `x` is not what its tag `!!int` says"]);
}

#[test]
fn aliases_and_merge_keys_are_followed() {
    check("a: &x {b: 1}\nc: *x\nd: [*x, *x]", "{a:{b:1},c:{b:1},d:[{b:1},{b:1}]}");
    check("a: &x b\n*x : c", r#"{a:"b",b:"c"}"#);
    check("&k a: 1\nb: *k", r#"{a:1,b:"a"}"#);
    check(
        "base: &b {x: 1, y: 2}\nmore: &m {y: 3, z: 4}\nall:\n  <<: [*b, *m]\n  x: 9",
        "{base:{x:1,y:2},more:{y:3,z:4},all:{y:2,z:4,x:9}}",
    );
    check("a:\n  <<: {b: 1}\n  \"<<\": c", r#"{a:{b:1,<<:"c"}}"#);
}

#[test]
fn aliases_that_lead_nowhere_are_named() {
    check_refused("a: *x\nb: 1", "{a:?,b:1}", &["1:4 no anchor is called `x` before this alias"]);
    check_refused(
        "a: &x\n  b: *x\n",
        "{a:{b:?}}",
        &["2:6 this alias refers to the value that it is a part of"],
    );
    check_refused(
        "a:\n  <<: 1\n",
        "{a:{}}",
        &["2:7 `<<` takes an object or a list of objects, and this is a number"],
    );
}

#[test]
fn aliases_of_aliases_do_not_blow_up() {
    let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..20 {
        let previous = format!("*a{}, ", level - 1).repeat(10);
        text = format!("{text}a{level}: &a{level} [{}]\n", previous.trim_end_matches(", "));
    }
    let problems = problems(&text);
    assert!(problems[0].ends_with("aliases blow the text up to more than 100000 values"), "{problems:?}");
    let mut deep = "a0: &a0 [x]\n".to_owned();
    for level in 1..300 {
        deep = format!("{deep}a{level}: &a{level} [*a{}]\n", level - 1);
    }
    assert!(self::problems(&deep)[0].ends_with("nested deeper than 256 levels"));
}

#[test]
fn deep_nesting_is_one_error_and_what_follows_is_read() {
    let text = format!("a: {}{}\nb: 1\n", "[".repeat(300), "]".repeat(300));
    assert_eq!(problems(&text), [format!("1:{} nested deeper than 256 levels", 4 + 255)]);
    assert!(tree(&text).ends_with(",b:1}"));
    assert!(!problems(&"[".repeat(10_000)).is_empty());
    assert!(!problems(&"- ".repeat(10_000)).is_empty());
}

#[test]
fn a_key_that_is_no_string_is_refused_and_read_on() {
    check_refused(
        "1: a\ntrue: b\n~: c",
        r#"{1:"a",true:"b",~:"c"}"#,
        &[
            "1:1 a key must be a string, and this is a number",
            "2:1 a key must be a string, and this is a boolean",
            "3:1 a key must be a string, and this is null",
        ],
    );
    check_refused("? [a]\n: b\nc: d", r#"{c:"d"}"#, &["1:3 a key must be a string, and this is an array"]);
    check("'1': a\n!!str 2: b\nyes: c", r#"{1:"a",2:"b",yes:"c"}"#);
}

#[test]
fn what_stands_before_an_error_is_kept() {
    check_refused("a: 1\nb:\n\tc: d\n", "{a:1,b:?}", &["3:2 YAML is not indented with tabs"]);
    check_refused("a: [1, 2\nb: 3\n", "{a:[1,?]}", &["2:2 not YAML: illegal placement of ':' indicator"]);
    check_refused("a: @x\n", "{a:?}", &["1:4 a value cannot begin with `@`"]);
    check_refused("a: {b: 'x}\n", "{a:{b:?}}", &["1:8 this string has no closing quote"]);
    check_refused("a: .inf\nb: 1", "{a:?,b:1}", &["1:4 `.inf` is no value that JSON has"]);
}

#[test]
fn what_could_not_be_read_leaves_no_object_around_it_whole() {
    let document = read("a: {b: 1}\nc:\n  d: 1\n  e: @\n");
    let root = document.root().unwrap();
    assert!(!document.is_whole(root) && !document.is_whole(root.get("c").unwrap()));
    assert!(document.is_whole(root.get("a").unwrap()));
}

#[test]
fn a_text_holds_one_document() {
    check("---\na: 1\n...\n", "{a:1}");
    check_refused(
        "a: 1\n---\nb: 2\n",
        "{a:1}",
        &["2:1 a second document begins here, and a file holds one definition"],
    );
    check_refused("", "nothing", &["1:1 no definition: the text is empty"]);
    check_refused("# a\n", "nothing", &["2:1 no definition: the text is empty"]);
}

/// What stands at the places of all keys and values, outermost first.
fn places(text: &str) -> Vec<&str> {
    fn visit<'t>(node: &Node<'_>, text: &'t str, found: &mut Vec<&'t str>) {
        found.push(node.span().text(text).unwrap());
        for member in node.as_object().iter().flat_map(|object| object.members()) {
            found.push(member.key().span().text(text).unwrap());
            visit(member.value(), text, found);
        }
        node.as_array().unwrap_or_default().iter().for_each(|element| visit(element, text, found));
    }
    let mut found = Vec::new();
    visit(read(text).root().unwrap(), text, &mut found);
    found
}

#[test]
fn every_key_and_value_knows_its_place() {
    assert_eq!(
        places("\u{feff}'é': \"x\\n\" # c\r\nb: [1, {c: d}]\r\n"),
        [
            "'é': \"x\\n\" # c\r\nb: [1, {c: d}]",
            "'é'",
            "\"x\\n\"",
            "b",
            "[1, {c: d}]",
            "1",
            "{c: d}",
            "c",
            "d",
        ]
    );
    assert_eq!(
        places("a:\n  - b: x\n    c: y\n  - z\n\n# c\n"),
        [
            "a:\n  - b: x\n    c: y\n  - z",
            "a",
            "- b: x\n    c: y\n  - z",
            "b: x\n    c: y",
            "b",
            "x",
            "c",
            "y",
            "z",
        ]
    );
    assert_eq!(
        places("a: &x !!str |2- # > c\n\n   é\n  z\n\nb: >\n  p\n"),
        ["a: &x !!str |2- # > c\n\n   é\n  z\n\nb: >\n  p", "a", "|2- # > c\n\n   é\n  z", "b", ">\n  p",]
    );
    assert_eq!(
        places("a: &x y\nb: *x"),
        ["a: &x y\nb: *x", "a", "y", "b", "y"],
        "a value stands where it is written"
    );
}

#[test]
fn a_range_in_a_scalar_leads_to_what_is_written() {
    let text = "a: |\n  one\n  $.two\nb: \"x\\u0041 $.b\"\nc: &x plain\n  $.c\nd: *x\n";
    let document = read(text);
    let written = |document: &Document<'_>, key: &str, part: &str| {
        let node = document.root().unwrap().get(key).unwrap();
        let start = node.as_str().unwrap().find(part).unwrap();
        document.within(node, Span::new(start, start + part.len())).range()
    };
    for (key, part) in [("a", "$.two"), ("b", "$.b"), ("c", "$.c")] {
        let start = text.find(part).unwrap();
        assert_eq!(written(&document, key, part), start..start + part.len());
    }
    assert_eq!(written(&document, "d", "$.c"), written(&document, "c", "$.c"));
}

#[test]
fn comments_are_kept() {
    let text = "# a\nb: 1 # c\nd: '# e'\nf: | # g\n  # h\n";
    let document = read(text);
    let comments = document.comments().iter().map(|span| span.text(text).unwrap());
    assert_eq!(comments.collect::<Vec<_>>(), ["# a", "# c", "# g"]);
}
