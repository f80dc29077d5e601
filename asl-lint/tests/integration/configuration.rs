use insta::assert_snapshot;

use crate::process::{Folder, Run};

/// A Task that nothing catches: a warning, and under an Express workflow no more.
const TASK: &[u8] = br#"{"StartAt": "Pay", "States": {"Pay": {
  "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:pay", "End": true
}}}
"#;

fn run(files: &[(&str, &str)], arguments: &[&str]) -> Run {
    let files = files.iter().map(|(name, text)| (*name, text.as_bytes()));
    let files: Vec<(&str, &[u8])> = files.chain([("flows/pay.asl.json", TASK)]).collect();
    Folder::with(&files).run(&[&["--format", "concise"], arguments].concat())
}

const FILE: &[&str] = &["flows/pay.asl.json"];

#[test]
fn the_nearest_file_above_counts_alone() {
    let status = |files: &[(&str, &str)]| run(files, FILE).status;
    assert_eq!(status(&[]), 0);
    let deny = ("asl-lint.toml", "[rules]\nuncaught-error = \"deny\"\n");
    assert_eq!(status(&[deny]), 1);
    assert_eq!(status(&[deny, ("flows/asl-lint.toml", "")]), 0);
    assert_eq!(status(&[("flows/asl-lint.toml", deny.1)]), 1);
}

#[test]
fn the_command_line_counts_before_the_file() {
    let status =
        |text: &str, arguments: &[&str]| run(&[("asl-lint.toml", text)], &[arguments, FILE].concat()).status;
    let deny = "[rules]\nuncaught-error = \"deny\"\n";
    assert_eq!(status(deny, &["--allow", "uncaught-error"]), 0);
    assert_eq!(status(deny, &["--no-config"]), 0);
    assert_eq!(status(deny, &["--preset", "service"]), 1, "the file's own levels count before a preset");
    assert_eq!(status("preset = \"service\"", &["--deny-warnings"]), 0);
    assert_eq!(status("preset = \"service\"", &["--deny-warnings", "--preset", "strict"]), 1);
}

#[test]
fn a_file_can_be_named() {
    let files = [("asl-lint.toml", ""), ("ci/strict.toml", "[rules]\nuncaught-error = \"deny\"\n")];
    assert_eq!(run(&files, &["--config", "ci/strict.toml", "flows/pay.asl.json"]).status, 1);
    assert_snapshot!(run(&files, &["--config", "ci/lax.toml", "flows/pay.asl.json"]).seen(), @r"

    --- stderr
    asl-lint: cannot read `ci/lax.toml`: No such file or directory (os error 2)
    --- status 2
    ");
    assert_eq!(run(&files, &["--config", "ci/strict.toml", "--no-config", "flows/pay.asl.json"]).status, 2);
}

#[test]
fn a_file_that_is_wrong_says_where_and_nothing_is_linted() {
    let text = "preset = \"strict\"\nexclude = [\"[a\"]\n\n[rules]\nuncaught-eror = \"deny\"\n";
    assert_snapshot!(run(&[("asl-lint.toml", text)], FILE).seen(), @r"

    --- stderr
    asl-lint: asl-lint.toml:2:12: `[a` is no pattern of paths: unclosed character class; missing ']'
    asl-lint: asl-lint.toml:5:1: no rule or group is called `uncaught-eror`: did you mean `uncaught-error`?
    --- status 2
    ");
    assert_snapshot!(run(&[("asl-lint.toml", "ruls = 1")], FILE).seen(), @r"

    --- stderr
    asl-lint: asl-lint.toml:1:1: no key is called `ruls` here: did you mean `rules`?
    --- status 2
    ");
    let text = "[results.pay]\nschema = \"pay.json\"\n";
    assert_snapshot!(run(&[("asl-lint.toml", text)], FILE).seen(), @r"

    --- stderr
    asl-lint: asl-lint.toml:2:10: cannot read the schema `pay.json`: No such file or directory (os error 2)
    --- status 2
    ");
    let text = "[results.pay]\nschema = \"flows/pay.asl.json\"\n";
    assert_eq!(run(&[("asl-lint.toml", text)], FILE).status, 0);
}

#[test]
fn allowances_take_a_finding_and_are_found_when_they_do_not() {
    let allow = |pointer: &str| {
        let text = "[rules]\nmissing-transient-retry = \"allow\"\n[[allowances]]\nrule = \"uncaught-error\"\nfile = \"flows/pay.asl.json\"\n";
        run(&[("asl-lint.toml", &format!("{text}pointer = \"{pointer}\"\n"))], FILE).seen()
    };
    assert_snapshot!(allow("/States/Pay"), @r"

    --- stderr
    --- status 0
    ");
    assert_snapshot!(allow("/States/Other"), @r"
    asl-lint.toml:4:8: warn[unused-allowance] `uncaught-error` finds nothing in `flows/pay.asl.json` that would have to be allowed
    flows/pay.asl.json:1:31: warn[uncaught-error] nothing catches a failure of Task state `Pay`
    --- stderr
    --- status 0
    ");
}

#[test]
fn an_allowance_for_what_could_not_be_read_or_is_off_is_spared() {
    let text = "[[allowances]]\nrule = \"endless-loop\"\nfile = \"flows/pay.asl.json\"\npointer = \"\"\n";
    let file = ("asl-lint.toml", text);
    let found = |files: &[(&str, &str)], arguments: &[&str]| {
        run(files, &[arguments, FILE].concat()).stdout.contains("unused-allowance")
    };
    assert!(found(&[file], &[]));
    assert!(!found(&[file], &["--allow", "endless-loop"]));
    assert!(!found(&[file], &["--allow", "unused-allowance"]));
    let folder =
        Folder::with(&[("asl-lint.toml", text.as_bytes()), ("flows/pay.asl.json", b"{\"StartAt\": 01")]);
    assert!(!folder.run(FILE).stdout.contains("unused-allowance"));
}

#[test]
fn paths_have_their_own_levels() {
    let text = "[[overrides]]\npaths = [\"flows/\"]\nrules = { reliability = \"deny\" }\n";
    assert_eq!(run(&[("asl-lint.toml", text)], FILE).status, 1);
    let text = text.replace("flows/", "other/");
    assert_eq!(run(&[("asl-lint.toml", &text)], FILE).status, 0);
}

#[test]
fn what_is_excluded_is_not_linted_even_when_named() {
    let deny = "exclude = [\"flows/\"]\n[rules]\nuncaught-error = \"deny\"\n";
    assert_snapshot!(run(&[("asl-lint.toml", deny)], FILE).seen(), @r"

    --- stderr
    asl-lint: `flows/pay.asl.json` is not linted: `asl-lint.toml` excludes it
    --- status 0
    ");
    assert_snapshot!(run(&[("asl-lint.toml", deny)], &["flows"]).seen(), @r"

    --- stderr
    --- status 0
    ");
}
