//! `#[derive(StateData)]` beside the derives of serde and schemars: the paths lead to what serde writes.

use asl_dsl::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::support::{input, text};

#[derive(Serialize, Deserialize, JsonSchema, StateData)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(title = "Input")]
struct Input {
    /// How the job is called.
    #[schemars(length(max = 63))]
    job_name: String,
    #[serde(rename = "S3Uri", alias = "uri")]
    s3_uri: String,
    #[serde(default)]
    retries: u32,
    step: Step,
}

#[derive(Serialize, Deserialize, JsonSchema, StateData)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Step {
    FirstStep { at_index: u32 },
}

/// The value at the end of a path of plain members.
fn find<'a>(data: &'a Value, path: &str) -> Option<&'a Value> {
    data.pointer(&path.trim_start_matches('$').replace('.', "/"))
}

#[test]
fn a_path_finds_what_serde_writes() {
    let step = Step::FirstStep { at_index: 7 };
    let value = Input { job_name: "job".into(), s3_uri: "s3://b".into(), retries: 2, step };
    let data = serde_json::to_value(value).expect("plain data");
    let input = input::<Input>();
    assert_eq!(find(&data, &text::<String>(&input.job_name())), Some(&json!("job")));
    assert_eq!(find(&data, &text::<String>(&input.s3_uri())), Some(&json!("s3://b")));
    assert_eq!(find(&data, &text::<Option<u32>>(&input.retries())), Some(&json!(2)));
    assert_eq!(find(&data, &text::<u32>(&input.step().as_first_step().at_index())), Some(&json!(7)));
    assert_eq!(find(&data, "$.step.type"), Some(&json!("first_step")));
}
