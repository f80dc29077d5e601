//! The fields and values that only states in JSONPath have.

mod condition;
mod flow;
mod function;
mod path;
mod template;

use asl_model::document::ChoiceTest;
use asl_model::field::QueryLanguage;
use asl_model::value::Value;

use super::Problems;
use super::writer::{Dynamic, Field, FlowFields, FlowOf, Within, Writer};
use crate::condition::Rule;
use crate::data::Root;
use crate::expr::Template;
use crate::state::Flow;

/// Writes JSONPath.
pub(super) struct JsonPathWriter;

impl Writer for JsonPathWriter {
    fn value(&self, place: &Within<'_>, template: &Template, problems: &mut Problems) -> Value {
        template::write(place, template, problems)
    }

    fn dynamic(&self, field: Field, value: &Template, problems: &mut Problems) -> Dynamic {
        Dynamic::Path(path::twin(field, value, problems))
    }

    fn flow(&self, of: FlowOf, flow: &Flow, problems: &mut Problems) -> FlowFields {
        flow::write(of, flow, problems)
    }

    fn test(&self, condition: &Rule, problems: &mut Problems) -> ChoiceTest {
        condition::write(condition, problems)
    }

    fn text(&self, text: String) -> String {
        text
    }

    fn language(&self) -> QueryLanguage {
        QueryLanguage::JsonPath
    }
}

/// Most fields see the input.
const INPUT: &[Root] = &[Root::Input];
