//! Which files of a folder hold definitions, by what stands in them: a search for bytes, without reading a format.

use std::fs;

/// Files that are longer are not opened: the service and CloudFormation take a megabyte.
const MAX_BYTES: u64 = 16 * 1024 * 1024;

/// What stands in a file of Terraform, also in JSON, that makes a state machine.
const TERRAFORM: [&str; 2] = ["aws_sfn_state_machine", "awscc_stepfunctions_state_machine"];

/// What stands in a template of CloudFormation or SAM, or in the configuration of a Serverless service.
const TEMPLATE: [&str; 3] =
    ["AWS::StepFunctions::StateMachine", "AWS::Serverless::StateMachine", "stepFunctions"];

/// Whether a file may hold a definition in something else. One that cannot be read holds none.
pub(super) fn holds_definition(name: &str) -> bool {
    let markers = markers(name);
    let is_short = || fs::metadata(name).is_ok_and(|file| file.len() <= MAX_BYTES);
    !markers.is_empty() && is_short() && fs::read(name).is_ok_and(|bytes| holds(&bytes, markers))
}

fn markers(name: &str) -> &'static [&'static str] {
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    if ends(&[".tf", ".tf.json"]) {
        &TERRAFORM
    } else if ends(&[".yaml", ".yml", ".json", ".template"]) {
        &TEMPLATE
    } else {
        &[]
    }
}

fn holds(bytes: &[u8], markers: &[&str]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    markers.iter().any(|marker| text.contains(marker))
}
