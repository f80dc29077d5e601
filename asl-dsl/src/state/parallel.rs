use std::fmt;

use super::{Flow, StateFunctionOutput, Target, WithoutNext};
use crate::data::{Accepts, Path, StateData};
use crate::expr::IntoExpr;

/// Starts a Parallel state: `Parallel::new(&input, (Self::first_branch, Self::second_branch))`.
///
/// ASL: `"Type": "Parallel"`.
pub type Parallel<W, I, D, O> = WithoutNext<ParallelWork<W>, W, I, D, O>;

/// What a Parallel does: several branches at once.
pub struct ParallelWork<W> {
    pub(crate) branches: Vec<Target<W>>,
}

impl<W: 'static, I: StateData, D: StateData, O> Parallel<W, I, D, O> {
    /// A state that gives `input` to every branch, and passes on a tuple of what the branches end with.
    ///
    /// A branch is given by the function of its first state. Its states are its own: no transition leads from one
    /// branch to another, or out of it. One branch that fails stops the others and fails the state.
    ///
    /// ASL: `Branches`.
    pub fn new<S, B: Branches<W, I, S, Output = D>>(input: &Path<I>, branches: B) -> Self {
        Self::with_flow(ParallelWork { branches: branches.into_targets() }, Flow::of_input(input.raw()))
    }

    /// A state that gives `value` to every branch instead of its input, and passes on a tuple of what the branches end
    /// with.
    ///
    /// ASL: `Branches`, and `InputPath` where `value` is a path, else `Parameters`.
    pub fn given<P: StateData, S, B: Branches<W, P, S, Output = D>>(
        input: &Path<I>,
        value: impl IntoExpr<P>,
        branches: B,
    ) -> Self {
        let mut flow = Flow::of_input(input.raw());
        flow.give(value.into_expr());
        Self::with_flow(ParallelWork { branches: branches.into_targets() }, flow)
    }
}

/// The branches of a Parallel: a tuple of state functions, each of which takes the input `I`.
///
/// `S` is what the compiler finds out about the functions.
#[diagnostic::on_unimplemented(
    message = "these are no branches for a Parallel with the input `{I}`",
    label = "a branch is the function of its first state, and takes `Path<{I}>`",
    note = "write a tuple, also of one: `(Self::first_branch, Self::second_branch)`, `(Self::only_branch,)`"
)]
pub trait Branches<W, I, S> {
    /// The tuple of what the branches end with.
    type Output: StateData;

    #[doc(hidden)]
    fn into_targets(self) -> Vec<Target<W>>;
}

macro_rules! branches {
    ($($function:ident $data:ident $returned:ident),+) => {
        impl<W: 'static, I, $($function, $data, $returned),+> Branches<W, I, ($($data, $returned),+)>
            for ($($function,)+)
        where
            $(
                $function: Fn(&W, Path<$data>) -> $returned + 'static,
                $data: StateData + Accepts<I>,
                $returned: StateFunctionOutput<W> + 'static,
            )+
            ($($returned::Output,)+): StateData,
        {
            type Output = ($($returned::Output,)+);

            fn into_targets(self) -> Vec<Target<W>> {
                #[expect(non_snake_case, reason = "the functions are named like their types")]
                let ($($function,)+) = self;
                vec![$(Target::from_function($function)),+]
            }
        }
    };
}

branches!(F1 X1 R1);
branches!(F1 X1 R1, F2 X2 R2);
branches!(F1 X1 R1, F2 X2 R2, F3 X3 R3);
branches!(F1 X1 R1, F2 X2 R2, F3 X3 R3, F4 X4 R4);
branches!(F1 X1 R1, F2 X2 R2, F3 X3 R3, F4 X4 R4, F5 X5 R5);
branches!(F1 X1 R1, F2 X2 R2, F3 X3 R3, F4 X4 R4, F5 X5 R5, F6 X6 R6);
branches!(F1 X1 R1, F2 X2 R2, F3 X3 R3, F4 X4 R4, F5 X5 R5, F6 X6 R6, F7 X7 R7);
branches!(F1 X1 R1, F2 X2 R2, F3 X3 R3, F4 X4 R4, F5 X5 R5, F6 X6 R6, F7 X7 R7, F8 X8 R8);

impl<W> fmt::Debug for ParallelWork<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ParallelWork").field("branches", &self.branches.len()).finish()
    }
}
