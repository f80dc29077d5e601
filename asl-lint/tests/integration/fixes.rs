use std::fs;

use insta::assert_snapshot;

use crate::process::Folder;

/// One fault with a safe fix, CRLF, tabs and no line feed at the end.
const MISSPELT: &[u8] =
    b"{\r\n\t\"StartAt\" :\"Don\", \"States\": {\r\n\t\t\"Done\": { \"Type\": \"Succeed\" }\r\n\t}\r\n}";
const MENDED: &str =
    "{\r\n\t\"StartAt\" :\"Done\", \"States\": {\r\n\t\t\"Done\": { \"Type\": \"Succeed\" }\r\n\t}\r\n}";

/// One fault that only an unsafe fix mends.
const UNREACHABLE: &[u8] = br#"{
  "StartAt": "Done",
  "States": {
    "Done": { "Type": "Succeed" },
    "Lost": { "Type": "Succeed" }
  }
}
"#;

#[test]
fn fix_writes_the_file_and_reports_what_is_left() {
    let folder = Folder::with(&[("a.asl.json", MISSPELT), ("b.asl.json", UNREACHABLE)]);
    assert_snapshot!(folder.run(&["--fix", "--format", "concise", "a.asl.json", "b.asl.json"]).seen(), @r"
    b.asl.json:5:5: deny[unreachable-state] no way from `StartAt` leads to state `Lost`
    --- stderr
    --- status 1
    ");
    assert_eq!(folder.read("a.asl.json"), MENDED);
    assert_eq!(folder.read("b.asl.json").as_bytes(), UNREACHABLE);
    assert_eq!(folder.names(), ["a.asl.json", "b.asl.json"]);
}

#[test]
fn unsafe_fixes_are_applied_where_that_is_asked_for() {
    let folder = Folder::with(&[("b.asl.json", UNREACHABLE)]);
    assert_snapshot!(folder.run(&["--fix", "--unsafe-fixes", "b.asl.json"]).seen(), @r"

    --- stderr
    1 file: nothing found
    --- status 0
    ");
    assert_eq!(
        folder.read("b.asl.json"),
        "{\n  \"StartAt\": \"Done\",\n  \"States\": {\n    \"Done\": { \"Type\": \"Succeed\" }\n  }\n}\n"
    );
}

#[test]
fn a_task_without_a_limit_gets_one_where_that_is_asked_for() {
    let job = br#"{
  "StartAt": "Load",
  "States": {
    "Load": { "Type": "Task", "Resource": "arn:aws:states:::glue:startJobRun.sync", "Parameters": { "JobName": "l" }, "End": true }
  }
}
"#;
    let folder = Folder::with(&[("a.asl.json", job)]);
    folder.run(&["--fix", "--unsafe-fixes", "a.asl.json"]);
    assert!(
        folder
            .read("a.asl.json")
            .contains(r#""Parameters": { "JobName": "l" }, "TimeoutSeconds": 86400, "End": true"#)
    );
}

#[test]
fn diff_shows_and_writes_nothing() {
    let folder = Folder::with(&[("a.asl.json", MISSPELT), ("b.asl.json", UNREACHABLE)]);
    let run = folder.run(&["--diff", "--unsafe-fixes", "a.asl.json", "b.asl.json"]);
    assert_snapshot!(run.seen().replace('\r', "␍"), @r#"
    --- a.asl.json
    +++ a.asl.json
    @@ -1,5 +1,5 @@
     {␍
    -	"StartAt" :"Don", "States": {␍
    +	"StartAt" :"Done", "States": {␍
     		"Done": { "Type": "Succeed" }␍
     	}␍
     }
    \ No newline at end of file
    --- b.asl.json
    +++ b.asl.json
    @@ -1,7 +1,6 @@
     {
       "StartAt": "Done",
       "States": {
    -    "Done": { "Type": "Succeed" },
    -    "Lost": { "Type": "Succeed" }
    +    "Done": { "Type": "Succeed" }
       }
     }
    --- stderr
    --- status 1
    "#);
    assert_eq!(folder.read("a.asl.json").as_bytes(), MISSPELT);
    assert_snapshot!(folder.run(&["--diff", "b.asl.json"]).seen(), @r"

    --- stderr
    --- status 0
    ");
}

#[test]
fn standard_input_goes_to_standard_output() {
    let folder = Folder::with(&[]);
    let run = |input: &str| folder.run_with(&["--fix", "--format", "concise", "-"], &[], input);
    let text = std::str::from_utf8(MISSPELT).unwrap();
    assert_eq!(run(text).stdout, MENDED);
    assert_eq!(run(text).stderr, "");
    assert_eq!(run(text).status, 0);
    let unfixable = r#"{"StartAt": "A", "States": {"A": {"Type": "Pass"}}}"#;
    assert_eq!(run(unfixable).stdout, unfixable);
    assert_eq!(
        run(unfixable).stderr,
        "<stdin>:1:29: deny[missing-field] `Next` or `End` is missing in Pass state `A`\n"
    );
    assert_eq!(run(unfixable).status, 1);
}

#[test]
fn options_that_do_not_go_together_are_refused() {
    let folder = Folder::with(&[("a.asl.json", MISSPELT)]);
    let first_line = |arguments: &[&str]| {
        let run = folder.run(arguments);
        assert_eq!((run.status, run.stdout.as_str()), (2, ""));
        run.stderr.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(
        first_line(&["--fix", "--diff", "a.asl.json"]),
        "error: the argument '--fix' cannot be used with '--diff'"
    );
    assert_eq!(
        first_line(&["--unsafe-fixes", "a.asl.json"]),
        "error: the following required arguments were not provided:"
    );
    assert_eq!(
        first_line(&["--fix", "-", "a.asl.json"]),
        "error: with `--fix`, `-` stands alone: standard output takes the fixed text"
    );
    assert_eq!(folder.read("a.asl.json").as_bytes(), MISSPELT);
}

#[test]
fn a_fix_that_would_do_harm_is_refused_and_named() {
    let text = br#"{"StartAt": "A", "States": {
  "A": {"Type": "Parallel", "Branches": [], "Retri": [{}, {}], "End": true}}}"#;
    let folder = Folder::with(&[("a.asl.json", text)]);
    assert_snapshot!(folder.run(&["--fix", "--format", "concise", "a.asl.json"]).seen(), @r"
    a.asl.json:2:41: deny[invalid-field-value] `Branches` must not be empty
    a.asl.json:2:45: deny[unknown-field] unknown field `Retri` in Parallel state `A`
    --- stderr
    asl-lint: a.asl.json:2:45: did not rename `Retri` to `Retry` (unknown-field): it would bring another fault: `ErrorEquals` is missing in a retrier of `A`
    --- status 1
    ");
    assert_eq!(folder.read("a.asl.json").as_bytes(), text);
}

#[test]
fn a_read_only_file_stays_as_it_is_and_the_others_are_fixed() {
    let folder = Folder::with(&[("a.asl.json", MISSPELT), ("b.asl.json", MISSPELT)]);
    let mut permissions = fs::metadata(folder.path("a.asl.json")).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(folder.path("a.asl.json"), permissions).unwrap();
    assert_snapshot!(folder.run(&["--fix", "--format", "concise", "a.asl.json", "b.asl.json"]).seen(), @r"
    a.asl.json:2:13: deny[undefined-target] `StartAt` names `Don`, and no state has that name
    --- stderr
    asl-lint: `a.asl.json` stays as it is: it is read-only
    --- status 2
    ");
    assert_eq!(folder.read("a.asl.json").as_bytes(), MISSPELT);
    assert_eq!(folder.read("b.asl.json"), MENDED);
}

#[test]
fn bytes_that_are_no_text_are_not_written() {
    let folder = Folder::with(&[("a.asl.json", b"{\"Comment\": \"gr\xfc\xdfe\",}")]);
    let before = fs::read(folder.path("a.asl.json")).unwrap();
    assert_eq!(folder.run(&["--fix", "--unsafe-fixes", "a.asl.json"]).status, 1);
    assert_eq!(fs::read(folder.path("a.asl.json")).unwrap(), before);
}

#[test]
fn yaml_is_fixed_too() {
    let text = "# how it begins\nStartAt: Load\nStates:\n  Load: # reads\n    Type: Psas\n    Nxt: 'Doen'\n  Done: {Type: Succeed}\n  Lost:\n    Type: Succeed\n";
    let folder = Folder::with(&[("a.asl.yaml", text.as_bytes())]);
    let run = folder.run(&["--fix", "--unsafe-fixes", "--format", "concise", "a.asl.yaml"]);
    assert_eq!(run.seen(), "\n--- stderr\n--- status 0");
    assert_eq!(
        folder.read("a.asl.yaml"),
        "# how it begins\nStartAt: Load\nStates:\n  Load: # reads\n    Type: Pass\n    Next: 'Done'\n  Done: {Type: Succeed}\n"
    );
}

#[cfg(unix)]
mod unix {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    use std::process::Command;

    use insta::assert_snapshot;

    use super::{MENDED, MISSPELT};
    use crate::process::Folder;

    #[test]
    fn a_link_stays_a_link_and_permissions_stay() {
        let folder = Folder::with(&[("a.asl.json", MISSPELT)]).folder("links");
        symlink("../a.asl.json", folder.path("links/b.asl.json")).unwrap();
        fs::set_permissions(folder.path("a.asl.json"), fs::Permissions::from_mode(0o640)).unwrap();
        assert_eq!(folder.run(&["--fix", "links/b.asl.json"]).status, 0);
        assert_eq!(folder.read("a.asl.json"), MENDED);
        assert!(fs::symlink_metadata(folder.path("links/b.asl.json")).unwrap().is_symlink());
        assert_eq!(fs::metadata(folder.path("a.asl.json")).unwrap().permissions().mode() & 0o777, 0o640);
    }

    /// No file may grow here, as on a full disk.
    #[test]
    fn a_file_that_cannot_be_written_stays_as_it_is() {
        let folder = Folder::with(&[("a.asl.json", MISSPELT)]);
        let script = "trap '' XFSZ; ulimit -f 0; exec \"$0\" --fix --format concise a.asl.json";
        let output = Command::new("sh")
            .args(["-c", script, env!("CARGO_BIN_EXE_asl-lint")])
            .current_dir(folder.path(""))
            .output()
            .unwrap();
        assert_snapshot!(String::from_utf8(output.stderr).unwrap(), @r"
        asl-lint: `a.asl.json` stays as it is: cannot write it: File too large (os error 27)
        ");
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(folder.read("a.asl.json").as_bytes(), MISSPELT);
        assert_eq!(folder.names(), ["a.asl.json"], "nothing is left behind");
    }
}
