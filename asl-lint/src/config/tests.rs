use super::{Config, Level, Preset, WorkflowType};
use crate::Schema;
use crate::{Group, Source, lint, rules};

#[test]
fn what_was_said_about_the_machines_is_known() {
    let mut config = Config::default();
    assert_eq!(config.workflow_type(), None);
    assert!(!config.is_known_error("Declined"));
    config.set_workflow_type(WorkflowType::Express);
    config.add_known_error("Declined");
    assert_eq!(config.workflow_type(), Some(WorkflowType::Express));
    assert!(config.is_known_error("Declined") && !config.is_known_error("Decline"));
    let schema = Schema::parse("{}").unwrap();
    config.set_result_schema("arn:aws:lambda:eu-west-1:1:function:charge:live", schema.clone());
    assert_eq!((config.result_schema("charge"), config.result_schema("other")), (Some(&schema), None));
}

#[test]
fn a_known_error_is_not_taken_for_a_misspelt_one() {
    let text = r#"{"StartAt": "A", "States": {"A": {"Type": "Fail", "Error": "States.Timeuot"}}}"#;
    let source = Source::new("a.asl.json", text);
    let mut config = Config::default();
    assert_eq!(lint(&source, &config).diagnostics().len(), 1);
    config.add_known_error("States.Timeuot");
    assert!(lint(&source, &config).is_clean());
}

#[test]
fn a_preset_picks_groups_and_a_level_counts_before_it() {
    let levels = |preset| Group::ALL.map(|group: Group| Preset::level(preset, group));
    let (allow, warn, deny) = (Level::Allow, Level::Warn, Level::Deny);
    assert_eq!(levels(Preset::Default), [deny, deny, warn, warn, allow, allow]);
    assert_eq!(levels(Preset::Strict), [deny, deny, warn, warn, warn, warn]);
    assert_eq!(levels(Preset::Service), [deny, allow, allow, allow, allow, allow]);
    let rule = rules().find(|rule| rule.name() == "endless-loop").unwrap();
    let mut config = Config::default();
    config.set_level("endless-loop", Level::Deny).unwrap();
    config.set_preset(Preset::Service);
    assert_eq!(config.level(rule), Level::Deny);
}

#[test]
fn an_allowance_by_pointer_reaches_what_is_nested() {
    let text = r#"{"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": -1, "End": true}, "AB": {"Type": "Fail"}}}"#;
    let source = Source::new("a.asl.json", text);
    let rules_at = |pointer: &str| {
        let mut config = Config::default();
        assert_eq!(config.allow_at("invalid-field-value", pointer), Ok(0));
        let report = lint(&source, &config);
        let rules: Vec<&str> = report.diagnostics().iter().map(|found| found.rule().name()).collect();
        assert_eq!(report.uses(0), !rules.contains(&"invalid-field-value"));
        rules
    };
    for pointer in ["", "/States", "/States/A", "/States/A/Seconds"] {
        assert_eq!(rules_at(pointer), ["unreachable-state"], "{pointer}");
    }
    assert_eq!(rules_at("/States/AB"), ["invalid-field-value", "unreachable-state"]);
    let error = Config::default().allow_at("invalid-field", "").unwrap_err();
    assert!(error.to_string().ends_with("did you mean `invalid-field-value`?"), "{error}");
}
