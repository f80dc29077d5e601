//! What workflows are built into. The expected definitions are written by hand, after the ASL specification.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "the lints' exception for tests does not reach the helpers of an integration test"
)]

mod conditions;
mod data_flow;
mod error_handling;
mod faults;
mod fields;
mod fragments;
mod functions;
mod jsonata;
mod jsonata_fields;
mod maps;
mod nested;
mod payloads;
mod placeholders;
mod services;
mod states;
mod variables;

use asl_dsl::Workflow;
use serde_json::Value;

/// The state `name` of the machine that a workflow is built into.
fn state(workflow: &impl Workflow, name: &str) -> Value {
    let machine = workflow.build().expect("a machine without faults");
    let definition: Value = serde_json::from_str(&machine.to_json()).unwrap();
    definition["States"][name].clone()
}
