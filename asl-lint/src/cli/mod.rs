//! The command line: arguments, files, output, exit status.

mod arguments;
mod baseline;
mod configuration;
mod coverage;
mod explain;
mod files;
mod fix;
mod flow;
mod graph;
mod output;
mod paths;
mod policy;
mod pool;
mod progress;
mod replace;
mod run;
mod schemas;
mod sniff;

use std::process::ExitCode;

pub use graph::{GraphFormat, diagrams};
pub use output::{Colour, write_text};

/// Runs `asl-lint` with the arguments of the process.
///
/// The status is 0 where nothing of level deny was found, 1 where something was (with `--deny-warnings` also
/// a warning), 2 where the arguments or the configuration are wrong or an input could not be read.
#[must_use]
pub fn main() -> ExitCode {
    run::run().into()
}
