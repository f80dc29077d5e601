//! What can be wrong with the call of a function.

use super::fault::{Fault, FaultKind};
use crate::jsonata::function::{Function, instead_of};
use crate::jsonata::kind::Kind;
use crate::jsonata::node::Node;
use crate::similar;

/// The call of a function by its name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Call<'e> {
    /// All of it.
    pub(super) node: &'e Node,
    /// The function.
    pub(super) function: &'e Node,
    /// How many arguments it gets, with the one that `~>` hands over.
    pub(super) count: usize,
    /// Whether some are left open.
    pub(super) is_partial: bool,
    /// Whether a context can stand for the first one.
    pub(super) has_context: bool,
}

impl Call<'_> {
    /// What is wrong with the call if the expression does not bind `name` itself.
    pub(super) fn fault(self, name: &str) -> Option<Fault> {
        let Some(function) = Function::named(name) else {
            return Some(Fault::new(self.function.span(), unknown(name)));
        };
        let arity = function.arity(self.has_context);
        let is_enough = self.is_partial || self.count >= arity.minimum;
        let is_too_much = arity.maximum.is_some_and(|maximum| self.count > maximum);
        let kind = FaultKind::ArgumentCount { function, arity, found: self.count };
        (!is_enough || is_too_much).then(|| Fault::new(self.node.span(), kind))
    }
}

/// The fault of a call of a field where there is no context, as of `sum(…)`.
pub(super) fn without_dollar(name: &str) -> FaultKind {
    let known = Function::named(name).map(|function| format!("`${}(…)`", function.name()));
    match known.or_else(|| meant(name)) {
        Some(instead) => FaultKind::FunctionWithoutDollar { instead },
        None => FaultKind::FieldWithoutContext { name: name.to_owned() },
    }
}

/// The fault of a function that does not exist.
pub(super) fn unknown(name: &str) -> FaultKind {
    if name == "eval" {
        return FaultKind::Eval;
    }
    FaultKind::UnknownFunction { name: name.to_owned(), instead: meant(name) }
}

/// What was probably meant by a name that no function has, with its own backticks.
fn meant(name: &str) -> Option<String> {
    let closest = || similar::closest(name, Function::all().map(Function::name));
    instead_of(name).map(str::to_owned).or_else(|| Some(format!("`${}(…)`", closest()?)))
}

/// The call that is the value of a node, below its predicates and the like.
pub(super) fn is_call(node: &Node) -> bool {
    match node.kind() {
        Kind::Call { .. } => true,
        Kind::Filter { input, .. }
        | Kind::KeepArray(input)
        | Kind::Focus { input, .. }
        | Kind::Group { input, .. } => is_call(input),
        _ => false,
    }
}
