//! Definitions in files of Terraform, CloudFormation, SAM and the Serverless Framework.

use asl_lint::{Applicability, Config, Fix, Source, fix, lint};
use insta::assert_snapshot;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

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

#[test]
fn definitions_that_templates_name_are_linted_in_their_files() {
    let machine = |field: &str| {
        format!(
            "{{\"StartAt\": \"A\", \"States\": {{\n  \"A\": {{\"Type\": \"Pass\", \"{field}\": \"${{Text}}\", \"End\": true}}}}}}\n"
        )
    };
    let sam = "Resources:\n  A:\n    Type: AWS::Serverless::StateMachine\n    Properties:\n      DefinitionUri: flows/a.json\n      \
               DefinitionSubstitutions: {Text: x}\n";
    let terraform = "resource \"aws_sfn_state_machine\" \"b\" {\n  definition = templatefile(\"${path.module}/../flows/b.json\", {})\n}\n\
                     resource \"aws_sfn_state_machine\" \"c\" {\n  definition = file(\"c.json\")\n}\n";
    let folder = Folder::with(&[
        ("template.yaml", sam.as_bytes()),
        ("infra/main.tf", terraform.as_bytes()),
        ("flows/a.json", machine("Coment").as_bytes()),
        ("flows/b.json", machine("Comment").as_bytes()),
    ]);
    let concise = ["--format", "concise", "."];
    assert_snapshot!(folder.run(&concise).seen(), @r"
    flows/a.json:2:25: deny[unknown-field] unknown field `Coment` in Pass state `A`
    flows/b.json:2:37: warn[undefined-substitution] nothing fills in `Text`
    infra/main.tf:5:21: deny[missing-definition-file] there is no file `infra/c.json`
    --- stderr
    --- status 1
    ");
    folder.run(&["--fix", "."]);
    assert_eq!(folder.read("flows/a.json"), machine("Comment"));
    folder.write(
        "asl-lint.toml",
        b"exclude = [\"flows/b.json\"]\nrules = { missing-definition-file = \"allow\" }",
    );
    assert_eq!(folder.run(&["."]).status, 0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever becomes of a template, reading it and mending it ends, and every place lies in it.
    #[test]
    fn broken_templates_are_read_too(
        name in select(&["a.tf", "a.yaml", "a.tf.json", "a.json", "a.tftpl"][..]),
        text in select(MUTATED),
        changes in vec((any::<Index>(), any::<Index>(), select(&["", "{", "}", "\"", "${", "%{", "<<E\n", "\n", "- ", "é", "!Sub ", ": ", "\\", "(", "local.a"][..])), 1..6),
    ) {
        let mut text = text.to_owned();
        for (from, length, insert) in changes {
            let boundaries: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let start = from.index(boundaries.len());
            let end = (start + length.index(12)).min(boundaries.len() - 1);
            text.replace_range(boundaries[start]..boundaries[end], insert);
        }
        let source = Source::new(name, text).with_files(|_| Some("{\"StartAt\": ${x}, %{ if".to_owned()));
        for source in [source.clone()].into_iter().chain(source.definitions()) {
            let report = lint(&source, &Config::default());
            for found in report.diagnostics() {
                prop_assert!(found.label().span().text(source.text()).is_some(), "{found:?}");
                for edit in found.fixes().iter().flat_map(Fix::edits) {
                    prop_assert!(edit.span().text(source.text()).is_some(), "{edit:?}");
                }
            }
            drop(fix(&source, &Config::default(), Applicability::Unsafe));
        }
    }
}

/// Templates with something of everything, which are broken.
const MUTATED: &[&str] = &[
    "locals {\n a = {Type = \"Pass\", Nxt = \"é${var.x}\"}\n b = local.a\n}\nresource aws_sfn_state_machine x {\n # asl-lint: allow(x)\n definition = jsonencode({StartAt = \"A\", States = {(\"A\") = {Type = \"Pass\", Nxt = -1.0, Comment = <<-E\n  a ${b}\n  E\n }}})\n}\n",
    "resource aws_sfn_state_machine x {\n definition = <<-E\n  {\"StartAt\": \"${a}\", \"States\": {\n   \"A\": {\"Type\": \"Pass\", \"Nxt\": 1}}}\n E\n}\nresource aws_sfn_state_machine y {\n definition = templatefile(\"x\", {a = 1})\n}\n",
    "Resources:\n  A:\n    Type: AWS::StepFunctions::StateMachine\n    Properties:\n      DefinitionSubstitutions: {X: !Ref Y}\n      DefinitionString: !Sub |\n        {\"StartAt\": \"é${X}\", \"States\": {\"A\":\n          {\"Type\": \"Pass\", \"Nxt\": 1}}}\n  B:\n    Type: AWS::Serverless::StateMachine\n    Properties: {Definition: {StartAt: A, States: {A: {Type: !Sub [Pass, {}], Nxt: !If [a, b, c]}}}}\n",
    "{\"Resources\": {\"A\": {\"Type\": \"AWS::StepFunctions::StateMachine\", \"Properties\": {\"DefinitionString\": {\"Fn::Join\": [\"\", [\"{\\\"StartAt\\\": \\\"A\\\", \", {\"Ref\": \"X\"}, \"\\\"States\\\": {\\\"é\\\": {\\\"Type\\\": \\\"Pass\\\", \\\"Nxt\\\": 1}}}\"]]}}}}}",
    "{\"StartAt\": \"${a}\", \"States\": {\"A\": {\"Type\": \"Pass\", %{ if x }\"Nxt\": ${[for x in y : x]}%{ endif }}}}",
];
