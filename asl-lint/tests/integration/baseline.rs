use std::fs;

use insta::assert_snapshot;

use crate::process::Folder;

const FAULTY: &[u8] = br#"{
  "StartAt": "Load",
  "States": { "Load": { "Type": "Pass" } }
}
"#;

/// The same fault on another line, and a new one.
const WORSE: &[u8] = br#"{

  "StartAt": "Load",
  "States": {
    "Load": { "Type": "Pass" },
    "Wait": { "Type": "Wait", "End": true }
  }
}
"#;

fn written() -> Folder {
    let folder = Folder::with(&[("a.asl.json", FAULTY)]).folder("folder");
    let run = folder.run(&["--write-baseline", "baseline.json", "a.asl.json"]);
    assert_eq!(run.seen(), "\n--- stderr\n1 finding written to `baseline.json`\n--- status 0");
    folder
}

#[test]
fn what_was_there_is_let_through() {
    let folder = written();
    assert_snapshot!(folder.read("baseline.json"), @r#"
    {
      "version": 1,
      "findings": [
        {
          "file": "a.asl.json",
          "pointer": "/States/Load",
          "rule": "missing-field",
          "message": "b55f8fbd311995c3"
        }
      ]
    }
    "#);
    assert_snapshot!(folder.run(&["--baseline", "baseline.json", "a.asl.json"]).seen(), @r"

    --- stderr
    1 file: nothing found
    --- status 0
    ");
}

#[test]
fn what_is_new_is_not() {
    let folder = written();
    fs::write(folder.path("a.asl.json"), WORSE).unwrap();
    let arguments = ["--baseline", "baseline.json", "--format", "concise", "a.asl.json"];
    assert_snapshot!(folder.run(&arguments).seen(), @r"
    a.asl.json:6:5: deny[missing-field] `Seconds`, `SecondsPath`, `Timestamp` or `TimestampPath` is missing in Wait state `Wait`
    --- stderr
    --- status 1
    ");
}

#[test]
fn a_baseline_is_written_anew() {
    let folder = written();
    fs::write(folder.path("a.asl.json"), WORSE).unwrap();
    let run = folder.run(&["--write-baseline", "baseline.json", "a.asl.json"]);
    assert_eq!(run.stderr, "2 findings written to `baseline.json`\n");
    assert_eq!(folder.run(&["--baseline", "baseline.json", "a.asl.json"]).status, 0);
    assert_eq!(folder.names(), ["a.asl.json", "baseline.json", "folder"]);
}

#[test]
fn files_are_known_by_their_way_from_the_baseline() {
    let folder = written();
    let full = folder.path("a.asl.json");
    let status = |baseline: &str, file: &str| folder.run(&["--baseline", baseline, file]).status;
    assert_eq!(status("./folder/../baseline.json", "folder/../a.asl.json"), 0);
    assert_eq!(status("baseline.json", full.to_str().unwrap()), 0);
    fs::copy(folder.path("a.asl.json"), folder.path("b.asl.json")).unwrap();
    assert_eq!(status("baseline.json", "b.asl.json"), 1, "another file");
    fs::copy(folder.path("baseline.json"), folder.path("folder/baseline.json")).unwrap();
    assert_eq!(status("folder/baseline.json", "a.asl.json"), 1, "the way begins elsewhere");
}

#[test]
fn each_entry_lets_one_finding_through() {
    let one = br#"{"StartAt": "A", /* a */ "States": {"A": {"Type": "Succeed"}}}"#;
    let two = br#"{"StartAt": "A", /* a */ /* b */ "States": {"A": {"Type": "Succeed"}}}"#;
    let folder = Folder::with(&[("a.asl.json", one)]);
    assert_eq!(folder.run(&["--write-baseline", "baseline.json", "a.asl.json"]).status, 0);
    fs::write(folder.path("a.asl.json"), two).unwrap();
    let run = folder.run(&["--baseline", "baseline.json", "--format", "concise", "a.asl.json"]);
    assert_eq!(run.stdout.lines().count(), 1, "{}", run.stdout);
}

#[test]
fn a_baseline_that_is_none_is_refused() {
    let folder = written();
    let refused = |name: &str, text: &str| {
        fs::write(folder.path(name), text).unwrap();
        let run = folder.run(&["--baseline", name, "a.asl.json"]);
        assert_eq!((run.status, run.stdout.as_str()), (2, ""));
        run.stderr
    };
    let entry = r#"{"file": "", "pointer": "", "rule": "", "message": "", "line": 3}"#;
    let other = format!(r#"{{"version": 1, "findings": [{entry}]}}"#);
    let messages = [
        refused("a.json", "[]"),
        refused("b.json", r#"{"version": 2, "entries": {}}"#),
        refused("c.json", &other),
        refused("d.json", ""),
        folder.run(&["--baseline", "missing.json", "a.asl.json"]).stderr,
        folder.run(&["--write-baseline", "folder", "a.asl.json"]).stderr,
    ];
    assert_snapshot!(messages.concat(), @r"
    asl-lint: `a.json` is no baseline: it has no `version`
    asl-lint: the baseline `b.json` has version 2, and this asl-lint reads version 1: write it anew with `--write-baseline`
    asl-lint: `c.json` is no baseline: unknown field `line`, expected one of `file`, `pointer`, `rule`, `message`
    asl-lint: `d.json` is no baseline: EOF while parsing a value at line 1 column 0
    asl-lint: cannot read the baseline `missing.json`: No such file or directory (os error 2)
    asl-lint: cannot write the baseline `folder`: Is a directory (os error 21)
    ");
    let both = ["--baseline", "baseline.json", "--write-baseline", "baseline.json", "a.asl.json"];
    assert_eq!(folder.run(&both).status, 2);
}
