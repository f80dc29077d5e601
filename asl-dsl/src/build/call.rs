use std::collections::BTreeSet;

use asl_model::field::QueryLanguage;
use asl_model::value::Value;

use super::Problems;
use super::uses::Uses;
use super::writer::{Within, writer};
use crate::build_error::BuildFault;
use crate::call::{Call, CallProblem};
use crate::data::Root;
use crate::expr::{Expr, Template, Violation};
use crate::machine::Warning;
use crate::placeholder::MachinePlaceholder;

/// What a call gives to a service, and what is wrong with it, until the query language is known.
#[derive(Debug, Clone)]
pub(crate) struct Payload {
    template: Option<Template>,
    violations: Vec<Violation>,
    problems: Vec<CallProblem>,
}

impl Payload {
    pub(crate) fn of(call: impl Call) -> Self {
        let problems = call.problems();
        let (template, violations) = call.into_parameters().map(Expr::into_parts).unzip();
        Self { template, violations: violations.unwrap_or_default(), problems }
    }

    /// The value of the field that holds it in the state called `state`; `None` where the call gets the input.
    pub(crate) fn write(
        &self,
        state: &str,
        language: QueryLanguage,
        findings: &mut Findings,
    ) -> Option<Value> {
        let mut problems = Problems::default();
        problems.enter(state);
        let field = match language {
            QueryLanguage::JsonPath => "Parameters",
            QueryLanguage::Jsonata => "Arguments",
        };
        for violation in &self.violations {
            problems.warn_of(field, violation);
        }
        problems.of_call(&self.problems);
        let within = Within { field, sees: &[Root::Input] };
        let template = self.template.as_ref();
        let value = template.map(|template| writer(language).value(&within, template, &mut problems));
        let mut uses = Uses::default();
        if let Some(template) = template {
            uses.template(field, template, &mut problems);
        }
        findings.placeholders.extend(uses.into_placeholders());
        problems.add_to(findings);
        value
    }
}

/// What is found out while the states of a machine are written.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    pub(crate) faults: Vec<BuildFault>,
    pub(crate) warnings: Vec<Warning>,
    pub(crate) placeholders: Vec<MachinePlaceholder>,
    /// The names in `$${…}`, which are no placeholders.
    pub(crate) literal_names: BTreeSet<String>,
}
