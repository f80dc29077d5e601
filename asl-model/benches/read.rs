//! Reading a definition of 1 MB, against what `serde_json` takes for the same text.
//!
//! `cargo bench -p asl-model`

#![expect(clippy::expect_used, reason = "a benchmark may stop at what is broken")]

use std::fmt::Write as _;
use std::sync::LazyLock;

use asl_model::document::StateMachine;
use asl_model::syntax::json;
use asl_model::value::Value;
use divan::Bencher;
use divan::counter::BytesCount;

fn main() {
    divan::main();
}

/// The largest definition that the service takes, indented as people write them.
static DEFINITION: LazyLock<String> = LazyLock::new(|| {
    let mut states = String::new();
    let mut index = 0;
    while states.len() < 1_000_000 {
        write!(states, "{}", group(index)).expect("text goes into memory");
        index += 1;
    }
    format!(
        "{{\n  \"Comment\": \"Generated\",\n  \"StartAt\": \"Train 0\",\n  \"States\": {{{states}\n    \"Done\": {{\n      \
         \"Type\": \"Succeed\"\n    }}\n  }}\n}}\n"
    )
});

/// A few states of the kinds that definitions are made of.
fn group(index: usize) -> String {
    let next = index + 1;
    format!(
        r#"
    "Train {index}": {{
      "Type": "Task",
      "Resource": "arn:aws:states:::sagemaker:createTrainingJob.sync",
      "Parameters": {{
        "TrainingJobName.$": "States.Format('train-{{}}', $.name)",
        "ResourceConfig": {{ "InstanceCount": 2, "InstanceType": "ml.m5.xlarge", "VolumeSizeInGB": 50 }},
        "HyperParameters": {{ "eta": "0.1", "max_depth": "5", "note": "a \"quoted\" word" }},
        "StoppingCondition": {{ "MaxRuntimeInSeconds": 86400 }}
      }},
      "ResultPath": "$.training",
      "TimeoutSeconds": 90000,
      "Retry": [
        {{ "ErrorEquals": ["SageMaker.AmazonSageMakerException"], "IntervalSeconds": 5, "MaxAttempts": 6, "BackoffRate": 1.5 }}
      ],
      "Catch": [{{ "ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Done" }}],
      "Next": "Good {index}?"
    }},
    "Good {index}?": {{
      "Type": "Choice",
      "Choices": [
        {{
          "And": [
            {{ "Variable": "$.training.score", "IsPresent": true }},
            {{ "Variable": "$.training.score", "NumericGreaterThan": 0.75 }}
          ],
          "Next": "Each {index}"
        }}
      ],
      "Default": "Train {next}"
    }},
    "Each {index}": {{
      "Type": "Map",
      "ItemsPath": "$.items",
      "MaxConcurrency": 10,
      "ItemProcessor": {{
        "StartAt": "Notify {index}",
        "States": {{
          "Notify {index}": {{
            "Type": "Task",
            "Resource": "arn:aws:states:::sns:publish",
            "Parameters": {{ "TopicArn": "arn:aws:sns:us-east-1:123456789012:done", "Message.$": "$" }},
            "End": true
          }}
        }}
      }},
      "Next": "Train {next}"
    }},"#
    )
}

fn bench<T>(bencher: Bencher<'_, '_>, read: impl Fn(&'static str) -> T + Sync) {
    let definition = DEFINITION.as_str();
    bencher.counter(BytesCount::of_str(definition)).bench(|| read(definition));
}

#[divan::bench]
fn serde_json_value(bencher: Bencher<'_, '_>) {
    bench(bencher, |text| serde_json::from_str::<serde_json::Value>(text).expect("JSON"));
}

#[divan::bench]
fn tree(bencher: Bencher<'_, '_>) {
    bench(bencher, |text| {
        let parsed = json::parse(text);
        assert!(parsed.errors().is_empty(), "JSON");
        parsed.into_parts().0
    });
}

#[divan::bench]
fn exact_value(bencher: Bencher<'_, '_>) {
    bench(bencher, |text| Value::from_json(text).expect("JSON"));
}

#[divan::bench]
fn model(bencher: Bencher<'_, '_>) {
    bench(bencher, |text| StateMachine::from_json(text).expect("a definition"));
}

#[divan::bench]
fn model_through_serde_json(bencher: Bencher<'_, '_>) {
    bench(bencher, |text| serde_json::from_str::<StateMachine>(text).expect("a definition"));
}

#[divan::bench]
fn write_model(bencher: Bencher<'_, '_>) {
    let machine = StateMachine::from_json(&DEFINITION).expect("a definition");
    bencher.bench(|| machine.to_json());
}
