use thiserror::Error;

use super::depth::LIMIT;
use super::states::{STATES, StatesMember};
use crate::jsonata::function::{Arity, Function};
use crate::span::Span;

/// A place at which Step Functions refuses an expression that JSONata allows, or at which it cannot succeed. Its
/// `Display` is the message, without the place.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{kind}")]
pub struct Fault {
    span: Span,
    kind: FaultKind,
}

impl Fault {
    pub(super) const fn new(span: Span, kind: FaultKind) -> Self {
        Self { span, kind }
    }

    /// The place, in bytes of the expression.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// What is wrong there.
    #[must_use]
    pub const fn kind(&self) -> &FaultKind {
        &self.kind
    }
}

/// What Step Functions can have against an expression.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum FaultKind {
    /// A field where there is no context.
    #[error("`{name}` is a field of no data here: {}", mend_of_field(.name))]
    FieldWithoutContext {
        /// The name of the field.
        name: String,
    },
    /// `$`, `*` or `**` where there is no context.
    #[error("`{symbol}` stands for nothing at the top level: begin with `$states.input`")]
    ContextWithoutInput {
        /// What stands there.
        symbol: &'static str,
    },
    /// `$$`, at any place.
    #[error("`$$` does not exist in Step Functions: begin with `$states.input`")]
    Root,
    /// `$eval`, which the service has removed.
    #[error("`$eval` does not exist in Step Functions: read JSON with `$parse`")]
    Eval,
    /// A function that is neither the language's nor the service's nor defined in the expression.
    #[error("there is no function `${name}`{}", mend(.instead.as_deref()))]
    UnknownFunction {
        /// The name.
        name: String,
        /// What to write, with its own backticks.
        instead: Option<String>,
    },
    /// A function by its name without the dollar sign.
    #[error("the name of a function begins with a dollar sign: write {instead}")]
    FunctionWithoutDollar {
        /// What to write, with its own backticks.
        instead: String,
    },
    /// Too few or too many arguments.
    #[error("`${}` takes {arity}, found {found}", function.name())]
    ArgumentCount {
        /// The function.
        function: Function,
        /// How many it takes here.
        arity: Arity,
        /// How many there are, with the one that `~>` hands over.
        found: usize,
    },
    /// More levels than the service evaluates.
    #[error(
        "evaluated {depth} levels deep, and Step Functions stops at {LIMIT}: bind parts with `:=` or join texts with `$join([…])`"
    )]
    TooDeep {
        /// The levels that are evaluated whatever the data is.
        depth: usize,
    },
    /// A member that `$states` does not have.
    #[error("`$states` has no `{name}`{}", mend(.instead.map(|member| format!("`$states.{member}`")).as_deref()))]
    UnknownStatesMember {
        /// The name.
        name: String,
        /// The member that was probably meant.
        instead: Option<&'static str>,
    },
}

impl FaultKind {
    /// Whether the service refuses the definition, with `UNSUPPORTED_JSONATA_EXPRESSION`; otherwise it is
    /// the evaluation that fails, or gives nothing.
    #[must_use]
    pub const fn is_refused(&self) -> bool {
        match self {
            Self::FieldWithoutContext { .. } | Self::FunctionWithoutDollar { .. } | Self::Root => true,
            Self::ContextWithoutInput { symbol } => matches!(symbol.as_bytes(), b"$"),
            _ => false,
        }
    }
}

fn mend(instead: Option<&str>) -> String {
    instead.map(|instead| format!(": write {instead}")).unwrap_or_default()
}

fn mend_of_field(name: &str) -> String {
    if name == STATES {
        return format!("write `${name}`");
    }
    if StatesMember::named(name).is_some() {
        return format!("write `${STATES}.{name}`");
    }
    if name.chars().all(|c| c.is_alphanumeric() || c == '_') {
        return format!("write `${STATES}.input.{name}`, `${name}` for a variable or quotes for text");
    }
    format!("begin with `${STATES}.input`")
}
