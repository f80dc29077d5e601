//! `asl-lint policy`: what the execution role must be allowed to do.

use std::io::{self, Write as _};
use std::path::Path;

use asl_aws::permission::{Permissions, Policy, Scope, combine};
use clap::{Args, ValueEnum};

use crate::permissions::permissions;

use super::arguments::LevelOrder;
use super::configuration::{ConfigurationArguments, Configurations};
use super::files;
use super::run::{Outcome, complain, unusable};

/// What `asl-lint policy` is asked for.
#[derive(Debug, Args)]
pub(super) struct PolicyArguments {
    /// The file that holds the definition; `-` is standard input.
    #[arg(value_name = "FILE")]
    file: String,
    /// How the policy is written to standard output.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
    /// The partition of what the definition names without one.
    #[arg(long, value_name = "NAME", default_value = "aws")]
    partition: String,
    /// The Region of what the definition names without one.
    #[arg(long, value_name = "NAME", default_value = "*")]
    region: String,
    /// The account of what the definition names without one.
    #[arg(long, value_name = "NUMBER", default_value = "*")]
    account: String,
    /// The name of the state machine once it is deployed; by default that of the file.
    #[arg(long, value_name = "NAME")]
    state_machine: Option<String>,
    /// What standard input is called; its extension tells the format.
    #[arg(long, value_name = "NAME", default_value = "<stdin>")]
    stdin_filename: String,
    #[command(flatten)]
    configuration: ConfigurationArguments,
}

/// How a policy is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// As IAM reads it.
    #[default]
    Json,
    /// As a data source `aws_iam_policy_document` of Terraform.
    Hcl,
}

/// Writes the policy of a file.
pub(super) fn run(arguments: &PolicyArguments) -> io::Result<Outcome> {
    let levels = LevelOrder::default();
    let mut configurations = match Configurations::new(&arguments.configuration, &levels) {
        Ok(configurations) => configurations,
        Err(error) => return Ok(unusable(&error)),
    };
    let files = std::slice::from_ref(&arguments.file);
    let (inputs, errors) = files::read(files, &arguments.stdin_filename, &mut configurations);
    let outcome = errors.iter().fold(Outcome::Clean, |_, error| unusable(error));
    let found: Vec<Permissions> = inputs.iter().flat_map(|input| permissions(&input.source)).collect();
    if found.is_empty() {
        if outcome == Outcome::Clean {
            complain(&format_args!("`{}` holds no definition", arguments.file));
        }
        return Ok(Outcome::Unusable);
    }
    if found.len() > 1 {
        complain(&format_args!(
            "`{}` holds {} definitions: the policy is for all of them",
            arguments.file,
            found.len()
        ));
    }
    for state in found.iter().flat_map(Permissions::unknown_calls) {
        complain(&format_args!("nobody knows yet what `{state}` calls, so the policy lacks it"));
    }
    let statements = combine(found.iter().flat_map(|found| found.statements().iter().cloned()));
    let scope = Scope {
        partition: &arguments.partition,
        region: &arguments.region,
        account: &arguments.account,
        state_machine: arguments.state_machine.as_deref().unwrap_or_else(|| stem(&arguments.file)),
    };
    let policy = Policy::new(&statements, scope);
    let text = match arguments.format {
        Format::Json => policy.to_json() + "\n",
        Format::Hcl => policy.to_hcl("execution"),
    };
    io::stdout().lock().write_all(text.as_bytes())?;
    Ok(outcome)
}

/// The name of a file without its folder and endings.
fn stem(file: &str) -> &str {
    let name = Path::new(file).file_name().and_then(|name| name.to_str()).unwrap_or(file);
    name.split('.').next().filter(|stem| !stem.is_empty() && *stem != "-").unwrap_or("*")
}
