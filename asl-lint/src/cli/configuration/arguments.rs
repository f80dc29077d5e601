use std::path::PathBuf;

use clap::Args;

use crate::config::{Preset, WorkflowType};

/// Where the configuration comes from, and what counts before it.
#[derive(Debug, Args)]
pub(in crate::cli) struct ConfigurationArguments {
    /// Takes this configuration file instead of the nearest `asl-lint.toml` above each file.
    #[arg(long, value_name = "FILE", conflicts_with = "no_config", help_heading = "Configuration")]
    pub(super) config: Option<PathBuf>,
    /// Takes no configuration file.
    #[arg(long, help_heading = "Configuration")]
    pub(super) no_config: bool,
    /// Which groups of rules are on where no level is set.
    #[arg(long, value_enum, value_name = "PRESET", help_heading = "Configuration")]
    pub(super) preset: Option<Preset>,
    /// The type of the state machines, where what holds their definitions does not say it.
    #[arg(long, value_enum, value_name = "TYPE", help_heading = "Configuration")]
    pub(super) workflow_type: Option<WorkflowType>,
}
