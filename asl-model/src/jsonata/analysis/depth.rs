//! How deep the service goes to evaluate an expression, as far as that does not depend on the data.

use crate::jsonata::kind::Kind;
use crate::jsonata::node::Node;
use crate::jsonata::operator::Operator;
use crate::jsonata::shape;

/// The levels that the service evaluates: it takes a sum of 100 terms and 99 parentheses, and one more fails with
/// `Stack overflow error`. Measured; AWS documents that there is a limit, and not which.
pub(super) const LIMIT: usize = 100;

/// The levels below a node, itself included, that are evaluated whatever the data is.
///
/// Steps and predicates may find nothing to work on, a function may not be called, a condition may go either
/// way: they do not count.
pub(super) fn depth(node: &Node) -> usize {
    match node.kind() {
        Kind::Map { .. } | Kind::Sort { .. } => 1 + first_step(node),
        Kind::Filter { input, .. }
        | Kind::KeepArray(input)
        | Kind::Group { input, .. }
        | Kind::Focus { input, .. }
        | Kind::Index { input, .. } => depth(input),
        Kind::Operation { first, rest } => rest.iter().fold(depth(first), |left, operand| {
            let is_certain = !matches!(operand.operator, Operator::And | Operator::Or);
            1 + if is_certain { left.max(depth(&operand.value)) } else { left }
        }),
        Kind::Conditional { condition, .. } => 1 + depth(condition),
        Kind::Lambda { .. } | Kind::Transform { .. } => 1,
        _ => 1 + node.children().map(depth).max().unwrap_or(0),
    }
}

/// The levels below the first step of a path, which is the only one that is evaluated for certain.
fn first_step(node: &Node) -> usize {
    match node.kind() {
        Kind::Map { input, .. } | Kind::Sort { input, .. } => first_step(input),
        Kind::Filter { input, .. }
        | Kind::KeepArray(input)
        | Kind::Group { input, .. }
        | Kind::Focus { input, .. }
        | Kind::Index { input, .. }
            if shape::is_path(input) =>
        {
            first_step(input)
        }
        _ => depth(node),
    }
}
