use std::fmt;
use std::str::FromStr;

use super::{Function, IntrinsicError, Problem, check, parse};
use crate::path::JsonPath;
use crate::span::Span;

/// An intrinsic function call with its text.
///
/// [`Display`](fmt::Display) gives the text back, and all spans are places in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intrinsic {
    pub(super) text: String,
    pub(super) call: Call,
}

/// A function and its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    pub(super) span: Span,
    pub(super) name_span: Span,
    pub(super) name: String,
    pub(super) arguments: Vec<Argument>,
}

/// An argument of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Argument {
    pub(super) span: Span,
    pub(super) kind: ArgumentKind,
}

/// What an argument is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ArgumentKind {
    /// `'text'`
    String(StringLiteral),
    /// A number as it was written.
    Number(String),
    /// `true` or `false`
    Bool(bool),
    /// `null`
    Null,
    /// A path; its spans are places in its own text, which begins where the argument does.
    Path(JsonPath),
    /// The result of another call.
    Call(Call),
}

/// A string without its quotes and escapes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StringLiteral {
    pub(super) text: String,
    pub(super) placeholders: Vec<usize>,
}

impl Intrinsic {
    /// Reads a call that is the whole text; only white space may follow it.
    pub fn parse(text: &str) -> Result<Self, IntrinsicError> {
        parse::intrinsic(text)
    }

    /// The text of the call.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The outermost call.
    #[must_use]
    pub const fn call(&self) -> &Call {
        &self.call
    }

    /// What cannot work, as far as it is known before the execution: unknown functions, wrong counts of
    /// arguments, literals and results of the wrong type, and values outside the documented limits.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        check::problems(&self.call)
    }

    /// The paths among the arguments, those of nested calls too, with the offset at which each begins.
    #[must_use]
    pub fn paths(&self) -> Vec<(usize, &JsonPath)> {
        let mut paths = Vec::new();
        self.call.collect_paths(&mut paths);
        paths
    }
}

impl fmt::Display for Intrinsic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for Intrinsic {
    type Err = IntrinsicError;

    fn from_str(text: &str) -> Result<Self, IntrinsicError> {
        Self::parse(text)
    }
}

impl Call {
    /// The place from the first letter of the name to the closing parenthesis.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// The place of the name.
    #[must_use]
    pub const fn name_span(&self) -> Span {
        self.name_span
    }

    /// The name as it was written, as `States.Format`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The function of this name, if there is one.
    #[must_use]
    pub fn function(&self) -> Option<Function> {
        Function::from_name(&self.name)
    }

    /// The arguments.
    #[must_use]
    pub fn arguments(&self) -> &[Argument] {
        &self.arguments
    }

    fn collect_paths<'c>(&'c self, paths: &mut Vec<(usize, &'c JsonPath)>) {
        for argument in &self.arguments {
            match &argument.kind {
                ArgumentKind::Path(path) => paths.push((argument.span.start(), path)),
                ArgumentKind::Call(call) => call.collect_paths(paths),
                _ => {}
            }
        }
    }
}

impl Argument {
    /// The place of the argument, without the space around it.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// What it is.
    #[must_use]
    pub const fn kind(&self) -> &ArgumentKind {
        &self.kind
    }
}

impl StringLiteral {
    /// The text without quotes and escapes.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// How many placeholders `{}` a `States.Format` finds in it.
    #[must_use]
    pub const fn placeholders(&self) -> usize {
        self.placeholders.len()
    }

    /// The text around the placeholders: one piece more than there are placeholders.
    pub fn pieces(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(0).chain(self.placeholders.iter().map(|offset| offset + "{}".len()));
        let ends = self.placeholders.iter().copied().chain(std::iter::once(self.text.len()));
        starts.zip(ends).map(|(start, end)| self.text.get(start..end).unwrap_or_default())
    }
}
