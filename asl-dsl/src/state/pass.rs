use std::fmt;
use std::marker::PhantomData;

use super::{EndsAs, Flow, Kind, ResultPath, State, Target, Transition};
use crate::data::{Accepts, Extends, Path, RawPath, StateData};
use crate::expr::{Expr, IntoExpr};

/// Starts a [Pass state](PassWithoutNext): `Pass::new(&input)`.
pub type Pass<W, I, D, O> = PassWithoutNext<W, I, D, O>;

/// A Pass state whose `Next` or `End` is not yet decided.
///
/// `W` is the workflow, `I` the input of the state, `D` the data that it passes on, `O` what the execution
/// ends with.
///
/// ASL: `"Type": "Pass"`.
#[must_use = "a state has a transition: call `next(…)` or `end()`"]
pub struct PassWithoutNext<W, I, D, O> {
    flow: Flow,
    of: Types<W, I, D, O>,
}

/// What a Pass state knows of its types.
type Types<W, I, D, O> = PhantomData<fn(W, I) -> (D, O)>;

impl<W: 'static, X: StateData, O> PassWithoutNext<W, X, X, O> {
    /// A state that passes on its input.
    pub fn new(_input: &Path<X>) -> Self {
        Self { flow: Flow::default(), of: PhantomData }
    }

    /// Passes on `value` instead of the input.
    ///
    /// ASL: `Result` where nothing in it waits for data, `InputPath` where it is a path, else `Parameters`.
    pub fn value<D: StateData>(self, value: impl IntoExpr<D>) -> PassWithoutNext<W, X, D, O> {
        self.passing_on(value.into_expr(), ResultPath::Replace)
    }

    /// Passes on an `E`: the input, and `value` as one more member.
    ///
    /// ASL: as [`value`](Self::value), and `"ResultPath": "$.member"`.
    pub fn value_as<E: StateData + Extends<X, D>, D>(
        self,
        value: impl IntoExpr<D>,
    ) -> PassWithoutNext<W, X, E, O> {
        self.passing_on(value.into_expr(), ResultPath::Into(RawPath::data().member(E::MEMBER)))
    }
}

impl<W: 'static, I, D, O> PassWithoutNext<W, I, D, O> {
    fn passing_on<V, E>(mut self, value: Expr<V>, result_path: ResultPath) -> PassWithoutNext<W, I, E, O> {
        self.flow.give(value);
        self.flow.result_path = result_path;
        PassWithoutNext { flow: self.flow, of: PhantomData }
    }

    /// Goes on to `state`, which must take the data that this state passes on.
    ///
    /// ASL: `Next`.
    pub fn next<X: StateData + Accepts<D>, R: EndsAs<W, O> + 'static>(
        self,
        state: fn(&W, Path<X>) -> R,
    ) -> State<W, O> {
        State::new(Kind::Pass(self.flow, Transition::Next(Target::new(state))))
    }

    /// Ends the execution with the data that this state passes on.
    ///
    /// ASL: `"End": true`.
    pub fn end(self) -> State<W, O>
    where
        O: Accepts<D>,
    {
        State::new(Kind::Pass(self.flow, Transition::End))
    }
}

impl<W, I, D, O> fmt::Debug for PassWithoutNext<W, I, D, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PassWithoutNext").finish_non_exhaustive()
    }
}
