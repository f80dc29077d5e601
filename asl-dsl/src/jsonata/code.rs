use crate::condition::Condition;
use crate::expr::Template;

/// How JSONata computes a value.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum JsonataCode {
    /// An expression as it was written.
    Text(&'static str),
    /// A call of the function of this name, with its dollar sign.
    Call(&'static str, Vec<Template>),
    /// A call whose result is a list, also where it has one element or none.
    List(&'static str, Vec<Template>),
    /// An operator between two values.
    Infix(&'static str, [Template; 2]),
    /// A value that depends on a condition.
    When {
        /// The condition.
        condition: Template,
        /// The value where it holds.
        then: Template,
        /// The value where it does not.
        otherwise: Template,
    },
    /// A function of one value, which the paths into it call by this number.
    Function(u32, Template),
    /// Whether a condition holds.
    Condition(Condition),
}

impl JsonataCode {
    /// The values that it is computed from, other than those in a text or a condition.
    pub(crate) fn values(&self) -> Vec<&Template> {
        match self {
            Self::Text(_) | Self::Condition(_) => Vec::new(),
            Self::Call(_, arguments) | Self::List(_, arguments) => arguments.iter().collect(),
            Self::Infix(_, sides) => sides.iter().collect(),
            Self::When { condition, then, otherwise } => vec![condition, then, otherwise],
            Self::Function(_, body) => vec![body],
        }
    }
}
