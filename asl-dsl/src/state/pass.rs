use std::fmt;
use std::marker::PhantomData;

use super::{EndsAs, Flow, Kind, ResultPath, State, Target, Transition};
use crate::data::{Accepts, Extends, Path, RawPath, Root, StateData};
use crate::expr::{Expr, IntoExpr};
use crate::variable::Variable;

/// Starts a [Pass state](PassWithoutNext): `Pass::new(&input)`.
pub type Pass<W, I, D, O> = PassWithoutNext<W, I, D, O>;

/// A Pass state whose `Next` or `End` is not yet decided.
///
/// `W` is the workflow, `I` the input of the state, `D` the data that it passes on, `O` what the execution
/// ends with, `R` the value that it is given.
///
/// ASL: `"Type": "Pass"`.
#[must_use = "a state has a transition: call `next(…)` or `end()`"]
pub struct PassWithoutNext<W, I, D, O, R = D> {
    pub(super) flow: Flow,
    pub(super) of: Types<W, I, D, O, R>,
}

/// What a Pass state knows of its types.
type Types<W, I, D, O, R> = PhantomData<fn(W, I) -> (D, O, R)>;

impl<W: 'static, X: StateData, O> PassWithoutNext<W, X, X, O> {
    /// A state that passes on `input`: its input, or a part of it.
    ///
    /// ASL: `OutputPath`, where it is a part.
    pub fn new(input: &Path<X>) -> Self {
        Self { flow: Flow::passing_on(input.raw()), of: PhantomData }
    }

    /// Passes on `value` instead of the input.
    ///
    /// ASL: `Result` where nothing in it waits for data, `InputPath` where it is a path, else `Parameters`.
    pub fn value<D: StateData>(self, value: impl IntoExpr<D>) -> PassWithoutNext<W, X, D, O> {
        self.passing_on(value.into_expr(), ResultPath::Replace)
    }

    /// Puts `value` into an optional member of the input, at any depth, and passes on the input.
    ///
    /// ASL: as [`value`](Self::value), and `"ResultPath": "$.member"`.
    pub fn value_into<D: StateData>(
        self,
        member: Path<Option<D>>,
        value: impl IntoExpr<D>,
    ) -> PassWithoutNext<W, X, X, O, D> {
        self.passing_on(value.into_expr(), ResultPath::Into(member.into_raw()))
    }

    /// Passes on an `E`: the input, and `value` as one more member.
    ///
    /// ASL: as [`value`](Self::value), and `"ResultPath": "$.member"`.
    pub fn value_as<E: StateData + Extends<X, D>, D>(
        self,
        value: impl IntoExpr<D>,
    ) -> PassWithoutNext<W, X, E, O, D> {
        self.passing_on(value.into_expr(), ResultPath::Into(RawPath::data().member(E::MEMBER)))
    }
}

impl<W: 'static, I: StateData, D: StateData, O, R: StateData> PassWithoutNext<W, I, D, O, R> {
    /// Passes on only a part of what it would pass on.
    ///
    /// ASL: `OutputPath`.
    pub fn output_path<E: StateData>(
        mut self,
        part: impl FnOnce(Path<D>) -> Path<E>,
    ) -> PassWithoutNext<W, I, E, O, R> {
        self.flow.select_output(part);
        PassWithoutNext { flow: self.flow, of: PhantomData }
    }

    /// Sets a variable.
    ///
    /// A Pass that is given a value does not see its input any more when it sets variables: see
    /// [`assign_result`](Self::assign_result).
    ///
    /// ASL: one more member of `Assign`.
    pub fn assign<T: StateData>(mut self, variable: Variable<T>, value: impl IntoExpr<T>) -> Self {
        self.flow.assign(variable, value.into_expr());
        self
    }

    /// Sets a variable to what `value` makes of the value that the state is given.
    ///
    /// ASL: one more member of `Assign`, in which the result is `$`.
    pub fn assign_result<T: StateData, E: IntoExpr<T>>(
        mut self,
        variable: Variable<T>,
        value: impl FnOnce(Path<R>) -> E,
    ) -> Self {
        let result = RawPath::from_root(Root::Result);
        self.flow.assign(variable, value(result.into()).into_expr());
        self
    }
}

impl<W: 'static, I, D, O, R> PassWithoutNext<W, I, D, O, R> {
    fn passing_on<V, E>(mut self, value: Expr<V>, result_path: ResultPath) -> PassWithoutNext<W, I, E, O, V> {
        self.flow.give(value);
        self.flow.put_result(result_path);
        PassWithoutNext { flow: self.flow, of: PhantomData }
    }

    /// Goes on to `state`, which must take the data that this state passes on.
    ///
    /// ASL: `Next`.
    pub fn next<X: StateData + Accepts<D>, N: EndsAs<W, O> + 'static>(
        self,
        state: fn(&W, Path<X>) -> N,
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

impl<W, I, D, O, R> fmt::Debug for PassWithoutNext<W, I, D, O, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PassWithoutNext").finish_non_exhaustive()
    }
}
