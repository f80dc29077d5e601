use std::ops::Range;

use crate::{ScopeId, StateId};

/// A state: a member of a `States` object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    pub(crate) id: StateId,
    pub(crate) name: String,
    pub(crate) kind: StateType,
    pub(crate) scope: ScopeId,
    pub(crate) ends: bool,
    pub(crate) shadowed: bool,
    pub(crate) nested: Vec<ScopeId>,
    pub(crate) edges: Range<usize>,
}

impl State {
    /// The number of the state.
    #[must_use]
    pub const fn id(&self) -> StateId {
        self.id
    }

    /// The key in the `States` object.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The field `Type`.
    #[must_use]
    pub const fn state_type(&self) -> StateType {
        self.kind
    }

    /// The `States` object that holds the state.
    #[must_use]
    pub const fn scope(&self) -> ScopeId {
        self.scope
    }

    /// The machines nested in the state: the branches of a Parallel, in their order, or the item processor
    /// of a Map.
    #[must_use]
    pub fn nested(&self) -> &[ScopeId] {
        &self.nested
    }

    /// Whether its scope ends here: the state has `"End": true`, or is a Succeed or Fail.
    ///
    /// ASL specification, section "Terminal state".
    #[must_use]
    pub const fn is_terminal(&self) -> bool {
        self.ends || matches!(self.kind, StateType::Succeed | StateType::Fail)
    }

    /// Whether a later state of the same `States` object has the same name, so that readers of JSON never
    /// see this one.
    #[must_use]
    pub const fn is_shadowed(&self) -> bool {
        self.shadowed
    }
}

/// What a state does: its field `Type`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum StateType {
    /// Calls a service, a function or an activity.
    Task,
    /// Runs several nested machines side by side.
    Parallel,
    /// Runs a nested machine for each item.
    Map,
    /// Passes its input on, possibly reshaped.
    Pass,
    /// Waits for a time or until a time.
    Wait,
    /// Chooses the next state by rules.
    Choice,
    /// Ends its machine successfully.
    Succeed,
    /// Ends its machine with an error.
    Fail,
    /// Nobody can know: the document does not say, or says something that is no state type.
    Unknown,
}

impl StateType {
    /// The text of the field `Type`; `Unknown` for [`StateType::Unknown`], which has none.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Task => "Task",
            Self::Parallel => "Parallel",
            Self::Map => "Map",
            Self::Pass => "Pass",
            Self::Wait => "Wait",
            Self::Choice => "Choice",
            Self::Succeed => "Succeed",
            Self::Fail => "Fail",
            Self::Unknown => "Unknown",
        }
    }

    /// The type that the field `Type` names, in its exact spelling; [`StateType::Unknown`] for every other
    /// text.
    ///
    /// ```
    /// use asl_graph::StateType;
    ///
    /// assert_eq!(StateType::from_name("Task"), StateType::Task);
    /// assert_eq!(StateType::from_name("task"), StateType::Unknown);
    /// ```
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        match name {
            "Task" => Self::Task,
            "Parallel" => Self::Parallel,
            "Map" => Self::Map,
            "Pass" => Self::Pass,
            "Wait" => Self::Wait,
            "Choice" => Self::Choice,
            "Succeed" => Self::Succeed,
            "Fail" => Self::Fail,
            _ => Self::Unknown,
        }
    }
}
