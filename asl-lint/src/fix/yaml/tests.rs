use crate::fix::tests::{fixed_as, steps};
use crate::fix::{Edit, Fix, Value};

/// The text after a fix, if the fix is possible.
fn fixed(text: &str, edits: impl FnOnce(Fix<Edit>) -> Fix<Edit>) -> Option<String> {
    fixed_as("a.yaml", text, edits)
}

#[test]
fn scalars_keep_their_style() {
    let text = "a: plain # why\n'b': 'single'\n\"c\": \"double\"\nd: {e: f}\n";
    let replace = |position, value: &str| fixed(text, |fix| fix.replace(steps([position]), value));
    assert_eq!(replace(0, "two words").unwrap(), text.replace("plain", "two words"));
    assert_eq!(replace(0, "x: y").unwrap(), text.replace("plain", "\"x: y\""));
    assert_eq!(replace(0, "No").unwrap(), text.replace("plain", "\"No\""), "a boolean in YAML 1.1");
    assert_eq!(replace(0, "5").unwrap(), text.replace("plain", "\"5\""));
    assert_eq!(replace(1, "it's").unwrap(), text.replace("'single'", "'it''s'"));
    assert_eq!(replace(2, "x").unwrap(), text.replace("\"double\"", "\"x\""));
    let fixed = |position: usize| fixed(text, |fix| fix.rename(steps([position]), "Key"));
    assert_eq!(fixed(0).unwrap(), text.replace("a:", "Key:"));
    assert_eq!(fixed(1).unwrap(), text.replace("'b'", "'Key'"));
    assert_eq!(fixed(2).unwrap(), text.replace("\"c\"", "\"Key\""));
}

#[test]
fn what_is_no_scalar_of_one_line_is_not_replaced() {
    let text = "a: |\n  block\nb: &x one\nc: !!str two\nd:\n  - e\nf: *x\n";
    for position in [0, 3, 4] {
        assert_eq!(fixed(text, |fix| fix.replace(steps([position]), "new")), None, "{position}");
    }
}

#[test]
fn ranges_are_replaced_where_they_are_written() {
    let text = "a: |\n  one\n  two\nb: 'it''s'\n";
    let within =
        |position, range, new: &str| fixed(text, |fix| fix.replace_within(steps([position]), range, new));
    assert_eq!(within(0, 4..7, "three").unwrap(), text.replace("two", "three"));
    assert_eq!(within(1, 0..2, "x").unwrap(), text.replace("'it''", "'x''"));
    assert_eq!(within(1, 0..2, "'"), None, "an apostrophe means something here");
}

#[test]
fn a_new_member_is_a_line_of_its_own() {
    let insert = |text, way, value: Value| fixed(text, |fix| fix.insert_after(way, 0, "New", value));
    assert_eq!(
        insert("a: 1 # one\r\nb:\r\n  c: 2\r\n  d: 3", steps([1]), Value::from(5)).unwrap(),
        "a: 1 # one\r\nb:\r\n  c: 2\r\n  New: 5\r\n  d: 3"
    );
    assert_eq!(insert("a: 1 # one\n", steps([]), Value::from(5)).unwrap(), "a: 1 # one\nNew: 5\n");
    let list = Value::Array(vec![Value::Object(vec![("x", Value::from("y"))])]);
    assert_eq!(
        insert("- a: |\n    text\n  b: 1\n", steps([0]), list).unwrap(),
        "- a: |\n    text\n  New: [{ \"x\": \"y\" }]\n  b: 1\n"
    );
    assert_eq!(insert("a: {b: 1}", steps([0]), Value::from(5)), None, "not in braces");
}

#[test]
fn members_go_with_their_lines_unless_a_comment_would() {
    let text = "a: 1\nb:\n  c: 2\n  d:\n    - 3\n# e\ne: 5 # five\n";
    let remove = |way| fixed(text, |fix| fix.remove(way));
    assert_eq!(remove(steps([0])).unwrap(), text.replace("a: 1\n", ""));
    assert_eq!(remove(steps([1])).unwrap(), "a: 1\n# e\ne: 5 # five\n");
    assert_eq!(remove(steps([1, 1])).unwrap(), "a: 1\nb:\n  c: 2\n# e\ne: 5 # five\n");
    assert_eq!(remove(steps([2])), None);
    assert_eq!(fixed("a:\n  b: 1\n", |fix| fix.remove(steps([0, 0]))), None, "nothing would be left");
    assert_eq!(fixed("- a: 1\n  b: 2\n", |fix| fix.remove(steps([0, 0]))), None, "the hyphen would go too");
}

#[test]
fn what_is_brought_from_elsewhere_stays() {
    let text = "a: &x\n  b: 1\n  c: 2\nd:\n  <<: *x\n  e: 3\n";
    assert_eq!(fixed(text, |fix| fix.replace(steps([1, 0]), 7)), None);
    assert_eq!(fixed(text, |fix| fix.rename(steps([1, 0]), "new")), None);
    assert_eq!(fixed(text, |fix| fix.remove(steps([1, 0]))), None);
    assert_eq!(fixed(text, |fix| fix.insert_after(steps([1]), 0, "new", 7)), None);
    assert_eq!(fixed(text, |fix| fix.remove(steps([1, 2]))).unwrap(), text.replace("  e: 3\n", ""));
}
