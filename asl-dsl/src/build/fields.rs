//! The fields of any state whose values may wait for data: what both languages have in common is done here, and the
//! rest is asked of the writer.

use asl_model::document::{ChoiceTest, Setting};
use asl_model::value::{Number, Value};

use super::writer::{Dynamic, Field, FlowFields, FlowOf, Within};
use super::{Builder, check};
use crate::condition::Rule;
use crate::data::{RawPath, Root};
use crate::expr::Template;
use crate::state::{Flow, ResultPath};

impl<W: 'static> Builder<'_, W> {
    /// The value of a field that sees the input: `ItemSelector`.
    pub(super) fn value(&mut self, field: &'static str, template: &Template) -> Value {
        let within = Within { field, sees: &[Root::Input] };
        self.writer.value(&within, template, &mut self.problems)
    }

    /// The path in a field that takes nothing else and sees the input: `ItemsPath`.
    pub(super) fn path(&mut self, field: Field, path: &RawPath) -> Dynamic {
        self.writer.dynamic(field, &Template::Path(path.clone()), &mut self.problems)
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
            Some(Template::String(text)) => (Some(Setting::Placeholder(text.clone())), None),
            Some(value) => match self.writer.dynamic(field, value, &mut self.problems) {
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
            Some(Template::String(text)) => (Some(text.clone()), None),
            Some(value) => match self.writer.dynamic(field, value, &mut self.problems) {
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
        self.writer.flow(of, flow, &mut self.problems)
    }

    /// A condition of a Choice.
    pub(super) fn test(&mut self, condition: &Rule) -> ChoiceTest {
        self.writer.test(condition, &mut self.problems)
    }
}
