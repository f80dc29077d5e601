use clap::{Args, ValueEnum};

use crate::{Level, Report};

/// How findings are written, and which of them fail the run.
#[derive(Debug, Args)]
pub(in crate::cli) struct OutputArguments {
    /// How findings are written to standard output.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT", help_heading = "Output")]
    pub(super) format: Format,
    /// Prints how many findings each rule has, in place of the findings.
    #[arg(long, conflicts_with = "format", help_heading = "Output")]
    pub(super) statistics: bool,
    /// Fails also where there are only warnings.
    #[arg(long, help_heading = "Output")]
    deny_warnings: bool,
    /// Does not fail because of findings: whoever reads the output decides.
    #[arg(long, conflicts_with = "deny_warnings", help_heading = "Output")]
    exit_zero: bool,
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
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// Annotations of GitHub Actions.
    Github,
    /// JUnit's XML, for GitLab, Jenkins and others.
    Junit,
}

impl OutputArguments {
    /// Whether findings fail the run.
    pub(in crate::cli) fn fails(&self, reports: &[Report<'_>]) -> bool {
        let has = |level| reports.iter().any(|report| report.count(level) > 0);
        !self.exit_zero && (has(self.least_failing()) || has(Level::Deny))
    }

    /// The least level whose findings are failures.
    pub(super) const fn least_failing(&self) -> Level {
        if self.deny_warnings { Level::Warn } else { Level::Deny }
    }
}
