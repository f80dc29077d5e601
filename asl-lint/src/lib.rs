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
//! shows the [`Report`]. Nothing here prints, reads files or ends the process; that is done by [`cli`],
//! behind the feature of that name.
//!
//! # Features
//!
//! - `cli` (default): the command line.

mod analysis;
mod config;
mod context;
mod definition;
mod diagnostic;
mod fix;
mod flow;
mod input;
mod page;
mod place;
mod report;
mod rule;
mod rules;
mod shape;
mod source;

#[cfg(feature = "cli")]
pub mod cli;

pub use config::{Config, ConfigError, Level, WorkflowType};
pub use diagnostic::{Diagnostic, Label, ServiceCode};
pub use fix::{Applicability, Fix, TextEdit};
pub use flow::{DataShape, StateFlow, flow};
pub use report::Report;
pub use rule::{Group, Rule};
pub use shape::schema::{Schema, SchemaError};
pub use source::{Format, Source};

use context::Context;
use definition::Definition;
use diagnostic::Finding;
use fix::Editor;
use place::Locator;

/// Checks a text by every rule that the configuration does not switch off.
///
/// It never fails: what is wrong with the text itself is a finding too, and what can still be read is still
/// checked.
#[must_use]
pub fn lint<'s>(source: &'s Source, config: &Config) -> Report<'s> {
    let document = input::read(source);
    let definition = Definition::new(document.root());
    let cx = Context::new(&document, &definition, config);
    let active = rules::all().filter(|rule| config.level(rule) > Level::Allow);
    let findings: Vec<_> =
        active.flat_map(|rule| (rule.check)(&cx).into_iter().map(move |finding| (rule, finding))).collect();
    if findings.is_empty() {
        return Report::new(source, Vec::new());
    }
    let locator = Locator::new(source.text(), document.root());
    let editor = Editor::new(source, document.root());
    let locate = |(rule, finding): (&'static Rule, Finding)| {
        finding.locate(rule, config.level(rule), &definition, &locator, &editor)
    };
    Report::new(source, findings.into_iter().map(locate).collect())
}

/// Every rule, by name.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    rules::all()
}
