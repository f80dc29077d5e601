//! A linter for the Amazon States Language.
//!
//! ```
//! use asl_lint::{Config, Source, lint};
//!
//! let source = Source::new("order.asl.json", r#"{"StartAt": "Charge", "States": {"Chagre": {"Type": "Fail"}}}"#);
//! let report = lint(&source, &Config::default());
//! let finding = &report.diagnostics()[0];
//! assert_eq!(finding.rule().name(), "undefined-target");
//! assert_eq!(finding.label().pointer(), "/StartAt");
//! assert_eq!(finding.help(), Some("did you mean `Chagre`?"));
//! ```
//!
//! A text becomes a tree that knows its places, the tree a definition that knows what each
//! object is, facts are derived from it once, the [rules](rules()) ask the facts and report, and a renderer
//! shows the [`Report`]. What is known to mend a finding is its [`Fix`], and [`fix()`] applies them.
//! Nothing here prints, reads files or ends the process; that is done by [`cli`], behind the feature of that
//! name.
//!
//! # The main types
//!
//! | | |
//! |---|---|
//! | [`lint`] | checks a text by every rule |
//! | [`Source`], [`Format`] | a text, what it is called, and how it is written down |
//! | [`Config`], [`Level`], [`Preset`] | which rules count, and how much |
//! | [`Report`], [`Diagnostic`], [`Label`] | what was found, and where |
//! | [`Rule`], [`Group`], [`rules()`] | what is looked for, with the page of each rule |
//! | [`Fix`], [`fix()`] | what mends a finding |
//! | [`coverage()`] | which errors a machine can raise, and who catches them |
//! | [`flow()`], [`Schema`] | the shape of the data at every state, from the schema of the input on |
//!
//! # Features
//!
//! - `cli` (default): the command line.
//! - `full` (default): the models of every AWS service, 1.8 MB. Without it the parameters of AWS SDK integrations
//!   are not checked; those of the optimized integrations always are.
//!
//! # What is not supported
//!
//! - Nothing here calls AWS: whether a function or a bucket exists, and what a role may do with it, is not looked up.
//! - What a template fills in later, `${Name}` or a YAML tag as `!Sub`, is unknown. No finding is made of what is
//!   unknown.
//! - A definition is not formatted: a fix changes the bytes that it is about, and no others.

mod allowance;
mod analysis;
mod check;
mod config;
mod context;
mod coverage;
mod definition;
mod diagnostic;
mod filling;
mod fix;
mod flow;
#[cfg(all(test, feature = "cli"))]
mod generated;
mod input;
mod page;
mod permissions;
mod place;
mod report;
mod rule;
mod rules;
mod shape;
mod source;

#[cfg(feature = "cli")]
pub mod cli;

use std::collections::BTreeSet;

pub use config::{Config, ConfigError, Level, Preset, UnknownWord, WorkflowType};
pub use coverage::{Coverage, ErrorClass, ErrorCoverage, ErrorFate, Retries, StateCoverage, coverage};
pub use diagnostic::{Diagnostic, Label, ServiceCode};
pub use fix::{Applicability, Fix, Fixed, RefusedFix, TextEdit, fix};
pub use flow::{DataShape, StateFlow, flow};
pub use permissions::permissions;
pub use report::Report;
pub use rule::{Group, Rule};
pub use shape::schema::{Schema, SchemaError};
pub use source::{Format, Source};

/// Checks a text by every rule that the configuration does not switch off.
///
/// It never fails: what is wrong with the text itself is a finding too, and what can still be read is still
/// checked.
#[must_use]
pub fn lint<'s>(source: &'s Source, config: &Config) -> Report<'s> {
    let documents = input::read(source);
    let mut used = BTreeSet::new();
    let diagnostics = documents.iter().flat_map(|document| check::check(source, document, config, &mut used));
    let report = Report::new(source, diagnostics.collect()).with_used(used);
    report.foreign(documents.iter().all(input::Document::is_foreign))
}

/// Every rule, by name.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    rules::all()
}
