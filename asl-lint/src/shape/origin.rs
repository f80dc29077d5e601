use crate::definition::StateId;

/// How a state put data in the place of what was there before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Cause {
    /// The result of its work.
    Result,
    /// `Result` of a Pass.
    Literal,
    /// `ResultSelector`
    Selector,
    /// `Parameters` or `Arguments`
    Parameters,
    /// `ItemSelector`
    ItemSelector,
    /// `ItemBatcher`
    Batch,
    /// `Output`
    Output,
    /// What `InputPath` or `OutputPath` selects of it.
    Path,
    /// `InputPath` or `OutputPath` that is `null`.
    NullPath,
    /// What a catcher received.
    Error,
    /// `Assign`
    Assign,
    /// The schema of the input.
    Input,
}

/// The state that data comes from, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Origin {
    pub(crate) cause: Cause,
    state: u32,
}

impl Origin {
    pub(crate) fn new(state: StateId, cause: Cause) -> Self {
        Self { cause, state: u32::try_from(state.0).unwrap_or(u32::MAX) }
    }

    pub(crate) const fn state(self) -> StateId {
        StateId(self.state as usize)
    }
}

/// Up to a handful of origins: of more the first ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Origins([Option<Origin>; MAX_ORIGINS]);

const MAX_ORIGINS: usize = 3;

impl Origins {
    pub(crate) const NONE: Self = Self([None; MAX_ORIGINS]);

    pub(crate) const fn one(origin: Origin) -> Self {
        Self([Some(origin), None, None])
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = Origin> {
        self.0.into_iter().flatten()
    }

    /// Those of both; the smallest of all, so that the order of joining does not matter.
    pub(crate) fn join(self, other: Self) -> Self {
        if self == other || other.is_empty() {
            return self;
        }
        let mut all: Vec<Origin> = self.iter().chain(other.iter()).collect();
        all.sort_unstable();
        all.dedup();
        let mut joined = Self::default();
        for (place, origin) in joined.0.iter_mut().zip(all) {
            *place = Some(origin);
        }
        joined
    }

    /// These, or the others where there are none.
    pub(crate) fn or(self, other: Self) -> Self {
        if self.is_empty() { other } else { self }
    }
}
