//! What `cfn-lint` says of the templates.

use std::fs;
use std::process::Command;

use crate::deployments::{everything, tricky};

/// The documents of these have words where ARNs belong (`role-arn`, `ACCOUNT`), and so have the policies.
const WITHOUT_ARNS: [&str; 3] =
    ["sagemaker-training-pipeline", "weekly-engagement-pipeline", "weekly-engagement-pipeline-hardened"];

/// `cfn-lint` does not know that a Succeed state has `OutputPath`, which the specification gives it.
fn is_mistaken(line: &str) -> bool {
    line == "E3601 Additional properties are not allowed ('OutputPath' was unexpected)"
}

#[test]
fn cfn_lint_accepts_every_template() {
    let program = std::env::var_os("CFN_LINT").unwrap_or_else(|| "cfn-lint".into());
    if !Command::new(&program).arg("--version").output().is_ok_and(|output| output.status.success()) {
        eprintln!("skipped: there is no cfn-lint on this machine");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mut templates = vec![("everything".to_owned(), everything(tricky().deployment("everything")))];
    let machines = asl_examples::machines();
    for name in machines.names().filter(|name| !WITHOUT_ARNS.contains(name)) {
        templates.push((name.to_owned(), machines.build(name).unwrap().unwrap().deployment(name)));
    }
    for (name, deployment) in templates {
        let file = folder.path().join(format!("{name}.json"));
        fs::write(&file, deployment.cloudformation()).unwrap();
        let output = Command::new(&program).arg(&file).output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        let has_fault = said.lines().any(|line| line.starts_with('E') && !is_mistaken(line));
        assert!(!has_fault, "{name}: {said}");
    }
}
