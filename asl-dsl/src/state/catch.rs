use std::fmt;
use std::marker::PhantomData;

use super::{EndsAs, Flow, ResultPath, Target};
use crate::data::{Accepts, Extends, Path, RawPath, Root, StateData};
use crate::error_name::{ErrorName, ErrorOutput, IntoErrorNames};
use crate::expr::IntoExpr;
use crate::variable::Variable;

/// Starts a [`Catcher`]: `Catch::all()`, `Catch::on(errors)`.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Catch;

impl Catch {
    /// Catches every error but `States.DataLimitExceeded` and `States.Runtime`; only the last catcher of a
    /// state may do so.
    ///
    /// ASL: `"ErrorEquals": ["States.ALL"]`.
    pub fn all<I: StateData>() -> CatcherWithoutNext<I, ErrorOutput> {
        Self::on([ErrorName::ALL])
    }

    /// Catches these errors.
    ///
    /// ASL: `ErrorEquals`.
    pub fn on<I: StateData>(errors: impl IntoErrorNames) -> CatcherWithoutNext<I, ErrorOutput> {
        let errors = errors.into_error_names();
        CatcherWithoutNext { errors, flow: Flow::default(), comment: None, of: PhantomData }
    }
}

/// Where a state with the input `I` goes on after an error that no retrier mends.
///
/// ASL: an entry of `Catch`.
#[must_use = "give it to `catch(…)` of a state"]
pub struct Catcher<W, I, O> {
    definition: CatcherDefinition<W>,
    of: PhantomData<fn(I) -> O>,
}

/// A [`Catcher`] whose `Next` is not yet decided.
///
/// `I` is the input of the state, `D` the data that goes to the next one.
#[must_use = "a catcher leads somewhere: call `next(…)`"]
pub struct CatcherWithoutNext<I, D> {
    errors: Vec<ErrorName>,
    pub(super) flow: Flow,
    comment: Option<String>,
    of: PhantomData<fn(I) -> D>,
}

pub(crate) struct CatcherDefinition<W> {
    pub(crate) errors: Vec<ErrorName>,
    pub(crate) flow: Flow,
    pub(crate) comment: Option<String>,
    pub(crate) next: Target<W>,
}

impl<W> Clone for CatcherDefinition<W> {
    fn clone(&self) -> Self {
        Self {
            errors: self.errors.clone(),
            comment: self.comment.clone(),
            flow: self.flow.clone(),
            next: self.next.clone(),
        }
    }
}

impl<W, I, O> Catcher<W, I, O> {
    pub(crate) fn into_definition(self) -> CatcherDefinition<W> {
        self.definition
    }
}

impl<I: StateData> CatcherWithoutNext<I, ErrorOutput> {
    /// Passes on the input as it was, without the error.
    ///
    /// ASL: `"ResultPath": null`.
    pub fn discard_error(self) -> CatcherWithoutNext<I, I> {
        self.passing_on(ResultPath::Discard)
    }

    /// Puts the error into an optional member of the input.
    ///
    /// ASL: `"ResultPath": "$.member"`.
    pub fn error_into(self, member: Path<Option<ErrorOutput>>) -> CatcherWithoutNext<I, I> {
        self.passing_on(ResultPath::Into(member.into_raw()))
    }

    /// Passes on an `E`: the input, and the error as one more member.
    ///
    /// ASL: `"ResultPath": "$.member"`.
    pub fn error_as<E: StateData + Extends<I, ErrorOutput>>(self) -> CatcherWithoutNext<I, E> {
        self.passing_on(ResultPath::Into(RawPath::data().member(E::MEMBER)))
    }

    fn passing_on<E>(self, result_path: ResultPath) -> CatcherWithoutNext<I, E> {
        let flow = Flow { result_path, ..self.flow };
        CatcherWithoutNext { errors: self.errors, flow, comment: self.comment, of: PhantomData }
    }
}

impl<I, D> CatcherWithoutNext<I, D> {
    pub(super) fn with_types<E>(self) -> CatcherWithoutNext<I, E> {
        let Self { errors, flow, comment, .. } = self;
        CatcherWithoutNext { errors, flow, comment, of: PhantomData }
    }

    /// Sets a variable when an error is caught, to a value without a part of the error.
    ///
    /// ASL: one more member of the catcher's `Assign`. What the state itself assigns does not count then.
    pub fn assign<T: StateData>(mut self, variable: Variable<T>, value: impl IntoExpr<T>) -> Self {
        self.flow.assign(variable, value.into_expr());
        self
    }

    /// Sets a variable to what `value` makes of the error.
    ///
    /// ASL: one more member of the catcher's `Assign`, in which the error output is `$`.
    pub fn assign_error<T: StateData, E: IntoExpr<T>>(
        mut self,
        variable: Variable<T>,
        value: impl FnOnce(Path<ErrorOutput>) -> E,
    ) -> Self {
        let error = RawPath::from_root(Root::ErrorOutput);
        self.flow.assign(variable, value(error.into()).into_expr());
        self
    }

    /// Says what the catcher is for.
    ///
    /// ASL: `Comment`.
    pub fn comment(mut self, comment: impl Into<String>) -> Self {
        self.comment = Some(comment.into());
        self
    }

    /// Goes on to `state`, which must take the data that the catcher passes on: the [`ErrorOutput`] alone
    /// unless something else was said.
    ///
    /// ASL: `Next`.
    pub fn next<W: 'static, O, X: StateData + Accepts<D>, R: EndsAs<W, O> + 'static>(
        self,
        state: fn(&W, Path<X>) -> R,
    ) -> Catcher<W, I, O> {
        let Self { errors, flow, comment, .. } = self;
        let next = Target::new(state);
        Catcher { definition: CatcherDefinition { errors, flow, comment, next }, of: PhantomData }
    }
}

impl<W, I, O> fmt::Debug for Catcher<W, I, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Catcher").field(&self.definition.errors).finish()
    }
}

impl<I, D> fmt::Debug for CatcherWithoutNext<I, D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("CatcherWithoutNext").field(&self.errors).finish()
    }
}
