use crate::StateId;

/// A set of states of one graph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateSet {
    members: Vec<bool>,
}

impl StateSet {
    pub(crate) fn new(members: impl IntoIterator<Item = bool>) -> Self {
        Self { members: members.into_iter().collect() }
    }

    /// Whether the state is in the set.
    #[must_use]
    pub fn contains(&self, state: StateId) -> bool {
        self.members.get(state.0).copied().unwrap_or_default()
    }

    /// The states of the set in document order.
    pub fn iter(&self) -> impl Iterator<Item = StateId> {
        self.members.iter().enumerate().filter(|(_, member)| **member).map(|(index, _)| StateId(index))
    }
}
