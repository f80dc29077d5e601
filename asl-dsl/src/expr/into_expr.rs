use super::Expr;

/// What can stand where a `T` is wanted: everything that an [`Expr`] of it can be made from.
#[diagnostic::on_unimplemented(
    message = "a value of type `{T}` is wanted here, and this is `{Self}`",
    label = "expected `{T}`",
    note = "it can be a literal, a path that leads to a `{T}`, or something built of both",
    note = "a path to an optional member leads there after `assume_present()`"
)]
pub trait IntoExpr<T> {
    /// The value.
    fn into_expr(self) -> Expr<T>;
}

// Without it the compiler would tell of `From` and list every type of number.
#[diagnostic::do_not_recommend]
impl<T, U> IntoExpr<T> for U
where
    Expr<T>: From<U>,
{
    fn into_expr(self) -> Expr<T> {
        self.into()
    }
}
