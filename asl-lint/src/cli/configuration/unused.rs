use asl_model::span::{LineIndex, Span};

use crate::cli::files::Input;
use crate::config::Level;
use crate::config::file::Entry;
use crate::diagnostic::{Diagnostic, Label, quoted};
use crate::source::Source;
use crate::{Report, allowance, rules};

use super::{Configurations, Loaded};

impl Configurations<'_> {
    /// The files as texts in which something can be found, in their order.
    pub(in crate::cli) fn sources(&self) -> Vec<Source> {
        self.loaded.iter().map(|loaded| loaded.source()).collect()
    }

    /// What is found in the configuration files: allowances that allow nothing in the files that were linted.
    pub(in crate::cli) fn unused<'s>(
        &self,
        sources: &'s [Source],
        inputs: &[Input],
        reports: &[Report<'_>],
    ) -> Vec<Report<'s>> {
        let mut found = Vec::new();
        for (loaded, source) in self.loaded.iter().zip(sources) {
            let linted = inputs.iter().zip(reports).filter_map(|(input, report)| {
                let (number, path) = input.path.as_ref()?;
                (*number == loaded.number).then_some((input, path.as_str(), report))
            });
            let diagnostics: Vec<Diagnostic> =
                linted.flat_map(|(input, path, report)| unused_in(loaded, input, path, report)).collect();
            if !diagnostics.is_empty() {
                found.push(Report::new(source, diagnostics));
            }
        }
        found
    }
}

/// The rule that says what could not be read.
const SYNTAX: &str = "invalid-syntax";

/// The allowances for a file that have allowed nothing in it, though their rules are on.
fn unused_in(loaded: &Loaded, input: &Input, path: &str, report: &Report<'_>) -> Vec<Diagnostic> {
    let Some(rule) = rules::find(allowance::RULE) else { return Vec::new() };
    let level = input.config.level(rule);
    if level == Level::Allow {
        return Vec::new();
    }
    if report.diagnostics().iter().any(|found| found.rule().name() == SYNTAX) {
        // What could not be read may hold what the allowances are for.
        return Vec::new();
    }
    let is_on = |name: &str| rules::find(name).is_some_and(|rule| input.config.level(rule) > Level::Allow);
    let entries = loaded.file.entries(path).enumerate();
    let unused = entries.filter(|(number, entry)| !report.uses(*number) && is_on(&entry.rule));
    let diagnostic = |(_, entry): (usize, &Entry)| Diagnostic {
        rule,
        level,
        message: format!(
            "`{}` finds nothing in {} that would have to be allowed",
            entry.rule,
            quoted(input.source.name())
        ),
        label: loaded.label(entry.span),
        related: Vec::new(),
        help: Some("remove the allowance: it would hide what comes later".to_owned()),
        notes: Vec::new(),
        fixes: Vec::new(),
        code: None,
        state: None,
        holder: None,
    };
    unused.map(diagnostic).collect()
}

impl Loaded {
    fn label(&self, span: Span) -> Label {
        let source = self.source();
        let lines = LineIndex::new(source.text());
        let position = |offset| lines.position(source.text(), offset);
        Label {
            message: None,
            span,
            start: position(span.start()),
            end: position(span.end()),
            pointer: String::new(),
        }
    }
}
