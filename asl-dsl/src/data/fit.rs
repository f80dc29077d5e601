/// Says that a state which takes `Self` may get a `D`.
///
/// Every type accepts itself, [`Any`](super::Any) accepts all, and a type accepts those that flatten it into
/// themselves (`#[serde(flatten)]`), since they have all of its members.
#[diagnostic::on_unimplemented(
    message = "this state passes on `{D}`, but what follows takes `{Self}`",
    label = "takes `{Self}`, gets `{D}`",
    note = "a task's result replaces its input unless `discard_result()`, `result_into(…)` or `result_as()` say otherwise",
    note = "a caught error replaces it too, unless `discard_error()`, `error_into(…)` or `error_as()` say otherwise"
)]
pub trait Accepts<D> {}

/// Says that `Self` has all members of `I`, and one member more that holds an `R`.
///
/// `#[derive(StateData)]` implements it for a struct of exactly two fields, one of them flattened:
///
/// ```
/// use asl_dsl::prelude::*;
///
/// #[derive(StateData)]
/// struct Order { id: String }
///
/// #[derive(StateData)]
/// struct Receipt { number: String }
///
/// #[derive(StateData)]
/// struct PaidOrder {
///     #[serde(flatten)]
///     order: Order,
///     receipt: Receipt,
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not `{I}` with one more member of type `{R}`",
    label = "the input is `{I}`, the result `{R}`",
    note = "a struct of two fields has this shape: `#[serde(flatten)] input: {I}` and one field of type `{R}`"
)]
pub trait Extends<I, R> {
    /// The name of the member that holds the `R`, as it stands in the data.
    const MEMBER: &'static str;
}
