//! `Output`, which only states in JSONata have.

use std::marker::PhantomData;

use super::{
    Catcher, CatcherWithoutNext, ChoiceRule, ChoiceRuleWithoutNext, ChoiceWithoutDefault, EndsAs, Flow, Kind,
    PassWithoutNext, State, Succeed, WaitWithoutNext, WithoutNext, Work,
};
use crate::data::{Accepts, Path, RawPath, Root, StateData};
use crate::error_name::ErrorOutput;
use crate::jsonata::IntoComputed;
use crate::language::HasJsonata;
use crate::workflow::Workflow;

impl<K: Into<Work<W>>, W: Workflow, I: StateData, D: StateData, O, R: StateData>
    WithoutNext<K, W, I, D, O, R>
{
    /// Passes on a value without a part of the result.
    ///
    /// ASL: `Output`, which only states in JSONata have.
    pub fn output<E: StateData>(self, value: impl IntoComputed<E>) -> WithoutNext<K, W, I, E, O, R>
    where
        W::Language: HasJsonata,
    {
        self.output_result(|_| value)
    }

    /// Passes on what `value` makes of the raw result.
    ///
    /// ASL: `Output`, in which the result is `$states.result`.
    pub fn output_result<E: StateData, V: IntoComputed<E>>(
        mut self,
        value: impl FnOnce(Path<R>) -> V,
    ) -> WithoutNext<K, W, I, E, O, R>
    where
        W::Language: HasJsonata,
    {
        let result = RawPath::from_root(Root::Result);
        self.definition.flow.pass_on(value(result.into()).into_computed().into_value());
        self.with_types()
    }
}

impl<W: Workflow, I: StateData, D: StateData, O, R: StateData> PassWithoutNext<W, I, D, O, R> {
    /// Passes on a value instead of the input.
    ///
    /// ASL: `Output`, which only states in JSONata have.
    pub fn output<E: StateData>(mut self, value: impl IntoComputed<E>) -> PassWithoutNext<W, I, E, O, R>
    where
        W::Language: HasJsonata,
    {
        self.flow.pass_on(value.into_computed().into_value());
        PassWithoutNext { flow: self.flow, of: PhantomData }
    }
}

impl<W: Workflow, I: StateData, O> WaitWithoutNext<W, I, O> {
    /// Passes on a value instead of the input.
    ///
    /// ASL: `Output`, which only states in JSONata have.
    pub fn output<E: StateData>(mut self, value: impl IntoComputed<E>) -> WaitWithoutNext<W, E, O>
    where
        W::Language: HasJsonata,
    {
        self.flow.pass_on(value.into_computed().into_value());
        WaitWithoutNext { time: self.time, flow: self.flow, of: PhantomData }
    }
}

impl Succeed {
    /// Ends the execution well, with this value as its output.
    ///
    /// ASL: `Output`, which only states in JSONata have.
    pub fn output<W: Workflow, D, O: Accepts<D>>(value: impl IntoComputed<D>) -> State<W, O>
    where
        W::Language: HasJsonata,
    {
        let mut flow = Flow::default();
        flow.pass_on(value.into_computed().into_value());
        State::new(Kind::Succeed(flow))
    }
}

impl<W: Workflow, I: StateData, O> ChoiceWithoutDefault<W, I, O> {
    /// Goes on to `state` when no rule matches, with a value instead of the input.
    ///
    /// ASL: `Default` and `Output`, which only states in JSONata have.
    pub fn otherwise_with<D: StateData, X: StateData + Accepts<D>, R: EndsAs<W, O> + 'static>(
        mut self,
        value: impl IntoComputed<D>,
        state: fn(&W, Path<X>) -> R,
    ) -> State<W, O>
    where
        W::Language: HasJsonata,
    {
        self.flow.pass_on(value.into_computed().into_value());
        self.finish(Some(super::Target::new(state)))
    }
}

/// A [`ChoiceRule`] with an output of its own, whose `Next` is not yet decided.
#[derive(Debug)]
#[must_use = "a rule leads somewhere: call `next(…)`"]
pub struct ChoiceRuleWithOutput<D> {
    rule: ChoiceRuleWithoutNext,
    of: PhantomData<fn() -> D>,
}

impl ChoiceRuleWithoutNext {
    /// Passes on a value instead of the input.
    ///
    /// ASL: `Output` of the rule, which only states in JSONata have.
    pub fn output<D: StateData>(mut self, value: impl IntoComputed<D>) -> ChoiceRuleWithOutput<D> {
        self.flow.pass_on(value.into_computed().into_value());
        ChoiceRuleWithOutput { rule: self, of: PhantomData }
    }
}

impl<D: StateData> ChoiceRuleWithOutput<D> {
    /// Goes on to `state`, which must take the value that the rule passes on.
    ///
    /// ASL: `Next`.
    pub fn next<W: Workflow, I, O, X: StateData + Accepts<D>, R: EndsAs<W, O> + 'static>(
        self,
        state: fn(&W, Path<X>) -> R,
    ) -> ChoiceRule<W, I, O>
    where
        W::Language: HasJsonata,
    {
        self.rule.next_with::<W, I, D, O, X, R>(state)
    }
}

/// A [`Catcher`] with an output of its own, whose `Next` is not yet decided.
#[derive(Debug)]
#[must_use = "a catcher leads somewhere: call `next(…)`"]
pub struct CatcherWithOutput<I, D>(CatcherWithoutNext<I, D>);

impl<I: StateData, D> CatcherWithoutNext<I, D> {
    /// Passes on what `value` makes of the error.
    ///
    /// ASL: `Output` of the catcher, which only states in JSONata have; in it the error is `$states.errorOutput`.
    pub fn output<E: StateData, V: IntoComputed<E>>(
        mut self,
        value: impl FnOnce(Path<ErrorOutput>) -> V,
    ) -> CatcherWithOutput<I, E> {
        let error = RawPath::from_root(Root::ErrorOutput);
        self.flow.pass_on(value(error.into()).into_computed().into_value());
        CatcherWithOutput(self.with_types())
    }
}

impl<I, D> CatcherWithOutput<I, D> {
    /// Goes on to `state`, which must take the value that the catcher passes on.
    ///
    /// ASL: `Next`.
    pub fn next<W: Workflow, O, X: StateData + Accepts<D>, R: EndsAs<W, O> + 'static>(
        self,
        state: fn(&W, Path<X>) -> R,
    ) -> Catcher<W, I, O>
    where
        W::Language: HasJsonata,
    {
        self.0.next(state)
    }
}
