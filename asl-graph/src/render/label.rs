use std::borrow::Cow;

use crate::{EdgeKind, Graph, Scope, ScopeKind};

/// What a diagram says beside a transition; nothing beside a `Next`.
pub(crate) fn transition(kind: &EdgeKind) -> Cow<'_, str> {
    match kind {
        EdgeKind::Next => "".into(),
        EdgeKind::Default => "default".into(),
        EdgeKind::Choice { label: Some(label), .. } => label.into(),
        EdgeKind::Choice { rule, label: None } => format!("rule {}", rule + 1).into(),
        EdgeKind::Catch { errors, .. } => format!("catch {}", errors.join(", ")).into(),
    }
}

/// What a diagram says above a nested machine.
pub(super) fn nested(graph: &Graph, scope: &Scope) -> String {
    let owner = scope.owner().map_or("", |owner| graph[owner].name());
    format!("{owner}: {}", part(scope))
}

/// Which part of its state a nested machine is.
pub(crate) fn part(scope: &Scope) -> String {
    match scope.kind() {
        ScopeKind::Machine => String::new(),
        ScopeKind::Branch { number, .. } => format!("branch {}", number + 1),
        ScopeKind::Processor { .. } => "each item".to_owned(),
    }
}
