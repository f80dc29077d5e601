use std::collections::BTreeSet;

#[cfg(feature = "builder")]
use super::call::Findings;
use crate::build_error::{BuildError, BuildFault, BuildFaultKind};
use crate::call::CallProblem;
use crate::expr::Violation;
use crate::machine::Warning;
use crate::placeholder;

/// What is wrong, and in which state.
#[derive(Debug, Default)]
pub(super) struct Problems {
    state: Option<String>,
    /// The part of the state, before the field: `Catch[0]`.
    part: Option<String>,
    faults: Vec<BuildFault>,
    warnings: Vec<Warning>,
    /// The names in `$${…}`, which are no placeholders.
    literal_names: BTreeSet<String>,
    /// The names in `${…}`, which are.
    placeholder_names: BTreeSet<String>,
}

impl Problems {
    /// From here on it is about this state; gives the one that it was about.
    pub(super) fn enter(&mut self, state: &str) -> Option<String> {
        self.state.replace(state.to_owned())
    }

    /// From here on it is about that state again.
    pub(super) fn leave(&mut self, around: Option<String>) {
        self.state = around;
    }

    /// From here on it is about this part of the state; gives the one that it was about.
    pub(super) fn enter_part(&mut self, part: String) -> Option<String> {
        self.part.replace(part)
    }

    /// From here on it is about that part again.
    pub(super) fn leave_part(&mut self, around: Option<String>) {
        self.part = around;
    }

    /// How many faults there are so far.
    pub(super) const fn len(&self) -> usize {
        self.faults.len()
    }

    /// The state that it is about.
    pub(super) fn state(&self) -> Option<&str> {
        self.state.as_deref()
    }

    pub(super) fn fault(&mut self, field: impl Into<String>, kind: BuildFaultKind) {
        let (state, field) = self.place(&field.into());
        self.faults.push(BuildFault::new(state, Some(field), kind));
    }

    /// The state, and the field with the part of the state before it.
    pub(super) fn place(&self, field: &str) -> (Option<String>, String) {
        let field = self.part.as_ref().map_or_else(|| field.to_owned(), |part| format!("{part}.{field}"));
        (self.state.clone(), field)
    }

    /// A text as it stands in the machine: `$${Name}` is `${Name}`, and no placeholder.
    pub(super) fn text(&mut self, text: &str) -> String {
        let (unescaped, literal) = placeholder::unescape(text);
        self.literal_names.extend(literal.into_iter().map(str::to_owned));
        self.placeholder_names.extend(placeholder::names_in_source(text).map(str::to_owned));
        unescaped
    }

    pub(super) fn fault_of_state(&mut self, kind: BuildFaultKind) {
        self.faults.push(BuildFault::new(self.state.clone(), None, kind));
    }

    pub(super) fn extend(&mut self, faults: Vec<BuildFault>) {
        self.faults.extend(faults);
    }

    pub(super) fn warn(&mut self, violations: &[(&'static str, Violation)]) {
        for (field, violation) in violations {
            self.warn_of(field, violation);
        }
    }

    pub(super) fn warn_of(&mut self, field: &'static str, violation: &Violation) {
        self.warning(field, violation.to_string());
    }

    pub(super) fn of_call(&mut self, problems: &[CallProblem]) {
        for problem in problems {
            let message = problem.message().to_owned();
            if problem.is_fault() {
                self.fault(problem.field(), BuildFaultKind::RefusedCall { message });
            } else {
                self.warning(problem.field(), message);
            }
        }
    }

    fn warning(&mut self, field: &'static str, message: String) {
        self.warnings.push(Warning::new(self.state.clone().unwrap_or_default(), field, message));
    }

    #[cfg(feature = "builder")]
    pub(super) fn add_to(self, findings: &mut Findings) {
        findings.faults.extend(self.faults);
        findings.warnings.extend(self.warnings);
        findings.literal_names.extend(self.literal_names);
    }

    /// The warnings and the names that are no placeholders, where there is no fault.
    pub(super) fn into_result(mut self) -> Result<(Vec<Warning>, BTreeSet<String>), BuildError> {
        for name in self.literal_names.intersection(&self.placeholder_names) {
            let kind = BuildFaultKind::PlaceholderAndLiteral { name: name.clone() };
            self.faults.push(BuildFault::new(None, None, kind));
        }
        if self.faults.is_empty() { Ok((self.warnings, self.literal_names)) } else { Err(self.into_error()) }
    }

    pub(super) fn into_error(self) -> BuildError {
        BuildError::new(self.faults)
    }
}
