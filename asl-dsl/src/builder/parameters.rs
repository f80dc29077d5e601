use asl_model::value::Value;

use crate::build::template::PayloadTemplate;
use crate::build_error::{BuildFault, BuildFaultKind};
use crate::call::{Call, CallProblem};
use crate::expr::{Expr, Template, Violation};
use crate::machine::Warning;

/// What a call gives to a service, and what is wrong with it.
#[derive(Debug, Clone)]
pub(super) struct Parameters {
    template: Option<Template>,
    violations: Vec<Violation>,
    problems: Vec<CallProblem>,
}

impl Parameters {
    pub(super) fn of(call: impl Call) -> Self {
        let problems = call.problems();
        let (template, violations) = call.into_parameters().map(Expr::into_parts).unzip();
        Self { template, violations: violations.unwrap_or_default(), problems }
    }

    /// The value of `field` in the state called `state`.
    pub(super) fn write(
        &self,
        state: &str,
        field: &'static str,
        faults: &mut Vec<BuildFault>,
        warnings: &mut Vec<Warning>,
    ) -> Option<Value> {
        let warning = |field, message| Warning::new(state.to_owned(), field, message);
        let mut fault = |field: &str, kind| {
            faults.push(BuildFault::new(Some(state.to_owned()), Some(field.to_owned()), kind));
        };
        warnings.extend(self.violations.iter().map(|violation| warning(field, violation.to_string())));
        for problem in &self.problems {
            let message = problem.message().to_owned();
            if problem.is_fault() {
                fault(problem.field(), BuildFaultKind::RefusedCall { message });
            } else {
                warnings.push(warning(problem.field(), message));
            }
        }
        let (value, kinds) = PayloadTemplate::of(self.template.as_ref()?);
        for kind in kinds {
            fault(field, kind);
        }
        Some(value)
    }
}
