//! What the data flow of the documented pipelines is, and what is left of it once the fixes are applied.

use std::fs;
use std::path::Path;

use asl_lint::{Applicability, Config, Diagnostic, Level, Schema, Source, TextEdit, lint};
use insta::assert_snapshot;

/// The rules about data.
const RULES: [&str; 2] = ["missing-data", "mismatched-data"];

fn documented(name: &str) -> Source {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/documented").join(name);
    Source::new(name, fs::read_to_string(path).unwrap())
}

fn about_data(source: &Source, config: &Config) -> Vec<Diagnostic> {
    let report = lint(source, config);
    let found = report.diagnostics().iter();
    found.filter(|found| RULES.contains(&found.rule().name())).cloned().collect()
}

/// Each finding with the paths that it names beside its own, and its help.
fn shown(found: &[Diagnostic]) -> String {
    let lines = found.iter().map(|found| {
        let others: Vec<&str> = found.related().iter().map(asl_lint::Label::pointer).collect();
        format!("{}\n  also {}\n  {}\n", found.message(), others.join(", "), found.help().unwrap_or_default())
    });
    lines.collect()
}

/// The text with the first safe fix of every finding applied, as far as they do not overlap.
fn fixed(source: &Source, found: &[Diagnostic]) -> Option<String> {
    let mut edits: Vec<TextEdit> = Vec::new();
    for fix in found.iter().filter_map(|found| found.fixes().first()) {
        let overlaps = |edit: &TextEdit| {
            edits.iter().any(|other| {
                edit.span().start() < other.span().end().max(other.span().start() + 1)
                    && other.span().start() < edit.span().end().max(edit.span().start() + 1)
            })
        };
        if fix.applicability() == Applicability::Safe && !fix.edits().iter().any(overlaps) {
            edits.extend(fix.edits().iter().cloned());
        }
    }
    edits.sort();
    let mut text = source.text().to_owned();
    for edit in edits.iter().rev() {
        text.replace_range(edit.span().range(), edit.replacement());
    }
    (!edits.is_empty()).then_some(text)
}

/// `createProcessingJob.sync` replaces the whole input, and so does every Task behind it. `ModelEvaluation` reads
/// `TrainingJobName` of what `DescribeTrainingJob` gives, which is there.
#[test]
fn four_states_of_the_ml_pipeline_read_what_is_gone() {
    let source = documented("sagemaker-ml-pipeline.asl.json");
    assert_snapshot!(shown(&about_data(&source, &Config::default())), @r#"
    `$.TrainingJobName` does not exist in `ModelTraining`: `DataPreprocessing` replaced the data with the result of `createProcessingJob.sync`
      also /States/DataPreprocessing
      set `ResultPath` of `DataPreprocessing` to `null`: nothing reads its result
    `$.ModelName` does not exist in `CreateModel`: `ModelEvaluation` replaced the data with the result of `lambda:invoke`
      also /States/ModelEvaluation, /States/CreateModel/Parameters/PrimaryContainer/ModelDataUrl.$
      set `ResultPath` of `ModelEvaluation` to `$.ModelEvaluation`, and read its result there
    `$.EndpointConfigName` does not exist in `CreateEndpointConfig`: `CreateModel` replaced the data with the result of `createModel`
      also /States/CreateModel, /States/CreateEndpointConfig/Parameters/ProductionVariants/0/ModelName.$
      set `ResultPath` of `CreateModel` to `null`: nothing reads its result
    `$.EndpointName` does not exist in `CreateEndpoint`: `CreateEndpointConfig` replaced the data with the result of `createEndpointConfig`
      also /States/CreateEndpointConfig, /States/CreateEndpoint/Parameters/EndpointConfigName.$
      set `ResultPath` of `CreateEndpointConfig` to `null`: nothing reads its result
    "#);
}

/// With the function's result declared, the Choice reads a member of it that it does not have.
#[test]
fn the_declared_result_of_a_function_is_looked_into() {
    let mut config = Config::default();
    let schema = r#"{"properties": {"statusCode": {"type": "integer"}, "body": {"type": "string"}}}"#;
    config.set_result_schema("EvaluateModel", Schema::parse(schema).unwrap());
    let source = documented("sagemaker-ml-pipeline.asl.json");
    let found = about_data(&source, &config);
    assert_eq!(found.len(), 5);
    assert_snapshot!(shown(&found[1..2]), @r#"
    `$.Payload.test_r2` does not exist in `CheckModelPerformance`: `$.Payload` has no member `test_r2`
      also
    "#);
}

/// The first round keeps what the first states replace, which shows what later ones replace.
#[test]
fn applying_the_fixes_keeps_the_data() {
    let mut source = documented("sagemaker-ml-pipeline.asl.json");
    let mut rounds = 0;
    while let Some(text) = fixed(&source, &about_data(&source, &Config::default())) {
        source = Source::new("sagemaker-ml-pipeline.asl.json", text);
        rounds += 1;
        assert!(rounds < 10, "{}", source.text());
    }
    assert_eq!(about_data(&source, &Config::default()).len(), 0, "{}", source.text());
    let paths: Vec<&str> =
        source.text().lines().filter(|line| line.contains("ResultPath")).map(str::trim).collect();
    assert_snapshot!(paths.join("\n"), @r#"
    "ResultPath": null,
    "ResultPath": "$.ModelTraining",
    "ResultPath": "$.ModelEvaluation",
    "ResultPath": null,
    "ResultPath": null,
    "#);
    assert!(source.text().contains(r#""Variable": "$.ModelEvaluation.Payload.test_r2""#));
}

/// What no service takes can only be removed, which is for a person to decide; with that, nothing is denied.
#[test]
fn all_fixes_leave_nothing_that_is_denied() {
    let source = documented("sagemaker-ml-pipeline.asl.json");
    let fixed = asl_lint::fix(&source, &Config::default(), Applicability::Unsafe);
    let report = lint(fixed.source(), &Config::default());
    assert_eq!(report.count(Level::Deny), 0, "{}", fixed.source().text());
}

/// Its one state reads nothing but the input.
#[test]
fn the_training_pipeline_reads_nothing_that_is_gone() {
    let source = documented("sagemaker-training-pipeline.asl.json");
    assert_eq!(about_data(&source, &Config::default()).len(), 0);
}
