//! The names that users choose: of states, variables, Map labels and state machines.
//!
//! ```
//! use asl_model::name::{StateName, VariableName};
//!
//! assert_eq!(StateName::parse("Train the model (v2)")?.as_str(), "Train the model (v2)");
//! assert_eq!(VariableName::parse("a.b").unwrap_err().to_string(), "a variable name cannot have `.`");
//! # Ok::<(), asl_model::name::NameError>(())
//! ```
//!
//! A name in which a placeholder `${…}` stands is accepted: nobody can know it before deployment.

mod character;
mod check;
mod error;
#[cfg(test)]
mod tests;

use std::borrow::Borrow;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

pub use character::{is_variable_continue, is_variable_start};
pub use error::{NameError, NameErrorKind};

macro_rules! name {
    ($(#[$attribute:meta])* $name:ident, $check:path) => {
        $(#[$attribute])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Takes a text that is such a name.
            pub fn parse(name: impl Into<String>) -> Result<Self, NameError> {
                let name = name.into();
                $check(&name)?;
                Ok(Self(name))
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = NameError;

            fn from_str(name: &str) -> Result<Self, NameError> {
                Self::parse(name)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl Display for $name {
            fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

name! {
    /// The name of a state: a key of `States`.
    ///
    /// At most 80 characters, of any kind. ASL specification, section "States".
    StateName, check::state
}

name! {
    /// The name of a variable: a key of `Assign`, without the `.$` of a JSONPath template.
    ///
    /// At most 80 characters: a letter first, then letters, digits and underscores of any script, as Unicode
    /// defines identifiers. `states` is reserved. An underscore as first character is outside of the rule, and
    /// accepted, since nobody knows whether the service refuses it. AWS Step Functions Developer Guide,
    /// "Passing data between states with variables".
    VariableName, check::variable
}

name! {
    /// The `Label` of a Map, which becomes a part of the ARN of its Map Runs.
    ///
    /// At most 40 characters, without blanks, control characters and most punctuation. AWS Step Functions
    /// Developer Guide, "Using Map state in Distributed mode".
    MapLabel, check::label
}

name! {
    /// The name of a state machine, an execution or an activity.
    ///
    /// 1 to 80 characters, without blanks, control characters and most punctuation. AWS Step Functions API
    /// Reference, `CreateStateMachine`.
    StateMachineName, check::state_machine
}
