use std::fmt;

use thiserror::Error;

use super::{Function, Limit, Type};
use crate::span::Span;

/// What cannot work in a call that follows the grammar, and where. Its `Display` is the message, without the
/// place.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{kind}")]
pub struct Problem {
    span: Span,
    kind: ProblemKind,
}

impl Problem {
    pub(super) const fn new(span: Span, kind: ProblemKind) -> Self {
        Self { span, kind }
    }

    /// The place in the text of the whole intrinsic.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// What is wrong there.
    #[must_use]
    pub const fn kind(&self) -> &ProblemKind {
        &self.kind
    }
}

/// What cannot work in a call.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ProblemKind {
    /// A function that does not exist.
    #[error("there is no intrinsic function `{name}`{}", suggestion.map(|meant| format!(": did you mean `{}`?", meant.name())).unwrap_or_default())]
    UnknownFunction {
        /// The name as it was written.
        name: String,
        /// What was probably meant.
        suggestion: Option<Function>,
    },
    /// Too many arguments or too few.
    #[error("`{}` takes {}, found {found}", function.name(), Count(*function))]
    ArgumentCount {
        /// The function.
        function: Function,
        /// How many there are.
        found: usize,
    },
    /// An argument of the wrong type.
    #[error("`{}` takes {expected} as `{parameter}`, found {found}", function.name())]
    WrongType {
        /// The function.
        function: Function,
        /// The parameter.
        parameter: &'static str,
        /// What it takes.
        expected: Type,
        /// What stands here.
        found: Type,
    },
    /// An argument that the documentation excludes.
    #[error("`{parameter}` of `{}` is {limit}, found {found}", function.name())]
    Limit {
        /// The function.
        function: Function,
        /// The parameter.
        parameter: &'static str,
        /// What it must be.
        limit: Limit,
        /// What stands here.
        found: String,
    },
    /// Placeholders and values that differ in number.
    #[error("the template has {}, and {}", plural(*placeholders, "placeholder `{}`", "placeholders `{}`"), follow(*values))]
    PlaceholderCount {
        /// The number of placeholders.
        placeholders: usize,
        /// The number of values.
        values: usize,
    },
    /// A range with too many elements.
    #[error("`States.ArrayRange` gives at most 1000 elements, found {elements}")]
    LongRange {
        /// The number of elements.
        elements: u64,
    },
}

/// How many arguments a function takes, in words.
struct Count(Function);

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let signature = self.0.signature();
        match (signature.least(), signature.most()) {
            (0, Some(0)) => f.write_str("no arguments"),
            (1, Some(1)) => f.write_str("1 argument"),
            (1, None) => f.write_str("at least 1 argument"),
            (least, None) => write!(f, "at least {least} arguments"),
            (least, Some(most)) if least == most => write!(f, "{most} arguments"),
            (least, Some(most)) => write!(f, "{least} or {most} arguments"),
        }
    }
}

fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn follow(values: usize) -> String {
    plural(values, "value follows", "values follow")
}
