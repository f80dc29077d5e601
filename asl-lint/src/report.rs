use std::collections::BTreeSet;

use crate::config::Level;
use crate::diagnostic::Diagnostic;
use crate::source::Source;

/// What linting a text gave: its findings, by position and rule.
#[derive(Debug, Clone)]
pub struct Report<'s> {
    source: &'s Source,
    diagnostics: Vec<Diagnostic>,
    used: BTreeSet<usize>,
    is_foreign: bool,
}

impl<'s> Report<'s> {
    pub(crate) fn new(source: &'s Source, mut diagnostics: Vec<Diagnostic>) -> Self {
        diagnostics.sort_by(|a, b| {
            let key = |d: &Diagnostic| (d.label.span.start(), d.rule.name(), d.label.span.end());
            key(a).cmp(&key(b)).then_with(|| a.message.cmp(&b.message))
        });
        Self { source, diagnostics, used: BTreeSet::new(), is_foreign: false }
    }

    /// The same with the allowances of the configuration that were used.
    pub(crate) fn with_used(mut self, used: BTreeSet<usize>) -> Self {
        self.used = used;
        self
    }

    /// The same of a text that plainly is something else than a definition.
    pub(crate) const fn foreign(mut self, is_foreign: bool) -> Self {
        self.is_foreign = is_foreign;
        self
    }

    /// Whether an allowance of the configuration has taken a finding, by the number that
    /// [`Config::allow_at`](crate::Config::allow_at) gave.
    #[must_use]
    pub fn uses(&self, allowance: usize) -> bool {
        self.used.contains(&allowance)
    }

    /// Whether the text can be read and plainly is something else than a definition: neither a state machine
    /// nor a state.
    #[must_use]
    pub const fn is_foreign(&self) -> bool {
        self.is_foreign
    }

    /// The text that was linted.
    #[must_use]
    pub const fn source(&self) -> &'s Source {
        self.source
    }

    /// The findings, by position and rule.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The number of findings of a level.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.level == level).count()
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.diagnostics.is_empty()
    }
}
