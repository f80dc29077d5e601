use insta::assert_snapshot;

use crate::process::Folder;

/// The findings of a file as single lines.
fn findings(name: &str, bytes: &[u8]) -> String {
    Folder::with(&[(name, bytes)]).run(&["--format", "concise", name]).seen()
}

#[test]
fn what_cannot_be_read_is_said_and_the_rest_is_linted() {
    let faulty: &[u8] = br#"{"StartAt": "A", "States": {"A": {"Type": "Pass"}}}"#;
    let folder = Folder::with(&[("z.asl.json", faulty)]).folder("folder");
    let files = ["z.asl.json", "missing.asl.json", "folder"];
    assert_snapshot!(folder.run(&[&["--format", "concise"][..], &files].concat()).seen(), @r"
    z.asl.json:1:29: deny[missing-field] `Next` or `End` is missing in Pass state `A`
    --- stderr
    asl-lint: `folder` holds no definition and no template with one
    asl-lint: cannot read `missing.asl.json`: No such file or directory (os error 2)
    --- status 2
    ");
}

#[test]
fn text_that_is_no_json() {
    assert_snapshot!(findings("a.json", b"not a definition"), @r#"
    a.json:1:1: deny[invalid-syntax] `not` is not a JSON value: strings stand in double quotes
    --- stderr
    --- status 1
    "#);
    assert_snapshot!(findings("a.json", b""), @r#"
    a.json:1:1: deny[invalid-syntax] no definition: the text is empty
    --- stderr
    --- status 1
    "#);
    assert_snapshot!(findings("a.json", b" \n\t"), @r#"
    a.json:2:2: deny[invalid-syntax] no definition: the text is empty
    --- stderr
    --- status 1
    "#);
    assert_snapshot!(findings("a.json", b"null"), @r#"
    a.json:1:1: deny[invalid-syntax] a definition is a JSON object, and this is null
    --- stderr
    --- status 1
    "#);
    assert_snapshot!(findings("a.json", b"{"), @r#"
    a.json:1:1: deny[invalid-syntax] `{` is never closed
    --- stderr
    --- status 1
    "#);
    assert_snapshot!(findings("a.json", b"StartAt: A\nStates: {}\n"), @r#"
    a.json:1:1: deny[invalid-syntax] `StartAt` is not a JSON value: strings stand in double quotes
    --- stderr
    --- status 1
    "#);
}

#[test]
fn a_text_that_breaks_off_has_one_finding() {
    let text = "{\n  \"StartAt\": \"A\",\n  \"States\": {\n    \"A\": {\n      \"Type\": \"Wait\",\n";
    let folder = Folder::with(&[("a.json", text.as_bytes())]);
    assert_snapshot!(folder.run(&["a.json"]).seen(), @r#"
    deny[invalid-syntax]: `{` is never closed
     --> a.json:4:10
      |
    1 | {
      | - nor is this one
    2 |   "StartAt": "A",
    3 |   "States": {
      |             - nor is this one
    4 |     "A": {
      |          ^
    --- stderr
    1 file: 1 deny, 0 warn
    --- status 1
    "#);
}

#[test]
fn bytes_that_are_no_text() {
    assert_snapshot!(findings("a.json", b"{\"Comment\": \"gr\xfc\xdfe\"}"), @r#"
    a.json:1:16: deny[invalid-syntax] the text is not UTF-8
    --- stderr
    --- status 1
    "#);
    assert_snapshot!(findings("a.json", b"\xff\xfe{\0}\0"), @r#"
    a.json:1:1: deny[invalid-syntax] the text is not UTF-8
    --- stderr
    --- status 1
    "#);
    let folder = Folder::with(&[("a.json", b"\xff\xfe{\0}\0")]);
    assert_snapshot!(folder.run(&["a.json"]).seen(), @r#"
    deny[invalid-syntax]: the text is not UTF-8
     --> a.json:1:1
      |
    1 | ��{␀}␀
      | ^ the first byte that is not
      |
      = help: the file is UTF-16: save it as UTF-8
    --- stderr
    1 file: 1 deny, 0 warn
    --- status 1
    "#);
    let folder = Folder::with(&[("a.json", b"\xff{}")]);
    assert_snapshot!(folder.run(&["a.json"]).seen(), @r#"
    deny[invalid-syntax]: the text is not UTF-8
     --> a.json:1:1
      |
    1 | �{}
      | ^ the first byte that is not
      |
      = help: save the file as UTF-8
    --- stderr
    1 file: 1 deny, 0 warn
    --- status 1
    "#);
    let binary: Vec<u8> = (0..=255).cycle().take(4096).collect();
    assert_snapshot!(findings("a.json", &binary), @r#"
    a.json:3:115: deny[invalid-syntax] the text is not UTF-8
    --- stderr
    --- status 1
    "#);
}

#[test]
fn nul_bytes_are_named() {
    assert_snapshot!(findings("a.json", b"{\"Comment\": \"a\0b\", \"Version\": \0}"), @r#"
    a.json:1:15: deny[invalid-syntax] control character U+0000 in a string: write it as an escape
    a.json:1:31: deny[invalid-syntax] `\u0000` is not a JSON value: strings stand in double quotes
    --- stderr
    --- status 1
    "#);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_move_nothing() {
    let one_line = "\u{feff}{\"StartAt\": \"A\", \"States\": {\"B\": {\"Type\": \"Succeed\"}}}";
    let folder = Folder::with(&[("a.json", one_line.as_bytes())]);
    assert_snapshot!(folder.run(&["a.json"]).seen(), @r#"
    deny[undefined-target]: `StartAt` names `A`, and no state has that name
     --> a.json:1:13
      |
    1 | {"StartAt": "A", "States": {"B": {"Type": "Succeed"}}}
      |             ^^^
    --- stderr
    1 file: 1 deny, 0 warn
    --- status 1
    "#);
    assert_snapshot!(findings("a.json", one_line.as_bytes()), @r#"
    a.json:1:13: deny[undefined-target] `StartAt` names `A`, and no state has that name
    --- stderr
    --- status 1
    "#);
    let text =
        "\u{feff}{\r\n  \"StartAt\": \"A\",\r\n  \"States\": {\"B\": {\"Type\": \"Succeed\"}}\r\n}\r\n";
    let folder = Folder::with(&[("a.json", text.as_bytes())]);
    assert_snapshot!(folder.run(&["a.json"]).seen(), @r#"
    deny[undefined-target]: `StartAt` names `A`, and no state has that name
     --> a.json:2:14
      |
    2 |   "StartAt": "A",
      |              ^^^
    --- stderr
    1 file: 1 deny, 0 warn
    --- status 1
    "#);
}

#[test]
fn ten_thousand_levels_are_too_deep() {
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(10_000), close.repeat(10_000));
    assert_snapshot!(findings("a.json", deep("[", "]").as_bytes()), @r#"
    a.json:1:257: deny[invalid-syntax] nested deeper than 256 levels
    --- stderr
    --- status 1
    "#);
    assert_snapshot!(findings("a.json", deep("{\"a\":", "}").as_bytes()), @r#"
    a.json:1:1281: deny[invalid-syntax] nested deeper than 256 levels
    --- stderr
    --- status 1
    "#);
    assert_snapshot!(findings("a.json", "[".repeat(10_000).as_bytes()), @r#"
    a.json:1:256: deny[invalid-syntax] `[` is never closed
    a.json:1:257: deny[invalid-syntax] nested deeper than 256 levels
    --- stderr
    --- status 1
    "#);
}

#[test]
fn nested_machines_may_be_deep_too() {
    let open = r#"{"StartAt":"S","States":{"S":{"Type":"Parallel","End":true,"Branches":["#;
    let text = format!(
        "{}{}{}",
        open.repeat(2_000),
        r#"{"StartAt":"E","States":{"E":{"Type":"Succeed"}}}"#,
        "]}}}".repeat(2_000)
    );
    let run = Folder::with(&[("a.json", text.as_bytes())]).run(&["--format", "concise", "a.json"]);
    assert_eq!(run.status, 1);
    assert!(run.stdout.contains("nested deeper than 256 levels"), "{}", run.stdout);
}

#[test]
fn huge_numbers_are_out_of_range() {
    let number = "9".repeat(400);
    let text = format!(
        r#"{{"StartAt": "A", "States": {{"A": {{"Type": "Wait", "Seconds": {number}, "Next": "B"}}, "B": {{"Type": "Wait", "Seconds": 1e999, "End": true}}}}}}"#
    );
    assert_snapshot!(findings("a.json", text.as_bytes()), @r#"
    a.json:1:62: deny[invalid-field-value] `Seconds` must be a whole number from 0 to 99999999, not `999999999999999999999999999999999999999999999999999999999999…`
    a.json:1:511: deny[invalid-field-value] `Seconds` must be a whole number from 0 to 99999999, not `1e999`
    --- stderr
    --- status 1
    "#);
}

#[test]
fn a_long_line_is_cut_around_the_place() {
    let states: Vec<String> =
        (0..20_000).map(|n| format!(r#""S{n}":{{"Type":"Pass","Next":"S{}"}}"#, n + 1)).collect();
    let text =
        format!(r#"{{"StartAt":"S0","States":{{{},"S20000":{{"Type":"Success"}}}}}}"#, states.join(","));
    let run = Folder::with(&[("a.json", text.as_bytes())]).run(&["a.json"]);
    assert_snapshot!(run.seen(), @r#"
    deny[invalid-field-value]: `Type` of state `S20000` must be `Pass`, `Task`,
                               `Choice`, `Wait`, `Succeed`, `Fail`, `Parallel` or
                               `Map`, not `Success`
     --> a.json:1:797828
      |
      |
    1 | …:{"Type":"Pass","Next":"S20000"},"S20000":{"Type":"Success"}}}
      |                                                    ^^^^^^^^^
      = help: did you mean `Succeed`?
    --- stderr
    1 file: 1 deny, 0 warn; --fix mends 1
    --- status 1
    "#);
}

#[test]
fn places_on_a_long_line_are_shown_apart() {
    let padding = "x".repeat(300);
    let text = format!(
        r#"{{"StartAt": "A", "Comment": "", "Version": "1.0", "Comment": "{padding}", "States": {{"A": {{"Type": "Succeed"}}}}}}"#
    );
    let run = Folder::with(&[("a.json", text.as_bytes())]).run(&["a.json"]);
    assert_snapshot!(run.seen(), @r#"
    deny[duplicate-key]: `Comment` stands twice in the same object
     --> a.json:1:51
      |
      |
    1 | {"StartAt": "A", "Comment": "", "Version": "1.0", "Comment": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
      |                                                   ^^^^^^^^^ takes the place of the first
     ::: a.json:1:18
      |
    1 | {"StartAt": "A", "Comment": "", "Version": "1.0", "Comment": "xxxxxxxxxxxxxx…
      |                  --------- silently disappears
      = help: remove one of the two, or rename it
    --- stderr
    1 file: 1 deny, 0 warn
    --- status 1
    "#);
}

#[test]
fn zero_width_and_wide_characters_do_not_hide_or_shift_anything() {
    let text = "{\"StartAt\": \"見積\u{200b}\", \"States\": {\"見積\": {\"Type\": \"Succeed\"}}}";
    let folder = Folder::with(&[("a.json", text.as_bytes())]);
    assert_snapshot!(folder.run(&["a.json"]).seen().replace('\u{200b}', "<ZWSP>"), @r#"
    deny[undefined-target]: `StartAt` names `見積\u200b`, and no state has that name
     --> a.json:1:13
      |
    1 | {"StartAt": "見積<ZWSP>", "States": {"見積": {"Type": "Succeed"}}}
      |             ^^^^^^
      |
      = help: did you mean `見積`?
    --- stderr
    1 file: 1 deny, 0 warn; --fix mends 1
    --- status 1
    "#);
}

#[test]
fn names_cannot_steer_the_terminal() {
    let text = r#"{"StartAt": "A\u001b[2J\nB", "States": {"C": {"Type": "Succeed"}}}"#;
    assert_snapshot!(findings("a.json", text.as_bytes()), @r#"
    a.json:1:13: deny[undefined-target] `StartAt` names `A\u001b[2J\nB`, and no state has that name
    --- stderr
    --- status 1
    "#);
}

#[test]
fn yaml_that_breaks_off_says_where_and_keeps_what_was_read() {
    let text = b"StartAt: A\nStates:\n  A:\n    Type: Pass\n    Nxt: A\n  B:\n\tType: Pass\n";
    assert_snapshot!(findings("a.yaml", text), @r#"
    a.yaml:5:5: deny[unknown-field] unknown field `Nxt` in Pass state `A`
    a.yaml:7:2: deny[invalid-syntax] YAML is not indented with tabs
    --- stderr
    --- status 1
    "#);
    let text = b"a: b: c\n";
    assert_snapshot!(findings("a.yaml", text), @r#"
    a.yaml:1:5: deny[invalid-syntax] `:` makes a key of what stands before it, and no key can stand here
    --- stderr
    --- status 1
    "#);
    let text = b"StartAt: A\nStates: &x\n  A: *x\n  1: *y\n---\nStartAt: B\n";
    assert_snapshot!(findings("a.yml", text), @r#"
    a.yml:3:6: deny[invalid-syntax] this alias refers to the value that it is a part of
    a.yml:4:3: deny[invalid-syntax] a key must be a string, and this is a number
    a.yml:4:6: deny[invalid-syntax] no anchor is called `y` before this alias
    a.yml:5:1: deny[invalid-syntax] a second document begins here, and a file holds one definition
    --- stderr
    --- status 1
    "#);
    assert_snapshot!(findings("a.yaml", b"just a text"), @r#"
    a.yaml:1:1: deny[invalid-syntax] a definition is a JSON object, and this is a string
    --- stderr
    --- status 1
    "#);
    assert_snapshot!(findings("a.yaml", b""), @r#"
    a.yaml:1:1: deny[invalid-syntax] no definition: the text is empty
    --- stderr
    --- status 1
    "#);
}

#[test]
fn findings_in_yaml_stand_where_the_text_is_written() {
    let text = "# \u{e9}\nStartAt: A\r\nStates:\r\n  A:\r\n    Type: Pass\r\n    InputPath: >-\r\n      $.\u{e9}\r\n      [\r\n    End: yes\r\n";
    let folder = Folder::with(&[("a.asl.yaml", text.as_bytes())]);
    assert_snapshot!(folder.run(&["a.asl.yaml"]).seen(), @r#"
    deny[invalid-path]: `$.é [` in `InputPath` is no valid path: a name with a space
                        stands in brackets and quotes: `$['é']`
     --> a.asl.yaml:7:9
      |
    7 |       $.é
      |         ^

    deny[invalid-field-value]: `End` must be `true` or `false`, not the string `yes`
     --> a.asl.yaml:9:10
      |
    9 |     End: yes
      |          ^^^
    --- stderr
    1 file: 2 deny, 0 warn
    --- status 1
    "#);
}
