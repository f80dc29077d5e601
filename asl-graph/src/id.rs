/// The number of a state in its [`Graph`](crate::Graph), in the order in which the states were added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StateId(pub(crate) usize);

impl StateId {
    /// The number, from 0: the place of the state in [`Graph::states`](crate::Graph::states).
    #[must_use]
    pub const fn index(self) -> usize {
        self.0
    }
}

/// The number of a scope in its [`Graph`](crate::Graph), in the order in which the scopes were added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ScopeId(pub(crate) usize);

impl ScopeId {
    /// The scope of the machine itself.
    pub const MACHINE: Self = Self(0);

    /// The number, from 0: the place of the scope in [`Graph::scopes`](crate::Graph::scopes).
    #[must_use]
    pub const fn index(self) -> usize {
        self.0
    }
}
