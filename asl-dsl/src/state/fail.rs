use super::{FailDefinition, Failure, Kind};
use crate::expr::{IntoErrorExpr, IntoExpr};

/// Makes a Fail state: `Fail::new(error, cause)`.
///
/// ASL: `"Type": "Fail"`.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Fail;

impl Fail {
    /// Ends the execution as failed, with the name of an error and a text for people.
    ///
    /// Both can be literals, paths, or texts that functions make; of the functions only some, as the service wants it.
    ///
    /// ASL: `Error` or `ErrorPath`, `Cause` or `CausePath`. Names that begin with `States.` belong to the language.
    #[expect(clippy::new_ret_no_self, reason = "a Fail has no transition to decide: it is finished at once")]
    pub fn new<W: 'static>(error: impl IntoErrorExpr, cause: impl IntoExpr<String>) -> Failure<W> {
        let (error, cause) = (error.into_error_expr().into_parts().0, cause.into_expr().into_parts().0);
        Failure::new(Kind::Fail(FailDefinition { error, cause }))
    }
}
