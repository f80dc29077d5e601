use super::{FailDefinition, Failure, Kind};
use crate::error_name::ErrorName;
use crate::expr::Template;

/// Makes a Fail state: `Fail::new(error, cause)`.
///
/// ASL: `"Type": "Fail"`.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Fail;

impl Fail {
    /// Ends the execution as failed, with the name of an error and a text for people.
    ///
    /// ASL: `Error` and `Cause`. Names that begin with `States.` belong to the language.
    #[expect(clippy::new_ret_no_self, reason = "a Fail has no transition to decide: it is finished at once")]
    pub fn new<W: 'static>(error: impl Into<ErrorName>, cause: impl Into<String>) -> Failure<W> {
        let error = Template::from(error.into().as_str());
        let cause = Template::from(cause.into());
        Failure::new(Kind::Fail(FailDefinition { error: Some(error), cause: Some(cause) }))
    }
}
