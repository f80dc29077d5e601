//! What messages call the things of a definition.

use asl_model::field::ObjectKind;

use crate::diagnostic::quoted;

use super::{Definition, Scope, Site, State};

impl Definition<'_> {
    /// What messages call an object: ``Task state `Pay` ``, ``a retrier of `Pay` ``, `the state machine`.
    pub(crate) fn title(&self, site: &Site<'_>) -> String {
        let name = site.schema().name();
        let state = site.state.and_then(|id| self.state(id));
        if site.kind.state_type().is_some() {
            return match state.and_then(|state| state.name) {
                Some(state) => format!("{name} {}", quoted(state)),
                None => format!("this {name}"),
            };
        }
        describe(site.kind, state)
    }

    /// What messages call a scope: `the state machine`, ``a branch of `Fan out` ``.
    pub(crate) fn scope_title(&self, scope: &Scope<'_>) -> String {
        describe(scope.kind, scope.owner.and_then(|owner| self.state(owner)))
    }
}

fn describe(kind: ObjectKind, owner: Option<&State<'_>>) -> String {
    let name = kind.schema().name();
    let article = match kind {
        ObjectKind::Branch
        | ObjectKind::ChoiceRule
        | ObjectKind::NestedChoiceRule
        | ObjectKind::Retrier
        | ObjectKind::Catcher => "a",
        _ => "the",
    };
    match owner {
        Some(owner) => format!("{article} {name} of {}", owner.title()),
        None => format!("{article} {name}"),
    }
}

impl State<'_> {
    /// What messages call a state: its name in backticks, or `this state` where it has none.
    pub(crate) fn title(&self) -> String {
        self.name.map_or_else(|| "this state".to_owned(), quoted)
    }
}
