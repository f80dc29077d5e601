//! Definitions in files of Terraform, CloudFormation, SAM and the Serverless Framework.

use insta::assert_snapshot;

use crate::process::Folder;

const TERRAFORM: &[u8] = br#"# The flow.
resource "aws_sfn_state_machine" "flow" {
  name     = var.name
  type     = "EXPRESS"
  role_arn = aws_iam_role.flow.arn
  definition = jsonencode({
    StartAt = "Run"
    States = {
      Run = {
        Type     = "Task"
        Resource = "arn:aws:states:::batch:submitJob.sync"
        Nxt      = "Done"
      }
      Done = { Type = "Succeed" }
    }
  })
}
"#;

const CLOUDFORMATION: &[u8] = br"Resources:
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition:
        StartAt: Done
        States:
          Done: { Type: Succeed, Commnt: !Ref Note }
";

const CLEAN: &[u8] = br#"resource "aws_s3_bucket" "a" {}"#;

/// The names of the files with findings, in the order of the output.
fn linted(folder: &Folder, arguments: &[&str]) -> Vec<String> {
    let run = folder.run(&[&["--format", "concise"], arguments].concat());
    let mut names: Vec<String> =
        run.stdout.lines().filter_map(|line| Some(line.split_once(':')?.0.to_owned())).collect();
    names.dedup();
    names
}

#[test]
fn terraform_is_linted_and_mended_in_place() {
    let folder = Folder::with(&[("main.tf", TERRAFORM)]);
    assert_snapshot!(folder.run(&["--allow", "reliability", "--allow", "suspicious", "main.tf"]).seen(), @r#"
    deny[unsupported-in-express]: `Run` cannot wait for `.sync` in an Express
                                  workflow
      --> main.tf:11:20
       |
    11 |         Resource = "arn:aws:states:::batch:submitJob.sync"
       |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: run it in a Standard workflow, or call the service without waiting

    deny[unknown-field]: unknown field `Nxt` in Task state `Run`
      --> main.tf:12:9
       |
    12 |         Nxt      = "Done"
       |         ^^^
       |
       = help: did you mean `Next`?
    --- stderr
    1 file: 2 deny, 0 warn; --fix mends 1
    --- status 1
    "#);
    folder.run(&["--fix", "main.tf"]);
    let before = String::from_utf8(TERRAFORM.to_vec()).unwrap();
    assert_eq!(folder.read("main.tf"), before.replace("Nxt ", "Next "));
}

#[test]
fn templates_are_linted_and_mended_in_place() {
    let folder = Folder::with(&[("template.yaml", CLOUDFORMATION)]);
    assert_snapshot!(folder.run(&["template.yaml"]).seen(), @r"
    deny[unknown-field]: unknown field `Commnt` in Succeed state `Done`
     --> template.yaml:8:34
      |
    8 |           Done: { Type: Succeed, Commnt: !Ref Note }
      |                                  ^^^^^^
      |
      = help: did you mean `Comment`?
    --- stderr
    1 file: 1 deny, 0 warn; --fix mends 1
    --- status 1
    ");
    folder.run(&["--fix", "template.yaml"]);
    let before = String::from_utf8(CLOUDFORMATION.to_vec()).unwrap();
    assert_eq!(folder.read("template.yaml"), before.replace("Commnt", "Comment"));
}

#[test]
fn folders_are_searched_for_templates_by_what_stands_in_them() {
    let folder = Folder::with(&[
        ("x/main.tf", TERRAFORM),
        ("x/other.tf", CLEAN),
        ("x/broken.tf", b"resource {"),
        ("template.yaml", CLOUDFORMATION),
        ("a.template", CLOUDFORMATION),
        ("serverless.yml", b"stepFunctions: {stateMachines: {a: {definition: {StartAt: A, States: {}}}}}"),
        ("note.yaml", b"a: [the type AWS::Serverless::StateMachine"),
        ("notes.txt", CLOUDFORMATION),
        ("skip/main.tf", TERRAFORM),
        ("asl-lint.toml", b"exclude = [\"skip/**\"]"),
    ]);
    assert_eq!(
        linted(&folder, &["."]),
        ["a.template", "note.yaml", "serverless.yml", "template.yaml", "x/main.tf"]
    );
}

#[test]
fn a_named_file_without_a_machine_is_said_and_does_not_fail() {
    let folder = Folder::with(&[("a.tf", CLEAN), ("b.yaml", b"Resources: {A: {Type: AWS::S3::Bucket}}")]);
    assert_snapshot!(folder.run(&["a.tf", "b.yaml"]).seen(), @r"

    --- stderr
    asl-lint: `a.tf` holds no state machine
    asl-lint: `b.yaml` holds no state machine
    0 files: nothing found
    --- status 0
    ");
}

/// A documented pipeline, as it stands beside the tests of the whole.
fn documented(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/../tests/documented/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[test]
fn the_documented_workflow_has_its_errors() {
    let folder = Folder::with(&[
        ("a.tf", &documented("tool-call-workflow.tf")),
        ("b.tf", &documented("tool-call-workflow.as-documented.tf")),
    ]);
    assert_eq!(folder.run(&["a.tf"]).status, 0);
    assert_snapshot!(folder.run(&["b.tf"]).seen(), @r#"
    deny[invalid-syntax]: not HCL: invalid block body; expected `}`, newline or
                          identifier
     --> b.tf:8:30
      |
    8 | principals { type = "Service", identifiers = ["states.amazonaws.com"] }
      |                              ^
      |
      = help: Terraform reads nothing of a file that has an error: what stands
              behind it was not looked at
    --- stderr
    1 file: 1 deny, 0 warn
    --- status 1
    "#);
}
