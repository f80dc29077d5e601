//! The fields and values that only states in JSONata have.

mod code;
mod condition;
mod flow;
mod function;
mod path;
mod template;
mod text;

use asl_model::document::ChoiceTest;
use asl_model::field::QueryLanguage;
use asl_model::value::Value;

use super::Problems;
use super::writer::{Dynamic, Field, FlowFields, FlowOf, Within, Writer};
use crate::condition::Rule;
use crate::data::Root;
use crate::expr::Template;
use crate::state::Flow;
use path::Data;

/// Writes JSONata.
pub(super) struct JsonataWriter;

impl Writer for JsonataWriter {
    fn value(&self, place: &Within<'_>, template: &Template, problems: &mut Problems) -> Value {
        template::write(place, template, Data::PLAIN, problems)
    }

    fn dynamic(&self, field: Field, value: &Template, problems: &mut Problems) -> Dynamic {
        let within = Within { field: field.name, sees: INPUT };
        let expression = template::expression(value, Data::PLAIN, &within, problems);
        Dynamic::Expression(text::delimited(&expression))
    }

    fn flow(&self, of: FlowOf, flow: &Flow, problems: &mut Problems) -> FlowFields {
        flow::write(of, flow, problems)
    }

    fn test(&self, condition: &Rule, problems: &mut Problems) -> ChoiceTest {
        let within = Within { field: "Condition", sees: INPUT };
        let condition = condition::write(condition, Data::PLAIN, &within, problems);
        ChoiceTest::condition(text::delimited(&condition))
    }

    fn text(&self, text: String) -> String {
        text::plain(text)
    }

    fn language(&self) -> QueryLanguage {
        QueryLanguage::Jsonata
    }
}

/// Most fields see the input.
const INPUT: &[Root] = &[Root::Input];
