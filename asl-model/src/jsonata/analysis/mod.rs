//! What Step Functions makes of an expression.

mod call;
mod depth;
mod fault;
mod scope;
mod states;
#[cfg(test)]
mod tests;
mod walk;

use super::expression::Expression;
use super::function::Function;
use crate::span::Span;

pub use fault::{Fault, FaultKind};
#[cfg(feature = "evaluate-jsonata")]
pub(super) use states::STATES;
pub use states::{PathStep, StatesMember, StatesUse};

/// What an expression uses, and what Step Functions has against it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Analysis<'e> {
    variables: Vec<VariableUse<'e>>,
    states: Vec<StatesUse<'e>>,
    faults: Vec<Fault>,
}

/// A use of a variable that the expression does not bind itself: a variable of the state machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VariableUse<'e> {
    name: &'e str,
    span: Span,
}

/// Finds what an expression uses, and what of it the service refuses or cannot evaluate.
///
/// The source is AWS Step Functions Developer Guide, *Transforming data with JSONata in Step Functions*. What cannot be decided without the data is no fault. Whether a variable has been assigned, and whether
/// `$states.result` exists at the place of the expression, is for the caller to say.
///
/// ```
/// use asl_model::jsonata::{Expression, StatesMember, analyze};
///
/// let expression = Expression::parse("$size($states.result.Items) > $limit").unwrap();
/// let analysis = analyze(&expression);
/// assert_eq!(analysis.states()[0].member(), Some(StatesMember::Result));
/// assert_eq!(analysis.variables()[0].name(), "limit");
/// assert!(analysis.faults()[0].to_string().starts_with("there is no function `$size`: write `$count(…)`"));
/// ```
#[must_use]
pub fn analyze(expression: &Expression) -> Analysis<'_> {
    let root = expression.root();
    let mut analysis = walk::walk(root);
    let depth = depth::depth(root);
    if depth > depth::LIMIT {
        analysis.faults.push(Fault::new(root.span(), FaultKind::TooDeep { depth }));
    }
    analysis.variables.sort_by_key(VariableUse::span);
    analysis.states.sort_by_key(StatesUse::span);
    analysis.faults.sort_by_key(Fault::span);
    analysis
}

impl<'e> Analysis<'e> {
    /// The variables of the state machine that the expression reads, in the order of the text, `$states`
    /// apart.
    #[must_use]
    pub fn variables(&self) -> &[VariableUse<'e>] {
        &self.variables
    }

    /// The uses of `$states`, in the order of the text.
    #[must_use]
    pub fn states(&self) -> &[StatesUse<'e>] {
        &self.states
    }

    /// What Step Functions has against the expression, in the order of the text.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }
}

impl<'e> VariableUse<'e> {
    /// The name without its dollar sign.
    #[must_use]
    pub const fn name(&self) -> &'e str {
        self.name
    }

    /// The place, with the dollar sign.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Whether there is a function of this name, which `$name` stands for unless a variable is assigned.
    #[must_use]
    pub fn is_function(&self) -> bool {
        Function::named(self.name).is_some()
    }
}
