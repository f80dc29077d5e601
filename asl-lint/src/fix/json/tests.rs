use crate::fix::{Applicability, Edit, Editor, Fix, Value};
use crate::place::Steps;
use crate::{Source, input};

/// The text after a fix, if the fix is possible.
fn fixed(text: &str, edits: impl FnOnce(Fix<Edit>) -> Fix<Edit>) -> Option<String> {
    let source = Source::new("a.jsonc", text);
    let document = input::read(&source);
    let fix =
        Editor::new(&source, document.root()).locate(edits(Fix::new(Applicability::Safe, "mend it")))?;
    let mut fixed = text.to_owned();
    for edit in fix.edits().iter().rev() {
        fixed.replace_range(edit.span().range(), edit.replacement());
    }
    Some(fixed)
}

fn steps<const N: usize>(steps: [usize; N]) -> Steps {
    steps.iter().fold(Steps::default(), |steps, step| steps.child(*step))
}

fn removed<const N: usize>(text: &str, positions: [usize; N]) -> String {
    fixed(text, |fix| positions.iter().fold(fix, |fix, position| fix.remove(steps([*position])))).unwrap()
}

fn inserted(text: &str, after: usize) -> String {
    let value = Value::Array(vec![Value::Object(vec![("x", Value::from(1)), ("y", Value::from("é\"\n"))])]);
    fixed(text, |fix| fix.insert_after(Steps::default(), after, "new", value)).unwrap()
}

#[test]
fn values_keys_and_ranges_are_replaced_in_their_place() {
    let text = "{ \"a\" :\t{\"b\\u0041c\": \"x\\u0041yz\"} } // end\r\n";
    assert_eq!(
        fixed(text, |fix| fix.rename(steps([0, 0]), "d\"").replace(steps([0, 0]), 7)).unwrap(),
        "{ \"a\" :\t{\"d\\\"\": 7} } // end\r\n"
    );
    assert_eq!(
        fixed(text, |fix| fix.replace_within(steps([0, 0]), 1..3, "\\")).unwrap(),
        "{ \"a\" :\t{\"b\\u0041c\": \"x\\\\z\"} } // end\r\n"
    );
}

#[test]
fn what_is_not_there_cannot_be_changed() {
    let text = r#"{"a": ["é"]}"#;
    assert_eq!(fixed(text, |fix| fix), None, "nothing to do");
    assert_eq!(fixed(text, |fix| fix.replace(steps([1]), 7)), None);
    assert_eq!(fixed(text, |fix| fix.rename(steps([0, 0]), "b")), None, "an element has no key");
    assert_eq!(fixed(text, |fix| fix.remove(Steps::default())), None, "the root stays");
    assert_eq!(fixed(text, |fix| fix.remove(steps([0, 7]))), None);
    assert_eq!(fixed(text, |fix| fix.insert_after(steps([0]), 0, "b", 7)), None, "an array has no members");
    assert_eq!(fixed(text, |fix| fix.insert_after(Steps::default(), 1, "b", 7)), None);
    assert_eq!(fixed(text, |fix| fix.move_to_end(steps([0, 1]))), None);
    assert_eq!(fixed(text, |fix| fix.replace_within(steps([0]), 0..1, "b")), None, "no string");
    assert_eq!(fixed(text, |fix| fix.replace_within(steps([0, 0]), 1..2, "b")), None, "half a character");
}

#[test]
fn edits_of_one_fix_keep_apart() {
    let text = r#"{"a": [1, 2]}"#;
    assert_eq!(fixed(text, |fix| fix.replace(steps([0]), 7).replace(steps([0, 1]), 7)), None);
}

#[test]
fn members_go_with_their_comma() {
    let text = r#"{"a": 1, "b": 2, "c": 3}"#;
    assert_eq!(removed(text, [0]), r#"{"b": 2, "c": 3}"#);
    assert_eq!(removed(text, [1]), r#"{"a": 1, "c": 3}"#);
    assert_eq!(removed(text, [2]), r#"{"a": 1, "b": 2}"#);
    assert_eq!(removed(text, [0, 1]), r#"{"c": 3}"#);
    assert_eq!(removed(text, [1, 2]), r#"{"a": 1}"#);
    assert_eq!(removed(text, [2, 0]), r#"{"b": 2}"#);
    assert_eq!(removed(text, [0, 1, 2]), "{}");
}

#[test]
fn members_go_with_their_lines() {
    let text = "{\r\n  \"a\": 1,\r\n  \"b\": {\r\n  },\r\n  \"c\": 3\r\n}\r\n";
    assert_eq!(removed(text, [0]), "{\r\n  \"b\": {\r\n  },\r\n  \"c\": 3\r\n}\r\n");
    assert_eq!(removed(text, [1]), "{\r\n  \"a\": 1,\r\n  \"c\": 3\r\n}\r\n");
    assert_eq!(removed(text, [2]), "{\r\n  \"a\": 1,\r\n  \"b\": {\r\n  }\r\n}\r\n");
    assert_eq!(removed(text, [1, 2]), "{\r\n  \"a\": 1\r\n}\r\n");
    assert_eq!(removed(text, [0, 1, 2]), "{}\r\n");
}

#[test]
fn comments_and_trailing_commas_stay() {
    let text = "{\n  // first\n  \"a\": 1, // of a\n  \"b\": 2 /* of b */,\n  // last\n}";
    assert_eq!(removed(text, [0]), "{\n  // first\n  // of a\n  \"b\": 2 /* of b */,\n  // last\n}");
    assert_eq!(removed(text, [1]), "{\n  // first\n  \"a\": 1 // of a\n   /* of b */\n  // last\n}");
    assert_eq!(removed("[1, 2, /* c */ 3]", [1]), "[1, /* c */ 3]");
    assert_eq!(removed("[1 /* c */, 2]", [0]), "[ /* c */2]");
    assert_eq!(removed("[1, // c\n 2]", [1]), "[1 // c\n ]");
    assert_eq!(removed("[1, 2,\n]", [1]), "[1\n]");
    assert_eq!(removed("[1, 2,\n]", [0]), "[2,\n]");
}

#[test]
fn a_new_member_is_laid_out_like_its_neighbour() {
    assert_eq!(inserted(r#"{"a":1}"#, 0), r#"{"a":1,"new":[{"x":1,"y":"é\"\u000a"}]}"#);
    assert_eq!(
        inserted(r#"{ "a": 1, "b": 2 }"#, 0),
        r#"{ "a": 1, "new": [{ "x": 1, "y": "é\"\u000a" }], "b": 2 }"#
    );
    assert_eq!(
        inserted("{\r\n\t\"a\" : {\r\n\t}\r\n}", 0),
        "{\r\n\t\"a\" : {\r\n\t},\r\n\t\"new\" : [{ \"x\": 1, \"y\": \"é\\\"\\u000a\" }]\r\n}"
    );
    assert_eq!(
        inserted("{\"a\": 1,\n \"b\": 2}", 1),
        "{\"a\": 1,\n \"b\": 2,\n \"new\": [{ \"x\": 1, \"y\": \"é\\\"\\u000a\" }]}"
    );
}

#[test]
fn a_new_member_stands_behind_the_comment_of_its_neighbour() {
    let insert = |text| fixed(text, |fix| fix.insert_after(Steps::default(), 0, "new", 7)).unwrap();
    assert_eq!(insert("{\n  \"a\": 1 // a\n}"), "{\n  \"a\": 1, // a\n  \"new\": 7\n}");
    assert_eq!(insert("{\n  \"a\": 1, // a\n}"), "{\n  \"a\": 1, // a\n  \"new\": 7,\n}");
    assert_eq!(
        insert("{\n  \"a\": 1, /* a */ // a\n  // b\n  \"b\": 2\n}"),
        "{\n  \"a\": 1, /* a */ // a\n  \"new\": 7,\n  // b\n  \"b\": 2\n}"
    );
}

#[test]
fn an_element_moves_and_the_layout_stays() {
    let to_end = |text, position| fixed(text, |fix| fix.move_to_end(steps([position])));
    assert_eq!(to_end("[1, [2],\n  {\"c\": 3} ]", 0).unwrap(), "[[2], {\"c\": 3},\n  1 ]");
    assert_eq!(to_end("[1, 2, 3,]", 1).unwrap(), "[1, 3, 2,]");
    assert_eq!(to_end("[1, // one\n 2]", 0), None, "the comment belongs to an element");
    assert_eq!(to_end("[/* one */ 1, 2]", 0), None, "the comment belongs to an element");
    assert_eq!(to_end("[/* one */ 1, 2, 3]", 1).unwrap(), "[/* one */ 1, 3, 2]");
}
