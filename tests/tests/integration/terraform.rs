//! What Terraform itself makes of the modules: the definition that it renders is the machine.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use asl_dsl::deploy::Deployment;
use asl_dsl::permission::{Policy, Scope};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use crate::deployments::{TRICKY, everything, tricky};

fn write(deployment: &Deployment, folder: &Path) {
    for (name, text) in deployment.terraform().iter() {
        fs::write(folder.join(name), text).unwrap();
    }
}

/// Whether Terraform is on this machine; where it is not, that is said.
#[expect(clippy::print_stderr, reason = "who runs the tests has to know what was not run")]
fn has_terraform() -> bool {
    let has = Command::new("terraform").arg("version").output().is_ok_and(|output| output.status.success());
    if !has {
        eprintln!("skipped: there is no terraform on this machine");
    }
    has
}

/// What `terraform console` makes of an expression, in an empty folder.
fn evaluate(expression: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let mut console = Command::new("terraform")
        .arg("console")
        .current_dir(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    writeln!(console.stdin.take().unwrap(), "{expression}").unwrap();
    let output = console.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The definition that Terraform renders where each variable is given the placeholder that it stands for.
fn rendered(folder: &Path) -> Value {
    let variables = fs::read_to_string(folder.join("variables.tf.json")).unwrap();
    let variables: Value = serde_json::from_str(&variables).unwrap();
    let fills_in = |(name, variable): (&String, &Value)| {
        let placeholder = variable["description"]
            .as_str()?
            .strip_prefix("Fills in ")?
            .strip_suffix(" of the definition.")?;
        Some(format!("{name} = \"$${{{placeholder}}}\""))
    };
    let mut arguments: Vec<_> =
        variables.get("variable").and_then(Value::as_object).unwrap().iter().filter_map(fills_in).collect();
    // What the module knows by itself.
    arguments.push("aws_partition = \"$${AWS::Partition}\"".to_owned());
    let template = folder.join("definition.asl.json.tftpl");
    let arguments = arguments.join(", ");
    let printed = evaluate(&format!(
        "base64encode(jsonencode(jsondecode(templatefile(\"{}\", {{ {arguments} }}))))",
        template.display()
    ));
    let text = STANDARD.decode(printed.trim().trim_matches('"')).unwrap();
    serde_json::from_slice(&text).unwrap()
}

#[test]
fn terraform_renders_the_machine_that_was_built() {
    if !has_terraform() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    write(&tricky().deployment("tricky"), folder.path());

    let mut expected: Value = serde_json::from_str(TRICKY).unwrap();
    // Terraform has one kind of number, and writes it in its own way.
    expected["States"]["Ask"]["TimeoutSeconds"] = Value::from(15);
    assert_eq!(rendered(folder.path()), expected);
}

fn as_floats(value: &mut Value) {
    match value {
        Value::Number(number) => *value = number.as_f64().into(),
        Value::Array(elements) => elements.iter_mut().for_each(as_floats),
        Value::Object(members) => members.values_mut().for_each(as_floats),
        _ => {}
    }
}

#[test]
fn terraform_renders_every_example() {
    if !has_terraform() {
        return;
    }
    let machines = asl_examples::machines();
    for name in machines.names() {
        let machine = machines.build(name).unwrap().unwrap();
        let folder = tempfile::tempdir().unwrap();
        write(&machine.deployment(name), folder.path());

        let mut expected: Value = serde_json::from_str(&machine.to_json()).unwrap();
        let mut rendered = rendered(folder.path());
        // Terraform has one kind of number.
        as_floats(&mut expected);
        as_floats(&mut rendered);
        assert_eq!(rendered, expected, "{name}");
    }
}

#[test]
fn terraform_would_not_format_a_policy_otherwise() {
    if !has_terraform() {
        return;
    }
    let scope = Scope { partition: "aws", region: "*", account: "*", state_machine: "m" };
    for name in asl_examples::machines().names() {
        let machine = asl_examples::machines().build(name).unwrap().unwrap();
        let hcl = Policy::new(machine.permissions().statements(), scope).to_hcl("execution");
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("policy.tf"), hcl).unwrap();
        let output = Command::new("terraform")
            .args(["fmt", "-check", "-diff"])
            .current_dir(folder.path())
            .output()
            .unwrap();
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stdout));
    }
}

/// Where a filesystem mirror with the AWS provider is on the machine, the provider checks every argument.
#[test]
fn the_provider_accepts_every_argument() {
    let Some(mirror) = mirror().filter(|_| has_terraform()) else {
        eprintln!("skipped: there is no filesystem mirror with the AWS provider on this machine");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    write(&everything(tricky().deployment("everything")), folder.path());
    let config = folder.path().join("mirror.tfrc");
    let mirror = format!(
        "provider_installation {{\n  filesystem_mirror {{\n    path = \"{}\"\n  }}\n}}\n",
        mirror.display()
    );
    fs::write(&config, mirror).unwrap();

    for arguments in [["init", "-no-color"], ["validate", "-no-color"]] {
        let output = Command::new("terraform")
            .args(arguments)
            .current_dir(folder.path())
            .env("TF_CLI_CONFIG_FILE", &config)
            .output()
            .unwrap();
        let said =
            format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "terraform {}: {said}", arguments[0]);
        // Of a mirror `init` always warns; what `validate` warns of is ours.
        let is_quiet = arguments[0] == "init" || !said.contains("Warning: ");
        assert!(is_quiet, "terraform {}: {said}", arguments[0]);
    }
}

/// The folder that `TF_PLUGIN_MIRROR` names, or where machines of this project have one.
fn mirror() -> Option<PathBuf> {
    let named = std::env::var_os("TF_PLUGIN_MIRROR").map(PathBuf::from);
    named.or_else(|| Some(PathBuf::from("/opt/tf-plugins"))).filter(|folder| folder.is_dir())
}

/// The arguments of the resources and data sources that modules hold.
///
/// Source: Terraform Registry, provider `hashicorp/aws` 5.100, the page of each; where a mirror of the provider is at
/// hand, [`the_provider_accepts_every_argument`] holds them against the provider itself.
const ARGUMENTS: [(&str, &[&str]); 12] = [
    ("aws_caller_identity", &[]),
    (
        "aws_cloudwatch_event_rule",
        &[
            "description",
            "event_bus_name",
            "event_pattern",
            "force_destroy",
            "name",
            "name_prefix",
            "role_arn",
            "schedule_expression",
            "state",
            "tags",
        ],
    ),
    (
        "aws_cloudwatch_event_target",
        &[
            "arn",
            "dead_letter_config",
            "event_bus_name",
            "input",
            "input_path",
            "input_transformer",
            "retry_policy",
            "role_arn",
            "rule",
            "target_id",
        ],
    ),
    (
        "aws_cloudwatch_log_group",
        &[
            "kms_key_id",
            "log_group_class",
            "name",
            "name_prefix",
            "retention_in_days",
            "skip_destroy",
            "tags",
        ],
    ),
    (
        "aws_cloudwatch_metric_alarm",
        &[
            "actions_enabled",
            "alarm_actions",
            "alarm_description",
            "alarm_name",
            "comparison_operator",
            "datapoints_to_alarm",
            "dimensions",
            "evaluation_periods",
            "insufficient_data_actions",
            "metric_name",
            "namespace",
            "ok_actions",
            "period",
            "statistic",
            "tags",
            "threshold",
            "treat_missing_data",
            "unit",
        ],
    ),
    ("aws_iam_policy_document", &["policy_id", "source_policy_documents", "statement", "version"]),
    (
        "aws_iam_role",
        &[
            "assume_role_policy",
            "description",
            "max_session_duration",
            "name",
            "name_prefix",
            "path",
            "permissions_boundary",
            "tags",
        ],
    ),
    ("aws_iam_role_policy", &["name", "name_prefix", "policy", "role"]),
    ("aws_partition", &[]),
    ("aws_region", &["name"]),
    (
        "aws_scheduler_schedule",
        &[
            "description",
            "end_date",
            "flexible_time_window",
            "group_name",
            "kms_key_arn",
            "name",
            "name_prefix",
            "schedule_expression",
            "schedule_expression_timezone",
            "start_date",
            "state",
            "target",
        ],
    ),
    (
        "aws_sfn_state_machine",
        &[
            "definition",
            "encryption_configuration",
            "logging_configuration",
            "name",
            "name_prefix",
            "publish",
            "role_arn",
            "tags",
            "tracing_configuration",
            "type",
        ],
    ),
];

/// What every resource can have.
///
/// Source: Terraform Language Documentation, *Meta-Arguments*.
const META_ARGUMENTS: [&str; 5] = ["count", "depends_on", "for_each", "lifecycle", "provider"];

#[test]
fn every_argument_is_one_that_the_provider_documents() {
    let files = everything(tricky().deployment("everything")).terraform();
    let main: Value = serde_json::from_str(files.get("main.tf.json").unwrap()).unwrap();
    for section in ["data", "resource"] {
        for (kind, instances) in main[section].as_object().unwrap() {
            let known = ARGUMENTS.iter().find(|(known, _)| known == kind);
            let (_, known) = known.unwrap_or_else(|| panic!("no arguments are listed for {kind}"));
            for arguments in instances.as_object().unwrap().values() {
                for argument in arguments.as_object().unwrap().keys() {
                    let is_known =
                        known.contains(&argument.as_str()) || META_ARGUMENTS.contains(&argument.as_str());
                    assert!(is_known, "{kind} has no argument {argument}");
                }
            }
        }
    }
}
