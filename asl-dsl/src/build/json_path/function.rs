use asl_model::intrinsic::{Function, Input, Intrinsic};
use asl_model::path::JsonPath;

use super::path::{json_path, written};
use crate::build::Problems;
use crate::build::writer::Within;
use crate::build_error::BuildFaultKind;
use crate::expr::{Piece, Template};
use crate::placeholder::PlaceholderKind;

/// A call of an intrinsic function as a field has it; `None` where a fault says why there is none.
pub(super) fn intrinsic(within: &Within<'_>, template: &Template, problems: &mut Problems) -> Option<String> {
    let intrinsic = match template {
        Template::Call(function, arguments) => call(within, *function, arguments, problems)?,
        Template::Format(pieces) => format(within, pieces, problems)?,
        _ => return None,
    };
    for problem in intrinsic.problems() {
        problems.fault(within.field, BuildFaultKind::FailingFunction { problem });
    }
    Some(intrinsic.to_string())
}

/// A list as a call of `States.Array`; `None` where an element cannot be its argument.
pub(super) fn list(within: &Within<'_>, elements: &[Template], problems: &mut Problems) -> Option<Intrinsic> {
    let arguments: Option<Vec<_>> =
        elements.iter().map(|element| argument(within, element, problems)).collect();
    Intrinsic::new(Function::Array, arguments?).ok()
}

fn call(
    within: &Within<'_>,
    function: Function,
    arguments: &[Template],
    problems: &mut Problems,
) -> Option<Intrinsic> {
    let mut inputs = Vec::new();
    for template in arguments {
        let Some(input) = argument(within, template, problems) else {
            problems.fault(within.field, BuildFaultKind::InexpressibleArgument { function: function.name() });
            return None;
        };
        inputs.push(input);
    }
    nested(within, Intrinsic::new(function, inputs), problems)
}

fn format(within: &Within<'_>, pieces: &[Piece], problems: &mut Problems) -> Option<Intrinsic> {
    let (mut texts, mut values) = (vec![String::new()], Vec::new());
    for piece in pieces {
        match piece {
            Piece::Text(text) => {
                let text = problems.text(text);
                texts.last_mut()?.push_str(&text);
            }
            Piece::Value(Template::Placeholder(placeholder)) => {
                texts.last_mut()?.push_str(&placeholder.text());
            }
            Piece::Value(value) => {
                values.push(argument(within, value, problems)?);
                texts.push(String::new());
            }
        }
    }
    let inputs = std::iter::once(Input::template(texts)).chain(values);
    nested(within, Intrinsic::new(Function::Format, inputs), problems)
}

/// What is wrong with a call that does not even follow the grammar: it nests too deep.
fn nested<E>(within: &Within<'_>, call: Result<Intrinsic, E>, problems: &mut Problems) -> Option<Intrinsic> {
    call.map_err(|_| problems.fault(within.field, BuildFaultKind::TooDeepCall)).ok()
}

/// A value as the argument of an intrinsic function, which takes no objects.
fn argument(within: &Within<'_>, template: &Template, problems: &mut Problems) -> Option<Input> {
    Some(match template {
        Template::Null => Input::null(),
        Template::Bool(value) => (*value).into(),
        Template::Number(number) => Input::from(number.as_i64()?),
        Template::String(text) => Input::string(&problems.text(text)),
        Template::Placeholder(placeholder) if placeholder.kind() == PlaceholderKind::Text => {
            Input::string(&placeholder.text())
        }
        Template::Path(path) => json_path(path, within, problems).into(),
        Template::JsonPath(path) => {
            let path = written(path, within, problems);
            JsonPath::parse(&path).ok()?.into()
        }
        Template::Array(elements) => list(within, elements, problems)?.into(),
        Template::Call(function, arguments) => call(within, *function, arguments, problems)?.into(),
        Template::Format(pieces) => format(within, pieces, problems)?.into(),
        Template::NotFinite(_) | Template::Object(_) | Template::Jsonata(_) | Template::Placeholder(_) => {
            return None;
        }
    })
}
