//! The resources, error names, timestamps and names of definitions from the wild, which are not part of the
//! repository: `ASL_CORPUS` names their folder.

use std::fmt::Display;

use asl_model::error_name::ErrorName;
use asl_model::name::{MapLabel, StateName, VariableName};
use asl_model::resource::Resource;
use asl_model::syntax::{Node, json};
use asl_model::timestamp::Timestamp;

use crate::corpus::{Definition, definitions};

/// What is wrong with the literals of the definitions in a folder, as `file: message`.
fn faults(folder: &str) -> Vec<String> {
    let mut faults = Faults { file: String::new(), found: Vec::new() };
    for Definition { name, text } in definitions(&[folder]) {
        let parsed = json::parse(&text);
        let Some(root) = parsed.root() else { continue };
        name.trim_end_matches(".json").clone_into(&mut faults.file);
        faults.machine(root.get("definition").unwrap_or(root));
    }
    faults.found
}

struct Faults {
    file: String,
    found: Vec<String>,
}

impl Faults {
    fn check<T, E: Display>(&mut self, result: Result<T, E>) {
        if let Err(error) = result {
            self.found.push(format!("{}: {error}", self.file));
        }
    }

    fn machine(&mut self, machine: &Node<'_>) {
        let Some(states) = machine.get("States").and_then(Node::as_object) else { return };
        for member in states.members() {
            self.check(StateName::parse(member.key().name()));
            self.state(member.value());
        }
    }

    fn state(&mut self, state: &Node<'_>) {
        for holder in [Some(state), state.get("ItemReader"), state.get("ResultWriter")].into_iter().flatten()
        {
            if let Some(resource) = holder.get("Resource").and_then(Node::as_str) {
                self.check(Resource::parse(resource));
            }
        }
        if let Some(label) = state.get("Label").and_then(Node::as_str) {
            self.check(MapLabel::parse(label));
        }
        self.timestamp(state.get("Timestamp"));
        self.variables(state);
        for handler in ["Retry", "Catch"].into_iter().flat_map(|key| elements(state, key)) {
            for name in elements(handler, "ErrorEquals").iter().filter_map(Node::as_str) {
                self.check(ErrorName::parse(name));
            }
            self.variables(handler);
        }
        for rule in elements(state, "Choices") {
            self.variables(rule);
            self.rule(rule);
        }
        for machine in elements(state, "Branches") {
            self.machine(machine);
        }
        for machine in ["ItemProcessor", "Iterator"].into_iter().filter_map(|key| state.get(key)) {
            self.machine(machine);
        }
    }

    fn rule(&mut self, rule: &Node<'_>) {
        for member in rule.as_object().unwrap().members() {
            match member.key().name() {
                "And" | "Or" => member.value().as_array().unwrap().iter().for_each(|rule| self.rule(rule)),
                "Not" => self.rule(member.value()),
                key if key.starts_with("Timestamp") && !key.ends_with("Path") => {
                    self.timestamp(Some(member.value()));
                }
                _ => {}
            }
        }
    }

    fn timestamp(&mut self, value: Option<&Node<'_>>) {
        let text = value.and_then(Node::as_known_str);
        if let Some(text) = text.filter(|text| !text.starts_with("{%")) {
            self.check(Timestamp::parse(text));
        }
    }

    fn variables(&mut self, holder: &Node<'_>) {
        let Some(variables) = holder.get("Assign").and_then(Node::as_object) else { return };
        for key in variables.keys() {
            self.check(VariableName::parse(key.name().trim_end_matches(".$")));
        }
    }
}

fn elements<'n, 's>(holder: &'n Node<'s>, key: &str) -> &'n [Node<'s>] {
    holder.get(key).and_then(Node::as_array).unwrap_or_default()
}

/// The faults without those of two resources that test documents of other validators have all over: the
/// specification allows any URI, and the service does not.
fn faults_but_for_foreign_uris(folder: &str) -> Vec<String> {
    let mut faults = faults(folder);
    faults
        .retain(|fault| !fault.contains("`foo:bar` is not an ARN") && !fault.contains("`swf` is not called"));
    faults
}

#[test]
fn what_the_service_or_another_validator_accepts_has_no_faults() {
    for folder in ["executed", "published"] {
        assert_eq!(faults(folder), [""; 0], "{folder}");
    }
    assert_eq!(faults_but_for_foreign_uris("peers/valid"), [""; 0]);
}

/// Definitions that the service or another validator refuses for a literal.
const REFUSED: [&str; 5] = [
    "scenarios__base_scenarios__wait_timestamp_invalid-NO_T: expected `T` between date and time, found ` `",
    "asl-validator__assign.asl: a variable name cannot have `-`",
    "asl-validator__cfn-definition-substitutions: `${lambdaArn` is not an ARN: expected one, as \
     `arn:aws:states:::lambda:invoke`",
    "asl-validator__duplicate-fields-nested: the ARN has no Region: expected \
     `arn:aws:lambda:REGION:ACCOUNT:function:NAME`",
    "asl-validator__state-name-too-long: a state name has at most 80 characters, this one has 90",
];

#[test]
fn what_is_refused_for_a_literal_has_that_fault_only() {
    let found = ["verdicts", "peers/invalid"].map(faults_but_for_foreign_uris).concat();
    if !found.is_empty() {
        assert_eq!(found, REFUSED);
    }
}
