use std::fmt;
use std::marker::PhantomData;

use super::{
    Catcher, EndsAs, Flow, IntoRetriers, Kind, ResultPath, Retry, Selection, State, Target, Transition, Work,
    WorkDefinition,
};
use crate::data::{Accepts, Extends, Path, RawPath, Root, StateData};
use crate::expr::IntoExpr;
use crate::variable::Variable;

/// A state that does work, and whose `Next` or `End` is not yet decided.
///
/// `K` is the kind of work ([`TaskWork`](super::TaskWork), [`ParallelWork`](super::ParallelWork),
/// [`MapWork`](super::MapWork)), `W` the workflow, `I` the input of the state, `D` the data that it passes on as
/// it stands now, `O` what the execution ends with, `R` the raw result of the work.
#[must_use = "a state has a transition: call `next(…)` or `end()`"]
pub struct WithoutNext<K, W, I, D, O, R = D> {
    pub(super) work: K,
    pub(super) definition: WorkDefinition<W>,
    of: Types<W, I, D, O, R>,
}

/// What a builder knows of the types of its state.
type Types<W, I, D, O, R> = PhantomData<fn(W, I) -> (D, O, R)>;

impl<K, W, I, D, O> WithoutNext<K, W, I, D, O> {
    pub(super) fn with_flow(work: K, flow: Flow) -> Self {
        let definition = WorkDefinition::of(flow);
        Self { work, definition, of: PhantomData }
    }
}

impl<K: Into<Work<W>>, W: 'static, I: StateData, O, Raw: StateData> WithoutNext<K, W, I, Raw, O, Raw> {
    /// Passes on what `select` makes of the raw result, instead of the result itself.
    ///
    /// It is said before where the result goes. What it makes is a struct that derives both `StateData` and
    /// `TaskParameters`.
    ///
    /// ASL: `ResultSelector`; `OutputPath` of a member does for a single one.
    pub fn result_selector<S: StateData, E: IntoExpr<S>>(
        mut self,
        select: impl FnOnce(Path<Raw>) -> E,
    ) -> WithoutNext<K, W, I, S, O, Raw> {
        let result = RawPath::from_root(Root::Result);
        let selector = self.definition.flow.take("ResultSelector", select(result.into()).into_expr());
        self.definition.flow.selector = Some(selector);
        self.with_types()
    }
}

impl<K: Into<Work<W>>, W: 'static, I: StateData, D: StateData, O, R: StateData>
    WithoutNext<K, W, I, D, O, R>
{
    /// Throws the result away: the state passes on its input.
    ///
    /// ASL: `"ResultPath": null`.
    pub fn discard_result(self) -> WithoutNext<K, W, I, I, O, R> {
        self.passing_on(ResultPath::Discard)
    }

    /// Puts the result into an optional member of the input, at any depth; the state passes on the input.
    ///
    /// ASL: `"ResultPath": "$.member"`.
    pub fn result_into(self, member: Path<Option<D>>) -> WithoutNext<K, W, I, I, O, R> {
        self.passing_on(ResultPath::Into(member.into_raw()))
    }

    /// Passes on an `E`: the input, and the result as one more member.
    ///
    /// ASL: `"ResultPath": "$.member"`.
    pub fn result_as<E: StateData + Extends<I, D>>(self) -> WithoutNext<K, W, I, E, O, R> {
        self.passing_on(ResultPath::Into(RawPath::data().member(E::MEMBER)))
    }

    /// Passes on only a part of what it would pass on.
    ///
    /// ASL: `OutputPath`.
    pub fn output_path<E: StateData>(
        mut self,
        part: impl FnOnce(Path<D>) -> Path<E>,
    ) -> WithoutNext<K, W, I, E, O, R> {
        self.definition.flow.select_output(part);
        self.with_types()
    }

    /// Passes on an empty object.
    ///
    /// ASL: `"OutputPath": null`.
    pub fn no_output(mut self) -> WithoutNext<K, W, I, (), O, R> {
        self.definition.flow.output = Selection::Nothing;
        self.with_types()
    }

    /// Sets a variable, when the work is done, to a value without a part of the result: a literal, another variable,
    /// the context.
    ///
    /// ASL: one more member of `Assign`. Where an error is caught, the catcher's own `assign` counts instead.
    pub fn assign<T: StateData>(mut self, variable: Variable<T>, value: impl IntoExpr<T>) -> Self {
        self.definition.flow.assign(variable, value.into_expr());
        self
    }

    /// Sets a variable to what `value` makes of the raw result.
    ///
    /// ASL: one more member of `Assign`, in which the result is `$`.
    pub fn assign_result<T: StateData, E: IntoExpr<T>>(
        mut self,
        variable: Variable<T>,
        value: impl FnOnce(Path<R>) -> E,
    ) -> Self {
        let result = RawPath::from_root(Root::Result);
        self.definition.flow.assign(variable, value(result.into()).into_expr());
        self
    }

    fn passing_on<E>(mut self, result_path: ResultPath) -> WithoutNext<K, W, I, E, O, R> {
        self.definition.flow.put_result(result_path);
        self.with_types()
    }

    pub(super) fn with_types<E>(self) -> WithoutNext<K, W, I, E, O, R> {
        WithoutNext { work: self.work, definition: self.definition, of: PhantomData }
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
    pub fn next<X: StateData + Accepts<D>, N: EndsAs<W, O> + 'static>(
        self,
        state: fn(&W, Path<X>) -> N,
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

impl<K: fmt::Debug, W, I, D, O, R> fmt::Debug for WithoutNext<K, W, I, D, O, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("WithoutNext").field(&self.work).finish()
    }
}
