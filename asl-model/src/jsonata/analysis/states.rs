use crate::similar;
use crate::span::Span;

/// The name under which the service hands its data to an expression.
pub(in crate::jsonata) const STATES: &str = "states";

/// A part of `$states`, the data that an expression gets from the service (AWS Step Functions Developer Guide,
/// *Transforming data with JSONata in Step Functions*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum StatesMember {
    /// `$states.input`: the input of the state; everywhere.
    Input,
    /// `$states.context`: the context object; everywhere.
    Context,
    /// `$states.result`: what the work of a Task, Parallel or Map gave; only in its own `Output` and
    /// `Assign`.
    Result,
    /// `$states.errorOutput`: the error that was caught; only in the `Output` and `Assign` of a catcher.
    ErrorOutput,
}

impl StatesMember {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Input, Self::Context, Self::Result, Self::ErrorOutput];

    /// The member of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|member| member.name() == name)
    }

    /// The name behind `$states.`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Context => "context",
            Self::Result => "result",
            Self::ErrorOutput => "errorOutput",
        }
    }
}

/// The member that was probably meant by the name of none.
pub(super) fn meant_member(name: &str) -> Option<&'static str> {
    const OTHER_WORDS: [(&str, StatesMember); 5] = [
        ("output", StatesMember::Result),
        ("response", StatesMember::Result),
        ("error", StatesMember::ErrorOutput),
        ("cause", StatesMember::ErrorOutput),
        ("execution", StatesMember::Context),
    ];
    let word = OTHER_WORDS.into_iter().find(|(word, _)| word.eq_ignore_ascii_case(name));
    let names = StatesMember::ALL.map(StatesMember::name);
    word.map(|(_, member)| member.name()).or_else(|| similar::closest(name, names))
}

/// A use of `$states`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatesUse<'e> {
    pub(super) span: Span,
    pub(super) steps: Vec<PathStep<'e>>,
}

/// A name in a path, and its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct PathStep<'e> {
    /// The name.
    pub name: &'e str,
    /// The place of the name.
    pub span: Span,
}

impl<'e> StatesUse<'e> {
    /// The place, from `$states` to the last of the steps.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// The member of `$states`; `None` where it is none that exists, or is not a plain name.
    #[must_use]
    pub fn member(&self) -> Option<StatesMember> {
        StatesMember::named(self.steps.first()?.name)
    }

    /// The names that follow one another behind `$states`, the member first.
    ///
    /// A predicate ends them behind its own step, anything but a name before it: of
    /// `$states.input.items[0].price` they are `input` and `items`, of `$states.input.*` only `input`. Without
    /// any, `$states` is used as a whole.
    #[must_use]
    pub fn steps(&self) -> &[PathStep<'e>] {
        &self.steps
    }
}
