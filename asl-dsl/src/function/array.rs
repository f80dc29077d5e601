use asl_model::intrinsic::Function;

use super::Call;
use crate::expr::{Expr, IntoExpr};

/// A list of these elements.
///
/// A list in brackets is the same: `["a".into(), input.name().into()]` stands wherever a list is wanted.
///
/// ASL: `States.Array`, where an element waits for data.
pub fn array<T, E: IntoExpr<T>>(elements: impl IntoIterator<Item = E>) -> Expr<Vec<T>> {
    elements.into_iter().map(IntoExpr::into_expr).collect()
}

/// Cuts a list into lists of `size` elements; the last one may be shorter.
///
/// ASL: `States.ArrayPartition`. The size is at least 1.
pub fn array_partition<T>(list: impl IntoExpr<Vec<T>>, size: impl IntoExpr<i64>) -> Expr<Vec<Vec<T>>> {
    Call::of(Function::ArrayPartition).with(list.into_expr()).with(size.into_expr()).give()
}

/// Whether a list has an element that equals `value`.
///
/// ASL: `States.ArrayContains`.
pub fn array_contains<T>(list: impl IntoExpr<Vec<T>>, value: impl IntoExpr<T>) -> Expr<bool> {
    Call::of(Function::ArrayContains).with(list.into_expr()).with(value.into_expr()).give()
}

/// The integers from `first` to `last`, both included, `step` apart; at most 1,000.
///
/// ASL: `States.ArrayRange`. The step is not 0.
pub fn array_range(
    first: impl IntoExpr<i64>,
    last: impl IntoExpr<i64>,
    step: impl IntoExpr<i64>,
) -> Expr<Vec<i64>> {
    Call::of(Function::ArrayRange)
        .with(first.into_expr())
        .with(last.into_expr())
        .with(step.into_expr())
        .give()
}

/// The element at `index`, counted from 0; the state fails where there is none.
///
/// ASL: `States.ArrayGetItem`.
pub fn array_get_item<T>(list: impl IntoExpr<Vec<T>>, index: impl IntoExpr<i64>) -> Expr<T> {
    Call::of(Function::ArrayGetItem).with(list.into_expr()).with(index.into_expr()).give()
}

/// The number of elements.
///
/// ASL: `States.ArrayLength`.
pub fn array_length<T>(list: impl IntoExpr<Vec<T>>) -> Expr<i64> {
    Call::of(Function::ArrayLength).with(list.into_expr()).give()
}

/// The elements without repetitions.
///
/// ASL: `States.ArrayUnique`.
pub fn array_unique<T>(list: impl IntoExpr<Vec<T>>) -> Expr<Vec<T>> {
    Call::of(Function::ArrayUnique).with(list.into_expr()).give()
}

/// The parts of a text between any of the characters in `delimiters`; empty parts are left out.
///
/// ASL: `States.StringSplit`.
pub fn string_split(text: impl IntoExpr<String>, delimiters: impl IntoExpr<String>) -> Expr<Vec<String>> {
    Call::of(Function::StringSplit).with(text.into_expr()).with(delimiters.into_expr()).give()
}
