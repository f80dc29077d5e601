//! The names of states as an enum.

use asl_model::similar;
use thiserror::Error;

/// An enum of the names that the states of a machine have.
///
/// `#[derive(StateName)]` implements it. In a definition a name is a key of `States`, and what `StartAt`, `Next`
/// and `Default` say. ASL specification, section "States".
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no enum of state names",
    note = "derive it for an enum with one variant for each state: `#[derive(StateName)]`"
)]
pub trait StateName: Sized + 'static {
    /// All names, in the order of the variants.
    const ALL: &'static [Self];

    /// The name as it stands in the definition.
    fn as_str(&self) -> &'static str;
}

/// A text that is the name of none of the states.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("there is no state `{name}`{}", mend(*.closest))]
pub struct UnknownStateName {
    name: String,
    closest: Option<&'static str>,
}

impl UnknownStateName {
    /// The error for a `name` that is none of `S`.
    #[must_use]
    pub fn among<S: StateName>(name: &str) -> Self {
        let closest = similar::closest(name, S::ALL.iter().map(S::as_str));
        Self { name: name.to_owned(), closest }
    }

    /// The text.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The name that was probably meant.
    #[must_use]
    pub const fn closest(&self) -> Option<&'static str> {
        self.closest
    }
}

fn mend(closest: Option<&'static str>) -> String {
    closest.map(|closest| format!(": did you mean `{closest}`?")).unwrap_or_default()
}
