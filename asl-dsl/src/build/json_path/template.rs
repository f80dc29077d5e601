use asl_model::intrinsic::Function;
use asl_model::value::{Map, Value};

use super::function::{self, intrinsic};
use super::path::{json_path, written};
use crate::build::Problems;
use crate::build::place::Place;
use crate::build::writer::Within;
use crate::build_error::BuildFaultKind;
use crate::expr::Template;

/// Writes a tree of literals and paths as a payload template: a member whose value waits for data gets `.$`
/// behind its name.
///
/// ASL specification, section "Payload Template".
pub(super) fn write(within: &Within<'_>, template: &Template, problems: &mut Problems) -> Value {
    if !matches!(template, Template::Object(_)) && !template.is_static() {
        problems.fault(within.field, BuildFaultKind::PathOutsideObject);
        return Value::Null;
    }
    PayloadTemplate { within, problems }.value(template, &Place::ROOT)
}

struct PayloadTemplate<'w> {
    within: &'w Within<'w>,
    problems: &'w mut Problems,
}

impl PayloadTemplate<'_> {
    fn value(&mut self, template: &Template, place: &Place<'_>) -> Value {
        match template {
            Template::Null => Value::Null,
            Template::Bool(value) => Value::Bool(*value),
            Template::Number(number) => Value::Number(number.clone()),
            Template::NotFinite(_) => self.fault(BuildFaultKind::NotANumber { path: place.to_string() }),
            Template::String(text) => Value::String(self.problems.text(text)),
            Template::Placeholder(placeholder) => Value::String(placeholder.text()),
            Template::Array(elements) => {
                let element = |(index, element)| self.value(element, &place.element(index));
                Value::Array(elements.iter().enumerate().map(element).collect())
            }
            Template::Object(members) => self.object(members, place),
            // No member stands around it whose name could say that it waits.
            Template::Path(path) => self.fault(BuildFaultKind::NotInObject { path: path.to_string() }),
            Template::JsonPath(path) => self.fault(BuildFaultKind::NotInObject { path: path.clone() }),
            Template::Jsonata(_) => self.fault(BuildFaultKind::JsonataInJsonPath),
            Template::Call(function, _) => {
                self.fault(BuildFaultKind::NotInObject { path: function.name().to_owned() })
            }
            Template::Format(_) => {
                self.fault(BuildFaultKind::NotInObject { path: Function::Format.name().to_owned() })
            }
        }
    }

    fn object(&mut self, members: &[(String, Template)], place: &Place<'_>) -> Value {
        let mut object = Map::new();
        for (name, template) in members {
            let place = place.member(name);
            if object.contains_key(name) || object.contains_key(&format!("{name}.$")) {
                self.fault(BuildFaultKind::DuplicateMember { path: place.to_string() });
            }
            if name.ends_with(".$") {
                self.fault(BuildFaultKind::DynamicMember { path: place.to_string() });
            }
            match self.dynamic(template) {
                Dynamic::No => object.insert(name, self.value(template, &place)),
                Dynamic::Expression(expression) => object.insert(format!("{name}.$"), expression),
                Dynamic::Refused => object.insert(name, Value::Null),
                Dynamic::Inexpressible => {
                    let fault = BuildFaultKind::InexpressibleList { path: place.to_string() };
                    object.insert(name, self.fault(fault))
                }
            };
        }
        Value::Object(object)
    }

    fn dynamic(&mut self, template: &Template) -> Dynamic {
        match template {
            Template::Path(path) => {
                Dynamic::Expression(json_path(path, self.within, self.problems).to_string())
            }
            Template::JsonPath(path) => Dynamic::Expression(written(path, self.within, self.problems)),
            Template::Jsonata(_) => {
                self.fault(BuildFaultKind::JsonataInJsonPath);
                Dynamic::Refused
            }
            Template::Call(..) | Template::Format(_) => match intrinsic(self.within, template, self.problems)
            {
                Some(intrinsic) => Dynamic::Expression(intrinsic),
                None => Dynamic::Refused,
            },
            // The elements of a list cannot be paths themselves: the list as a whole is built by a function.
            Template::Array(elements) if elements.iter().any(waits_itself) => {
                function::list(self.within, elements, self.problems)
                    .map_or(Dynamic::Inexpressible, |list| Dynamic::Expression(list.to_string()))
            }
            _ => Dynamic::No,
        }
    }

    fn fault(&mut self, fault: BuildFaultKind) -> Value {
        self.problems.fault(self.within.field, fault);
        Value::Null
    }
}

/// How the value of a member waits for data.
enum Dynamic {
    No,
    Expression(String),
    Inexpressible,
    /// A fault already says why not.
    Refused,
}

/// Whether a value waits for data, or is a list with one that does: objects can write what waits in them on their own.
fn waits_itself(template: &Template) -> bool {
    match template {
        Template::Path(_) | Template::JsonPath(_) | Template::Call(..) | Template::Format(_) => true,
        Template::Array(elements) => elements.iter().any(waits_itself),
        _ => false,
    }
}
