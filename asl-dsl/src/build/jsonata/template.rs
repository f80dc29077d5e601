use asl_model::value::{Map, Value};

use super::path::{Data, Found};
use super::{function, text};
use crate::build::Problems;
use crate::build::place::Place;
use crate::build::writer::Within;
use crate::build_error::BuildFaultKind;
use crate::expr::Template;
use crate::jsonata::JsonataCode;
use crate::placeholder::PlaceholderKind;

/// Writes a tree of literals and paths as JSON in which each string `{% … %}` is evaluated.
pub(super) fn write(
    within: &Within<'_>,
    template: &Template,
    data: Data<'_>,
    problems: &mut Problems,
) -> Value {
    JsonTemplate { within, data, problems }.value(template, &Place::ROOT)
}

/// A tree of literals and paths as one expression.
pub(super) fn expression(
    template: &Template,
    data: Data<'_>,
    within: &Within<'_>,
    problems: &mut Problems,
) -> String {
    JsonTemplate { within, data, problems }.expression(template, &Place::ROOT)
}

/// The same, as it stands between operators and before steps.
pub(super) fn operand(
    template: &Template,
    data: Data<'_>,
    within: &Within<'_>,
    problems: &mut Problems,
) -> String {
    JsonTemplate { within, data, problems }.operand(template, &Place::ROOT)
}

pub(super) struct JsonTemplate<'w> {
    pub(super) within: &'w Within<'w>,
    pub(super) data: Data<'w>,
    pub(super) problems: &'w mut Problems,
}

impl JsonTemplate<'_> {
    fn value(&mut self, template: &Template, place: &Place<'_>) -> Value {
        match template {
            Template::Null => Value::Null,
            Template::Bool(value) => Value::Bool(*value),
            Template::Number(number) => Value::Number(number.clone()),
            Template::NotFinite(_) => {
                self.fault(BuildFaultKind::NotANumber { path: place.to_string() });
                Value::Null
            }
            Template::String(text) => Value::String(text::plain(self.problems.text(text))),
            Template::Placeholder(placeholder) => Value::String(placeholder.text()),
            Template::Array(elements) => {
                let element = |(index, element)| self.value(element, &place.element(index));
                Value::Array(elements.iter().enumerate().map(element).collect())
            }
            Template::Object(members) => self.object(members, place),
            Template::Path(path) => match self.data.find(path, self.within, self.problems) {
                Found::Template(part) => self.value(part, place),
                Found::Expression(expression) => Value::String(text::delimited(&expression)),
            },
            Template::Call(..) | Template::Format(_) | Template::JsonPath(_) | Template::Jsonata(_) => {
                Value::String(text::delimited(&self.expression(template, place)))
            }
        }
    }

    fn object(&mut self, members: &[(String, Template)], place: &Place<'_>) -> Value {
        let mut object = Map::new();
        for (name, template) in members {
            let place = place.member(name);
            self.check_member(&object, name, &place);
            let value = self.value(template, &place);
            object.insert(name, value);
        }
        Value::Object(object)
    }

    /// What JSONPath refuses is refused in both languages, so that a workflow that is built in one is built in the
    /// other.
    fn check_member(&mut self, object: &Map, name: &str, place: &Place<'_>) {
        if object.contains_key(name) {
            self.fault(BuildFaultKind::DuplicateMember { path: place.to_string() });
        }
        if name.ends_with(".$") {
            self.fault(BuildFaultKind::DynamicMember { path: place.to_string() });
        }
    }

    pub(super) fn expression(&mut self, template: &Template, place: &Place<'_>) -> String {
        match template {
            Template::Null => "null".to_owned(),
            Template::Bool(value) => value.to_string(),
            Template::Number(number) => number.to_string(),
            Template::NotFinite(_) => {
                self.fault(BuildFaultKind::NotANumber { path: place.to_string() });
                "null".to_owned()
            }
            Template::String(text) => text::literal(&self.problems.text(text)),
            // Between the quotation marks of a text stands a text; a number and a boolean stand without.
            Template::Placeholder(placeholder) if placeholder.kind() == PlaceholderKind::Text => {
                text::literal(&placeholder.text())
            }
            Template::Placeholder(placeholder) => placeholder.text(),
            Template::Array(elements) => {
                let element = |(index, element)| self.element(element, &place.element(index));
                let elements: Vec<_> = elements.iter().enumerate().map(element).collect();
                format!("[{}]", elements.join(", "))
            }
            Template::Object(members) => {
                let member = |(name, value): &(String, Template)| {
                    let value = self.expression(value, &place.member(name));
                    format!("{}: {value}", text::literal(name))
                };
                let members: Vec<_> = members.iter().map(member).collect();
                format!("{{{}}}", members.join(", "))
            }
            Template::Path(path) => match self.data.find(path, self.within, self.problems) {
                Found::Template(part) => self.expression(part, place),
                Found::Expression(expression) => expression,
            },
            Template::Call(function, arguments) => self.call(*function, arguments, place),
            Template::Format(pieces) => self.format(pieces, place),
            Template::Jsonata(code) => self.code(code, place),
            Template::JsonPath(path) => {
                self.fault(BuildFaultKind::PathInJsonata { path: path.clone() });
                "null".to_owned()
            }
        }
    }

    /// An element of a list. A list in a list would be spread into it unless it is written out, so that one which
    /// only the execution knows is put into one more list.
    fn element(&mut self, template: &Template, place: &Place<'_>) -> String {
        let value = self.expression(template, place);
        match self.data.resolve(template) {
            Template::Call(function, _) if function::gives_list(*function) => format!("[{value}]"),
            Template::Call(function, _) if !function::gives_anything(*function) => value,
            Template::Jsonata(code) if matches!(**code, JsonataCode::List(..)) => format!("[{value}]"),
            Template::Path(_) | Template::Call(..) | Template::Jsonata(_) => {
                format!("($type({value}) = 'array' ? [[{value}]] : {value})")
            }
            _ => value,
        }
    }

    pub(super) fn fault(&mut self, fault: BuildFaultKind) {
        self.problems.fault(self.within.field, fault);
    }
}
