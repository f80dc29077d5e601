//! States as functions: one builder for each state type, and what a finished one is.

mod catch;
mod choice;
mod choice_rule;
mod definition;
mod fail;
mod flow;
mod fragment;
mod identity;
pub mod map;
mod output;
mod parallel;
mod pass;
mod retry;
mod succeed;
mod target;
mod task;
mod wait;
mod without_next;

pub use catch::{Catch, Catcher, CatcherWithoutNext};
pub use choice::{Choice, ChoiceWithoutDefault};
pub use choice_rule::{ChoiceRule, ChoiceRuleWithoutNext};
pub use fail::Fail;
pub use fragment::{Fragment, FragmentWithoutNext};
pub use map::definition::MapWork;
pub use map::distributed::{DistributedMap, DistributedMapWithoutProcessor};
pub use map::inline::{Map, MapWithoutProcessor};
pub use output::{CatcherWithOutput, ChoiceRuleWithOutput};
pub use parallel::{Branches, Parallel, ParallelWork};
pub use pass::{Pass, PassWithoutNext};
pub use retry::{IntoRetriers, Retry};
pub use succeed::Succeed;
pub use task::{Task, TaskWork};
pub use wait::{Wait, WaitWithoutNext};
pub use without_next::WithoutNext;

pub(crate) use catch::CatcherDefinition;
/// In the signatures of traits that others can name but not call.
#[doc(hidden)]
pub use definition::Work;
pub(crate) use definition::{
    ChoiceDefinition, Content, Definition, FailDefinition, Kind, Labels, RuleDefinition, Transition,
    WaitTime, WorkDefinition,
};
pub(crate) use flow::{Assignment, Flow, ResultPath, Selection};
pub(crate) use fragment::FragmentState;
pub(crate) use identity::Identity;
pub(crate) use retry::Retrier;
#[doc(hidden)]
pub use target::Target;

use std::marker::PhantomData;

use crate::data::{Any, Path};

/// A finished state of the workflow `W`, whose execution ends with data of type `O`.
///
/// It is what a state function returns, once `Next` or `End` is decided. `State<Self>` leaves open what the
/// execution ends with.
#[must_use = "a state does nothing unless its function returns it"]
pub struct State<W, O = Any> {
    content: Content<W>,
    ends_as: PhantomData<fn() -> O>,
}

/// A state of the workflow `W` after which the execution can only fail.
///
/// It fits wherever a state is wanted, whatever the execution ends with.
#[must_use = "a state does nothing unless its function returns it"]
pub struct Failure<W> {
    content: Content<W>,
}

impl<W, O> State<W, O> {
    pub(crate) fn new(kind: Kind<W>) -> Self {
        Self::from_content(Content::Definition(Box::new(Definition::new(kind))))
    }

    fn from_content(content: Content<W>) -> Self {
        Self { content, ends_as: PhantomData }
    }

    /// A state has one transition, and this one has it already.
    #[doc(hidden)]
    pub fn next<X: crate::data::StateData, R>(self, _state: fn(&W, Path<X>) -> R) -> Self
    where
        Self: Undecided,
    {
        self
    }

    /// A state has one transition, and this one has it already.
    #[doc(hidden)]
    pub fn end(self) -> Self
    where
        Self: Undecided,
    {
        self
    }
}

impl<W> Failure<W> {
    pub(crate) fn new(kind: Kind<W>) -> Self {
        Self { content: Content::Definition(Box::new(Definition::new(kind))) }
    }
}

macro_rules! with_name_and_comment {
    ($($state:ty: $($parameter:ident)*;)*) => {
        $(
            impl<$($parameter),*> $state {
                /// Gives the state another name than its function's.
                ///
                /// ASL: the key of the state in `States`, at most 80 characters.
                pub fn named(mut self, name: impl Into<String>) -> Self {
                    self.content.rename(name.into());
                    self
                }

                /// Sets the state's `Comment`; without it, it is the doc comment of the function.
                pub fn comment(mut self, comment: impl Into<String>) -> Self {
                    self.content.comment(comment.into());
                    self
                }
            }
        )*
    };
}

with_name_and_comment! {
    State<W, O>: W O;
    Failure<W>: W;
}

/// Never implemented: it only puts the mistake into words.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "this state already has its transition",
    label = "`End` or `Next` was said before",
    note = "a state has exactly one of `Next` and `End`"
)]
pub trait Undecided {}

/// What a state function may return: a [`State`] that ends as `O`, or a [`Failure`].
#[diagnostic::on_unimplemented(
    message = "the next state does not lead to an end with `{O}`",
    label = "its function returns `{Self}`",
    note = "a state function returns `State<Self>`, or `Failure<Self>` where only `Fail` follows"
)]
pub trait EndsAs<W, O>: StateFunctionOutput<W> {}

impl<W, O> EndsAs<W, O> for State<W, O> {}
impl<W, O> EndsAs<W, O> for Failure<W> {}

/// What a state function returns.
#[diagnostic::on_unimplemented(
    message = "a state function returns `State<Self>` or `Failure<Self>`",
    label = "`{Self}` is neither: is its `next(…)` or `end()` missing?"
)]
pub trait StateFunctionOutput<W>: Sized {
    /// What the execution, branch or iteration ends with: nothing, where it only fails.
    type Output;

    #[doc(hidden)]
    fn from_content(content: __Content<W>) -> Self;
    #[doc(hidden)]
    fn into_content(self) -> __Content<W>;
}

/// A [`Content`] in the signature of a trait that others can name but not call.
#[doc(hidden)]
#[derive(Debug)]
pub struct __Content<W>(pub(crate) Content<W>);

impl<W, O> StateFunctionOutput<W> for State<W, O> {
    type Output = O;

    fn from_content(content: __Content<W>) -> Self {
        Self::from_content(content.0)
    }

    fn into_content(self) -> __Content<W> {
        __Content(self.content)
    }
}

impl<W> StateFunctionOutput<W> for Failure<W> {
    type Output = ();

    fn from_content(content: __Content<W>) -> Self {
        Self { content: content.0 }
    }

    fn into_content(self) -> __Content<W> {
        __Content(self.content)
    }
}

impl<W, O> std::fmt::Debug for State<W, O> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("State").field(&self.content).finish()
    }
}

impl<W> std::fmt::Debug for Failure<W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Failure").field(&self.content).finish()
    }
}
