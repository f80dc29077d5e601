use asl_model::intrinsic::Function;

use super::Call;
use crate::expr::{Expr, IntoExpr};

/// The sum of two integers of 32 bits; a negative one is subtracted.
///
/// ASL: `States.MathAdd`.
pub fn math_add(first: impl IntoExpr<i64>, second: impl IntoExpr<i64>) -> Expr<i64> {
    Call::of(Function::MathAdd).with(first.into_expr()).with(second.into_expr()).give()
}

/// A random integer from `start` to before `end`.
///
/// ASL: `States.MathRandom`.
pub fn math_random(start: impl IntoExpr<i64>, end: impl IntoExpr<i64>) -> Expr<i64> {
    Call::of(Function::MathRandom).with(start.into_expr()).with(end.into_expr()).give()
}

/// A random integer from `start` to before `end`, the same for the same seed.
///
/// The two query languages draw different numbers from one seed.
///
/// ASL: `States.MathRandom` with three arguments.
pub fn math_random_with_seed(
    start: impl IntoExpr<i64>,
    end: impl IntoExpr<i64>,
    seed: impl IntoExpr<i64>,
) -> Expr<i64> {
    Call::of(Function::MathRandom).with(start.into_expr()).with(end.into_expr()).with(seed.into_expr()).give()
}
