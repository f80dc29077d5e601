use std::collections::BTreeMap;

use crate::{ScopeId, StateId, Target};

/// One `States` object and its `StartAt`. No transition leaves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    pub(crate) id: ScopeId,
    pub(crate) kind: ScopeKind,
    pub(crate) start: Target,
    pub(crate) states: Vec<StateId>,
    pub(crate) names: BTreeMap<String, StateId>,
}

impl Scope {
    /// The number of the scope.
    #[must_use]
    pub const fn id(&self) -> ScopeId {
        self.id
    }

    /// Whose `States` object it is.
    #[must_use]
    pub const fn kind(&self) -> ScopeKind {
        self.kind
    }

    /// The Parallel or Map that the scope is nested in; `None` for the machine itself.
    #[must_use]
    pub const fn owner(&self) -> Option<StateId> {
        match self.kind {
            ScopeKind::Machine => None,
            ScopeKind::Branch { owner, .. } | ScopeKind::Processor { owner } => Some(owner),
        }
    }

    /// Where `StartAt` leads.
    #[must_use]
    pub const fn start(&self) -> &Target {
        &self.start
    }

    /// The states of this scope, without those of nested scopes, in document order.
    #[must_use]
    pub fn states(&self) -> &[StateId] {
        &self.states
    }

    /// The state of this scope that has this name; of several the last, as readers of JSON do.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<StateId> {
        self.names.get(name).copied()
    }
}

/// Whose `States` object a scope is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ScopeKind {
    /// The machine itself.
    Machine,
    /// An element of the `Branches` of a Parallel.
    Branch {
        /// The Parallel.
        owner: StateId,
        /// The place among the `Branches`, from 0.
        number: usize,
    },
    /// The `ItemProcessor`, or the older `Iterator`, of a Map.
    Processor {
        /// The Map.
        owner: StateId,
    },
}
