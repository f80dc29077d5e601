use asl_model::document::{QueryLanguage, Setting, StateMachine};
use asl_model::value::Number;

use super::{Scope, check};
use crate::build::call::Findings;
use crate::build_error::BuildError;
use crate::machine::Machine;

/// A machine of named states that is not yet built.
#[derive(Debug, Clone)]
#[must_use = "nothing is a machine before `build()`"]
pub struct MachineBuilder {
    scope: Scope,
    query_language: Option<QueryLanguage>,
    version: Option<String>,
    timeout_seconds: Option<Setting<Number>>,
}

impl MachineBuilder {
    /// A machine of these states.
    ///
    /// ASL: `StartAt`, `States`, and `Comment`, where the scope has one.
    pub const fn new(scope: Scope) -> Self {
        Self { scope, query_language: None, version: None, timeout_seconds: None }
    }

    /// Says what the machine is for.
    ///
    /// ASL: `Comment`, at top level.
    pub fn comment(mut self, comment: impl Into<String>) -> Self {
        self.scope = self.scope.comment(comment);
        self
    }

    /// Sets the query language of every state that names none itself.
    ///
    /// ASL: `QueryLanguage`, at top level; JSONPath where it is left out.
    pub const fn query_language(mut self, language: QueryLanguage) -> Self {
        self.query_language = Some(language);
        self
    }

    /// Says the version of the language.
    ///
    /// ASL: `Version`; `1.0`, the only one, where it is left out.
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.version = Some(version.into());
        self
    }

    /// Ends the execution as timed out after so long.
    ///
    /// ASL: `TimeoutSeconds`, at top level, from 1 to 99,999,999; no Catch can intercept it.
    pub fn timeout_seconds(mut self, seconds: impl Into<Setting<Number>>) -> Self {
        self.timeout_seconds = Some(seconds.into());
        self
    }

    /// Checks the machine by all that the service checks when it creates one.
    ///
    /// # Errors
    ///
    /// Every fault, with its state and field: names that occur twice, targets that do not exist, fields that are
    /// missing, of the other query language, out of range or exclude each other, paths and expressions that do not
    /// parse, and whatever else the rules of group `correctness` of `asl-lint` find.
    pub fn build(self) -> Result<Machine, BuildError> {
        let mut findings = Findings::default();
        let language = self.query_language.unwrap_or(QueryLanguage::JsonPath);
        let comment = self.scope.comment.clone();
        let (start_at, states) = self.scope.into_states(language, &mut findings);
        let mut machine = StateMachine::new(start_at, states);
        machine.comment = comment;
        machine.query_language = self.query_language;
        machine.version = self.version;
        machine.timeout_seconds = self.timeout_seconds;
        let Findings { mut faults, warnings, placeholders, literal_names } = findings;
        faults.extend(check::faults(&machine));
        if faults.is_empty() {
            Ok(Machine::new(machine, warnings, placeholders, literal_names))
        } else {
            Err(BuildError::new(faults))
        }
    }
}

/// A document that was read, or made by hand, as a machine.
///
/// # Errors
///
/// As [`MachineBuilder::build`].
impl TryFrom<StateMachine> for Machine {
    type Error = BuildError;

    fn try_from(machine: StateMachine) -> Result<Self, BuildError> {
        let faults = check::faults(&machine);
        if faults.is_empty() { Ok(Self::of_document(machine)) } else { Err(BuildError::new(faults)) }
    }
}
