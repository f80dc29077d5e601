use std::fmt;
use std::marker::PhantomData;

use super::{
    Catcher, EndsAs, IntoRetriers, Kind, ResultPath, Retry, State, Target, Transition, Work, WorkDefinition,
};
use crate::data::{Accepts, Extends, Path, RawPath, StateData};

/// A state that does work, and whose `Next` or `End` is not yet decided.
///
/// `K` is the kind of work ([`TaskWork`](super::TaskWork), [`ParallelWork`](super::ParallelWork),
/// [`MapWork`](super::MapWork)), `W` the workflow, `I` the input of the state, `D` the data that it passes on as
/// it stands now, `O` what the execution ends with.
#[must_use = "a state has a transition: call `next(…)` or `end()`"]
pub struct WithoutNext<K, W, I, D, O> {
    pub(super) work: K,
    pub(super) definition: WorkDefinition<W>,
    of: Types<W, I, D, O>,
}

/// What a builder knows of the types of its state.
pub(super) type Types<W, I, D, O> = PhantomData<fn(W, I) -> (D, O)>;

impl<K, W, I, D, O> WithoutNext<K, W, I, D, O> {
    pub(super) fn new_work(work: K) -> Self {
        let definition = WorkDefinition::default();
        Self { work, definition, of: PhantomData }
    }
}

impl<K: Into<Work<W>>, W: 'static, I: StateData, D: StateData, O> WithoutNext<K, W, I, D, O> {
    /// Throws the result away: the state passes on its input.
    ///
    /// ASL: `"ResultPath": null`.
    pub fn discard_result(self) -> WithoutNext<K, W, I, I, O> {
        self.passing_on(ResultPath::Discard)
    }

    /// Puts the result into an optional member of the input, which the state passes on.
    ///
    /// ASL: `"ResultPath": "$.member"`.
    pub fn result_into(self, member: Path<Option<D>>) -> WithoutNext<K, W, I, I, O> {
        self.passing_on(ResultPath::Into(member.into_raw()))
    }

    /// Passes on an `E`: the input, and the result as one more member.
    ///
    /// ASL: `"ResultPath": "$.member"`.
    pub fn result_as<E: StateData + Extends<I, D>>(self) -> WithoutNext<K, W, I, E, O> {
        self.passing_on(ResultPath::Into(RawPath::data().member(E::MEMBER)))
    }

    fn passing_on<E>(self, result_path: ResultPath) -> WithoutNext<K, W, I, E, O> {
        let mut definition = self.definition;
        definition.flow.result_path = result_path;
        WithoutNext { work: self.work, definition, of: PhantomData }
    }

    /// Repeats the work after these errors; the first retrier that names an error is the one that counts.
    ///
    /// It takes a [`Retry`], or several: [`policies`](crate::policies) has some for what AWS recommends.
    ///
    /// ASL: more entries of `Retry`.
    pub fn retry(mut self, retry: impl IntoRetriers) -> Self {
        self.definition.retry.extend(retry.into_retriers().into_iter().map(Retry::into_retrier));
        self
    }

    /// Does not get the retriers that the workflow has for its tasks.
    ///
    /// See [`DefaultRetry`](crate::DefaultRetry).
    pub fn without_default_retry(mut self) -> Self {
        self.definition.defaults.retry = false;
        self
    }

    /// Does not get the catcher that the workflow has for its states.
    ///
    /// See [`Start::default_catch`](crate::Start::default_catch).
    pub fn without_default_catch(mut self) -> Self {
        self.definition.defaults.catch = false;
        self
    }

    /// Goes elsewhere after these errors, once no retrier helps; the first catcher that names an error is
    /// the one that counts.
    ///
    /// ASL: one more entry of `Catch`.
    pub fn catch(mut self, catcher: Catcher<W, I, O>) -> Self {
        self.definition.catch.push(catcher.into_definition());
        self
    }

    /// Goes on to `state`, which must take the data that this state passes on.
    ///
    /// ASL: `Next`.
    pub fn next<X: StateData + Accepts<D>, R: EndsAs<W, O> + 'static>(
        self,
        state: fn(&W, Path<X>) -> R,
    ) -> State<W, O> {
        self.finish(Transition::Next(Target::new(state)))
    }

    /// Ends the execution with the data that this state passes on.
    ///
    /// ASL: `"End": true`.
    pub fn end(self) -> State<W, O>
    where
        O: Accepts<D>,
    {
        self.finish(Transition::End)
    }

    fn finish(self, transition: Transition<W>) -> State<W, O> {
        State::new(Kind::Work(self.work.into(), self.definition, transition))
    }
}

impl<K: fmt::Debug, W, I, D, O> fmt::Debug for WithoutNext<K, W, I, D, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("WithoutNext").field(&self.work).finish()
    }
}
