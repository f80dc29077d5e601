//! What the linter has to say.

mod code;
mod finding;
mod quote;

pub use code::ServiceCode;
pub(crate) use finding::Finding;
pub(crate) use quote::{did_you_mean, list, quoted, visible, with_article};

use asl_model::span::{Position, Span};

use crate::config::Level;
use crate::fix::Fix;
use crate::rule::Rule;

/// One thing that is wrong, or may go wrong, and where.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    pub(crate) rule: &'static Rule,
    pub(crate) level: Level,
    pub(crate) message: String,
    pub(crate) label: Label,
    pub(crate) related: Vec<Label>,
    pub(crate) help: Option<String>,
    pub(crate) notes: Vec<String>,
    pub(crate) fixes: Vec<Fix>,
    pub(crate) code: Option<ServiceCode>,
    pub(crate) state: Option<String>,
}

/// A place, and what is to be said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    pub(crate) message: Option<String>,
    pub(crate) span: Span,
    pub(crate) start: Position,
    pub(crate) end: Position,
    pub(crate) pointer: String,
}

impl Diagnostic {
    /// The rule that found it.
    #[must_use]
    pub const fn rule(&self) -> &'static Rule {
        self.rule
    }

    /// How much it matters, by the configuration: [`Level::Warn`] or [`Level::Deny`].
    #[must_use]
    pub const fn level(&self) -> Level {
        self.level
    }

    /// What is wrong, in one line that stands alone.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The place.
    #[must_use]
    pub const fn label(&self) -> &Label {
        &self.label
    }

    /// Other places that explain it.
    #[must_use]
    pub fn related(&self) -> &[Label] {
        &self.related
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }

    /// Why it is so.
    #[must_use]
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// Changes of the text that would mend it, each on its own, the best first.
    #[must_use]
    pub fn fixes(&self) -> &[Fix] {
        &self.fixes
    }

    /// The code that AWS Step Functions itself gives for it, where it has one.
    #[must_use]
    pub const fn code(&self) -> Option<ServiceCode> {
        self.code
    }

    /// The name of the innermost state around the place.
    #[must_use]
    pub fn state(&self) -> Option<&str> {
        self.state.as_deref()
    }
}

impl Label {
    /// What is to be said about the place.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The bytes of the text.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// The line and column of the first character.
    #[must_use]
    pub const fn start(&self) -> Position {
        self.start
    }

    /// The line and column behind the last character.
    #[must_use]
    pub const fn end(&self) -> Position {
        self.end
    }

    /// The JSON pointer (RFC 6901) of the value in the definition.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }
}
