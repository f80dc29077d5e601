/// What a picture can say about a state beside its name and type.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Note {
    pub(crate) subtitle: Option<String>,
    pub(crate) definition: Option<String>,
    pub(crate) input: Option<String>,
    pub(crate) output: Option<String>,
    pub(crate) findings: Vec<NoteFinding>,
}

/// Something that a checker found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteFinding {
    pub(crate) severity: Severity,
    pub(crate) text: String,
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Severity {
    /// It may be meant so.
    Warning,
    /// It has to be mended.
    Error,
}

impl Note {
    /// What the state does, in a few words, shown under its name: such as the `Resource` of a Task.
    pub fn set_subtitle(&mut self, subtitle: impl Into<String>) {
        self.subtitle = Some(subtitle.into());
    }

    /// The state as it is written.
    pub fn set_definition(&mut self, definition: impl Into<String>) {
        self.definition = Some(definition.into());
    }

    /// What the data looks like that comes in.
    pub fn set_input(&mut self, shape: impl Into<String>) {
        self.input = Some(shape.into());
    }

    /// What the data looks like that goes out.
    pub fn set_output(&mut self, shape: impl Into<String>) {
        self.output = Some(shape.into());
    }

    /// Adds what a checker found in the state.
    pub fn add_finding(&mut self, finding: NoteFinding) {
        self.findings.push(finding);
    }

    /// The worst of the findings.
    pub(crate) fn severity(&self) -> Option<Severity> {
        self.findings.iter().map(|finding| finding.severity).max()
    }
}

impl NoteFinding {
    /// A finding, as it is to be read.
    #[must_use]
    pub fn new(severity: Severity, text: impl Into<String>) -> Self {
        Self { severity, text: text.into() }
    }
}

impl Severity {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}
