use std::path::PathBuf;

use asl_lint::cli::GraphFormat;
use asl_model::field::QueryLanguage;
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Turns workflows written in Rust into Amazon States Language.
#[derive(Debug, Parser)]
#[command(version, about)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
    /// The query language to build in; without it portable machines are built in JSONPath, and the others in their own
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = query_language)]
    pub(super) query_language: Option<QueryLanguage>,
}

fn query_language(text: &str) -> Result<QueryLanguage, &'static str> {
    match text.to_ascii_lowercase().as_str() {
        "jsonpath" => Ok(QueryLanguage::JsonPath),
        "jsonata" => Ok(QueryLanguage::Jsonata),
        _ => Err("it is `jsonpath` or `jsonata`"),
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Name the machines, with their comments
    List,
    /// Write the definition of a machine to standard output, or of all machines to files
    Synth(SynthArguments),
    /// Compare the definitions on disk with what the code says; fails where they differ
    Check(CheckArguments),
    /// Lint the definitions without writing them
    Lint(LintArguments),
    /// Draw a machine, with what is found in its states
    Graph(GraphArguments),
    /// Write the IAM policy of the execution role: what the definition calls, and no more
    Policy(PolicyArguments),
    /// Write the JSON Schema of the input of a machine to standard output
    Schema(SchemaArguments),
    /// Write a Terraform module: state machine, role, policy, and what else the deployment has
    Terraform(TerraformArguments),
    /// Write a CloudFormation template to standard output
    #[command(name = "cloudformation")]
    CloudFormation(CloudFormationArguments),
}

#[derive(Debug, Args)]
pub(super) struct SynthArguments {
    /// The machine to write
    #[arg(required_unless_present = "all", conflicts_with = "all")]
    pub(super) name: Option<String>,
    /// Write all machines
    #[arg(long, requires = "out_dir")]
    pub(super) all: bool,
    /// Write NAME.asl.json into this folder, which is made where it is missing
    #[arg(long, value_name = "DIR")]
    pub(super) out_dir: Option<PathBuf>,
    /// Do not lint what is written
    #[arg(long)]
    pub(super) no_lint: bool,
}

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    /// The machines to compare; all where none is named
    pub(super) names: Vec<String>,
    /// The folder that holds NAME.asl.json
    #[arg(long, value_name = "DIR")]
    pub(super) dir: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct GraphArguments {
    /// The machine to draw
    pub(super) name: String,
    /// What is written
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: GraphFormat,
    /// The file that is written, rather than standard output
    #[arg(long, value_name = "FILE")]
    pub(super) out: Option<PathBuf>,
}

/// How a policy is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum PolicyFormat {
    /// As IAM reads it.
    #[default]
    Json,
    /// As a data source `aws_iam_policy_document` of Terraform.
    Hcl,
}

#[derive(Debug, Args)]
pub(super) struct PolicyArguments {
    /// The machine whose role it is
    pub(super) name: String,
    /// How the policy is written
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: PolicyFormat,
    /// The partition of what the definition names without one
    #[arg(long, default_value = "aws")]
    pub(super) partition: String,
    /// The Region of what the definition names without one
    #[arg(long, default_value = "*")]
    pub(super) region: String,
    /// The account of what the definition names without one
    #[arg(long, default_value = "*")]
    pub(super) account: String,
    /// The name of the state machine once it is deployed, if not NAME
    #[arg(long, value_name = "NAME")]
    pub(super) state_machine: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct SchemaArguments {
    /// The machine whose input it is
    pub(super) name: String,
}

#[derive(Debug, Args)]
pub(super) struct TerraformArguments {
    /// The machine to write a module for
    pub(super) name: String,
    /// The folder of the module, which is made where it is missing
    #[arg(long, value_name = "DIR")]
    pub(super) out_dir: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct CloudFormationArguments {
    /// The machine to write a template for
    pub(super) name: String,
}

#[derive(Debug, Args)]
pub(super) struct LintArguments {
    /// The machines to lint; all where none is named
    pub(super) names: Vec<String>,
    /// Let a warning fail too
    #[arg(long)]
    pub(super) deny_warnings: bool,
}
