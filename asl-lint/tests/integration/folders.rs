use insta::assert_snapshot;

use crate::process::Folder;

const FAULTY: &[u8] = br#"{"StartAt": "A", "States": {"B": {"Type": "Succeed"}}}"#;

/// The names of the files with findings, in the order of the output.
fn linted(folder: &Folder, arguments: &[&str]) -> Vec<String> {
    let run = folder.run(&[&["--format", "concise"], arguments].concat());
    let mut names: Vec<String> =
        run.stdout.lines().filter_map(|line| Some(line.split_once(':')?.0.to_owned())).collect();
    names.dedup();
    names
}

#[test]
fn definitions_are_told_by_their_names() {
    let folder = Folder::with(&[
        ("a.asl.json", FAULTY),
        ("x/b.asl.yaml", FAULTY),
        ("x/y/c.asl.yml", FAULTY),
        ("x/y/d.asl.jsonc", FAULTY),
        ("x/e.asl", FAULTY),
        ("x/f.json", FAULTY),
        ("x/.hidden/g.asl.json", FAULTY),
        ("flows/h.json", FAULTY),
    ]);
    let told = ["a.asl.json", "x/b.asl.yaml", "x/e.asl", "x/y/c.asl.yml", "x/y/d.asl.jsonc"];
    assert_eq!(linted(&folder, &["."]), told);
    assert_eq!(linted(&folder, &["x", "x/y", "./x/e.asl", "a.asl.json"]), told, "each once");
    assert_eq!(linted(&folder, &["x/f.json"]), ["x/f.json"], "what is named counts");
    folder.write("asl-lint.toml", b"include = [\"flows/*.json\"]");
    assert!(linted(&folder, &["."]).contains(&"flows/h.json".to_owned()));
}

#[test]
fn what_git_ignores_is_passed_over() {
    let files = [
        (".gitignore", &b"out/\n*.tmp.asl.json\n"[..]),
        ("out/a.asl.json", FAULTY),
        ("b.tmp.asl.json", FAULTY),
    ];
    let folder = Folder::with(&files);
    assert_eq!(linted(&folder, &["."]), [""; 0]);
    assert_eq!(linted(&folder, &["out/a.asl.json"]), ["out/a.asl.json"]);
}

#[test]
fn what_plainly_is_something_else_is_reported_only_where_it_is_named() {
    let folder = Folder::with(&[("a.asl.json", br#"{"name": "x", "version": 1}"#), ("b.asl.json", b"[]")]);
    assert_snapshot!(folder.run(&["--format", "concise", "."]).seen(), @r"

    --- stderr
    --- status 0
    ");
    assert_snapshot!(folder.run(&["a.asl.json", "b.asl.json"]).seen(), @r#"
    deny[invalid-syntax]: this object is neither a state machine nor a state
     --> a.asl.json:1:1
      |
    1 | {"name": "x", "version": 1}
      | ^
      |
      = help: a state machine has `StartAt` and `States`, a state has a `Type`

    deny[invalid-syntax]: a definition is a JSON object, and this is an array
     --> b.asl.json:1:1
      |
    1 | []
      | ^
    --- stderr
    2 files: 2 deny, 0 warn
    --- status 1
    "#);
}

#[test]
fn a_folder_without_definitions_says_so() {
    let folder = Folder::with(&[("empty/x.txt", b"")]);
    assert_snapshot!(folder.run(&["empty"]).seen(), @r"

    --- stderr
    asl-lint: `empty` holds no definition and no template with one
    0 files: nothing found
    --- status 0
    ");
}

#[test]
fn what_the_api_says_about_a_machine_is_linted_in_its_place() {
    let text = br#"{"stateMachineArn": "x", "type": "STANDARD",
 "definition": "{\"StartAt\": \"A\",\n \"States\": {\"B\": {\"Type\": \"Succeed\"}}}"}"#;
    let folder = Folder::with(&[("described.json", text)]);
    assert_snapshot!(folder.run(&["described.json"]).seen(), @r#"
    deny[undefined-target]: `StartAt` names `A`, and no state has that name
     --> described.json:2:31
      |
    2 |  "definition": "{\"StartAt\": \"A\",\n \"States\": {\"B\": {\"Type\": \"Succeed\"}}}"}
      |                               ^^^^^
    --- stderr
    1 file: 1 deny, 0 warn
    --- status 1
    "#);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_said_and_the_rest_is_linted() {
    use std::os::unix::fs::symlink;

    let folder = Folder::with(&[("a.asl.json", FAULTY), ("x/b.asl.json", FAULTY)]);
    symlink("loop.asl.json", folder.path("loop.asl.json")).unwrap();
    symlink(".", folder.path("x/again")).unwrap();
    let _ = std::process::Command::new("mkfifo").arg(folder.path("pipe.asl.json")).status().unwrap();
    let files = ["a.asl.json", "loop.asl.json", "pipe.asl.json", "x"];
    assert_snapshot!(folder.run(&[&["--format", "concise"][..], &files].concat()).seen(), @r"
    a.asl.json:1:13: deny[undefined-target] `StartAt` names `A`, and no state has that name
    x/b.asl.json:1:13: deny[undefined-target] `StartAt` names `A`, and no state has that name
    --- stderr
    asl-lint: cannot read `loop.asl.json`: Too many levels of symbolic links (os error 40)
    asl-lint: `pipe.asl.json` is neither a file nor a folder: `-` reads standard input
    --- status 2
    ");
    assert_eq!(linted(&folder, &["."]), ["a.asl.json", "x/b.asl.json"]);
}

#[test]
fn many_files_give_the_same_output_every_time() {
    let names: Vec<String> = (0..60).map(|number| format!("{number}.asl.json")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), FAULTY)).collect();
    let folder = Folder::with(&files);
    let first = folder.run(&["--format", "json", "."]).stdout;
    assert_eq!(first.matches("\"rule\"").count(), 60);
    for _ in 0..5 {
        assert_eq!(folder.run(&["--format", "json", "."]).stdout, first);
    }
}
