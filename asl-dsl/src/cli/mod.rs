//! A command line for a list of machines.
//!
//! ```no_run
//! use asl_dsl::cli::{self, Machines};
//! # use asl_dsl::prelude::*;
//! # struct Checkout;
//! # #[states]
//! # impl Checkout {
//! #     #[start]
//! #     fn done(&self, order: Path<Any>) -> State<Self> { Succeed::new(&order) }
//! # }
//!
//! fn main() -> std::process::ExitCode {
//!     cli::main(&Machines::new().with("checkout", Checkout))
//! }
//! ```
//!
//! | command | does |
//! |---|---|
//! | `list` | names the machines, with their comments |
//! | `synth NAME` | writes a definition to standard output |
//! | `synth --all --out-dir DIR` | writes every definition to `DIR/NAME.asl.json` |
//! | `check --dir DIR` | compares `DIR/NAME.asl.json` with what the code says, and shows what differs |
//! | `lint [NAME…]` | lints the definitions without writing them |
//! | `graph NAME --format FORMAT` | draws a machine as `mermaid`, `dot`, `svg` or `html` |
//! | `policy NAME` | writes the IAM policy of the execution role to standard output |
//! | `schema NAME` | writes the JSON Schema of the input to standard output |
//! | `terraform NAME --out-dir DIR` | writes a Terraform module |
//! | `cloudformation NAME` | writes a CloudFormation template to standard output |
//!
//! With `--query-language jsonpath` or `jsonata` portable machines are built in that language. A machine that is written in
//! the other one cannot be.
//!
//! The exit status is 0 where all is well, 1 where a machine could not be built, its definition has a finding of
//! level deny or differs from the file, 2 where the arguments are wrong or a file could not be written.

mod arguments;
mod check;
mod deploy;
mod graph;
mod lint;
mod list;
mod machines;
mod output;
mod policy;
mod schema;
mod synth;

pub use machines::{MachineError, Machines};

use std::process::ExitCode;

use arguments::{Arguments, Command};
use clap::Parser as _;
use output::Status;

/// Runs the command line of `machines` with the arguments of the process.
#[must_use]
pub fn main(machines: &Machines) -> ExitCode {
    let arguments = Arguments::parse();
    let language = arguments.query_language;
    let outcome = machines.check().and_then(|()| match arguments.command {
        Command::List => list::run(machines),
        Command::Synth(arguments) => synth::run(machines, language, &arguments),
        Command::Check(arguments) => check::run(machines, language, &arguments),
        Command::Lint(arguments) => lint::run(machines, language, &arguments),
        Command::Graph(arguments) => graph::run(machines, language, &arguments),
        Command::Policy(arguments) => policy::run(machines, language, &arguments),
        Command::Schema(arguments) => schema::run(machines, &arguments),
        Command::Terraform(arguments) => deploy::terraform(machines, language, &arguments),
        Command::CloudFormation(arguments) => deploy::cloudformation(machines, language, &arguments),
    });
    outcome
        .unwrap_or_else(|error| {
            output::error(&error);
            Status::Usage
        })
        .into()
}
