use crate::StateId;

/// A transition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    pub(crate) source: StateId,
    pub(crate) kind: EdgeKind,
    pub(crate) target: Target,
}

impl Edge {
    /// The state that is left.
    #[must_use]
    pub const fn source(&self) -> StateId {
        self.source
    }

    /// The field that makes the transition.
    #[must_use]
    pub const fn kind(&self) -> &EdgeKind {
        &self.kind
    }

    /// Where it leads.
    #[must_use]
    pub const fn target(&self) -> &Target {
        &self.target
    }
}

/// The field that makes a transition.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum EdgeKind {
    /// The field `Next` of a state.
    Next,
    /// The field `Default` of a Choice.
    Default,
    /// The field `Next` of a choice rule.
    Choice {
        /// The place among the `Choices`, from 0.
        rule: usize,
        /// What the rule asks, for diagrams.
        label: Option<String>,
    },
    /// The field `Next` of a catcher.
    Catch {
        /// The place in `Catch`, from 0.
        catcher: usize,
        /// Its `ErrorEquals`.
        errors: Vec<String>,
    },
}

/// Where a transition or a `StartAt` leads.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Target {
    /// To a state of the same scope.
    State(StateId),
    /// Nowhere: no state of the scope has this name.
    Missing(String),
    /// Nobody can know before deployment, as with a placeholder `${…}`.
    Unknown,
}

impl Target {
    /// The state, where there is one.
    #[must_use]
    pub const fn state(&self) -> Option<StateId> {
        if let Self::State(state) = self { Some(*state) } else { None }
    }
}
