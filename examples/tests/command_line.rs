//! The command line that `asl_dsl::cli` gives to a list of machines, as a process.

#![expect(
    clippy::unwrap_used,
    reason = "the lints' exception for tests does not reach the helpers of an integration test"
)]

use std::fs;
use std::process::{Command, Output};

struct Run {
    status: i32,
    stdout: String,
    stderr: String,
}

fn run(arguments: &[&str]) -> Run {
    let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_asl-examples"))
        .args(arguments)
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    Run {
        status: status.code().unwrap(),
        stdout: String::from_utf8(stdout).unwrap(),
        stderr: String::from_utf8(stderr).unwrap(),
    }
}

#[test]
fn list_names_the_machines() {
    let run = run(&["list"]);
    assert_eq!(run.status, 0);
    insta::assert_snapshot!(run.stdout, @"
    sagemaker-ml-pipeline        ML Pipeline with SageMaker and Step Functions
    sagemaker-training-pipeline  ML Training Pipeline
    ");
    assert_eq!(run.stderr, "");
}

#[test]
fn synth_prints_the_definition_and_nothing_else() {
    let synth = run(&["synth", "sagemaker-training-pipeline"]);
    assert_eq!(synth.status, 0);
    let machine = asl_examples::machines().build("sagemaker-training-pipeline").unwrap().unwrap();
    assert_eq!(synth.stdout, machine.to_json());
    assert_eq!(
        synth.stderr,
        run(&["lint", "sagemaker-training-pipeline"]).stderr,
        "what is found is a message"
    );
}

#[test]
fn graph_draws_a_machine() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("training.html");
    let name = "sagemaker-training-pipeline";
    let page = run(&["graph", name, "--format", "html", "--out", file.to_str().unwrap()]);
    assert_eq!((page.status, page.stdout.as_str(), page.stderr.as_str()), (0, "", ""));
    assert!(fs::read_to_string(&file).unwrap().contains("<title>sagemaker-training-pipeline</title>"));

    let diagram = run(&["graph", name]);
    let machine = asl_examples::machines().build(name).unwrap().unwrap();
    assert_eq!(diagram.stdout, machine.graph().mermaid().to_string());
}

#[test]
fn synth_writes_every_machine_into_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("deep/down");
    let run = run(&["synth", "--all", "--out-dir", target.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert_eq!(run.stdout, "");
    for name in asl_examples::machines().names() {
        let written = fs::read_to_string(target.join(format!("{name}.asl.json"))).unwrap();
        assert_eq!(written, asl_examples::machines().build(name).unwrap().unwrap().to_json());
    }
}

#[test]
fn a_folder_that_cannot_be_made_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("taken");
    fs::write(&file, "").unwrap();
    let run = run(&["synth", "--all", "--out-dir", file.to_str().unwrap()]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.starts_with("error: cannot make the folder"), "{}", run.stderr);
}

#[test]
fn an_unknown_machine_is_said_with_the_names_that_exist() {
    for command in ["synth", "lint"] {
        let run = run(&[command, "sagemaker-ml-pipelin"]);
        assert_eq!(run.status, 2);
        assert_eq!(run.stdout, "");
        insta::allow_duplicates! {
            insta::assert_snapshot!(run.stderr, @"
            error: no machine is named `sagemaker-ml-pipelin`; did you mean `sagemaker-ml-pipeline`?
            there are: sagemaker-ml-pipeline, sagemaker-training-pipeline
            ");
        }
    }
}

#[test]
fn lint_shows_findings_and_warnings_alone_do_not_fail() {
    let run = run(&["lint", "sagemaker-training-pipeline"]);
    assert_eq!(run.status, 0);
    assert_eq!(run.stdout, "");
    insta::assert_snapshot!(run.stderr, @r#"
    warning: machine `sagemaker-training-pipeline`, state `CreateTrainingJob`, `Parameters`: `RoleArn`: `arn:aws:iam::account:role/SageMakerRole` does not match `^arn:aws[a-z\-]*:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+$`
    warning: machine `sagemaker-training-pipeline`, state `CreateModel`, `Parameters`: `ExecutionRoleArn`: `role-arn` is not between 20 and 2048 long
    warning: machine `sagemaker-training-pipeline`, state `CreateModel`, `Parameters`: `ExecutionRoleArn`: `role-arn` does not match `^arn:aws[a-z\-]*:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+$`
    warn[missing-timeout]: `CreateTrainingJob` waits for a job without a limit
     --> sagemaker-training-pipeline.asl.json:5:5
      |
    5 |     "CreateTrainingJob": {
      |     ^^^^^^^^^^^^^^^^^^^
      |
      = help: add `TimeoutSeconds`
      = note: by default a task may take more than three years, longer than an
              execution may last

    warn[missing-transient-retry]: nothing retries the transient errors of
                                   `CreateTrainingJob`
     --> sagemaker-training-pipeline.asl.json:5:5
      |
    5 |     "CreateTrainingJob": {
      |     ^^^^^^^^^^^^^^^^^^^
      |
      = help: add a retrier for `SageMaker.AmazonSageMakerException`,
              `SageMaker.ResourceLimitExceededException` and
              `SageMaker.SageMakerException`, with a `BackoffRate` and
              `"JitterStrategy": "FULL"`

    warn[uncaught-error]: nothing catches a failure of Task state
                          `CreateTrainingJob`
     --> sagemaker-training-pipeline.asl.json:5:5
      |
    5 |     "CreateTrainingJob": {
      |     ^^^^^^^^^^^^^^^^^^^
      |
      = help: add a `Catch` with `States.ALL`
      = note: `CreateTrainingJob` can raise `SageMaker.AmazonSageMakerException`,
              `SageMaker.ResourceInUseException`,
              `SageMaker.ResourceLimitExceededException` and others

    warn[unlikely-parameter-value]: in `sagemaker:createTrainingJob` as of
                                    2026-11-17, `RoleArn` is
                                    `arn:aws:iam::account:role/SageMakerRole`, which
                                    does not match
                                    `arn:aws[a-z\-]*:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`
      --> sagemaker-training-pipeline.asl.json:14:20
       |
    14 |         "RoleArn": "arn:aws:iam::account:role/SageMakerRole",
       |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    warn[missing-transient-retry]: nothing retries the transient errors of
                                   `CreateModel`
      --> sagemaker-training-pipeline.asl.json:37:5
       |
    37 |     "CreateModel": {
       |     ^^^^^^^^^^^^^
       |
       = help: add a retrier for `SageMaker.AmazonSageMakerException`,
               `SageMaker.ResourceLimitExceededException` and
               `SageMaker.SageMakerException`, with a `BackoffRate` and
               `"JitterStrategy": "FULL"`

    warn[uncaught-error]: nothing catches a failure of Task state `CreateModel`
      --> sagemaker-training-pipeline.asl.json:37:5
       |
    37 |     "CreateModel": {
       |     ^^^^^^^^^^^^^
       |
       = help: add a `Catch` with `States.ALL`
       = note: `CreateModel` can raise `SageMaker.AmazonSageMakerException`,
               `SageMaker.ResourceLimitExceededException`,
               `SageMaker.SageMakerException`

    warn[unlikely-parameter-value]: in `sagemaker:createModel` as of 2026-11-17,
                                    `ExecutionRoleArn` is `role-arn`, which does not
                                    match
                                    `arn:aws[a-z\-]*:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`
      --> sagemaker-training-pipeline.asl.json:46:29
       |
    46 |         "ExecutionRoleArn": "role-arn"
       |                             ^^^^^^^^^^
    "#);
}

#[test]
fn lint_fails_for_warnings_when_asked_to() {
    assert_eq!(run(&["lint", "--deny-warnings", "sagemaker-training-pipeline"]).status, 1);
}

#[test]
fn a_portable_machine_is_written_in_the_language_that_is_asked_for() {
    let jsonata = run(&["synth", "sagemaker-ml-pipeline", "--query-language", "jsonata"]);

    assert_eq!(jsonata.status, 0, "{}", jsonata.stderr);
    assert!(jsonata.stdout.contains(r#""QueryLanguage": "JSONata""#), "{}", jsonata.stdout);
    assert_eq!(run(&["lint", "--query-language", "jsonata"]).status, 0);
    assert_eq!(run(&["list", "--query-language", "xpath"]).status, 2);
}

#[test]
fn schema_writes_what_an_execution_takes() {
    let schema = run(&["schema", "sagemaker-ml-pipeline"]);

    assert_eq!(schema.status, 0, "{}", schema.stderr);
    assert!(
        schema.stdout.contains(r#""$schema": "https://json-schema.org/draft/2020-12/schema""#),
        "{}",
        schema.stdout
    );
}

#[test]
fn wrong_usage_is_status_2() {
    for arguments in
        [&["synth"][..], &["synth", "--all"], &["synth", "a", "--all", "--out-dir", "x"], &["sinth"], &[]]
    {
        let run = run(arguments);
        assert_eq!(run.status, 2, "{arguments:?}");
        assert!(run.stderr.contains("Usage:"), "{}", run.stderr);
    }
}
