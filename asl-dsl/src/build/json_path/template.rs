use asl_model::intrinsic::{Function, Input, Intrinsic};
use asl_model::value::{Map, Value};

use super::path::json_path;
use crate::build::Problems;
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
            Template::String(text) => Value::String(text.clone()),
            Template::Array(elements) => {
                let element = |(index, element)| self.value(element, &place.element(index));
                Value::Array(elements.iter().enumerate().map(element).collect())
            }
            Template::Object(members) => self.object(members, place),
            // Reached only where no member stands around it, which is where a field takes a path itself.
            Template::Path(path) => Value::String(json_path(path, self.within, self.problems).to_string()),
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
            // The elements of a list cannot be paths themselves: the list as a whole is built by a function.
            Template::Array(elements) if elements.iter().any(holds_path_itself) => self
                .list(elements)
                .map_or(Dynamic::Inexpressible, |list| Dynamic::Expression(list.to_string())),
            _ => Dynamic::No,
        }
    }

    /// A list as a call of `States.Array`; `None` where an element cannot be its argument.
    fn list(&mut self, elements: &[Template]) -> Option<Intrinsic> {
        let arguments: Option<Vec<_>> = elements.iter().map(|element| self.argument(element)).collect();
        Intrinsic::new(Function::Array, arguments?).ok()
    }

    /// A value as the argument of an intrinsic function, which takes no objects.
    fn argument(&mut self, template: &Template) -> Option<Input> {
        Some(match template {
            Template::Null => Input::null(),
            Template::Bool(value) => (*value).into(),
            Template::Number(number) => Input::from(number.as_i64()?),
            Template::String(text) => Input::string(text),
            Template::Path(path) => json_path(path, self.within, self.problems).into(),
            Template::Array(elements) => self.list(elements)?.into(),
            Template::NotFinite(_) | Template::Object(_) => return None,
        })
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
}

/// Whether a value is a path, or a list with one: objects can write the paths in them on their own.
fn holds_path_itself(template: &Template) -> bool {
    match template {
        Template::Path(_) => true,
        Template::Array(elements) => elements.iter().any(holds_path_itself),
        _ => false,
    }
}

/// Where in a field a value stands, as its message says it: `InputDataConfig[0].ChannelName`.
#[derive(Clone, Copy)]
struct Place<'p> {
    around: Option<&'p Self>,
    step: Step<'p>,
}

#[derive(Clone, Copy)]
enum Step<'p> {
    Root,
    Member(&'p str),
    Element(usize),
}

impl Place<'_> {
    const ROOT: Self = Self { around: None, step: Step::Root };

    const fn member<'p>(&'p self, name: &'p str) -> Place<'p> {
        Place { around: Some(self), step: Step::Member(name) }
    }

    const fn element(&self, index: usize) -> Place<'_> {
        Place { around: Some(self), step: Step::Element(index) }
    }
}

impl std::fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Some(around) = self.around else { return Ok(()) };
        around.fmt(f)?;
        match self.step {
            Step::Root => Ok(()),
            Step::Member(name) if around.around.is_none() => f.write_str(name),
            Step::Member(name) => write!(f, ".{name}"),
            Step::Element(index) => write!(f, "[{index}]"),
        }
    }
}
