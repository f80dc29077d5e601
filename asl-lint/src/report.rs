use crate::config::Level;
use crate::diagnostic::Diagnostic;
use crate::source::Source;

/// What linting a text gave: its findings, by position and rule.
#[derive(Debug, Clone)]
pub struct Report<'s> {
    source: &'s Source,
    diagnostics: Vec<Diagnostic>,
}

impl<'s> Report<'s> {
    pub(crate) fn new(source: &'s Source, mut diagnostics: Vec<Diagnostic>) -> Self {
        diagnostics.sort_by(|a, b| {
            let key = |d: &Diagnostic| (d.label.span.start(), d.rule.name(), d.label.span.end());
            key(a).cmp(&key(b)).then_with(|| a.message.cmp(&b.message))
        });
        Self { source, diagnostics }
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
