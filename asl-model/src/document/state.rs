use serde::{Serialize, Serializer};

use super::object::deserialize_and_describe;
use super::read::{Field, read_string, unexpected};
use super::schema::describe_state;
use super::{
    Catcher, ChoiceState, FailState, MapState, ParallelState, PassState, QueryLanguage, Retrier,
    SucceedState, TaskState, WaitState,
};
use crate::field::ObjectKind;
use crate::similar::closest;
use crate::span::Span;
use crate::syntax::{Key, Node};
use crate::value::{Fault, Map, ReadErrorKind, duplicate_key};

/// Declares the state types: the variant, its name in the field table, and what is in it.
macro_rules! states {
    ($($(#[$meta:meta])* $name:literal => $kind:ident($state:ident),)+) => {
        /// A state: what its `Type` says it is.
        ///
        /// Source: ASL specification, section *State Types*.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[expect(clippy::exhaustive_enums, reason = "a ninth type would be a new language")]
        pub enum State {
            $($(#[$meta])* $kind(Box<$state>),)+
        }

        impl State {
            /// What the state is in the [field table](crate::field).
            #[must_use]
            pub const fn kind(&self) -> ObjectKind {
                match self {
                    $(Self::$kind(_) => ObjectKind::$kind,)+
                }
            }

            /// `Comment`: free text for the reader.
            #[must_use]
            pub fn comment(&self) -> Option<&str> {
                match self {
                    $(Self::$kind(state) => state.comment.as_deref(),)+
                }
            }

            /// `QueryLanguage` of this state itself; without it the machine's counts.
            #[must_use]
            pub const fn query_language(&self) -> Option<QueryLanguage> {
                match self {
                    $(Self::$kind(state) => state.query_language,)+
                }
            }

            /// What reads a state of this `Type`.
            fn reader(state_type: &str) -> Option<Reader> {
                match state_type {
                    $($name => Some(|node| $state::read(node).map(Self::from)),)+
                    _ => None,
                }
            }

            /// Sets `QueryLanguage`.
            pub const fn set_query_language(&mut self, language: Option<QueryLanguage>) {
                match self {
                    $(Self::$kind(state) => state.query_language = language,)+
                }
            }

        }

        $(
            impl From<$state> for State {
                fn from(state: $state) -> Self {
                    Self::$kind(Box::new(state))
                }
            }
        )+

        impl Serialize for State {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$kind(state) => state.serialize(serializer),)+
                }
            }
        }
    };
}

states! {
    /// Passes its input on, or data of its own.
    "Pass" => Pass(PassState),
    /// Does work.
    "Task" => Task(TaskState),
    /// Goes one way or another.
    "Choice" => Choice(ChoiceState),
    /// Waits.
    "Wait" => Wait(WaitState),
    /// Ends in success.
    "Succeed" => Succeed(SucceedState),
    /// Ends in failure.
    "Fail" => Fail(FailState),
    /// Runs machines side by side.
    "Parallel" => Parallel(ParallelState),
    /// Runs a machine for every item.
    "Map" => Map(MapState),
}

impl State {
    /// `Next`: the state that comes next, where there is one; the ways of a Choice are its rules' own.
    #[must_use]
    pub fn next(&self) -> Option<&str> {
        self.transition().0
    }

    /// Whether the machine ends behind this state: Succeed, Fail, or `End` is `true`.
    #[must_use]
    pub fn is_terminal(&self) -> bool {
        matches!(self, Self::Succeed(_) | Self::Fail(_)) || self.transition().1 == Some(true)
    }

    /// `Next` and `End`.
    fn transition(&self) -> (Option<&str>, Option<bool>) {
        match self {
            Self::Pass(state) => (state.next.as_deref(), state.end),
            Self::Task(state) => (state.next.as_deref(), state.end),
            Self::Wait(state) => (state.next.as_deref(), state.end),
            Self::Parallel(state) => (state.next.as_deref(), state.end),
            Self::Map(state) => (state.next.as_deref(), state.end),
            Self::Choice(_) | Self::Succeed(_) | Self::Fail(_) => (None, None),
        }
    }

    /// `Assign`: the variables that the state sets, where it has any.
    #[must_use]
    pub fn assign(&self) -> Option<&Map> {
        match self {
            Self::Pass(state) => state.assign.as_ref(),
            Self::Task(state) => state.assign.as_ref(),
            Self::Choice(state) => state.assign.as_ref(),
            Self::Wait(state) => state.assign.as_ref(),
            Self::Parallel(state) => state.assign.as_ref(),
            Self::Map(state) => state.assign.as_ref(),
            Self::Succeed(_) | Self::Fail(_) => None,
        }
    }

    /// `Retry`: what is tried again after which errors.
    #[must_use]
    pub fn retry(&self) -> &[Retrier] {
        match self {
            Self::Task(state) => state.retry.as_deref(),
            Self::Parallel(state) => state.retry.as_deref(),
            Self::Map(state) => state.retry.as_deref(),
            _ => None,
        }
        .unwrap_or_default()
    }

    /// `Catch`: where the machine goes on after which errors.
    #[must_use]
    pub fn catch(&self) -> &[Catcher] {
        match self {
            Self::Task(state) => state.catch.as_deref(),
            Self::Parallel(state) => state.catch.as_deref(),
            Self::Map(state) => state.catch.as_deref(),
            _ => None,
        }
        .unwrap_or_default()
    }
}

impl Field for State {
    fn read(node: Node<'_>) -> Result<Self, Fault> {
        let read = match (node.get("Type"), node.as_object()) {
            (Some(state_type), _) => reader_for(state_type).map_err(|fault| fault.within(&"Type"))?,
            (None, Some(_)) => return Err(missing_type("Type", node.span())),
            (None, None) => return Err(unexpected(node.span(), node.kind(), "a state")),
        };
        read(node)
    }
}

/// Reads a state of one type.
type Reader = fn(Node<'_>) -> Result<State, Fault>;

/// What reads a state with this value of `Type`.
fn reader_for(state_type: &Node<'_>) -> Result<Reader, Fault> {
    let span = state_type.span();
    let name = state_type.as_str().ok_or_else(|| unexpected(span, state_type.kind(), "a state type"))?;
    State::reader(name).ok_or_else(|| {
        let suggestion = closest(name, ObjectKind::STATES.into_iter().filter_map(ObjectKind::state_type));
        Fault::new(span, ReadErrorKind::UnknownStateType { name: name.to_owned(), suggestion })
    })
}

fn missing_type(field: &'static str, span: Span) -> Fault {
    Fault::new(span, ReadErrorKind::MissingField { field, object: "state" })
}

deserialize_and_describe! { State by describe_state }

/// The field `Type` of a state whose type is known, while the state is read.
pub(super) struct TypeField {
    expected: &'static str,
    seen: bool,
}

impl TypeField {
    pub(super) const fn new(expected: &'static str) -> Self {
        Self { expected, seen: false }
    }

    pub(super) fn read(&mut self, key: Key<'_>, value: Node<'_>) -> Result<(), Fault> {
        if self.seen {
            return Err(duplicate_key(key.span(), key.into_name()));
        }
        self.seen = true;
        let span = value.span();
        let found = read_string(value, "a state type").map_err(|fault| fault.within(&key.name()))?;
        if found == self.expected {
            return Ok(());
        }
        let kind = ReadErrorKind::OtherStateType { expected: self.expected, found: found.into_owned() };
        Err(Fault::new(span, kind).within(&key.name()))
    }

    pub(super) fn finish(&self, field: &'static str, span: Span) -> Result<(), Fault> {
        if self.seen { Ok(()) } else { Err(missing_type(field, span)) }
    }
}
