//! Cases beside the examples on the pages.

mod damage;
mod ends;
mod errors;
mod expressions;
mod fields;
mod fixes;
mod flow;
mod map_data;
mod paths;
mod retries;
mod service_errors;
mod services;
mod values;
mod variables;
mod waste;

use crate::{Config, Level, Source, lint, rules};

/// Checks what one rule says about a document: pointer and message of each finding, as `pointer: message`.
#[track_caller]
fn check(rule: &str, document: &str, expected: &[&str]) {
    let mut config = Config::default();
    for other in rules::all() {
        let level = if other.name() == rule { Level::Deny } else { Level::Allow };
        config.set_level(other.name(), level).unwrap();
    }
    let source = Source::new("test.asl.json", document);
    let report = lint(&source, &config);
    let found: Vec<String> = report
        .diagnostics()
        .iter()
        .map(|found| format!("{}: {}", found.label().pointer(), found.message()))
        .collect();
    assert_eq!(found, expected, "{document}");
}

/// What the first finding of a rule says beside its message: other places, help and notes.
fn advice(rule: &str, document: &str) -> Vec<String> {
    let source = Source::new("test.asl.json", document);
    let report = lint(&source, &Config::default());
    let found = report.diagnostics().iter().find(|found| found.rule().name() == rule).unwrap();
    let help = found.help().map(|help| format!("help: {help}"));
    let notes = found.notes().iter().map(|note| format!("note: {note}"));
    let related = found.related().iter();
    let related =
        related.map(|label| format!("{}: {}", label.pointer(), label.message().unwrap_or_default()));
    related.chain(help).chain(notes).collect()
}

/// A machine that begins with state `A`.
fn machine(states: &str) -> String {
    format!(r#"{{"StartAt": "A", "States": {{{states}}}}}"#)
}

/// As [`check`], for the states of a machine that begins with `A`.
#[track_caller]
fn check_states(rule: &str, states: &str, expected: &[&str]) {
    check(rule, &machine(states), expected);
}

/// As [`check`], for the fields of state `A` of this type, which ends the machine where it can.
#[track_caller]
fn check_state(rule: &str, kind: &str, fields: &str, expected: &[&str]) {
    let end = if matches!(kind, "Succeed" | "Fail" | "Choice") { "" } else { r#", "End": true"# };
    check_states(rule, &format!(r#""A": {{"Type": "{kind}"{end}, {fields}}}"#), expected);
}
