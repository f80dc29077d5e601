use asl_model::intrinsic::Function;

use super::Call;
use crate::expr::{Expr, IntoExpr};
use crate::services::IntoAny;

/// The members of two objects; of equal names those of `right`. What that gives, the caller says.
///
/// Objects in objects are not merged: the service has no deep merge.
///
/// ASL: `States.JsonMerge` with `false`.
pub fn json_merge<T>(left: impl IntoAny, right: impl IntoAny) -> Expr<T> {
    let deep: Expr<bool> = false.into();
    Call::of(Function::JsonMerge).with(left.into_any()).with(right.into_any()).with(deep).give()
}

/// What JSON a text holds; of which type it is, the caller says.
///
/// ASL: `States.StringToJson`. The state fails where the text is no JSON.
pub fn string_to_json<T>(text: impl IntoExpr<String>) -> Expr<T> {
    Call::of(Function::StringToJson).with(text.into_expr()).give()
}

/// The text of a value as JSON.
///
/// ASL: `States.JsonToString`.
pub fn json_to_string(value: impl IntoAny) -> Expr<String> {
    Call::of(Function::JsonToString).with(value.into_any()).give()
}
