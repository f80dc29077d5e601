use std::fmt;
use std::marker::PhantomData;

use super::{EndsAs, Flow, Kind, State, Target, Transition, WaitTime};
use crate::data::{Accepts, Path, StateData};
use crate::expr::{IntoExpr, IntoMoment};
use crate::variable::Variable;

/// Starts a [Wait state](WaitWithoutNext): `Wait::seconds(&input, 60)`.
pub type Wait<W, I, O> = WaitWithoutNext<W, I, O>;

/// A Wait state whose `Next` or `End` is not yet decided.
///
/// `W` is the workflow, `I` the data that the state passes on: its input, or the part of it that it is made with (ASL:
/// `OutputPath`). `O` is what the execution ends with.
///
/// ASL: `"Type": "Wait"`.
#[must_use = "a state has a transition: call `next(…)` or `end()`"]
pub struct WaitWithoutNext<W, I, O> {
    pub(super) time: WaitTime,
    pub(super) flow: Flow,
    pub(super) of: PhantomData<fn(W, I) -> O>,
}

impl<W: 'static, I: StateData, O> WaitWithoutNext<W, I, O> {
    /// Waits so many seconds.
    ///
    /// ASL: `Seconds`, from 0 to 99,999,999, or `SecondsPath`; an Express workflow ends after 300.
    pub fn seconds(input: &Path<I>, seconds: impl IntoExpr<u32>) -> Self {
        Self::of(input, WaitTime::Seconds(seconds.into_expr().into_parts().0))
    }

    /// Waits until a moment, in the profile of RFC 3339 that ASL takes: `2026-12-01T09:00:00Z`.
    ///
    /// ASL: `Timestamp` or `TimestampPath`. A moment that is past ends the wait at once.
    pub fn until(input: &Path<I>, timestamp: impl IntoMoment) -> Self {
        Self::of(input, WaitTime::Timestamp(timestamp.into_moment().into_parts().0))
    }

    /// Sets a variable.
    ///
    /// ASL: one more member of `Assign`.
    pub fn assign<T: StateData>(mut self, variable: Variable<T>, value: impl IntoExpr<T>) -> Self {
        self.flow.assign(variable, value.into_expr());
        self
    }

    /// Goes on to `state`, which must take the data that this state passes on.
    ///
    /// ASL: `Next`.
    pub fn next<X: StateData + Accepts<I>, R: EndsAs<W, O> + 'static>(
        self,
        state: fn(&W, Path<X>) -> R,
    ) -> State<W, O> {
        State::new(Kind::Wait(self.time, self.flow, Transition::Next(Target::new(state))))
    }

    /// Ends the execution with the data that this state passes on.
    ///
    /// ASL: `"End": true`.
    pub fn end(self) -> State<W, O>
    where
        O: Accepts<I>,
    {
        State::new(Kind::Wait(self.time, self.flow, Transition::End))
    }

    fn of(input: &Path<I>, time: WaitTime) -> Self {
        Self { time, flow: Flow::passing_on(input.raw()), of: PhantomData }
    }
}

impl<W, I, O> fmt::Debug for WaitWithoutNext<W, I, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WaitWithoutNext").finish_non_exhaustive()
    }
}
