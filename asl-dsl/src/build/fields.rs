//! The fields of any state whose values may wait for data: what both languages have in common is done here, and the
//! rest is asked of the writer.

use asl_model::document::{ChoiceTest, Setting};
use asl_model::field::QueryLanguage;
use asl_model::value::{Number, Value};

use super::writer::{Dynamic, Field, FlowFields, FlowOf, Within};
use super::{Builder, check};
use crate::condition::{Family, Rule, Side, Test};
use crate::data::{RawPath, Root};
use crate::expr::Template;
use crate::state::{Assignment, Flow, ResultPath, Selection};

impl<W: 'static> Builder<'_, W> {
    /// The value of a field that sees the input: `ItemSelector`.
    pub(super) fn value(&mut self, field: &'static str, template: &Template) -> Value {
        let within = Within { field, sees: &[Root::Input] };
        self.uses.template(field, template, &mut self.problems);
        self.writer.value(&within, template, &mut self.problems)
    }

    /// The path in a field that takes nothing else and sees the input: `ItemsPath`.
    pub(super) fn path(&mut self, field: Field, path: &RawPath) -> Dynamic {
        self.dynamic(field, &Template::Path(path.clone()))
    }

    fn dynamic(&mut self, field: Field, value: &Template) -> Dynamic {
        self.uses.template(field.name, value, &mut self.problems);
        self.writer.dynamic(field, value, &mut self.problems)
    }

    /// A number and its twin: `TimeoutSeconds` and `TimeoutSecondsPath`.
    pub(super) fn number(
        &mut self,
        field: Field,
        value: Option<&Template>,
    ) -> (Option<Setting<Number>>, Option<String>) {
        match value {
            None => (None, None),
            Some(Template::Number(number)) => {
                check::number(field, number.as_f64(), &mut self.problems);
                (Some(Setting::Literal(number.clone())), None)
            }
            Some(Template::Placeholder(placeholder)) => {
                self.uses.placeholder(field.name, placeholder, &mut self.problems);
                (Some(Setting::Placeholder(placeholder.text())), None)
            }
            Some(value) => match self.dynamic(field, value) {
                Dynamic::Path(path) => (None, Some(path)),
                Dynamic::Expression(expression) => (Some(Setting::Expression(expression)), None),
            },
        }
    }

    /// A text and its twin: `Timestamp` and `TimestampPath`.
    pub(super) fn text(
        &mut self,
        field: Field,
        value: Option<&Template>,
    ) -> (Option<String>, Option<String>) {
        match value {
            None => (None, None),
            Some(Template::String(text)) => (Some(self.writer.text(self.problems.text(text))), None),
            Some(Template::Placeholder(placeholder)) => {
                self.uses.placeholder(field.name, placeholder, &mut self.problems);
                (Some(placeholder.text()), None)
            }
            Some(value) => match self.dynamic(field, value) {
                Dynamic::Path(path) => (None, Some(path)),
                Dynamic::Expression(expression) => (Some(expression), None),
            },
        }
    }

    /// The fields that shape the data of a state, a catcher or a rule.
    pub(super) fn flow(&mut self, of: FlowOf, flow: &Flow) -> FlowFields {
        self.problems.warn(&flow.violations);
        if let ResultPath::Into(path) = &flow.result_path {
            check::result_path(path, &mut self.problems);
        }
        for (field, fault) in &flow.faults {
            self.problems.fault(*field, fault.clone());
        }
        self.note(of, flow);
        self.writer.flow(of, flow, &mut self.problems)
    }

    /// Notes what the values of a flow read and set.
    fn note(&mut self, of: FlowOf, flow: &Flow) {
        let (given, selector, output) = match (self.writer.language(), of) {
            (QueryLanguage::JsonPath, _) => ("Parameters", "ResultSelector", "OutputPath"),
            (QueryLanguage::Jsonata, FlowOf::Pass) => ("Output", "Output", "Output"),
            (QueryLanguage::Jsonata, _) => ("Arguments", "Output", "Output"),
        };
        let Self { uses, problems, .. } = self;
        let values = [(given, &flow.given), (selector, &flow.selector)];
        for (field, value) in values {
            if let Some(value) = value {
                uses.template(field, value, problems);
            }
        }
        match &flow.output {
            Selection::Part(path) => uses.path(output, path, problems),
            Selection::Value(value) => uses.template(output, value, problems),
            Selection::Whole | Selection::Nothing => {}
        }
        for Assignment { variable, value } in &flow.assign {
            let field = format!("Assign.{}", variable.name());
            uses.template(&field, value, problems);
            uses.assign(&field, variable, problems);
        }
    }

    /// A condition of a Choice.
    pub(super) fn test(&mut self, condition: &Rule) -> ChoiceTest {
        self.note_condition(condition);
        self.writer.test(condition, &mut self.problems)
    }

    fn note_condition(&mut self, condition: &Rule) {
        let Self { uses, problems, .. } = self;
        match condition {
            Rule::And(rules) | Rule::Or(rules) => {
                for rule in rules {
                    self.note_condition(rule);
                }
            }
            Rule::Not(rule) => self.note_condition(rule),
            Rule::Holds(value) => uses.template("Condition", value, problems),
            Rule::Test { variable, test } => {
                uses.path("Variable", variable, problems);
                match test {
                    Test::Compare { with: Side::Path(path), .. } => uses.path("Variable", path, problems),
                    Test::Compare { with: Side::Literal(literal), family, .. } => {
                        uses.template("Variable", literal, problems);
                        if let (Family::Timestamp, Template::String(moment)) = (family, literal) {
                            check::timestamp("Variable", moment, problems);
                        }
                    }
                    Test::Matches(pattern) => check::pattern(pattern, problems),
                    Test::Is(_) => {}
                }
            }
        }
    }
}
