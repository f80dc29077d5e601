use std::fmt;
use std::rc::Rc;

use super::{Content, StateFunctionOutput};
use crate::data::{Path, RawPath, StateData};

/// A state function that a transition leads to, without its types.
pub struct Target<W> {
    call: Rc<Call<W>>,
}

type Call<W> = dyn Fn(&W, RawPath) -> Content<W>;

impl<W: 'static> Target<W> {
    /// Takes a function pointer: with a generic `impl Fn`, a chain of a hundred states would be a type that
    /// nests a hundred levels, which the compiler refuses.
    pub(crate) fn new<X: StateData, R: StateFunctionOutput<W> + 'static>(
        state: fn(&W, Path<X>) -> R,
    ) -> Self {
        Self::from_function(state)
    }

    /// For what is no pointer, where nothing is chained.
    pub(crate) fn from_function<X: StateData, R: StateFunctionOutput<W> + 'static>(
        state: impl Fn(&W, Path<X>) -> R + 'static,
    ) -> Self {
        Self::from_content(move |workflow, path| state(workflow, path.into()).into_content().0)
    }

    pub(super) fn from_content(call: impl Fn(&W, RawPath) -> Content<W> + 'static) -> Self {
        Self { call: Rc::new(call) }
    }

    pub(super) fn content(&self, workflow: &W, path: RawPath) -> Content<W> {
        (self.call)(workflow, path)
    }

    /// Asks the function who it is, without evaluating its body.
    pub(crate) fn reference(&self, workflow: &W) -> Content<W> {
        self.content(workflow, RawPath::reference())
    }

    /// Evaluates the function.
    pub(crate) fn define(&self, workflow: &W) -> Content<W> {
        self.content(workflow, RawPath::data())
    }
}

impl<W> Clone for Target<W> {
    fn clone(&self) -> Self {
        Self { call: Rc::clone(&self.call) }
    }
}

impl<W> fmt::Debug for Target<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Target(…)")
    }
}
