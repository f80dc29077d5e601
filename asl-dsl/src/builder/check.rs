use asl_lint::{Config, Diagnostic, Group, Level, Source, lint};
use asl_model::document::StateMachine;

use crate::build_error::{BuildFault, BuildFaultKind};

/// What the service would refuse.
pub(super) fn faults(machine: &StateMachine) -> Vec<BuildFault> {
    let source = Source::new("machine.asl.json", machine.to_json());
    let mut config = Config::default();
    for rule in asl_lint::rules().filter(|rule| rule.group() != Group::Correctness) {
        // The names are those of the rules: there is none that the configuration does not know.
        config.set_level(rule.name(), Level::Allow).unwrap_or_default();
    }
    lint(&source, &config).diagnostics().iter().map(fault).collect()
}

fn fault(finding: &Diagnostic) -> BuildFault {
    let kind = BuildFaultKind::Refused {
        message: finding.message().to_owned(),
        help: finding.help().map(str::to_owned),
    };
    BuildFault::new(finding.state().map(str::to_owned), field(finding.label().pointer()), kind)
}

/// The place in the innermost state as faults say it: `Retry[0].MaxAttempts`.
fn field(pointer: &str) -> Option<String> {
    let below = pointer.rsplit_once("/States/").map_or(Some(pointer), |(_, rest)| {
        let (_name, field) = rest.split_once('/')?;
        Some(field)
    })?;
    let mut field = String::new();
    for step in below.trim_start_matches('/').split('/') {
        let step = step.replace("~1", "/").replace("~0", "~");
        if !field.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit()) {
            field = format!("{field}[{step}]");
        } else if field.is_empty() {
            field = step;
        } else {
            field = format!("{field}.{step}");
        }
    }
    Some(field).filter(|field| !field.is_empty())
}
