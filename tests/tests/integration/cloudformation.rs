//! What `cfn-lint` says of the templates.

use std::fs;
use std::process::Command;

use crate::deployments::{everything, tricky};

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
    // The document of this one has words where ARNs belong (`role-arn`), and so has the policy.
    for name in machines.names().filter(|name| *name != "sagemaker-training-pipeline") {
        templates.push((name.to_owned(), machines.build(name).unwrap().unwrap().deployment(name)));
    }
    for (name, deployment) in templates {
        let file = folder.path().join(format!("{name}.json"));
        fs::write(&file, deployment.cloudformation()).unwrap();
        let output = Command::new(&program).arg(&file).output().unwrap();
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stdout));
    }
}
