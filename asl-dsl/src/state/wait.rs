use std::fmt;
use std::marker::PhantomData;

use super::{EndsAs, Flow, Kind, State, Target, Transition, WaitTime};
use crate::data::{Accepts, Path, StateData};
use crate::expr::Template;

/// Starts a [Wait state](WaitWithoutNext): `Wait::seconds(&input, 60)`.
pub type Wait<W, I, O> = WaitWithoutNext<W, I, O>;

/// A Wait state whose `Next` or `End` is not yet decided.
///
/// `W` is the workflow, `I` the input of the state, which it passes on, `O` what the execution ends with.
///
/// ASL: `"Type": "Wait"`.
#[must_use = "a state has a transition: call `next(…)` or `end()`"]
pub struct WaitWithoutNext<W, I, O> {
    time: WaitTime,
    flow: Flow,
    of: PhantomData<fn(W, I) -> O>,
}

impl<W: 'static, I: StateData, O> WaitWithoutNext<W, I, O> {
    /// Waits so many seconds.
    ///
    /// ASL: `Seconds`, from 0 to 99,999,999; an Express workflow ends after 300.
    pub fn seconds(_input: &Path<I>, seconds: u32) -> Self {
        Self::of(WaitTime::Seconds(Template::from(seconds)))
    }

    /// Waits so many seconds as the data say.
    ///
    /// ASL: `SecondsPath`.
    pub fn seconds_from<N: Seconds>(_input: &Path<I>, seconds: Path<N>) -> Self {
        Self::of(WaitTime::Seconds(Template::Path(seconds.into_raw())))
    }

    /// Waits until a moment, in the profile of RFC 3339 that ASL takes: `2026-12-01T09:00:00Z`.
    ///
    /// ASL: `Timestamp`. A moment that is past ends the wait at once.
    pub fn until(_input: &Path<I>, timestamp: impl Into<String>) -> Self {
        Self::of(WaitTime::Timestamp(Template::from(timestamp.into())))
    }

    /// Waits until a moment that stands in the data.
    ///
    /// ASL: `TimestampPath`.
    pub fn until_from(_input: &Path<I>, timestamp: Path<String>) -> Self {
        Self::of(WaitTime::Timestamp(Template::Path(timestamp.into_raw())))
    }

    /// Goes on to `state` with the input of this one.
    ///
    /// ASL: `Next`.
    pub fn next<X: StateData + Accepts<I>, R: EndsAs<W, O> + 'static>(
        self,
        state: fn(&W, Path<X>) -> R,
    ) -> State<W, O> {
        State::new(Kind::Wait(self.time, self.flow, Transition::Next(Target::new(state))))
    }

    /// Ends the execution with the input of this state.
    ///
    /// ASL: `"End": true`.
    pub fn end(self) -> State<W, O>
    where
        O: Accepts<I>,
    {
        State::new(Kind::Wait(self.time, self.flow, Transition::End))
    }

    fn of(time: WaitTime) -> Self {
        Self { time, flow: Flow::default(), of: PhantomData }
    }
}

/// A type that can hold a number of seconds: the integers.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no number of seconds",
    label = "`SecondsPath` leads to an integer"
)]
pub trait Seconds: StateData {}

macro_rules! seconds {
    ($($integer:ty)*) => { $(impl Seconds for $integer {})* };
}

seconds!(i8 i16 i32 i64 u8 u16 u32 u64);

impl<W, I, O> fmt::Debug for WaitWithoutNext<W, I, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WaitWithoutNext").finish_non_exhaustive()
    }
}
