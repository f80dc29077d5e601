use clap::error::ErrorKind;
use clap::{ArgMatches, Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use crate::config::{Config, ConfigError, Level};

use super::baseline::BaselineArguments;
use super::configuration::ConfigurationArguments;
use super::coverage::CoverageArguments;
use super::files::STDIN;
use super::fix::FixArguments;
use super::flow::FlowArguments;
use super::graph::GraphArguments;
use super::output::OutputArguments;
use super::policy::PolicyArguments;
use super::schemas::SchemaArguments;

/// Finds faults in Amazon States Language definitions before anything is deployed.
#[derive(Debug, Parser)]
#[command(
    name = "asl-lint",
    version,
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    after_help = "Exit status: 0 nothing of level deny, 1 findings, 2 wrong usage or unreadable input."
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    #[command(flatten)]
    pub(super) lint: LintArguments,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Lists the rules with their groups and default levels.
    Rules,
    /// Prints the page of a rule: what it does, why, what fails and what passes.
    Explain {
        /// The name of the rule.
        rule: String,
    },
    /// Shows which errors each state can raise, who catches them, and which end the execution.
    Coverage(CoverageArguments),
    /// Prints what the data looks like at every state.
    Flow(FlowArguments),
    /// Writes the IAM policy of the execution role: what the definition calls, and no more.
    Policy(PolicyArguments),
    /// Draws a state machine, with what is found in its states.
    Graph(GraphArguments),
}

#[derive(Debug, Args)]
pub(super) struct LintArguments {
    /// Files to lint, and folders to look for definitions in; `-` is standard input.
    #[arg(value_name = "FILE", required = true)]
    pub(super) files: Vec<String>,
    #[command(flatten)]
    pub(super) configuration: ConfigurationArguments,
    /// Switches a rule or a group off; the last of these options wins.
    #[arg(long, value_name = "RULE")]
    allow: Vec<String>,
    /// Makes the findings of a rule or a group warnings.
    #[arg(long, value_name = "RULE")]
    warn: Vec<String>,
    /// Makes the findings of a rule or a group failures.
    #[arg(long, value_name = "RULE")]
    deny: Vec<String>,
    #[command(flatten)]
    pub(super) schemas: SchemaArguments,
    #[command(flatten)]
    pub(super) fixes: FixArguments,
    #[command(flatten)]
    pub(super) output: OutputArguments,
    #[command(flatten)]
    pub(super) baseline: BaselineArguments,
    /// What standard input is called in findings; its extension tells the format.
    #[arg(long, value_name = "NAME", default_value = "<stdin>")]
    pub(super) stdin_filename: String,
}

impl LintArguments {
    /// Whether standard input is to be fixed.
    pub(super) fn writes_stdin(&self) -> bool {
        self.fixes.fix && self.files.iter().any(|file| file == STDIN)
    }
}

impl Arguments {
    /// The arguments of the process, and the order of those whose order matters.
    pub(super) fn parse() -> Result<(Self, LevelOrder), clap::Error> {
        let mut command = Self::command();
        let matches = command.try_get_matches_from_mut(std::env::args_os())?;
        let arguments = Self::from_arg_matches(&matches).map_err(|error| error.format(&mut command))?;
        if arguments.lint.writes_stdin() && arguments.lint.files.len() > 1 {
            let message = "with `--fix`, `-` stands alone: standard output takes the fixed text";
            return Err(command.error(ErrorKind::ArgumentConflict, message));
        }
        Ok((arguments, LevelOrder::of(&matches)))
    }
}

/// The levels that were asked for, in the order of the command line.
#[derive(Debug, Default)]
pub(super) struct LevelOrder(Vec<(String, Level)>);

impl LevelOrder {
    fn of(matches: &ArgMatches) -> Self {
        let mut levels: Vec<(usize, String, Level)> = Vec::new();
        for level in [Level::Allow, Level::Warn, Level::Deny] {
            let Ok(Some(names)) = matches.try_get_many::<String>(level.as_str()) else { continue };
            let indices = matches.indices_of(level.as_str()).into_iter().flatten();
            levels.extend(indices.zip(names).map(|(index, name)| (index, name.clone(), level)));
        }
        levels.sort();
        Self(levels.into_iter().map(|(_, name, level)| (name, level)).collect())
    }

    /// Sets them.
    pub(super) fn apply(&self, config: &mut Config) -> Result<(), ConfigError> {
        self.0.iter().try_for_each(|(name, level)| config.set_level(name, *level))
    }
}
