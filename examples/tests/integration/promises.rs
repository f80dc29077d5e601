//! What the documents promise, and the definitions beside them did not keep.

use std::fs;

use serde_json::{Value, json};

use crate::command_line::run;
use crate::definition;

const HARDENED: &str = "weekly-engagement-pipeline-hardened";

/// The main file of the Terraform module that the command line writes for a machine.
fn terraform(name: &str) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let written = run(&["terraform", name, "--out-dir", folder.path().to_str().unwrap()]);
    assert_eq!(written.status, 0, "{}", written.stderr);
    serde_json::from_str(&fs::read_to_string(folder.path().join("main.tf.json")).unwrap()).unwrap()
}

#[test]
fn every_arrow_of_the_diagram_to_the_error_handler_is_a_catcher() {
    let diagram = include_str!("../../../tests/documented/weekly-engagement-pipeline.mmd");
    let drawn: Vec<_> =
        diagram.lines().filter_map(|line| line.trim().strip_suffix(" --> HandleError")).collect();
    assert_eq!(drawn.len(), 6);
    let definition = definition(HARDENED);
    for state in drawn {
        let catch =
            json!([{ "ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "HandleError" }]);
        assert_eq!(definition["States"][state]["Catch"], catch, "{state}");
    }
}

#[test]
fn after_a_failure_the_execution_fails() {
    let states = &definition(HARDENED)["States"];
    assert_eq!(states["HandleError"]["Next"], "NotifyFailure");
    assert_eq!(states["NotifyFailure"]["Next"], "PipelineFailed");
    assert_eq!(states["NotifyFailure"]["Catch"][0]["Next"], "PipelineFailed");
    assert_eq!(states["PipelineFailed"]["Type"], "Fail");
}

#[test]
fn the_tables_are_retried() {
    let states = &definition(HARDENED)["States"];
    for branch in states["ParallelPostProcess"]["Branches"].as_array().unwrap() {
        for (name, state) in branch["States"].as_object().unwrap() {
            let retried = state["Retry"].as_array().unwrap().iter();
            assert!(
                retried
                    .flat_map(|retrier| retrier["ErrorEquals"].as_array().unwrap())
                    .any(|e| e == "States.TaskFailed"),
                "{name}"
            );
        }
    }
}

#[test]
fn the_schedule_is_the_documented_one() {
    let documented = include_str!("../../../tests/documented/weekly-engagement-pipeline.schedule.json");
    let documented: Value = serde_json::from_str(documented).unwrap();
    let resources = &terraform(HARDENED)["resource"];
    let rule = &resources["aws_cloudwatch_event_rule"]["trigger"];
    assert_eq!(rule["schedule_expression"], documented["ScheduleExpression"]);
    assert_eq!(rule["description"], documented["Description"]);
    let read = |text: &Value| serde_json::from_str::<Value>(text.as_str().unwrap()).unwrap();
    let input = read(&resources["aws_cloudwatch_event_target"]["trigger"]["input"]);
    assert_eq!(input, read(&documented["Targets"][0]["Input"]));
    let alarms = resources["aws_cloudwatch_metric_alarm"].as_object().unwrap();
    // In which order an object has its members depends on the features that the whole build turns on.
    let mut alarms: Vec<_> = alarms.keys().collect();
    alarms.sort();
    assert_eq!(alarms, ["execution_time", "executions_failed", "executions_timed_out"]);
}

#[test]
fn the_tool_call_is_traced_and_logged_and_has_a_dead_letter_queue() {
    let module = terraform("tool-call-with-dead-letters");
    let machine = &module["resource"]["aws_sfn_state_machine"]["this"];
    assert_eq!(machine["tracing_configuration"], json!({ "enabled": true }));
    assert_eq!(machine["logging_configuration"]["level"], "ALL");
    let states = &definition("tool-call-with-dead-letters")["States"];
    assert_eq!(states["ToolCall"]["Catch"][0]["Next"], "Bury");
    assert_eq!(states["Bury"]["Resource"], "arn:aws:states:::sqs:sendMessage");
}

/// The environments differ in values, and in the state that asks a person.
#[test]
fn only_production_asks_a_person() {
    let names = |environment: &str| {
        let definition = definition(&format!("release-{environment}"));
        definition["States"].as_object().unwrap().keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(names("dev"), names("staging"));
    let asked: Vec<_> = names("prod").into_iter().filter(|name| !names("dev").contains(name)).collect();
    assert_eq!(asked, ["AskForApproval"]);
}

/// Each step of the saga is undone before those that came before it.
#[test]
fn what_is_booked_is_undone_in_reverse() {
    let states = &definition("booking-saga")["States"];
    let undone_by = |step: &str| states[step]["Catch"][0]["Next"].as_str().unwrap();
    assert_eq!(undone_by("ReserveFlight"), "CancelFlight");
    assert_eq!(undone_by("ReserveHotel"), "CancelHotel");
    assert_eq!(undone_by("ChargeCard"), "RefundCard");
    let ways: Vec<_> =
        ["RefundCard", "CancelHotel", "CancelFlight"].iter().map(|state| &states[*state]["Next"]).collect();
    assert_eq!(ways, ["CancelHotel", "CancelFlight", "TripNotBooked"]);
}

#[test]
fn the_map_over_a_bucket_is_capped() {
    let map = &definition("rag-ingestion")["States"]["EachDocument"];
    assert_eq!(map["ItemReader"]["Resource"], "arn:aws:states:::s3:listObjectsV2");
    assert_eq!(map["MaxConcurrency"], 20);
    assert_eq!(map["ItemProcessor"]["States"]["EachChunk"]["MaxConcurrency"], 4);
}
