use asl_model::value::{Map, Value};

use super::path::{self, Data, Found};
use super::{INPUT, template, text};
use crate::build::Problems;
use crate::build::writer::{FlowFields, FlowOf, Within};
use crate::data::{RawPath, Root, Step};
use crate::expr::Template;
use crate::state::{Assignment, Flow, ResultPath, Selection};

/// Writes `Arguments`, `Output` and `Assign`.
pub(super) fn write(of: FlowOf, flow: &Flow, problems: &mut Problems) -> FlowFields {
    let input = Template::Path(RawPath::data());
    // A Pass has no result of its own: what stands for it is what it gives.
    let result = (of == FlowOf::Pass).then(|| flow.given.as_ref().unwrap_or(&input));
    let flow = Writer { of, flow, data: Data { result, around: None } };
    FlowFields {
        arguments: flow.arguments(problems),
        output: flow.output(problems),
        assign: flow.assign(problems),
        ..FlowFields::default()
    }
}

struct Writer<'f> {
    of: FlowOf,
    flow: &'f Flow,
    data: Data<'f>,
}

/// What a state passes on before a part of it is chosen.
#[derive(Clone, Copy)]
enum Passed<'f> {
    /// A tree, or a part of the data.
    Whole(&'f Template),
    /// The input with something put into it.
    Merged { at: &'f [Step], value: &'f Template },
}

impl Writer<'_> {
    fn arguments(&self, problems: &mut Problems) -> Option<Value> {
        let given = self.flow.given.as_ref().filter(|_| self.of == FlowOf::Work)?;
        let within = Within { field: "Arguments", sees: INPUT };
        Some(match given {
            // In JSONPath, nothing is an empty object.
            Template::Null => Map::new().into(),
            given => template::write(&within, given, Data::PLAIN, problems),
        })
    }
}

impl Writer<'_> {
    /// `Output`; none where the service passes on the same by itself.
    fn output(&self, problems: &mut Problems) -> Option<Value> {
        let result = self.result();
        let selected = self.flow.selector.as_ref().unwrap_or(&result);
        let input = Template::Path(RawPath::data());
        let passed = match &self.flow.result_path {
            ResultPath::Replace => Passed::Whole(selected),
            ResultPath::Discard => Passed::Whole(&input),
            ResultPath::Into(path) => Passed::Merged { at: path.steps(), value: selected },
        };
        let within =
            Within { field: "Output", sees: &[Root::Input, Root::Result, Root::ErrorOutput, Root::PassedOn] };
        match &self.flow.output {
            Selection::Nothing => Some(Map::new().into()),
            Selection::Value(value) => Some(template::write(&within, value, self.data, problems)),
            Selection::Part(path) => Some(self.part(passed, path.steps(), &within, problems)),
            Selection::Whole => match passed {
                Passed::Whole(whole) if self.is_default(whole) => None,
                passed => Some(self.part(passed, &[], &within, problems)),
            },
        }
    }

    /// What the work gives, before anything is made of it.
    fn result(&self) -> Template {
        Template::Path(RawPath::from_root(match self.of {
            FlowOf::Work | FlowOf::Pass => Root::Result,
            FlowOf::Plain => Root::Input,
            FlowOf::Catcher => Root::ErrorOutput,
        }))
    }

    /// Whether the service passes this on where there is no `Output`.
    fn is_default(&self, whole: &Template) -> bool {
        let Template::Path(path) = whole else { return false };
        path.steps().is_empty()
            && match self.of {
                FlowOf::Work => *path.root() == Root::Result,
                FlowOf::Pass => *path.root() == Root::Input || self.flow.given.is_none(),
                FlowOf::Plain => *path.root() == Root::Input,
                FlowOf::Catcher => *path.root() == Root::ErrorOutput,
            }
    }

    /// The part of what is passed on that lies behind these steps.
    fn part(
        &self,
        passed: Passed<'_>,
        steps: &[Step],
        within: &Within<'_>,
        problems: &mut Problems,
    ) -> Value {
        let input = RawPath::data();
        let expression = match passed {
            Passed::Whole(whole) => {
                return match self.data.part(whole, steps, within, problems) {
                    Found::Template(part) => template::write(within, part, self.data, problems),
                    Found::Expression(expression) => Value::String(text::delimited(&expression)),
                };
            }
            Passed::Merged { at, value } => {
                if let Some(rest) = steps.strip_prefix(at) {
                    return self.part(Passed::Whole(value), rest, within, problems);
                }
                let base = path::follow(self.data.expression(&input), steps);
                match at.strip_prefix(steps) {
                    Some(at) => merged(base, at, &template::expression(value, self.data, within, problems)),
                    None => base,
                }
            }
        };
        Value::String(text::delimited(&expression))
    }

    fn assign(&self, problems: &mut Problems) -> Option<Map> {
        if self.flow.assign.is_empty() {
            return None;
        }
        let member =
            |assignment: &Assignment| (assignment.variable.name().to_owned(), assignment.value.clone());
        let values = Template::Object(self.flow.assign.iter().map(member).collect());
        let within = Within { field: "Assign", sees: self.of.sees_in_assign(self.flow) };
        match template::write(&within, &values, self.data, problems) {
            Value::Object(map) => Some(map),
            _ => None,
        }
    }
}

/// `base` with a value put into it behind these steps.
fn merged(base: String, at: &[Step], value: &str) -> String {
    match at.split_first() {
        None => value.to_owned(),
        Some((Step::Member(name), rest)) => {
            let inner = merged(text::member(&base, name), rest, value);
            format!("$merge([{base}, {{{}: {inner}}}])", text::literal(name))
        }
        // Where a result goes into an element, the check of the path has said so.
        Some((Step::Index(_), rest)) => merged(base, rest, value),
    }
}
