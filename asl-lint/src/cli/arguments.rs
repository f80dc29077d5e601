use clap::{ArgMatches, Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};

use crate::config::{Config, ConfigError, Level};

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
    /// Prints what the data looks like at every state.
    Flow(FlowArguments),
}

#[derive(Debug, Args)]
pub(super) struct FlowArguments {
    /// Files to follow the data through; `-` is standard input.
    #[arg(value_name = "FILE", required = true)]
    pub(super) files: Vec<String>,
    /// How the shapes are written to standard output.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: FlowFormat,
    #[command(flatten)]
    pub(super) schemas: SchemaArguments,
    /// What standard input is called; its extension tells the format.
    #[arg(long, value_name = "NAME", default_value = "<stdin>")]
    pub(super) stdin_filename: String,
}

/// What data looks like that the definition does not say.
#[derive(Debug, Args)]
pub(super) struct SchemaArguments {
    /// A JSON Schema of the input of the state machines.
    #[arg(long, value_name = "FILE")]
    pub(super) input_schema: Option<String>,
    /// A JSON Schema of what a Lambda function or an activity of this name gives; may be repeated.
    #[arg(long, value_name = "NAME=FILE")]
    pub(super) result_schema: Vec<String>,
}

/// How shapes are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum FlowFormat {
    /// As types, for people.
    #[default]
    Text,
    /// As JSON Schemas in one JSON document, for tools.
    Json,
}

#[derive(Debug, Args)]
pub(super) struct LintArguments {
    /// Files to lint; `-` is standard input.
    #[arg(value_name = "FILE", required = true)]
    pub(super) files: Vec<String>,
    /// How findings are written to standard output.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: Format,
    /// Fails also where there are only warnings.
    #[arg(long)]
    pub(super) deny_warnings: bool,
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
    /// What standard input is called in findings; its extension tells the format.
    #[arg(long, value_name = "NAME", default_value = "<stdin>")]
    pub(super) stdin_filename: String,
}

/// How findings are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// With the lines of the source, for people.
    #[default]
    Text,
    /// One line for each finding.
    Concise,
    /// One JSON document, for tools.
    Json,
}

impl Arguments {
    /// The arguments of the process, and the order of those whose order matters.
    pub(super) fn parse() -> Result<(Self, LevelOrder), clap::Error> {
        let mut command = Self::command();
        let matches = command.try_get_matches_from_mut(std::env::args_os())?;
        let arguments = Self::from_arg_matches(&matches).map_err(|error| error.format(&mut command))?;
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

    /// The configuration that they make.
    pub(super) fn config(&self) -> Result<Config, ConfigError> {
        let mut config = Config::default();
        for (name, level) in &self.0 {
            config.set_level(name, *level)?;
        }
        Ok(config)
    }
}
