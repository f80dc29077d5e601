//! What a value is once its steps have been put into one path, as the reference implementation does behind
//! its parser: there a path is a list of steps with at most one grouping, and each step has its predicates.

use super::kind::Kind;
use super::node::Node;

/// Whether the value is a path of steps; otherwise it is a step of its own.
pub(super) fn is_path(node: &Node) -> bool {
    match node.kind() {
        Kind::Name(_) | Kind::Map { .. } | Kind::Sort { .. } | Kind::Index { .. } => true,
        Kind::Filter { input, .. }
        | Kind::KeepArray(input)
        | Kind::Focus { input, .. }
        | Kind::Group { input, .. } => is_path(input),
        _ => false,
    }
}

/// The number, `true`, `false` or `null` that would become a step.
pub(super) fn literal(node: &Node) -> Option<&Node> {
    match node.kind() {
        Kind::Number(_) | Kind::Boolean(_) | Kind::Null => Some(node),
        Kind::Negation(operand) => literal(operand).filter(|base| matches!(base.kind(), Kind::Number(_))),
        Kind::Filter { input, .. }
        | Kind::KeepArray(input)
        | Kind::Sort { input, .. }
        | Kind::Focus { input, .. }
        | Kind::Index { input, .. }
        | Kind::Group { input, .. } => literal(input),
        _ => None,
    }
}

/// Whether the path, or the step, is grouped.
pub(super) fn has_group(node: &Node) -> bool {
    match node.kind() {
        Kind::Group { .. } => true,
        Kind::Filter { input, .. } | Kind::KeepArray(input) | Kind::Focus { input, .. } => has_group(input),
        Kind::Map { input, .. } | Kind::Sort { input, .. } | Kind::Index { input, .. } => {
            is_path(input) && has_group(input)
        }
        _ => false,
    }
}

/// Whether the last step is grouped on its own, not the path as a whole.
pub(super) fn last_step_has_group(node: &Node) -> bool {
    match node.kind() {
        Kind::Group { input, .. } => !is_path(input) || last_step_has_group(input),
        Kind::Filter { input, .. }
        | Kind::KeepArray(input)
        | Kind::Focus { input, .. }
        | Kind::Index { input, .. } => last_step_has_group(input),
        _ => false,
    }
}

/// Whether the last step has a predicate.
pub(super) fn last_step_has_predicate(node: &Node) -> bool {
    match node.kind() {
        Kind::Filter { .. } => true,
        Kind::KeepArray(input)
        | Kind::Focus { input, .. }
        | Kind::Index { input, .. }
        | Kind::Group { input, .. }
        | Kind::Map { step: input, .. } => last_step_has_predicate(input),
        _ => false,
    }
}

/// Whether the last step is a sorting.
pub(super) fn last_step_is_sort(node: &Node) -> bool {
    match node.kind() {
        Kind::Sort { .. } => true,
        Kind::Filter { input, .. }
        | Kind::KeepArray(input)
        | Kind::Focus { input, .. }
        | Kind::Index { input, .. }
        | Kind::Group { input, .. } => last_step_is_sort(input),
        _ => false,
    }
}
