//! What is known of a call before the execution, against the signatures.

use super::signature::Datum;
use super::{Argument, ArgumentKind, Call, Function, PREFIX, Parameter, Problem, ProblemKind, Type};
use crate::similar::closest;
use crate::syntax::contains_placeholder;

/// The most elements that `States.ArrayRange` gives.
pub(super) const MAX_RANGE: u64 = 1000;

pub(super) fn problems(call: &Call) -> Vec<Problem> {
    let mut problems = Vec::new();
    check_call(call, &mut problems);
    problems.sort_by_key(Problem::span);
    problems
}

fn check_call(call: &Call, problems: &mut Vec<Problem>) {
    for argument in call.arguments() {
        if let ArgumentKind::Call(nested) = argument.kind() {
            check_call(nested, problems);
        }
    }
    let function = match known_function(call) {
        Ok(function) => function,
        Err(problem) => return problems.push(problem),
    };
    let signature = function.signature();
    let found = call.arguments().len();
    if found < signature.least() || signature.most().is_some_and(|most| found > most) {
        problems.push(Problem::new(call.name_span(), ProblemKind::ArgumentCount { function, found }));
    }
    for (position, argument) in call.arguments().iter().enumerate() {
        if let Some(parameter) = signature.parameter(position) {
            problems.extend(check_argument(function, parameter, argument));
        }
    }
    match function {
        Function::Format => problems.extend(check_placeholders(call)),
        Function::ArrayRange => problems.extend(check_range(call)),
        _ => {}
    }
}

pub(super) fn known_function(call: &Call) -> Result<Function, Problem> {
    call.function().ok_or_else(|| {
        let bare = |name: &'static str| name.strip_prefix(PREFIX).unwrap_or(name);
        let word = call.name().strip_prefix(PREFIX).unwrap_or(call.name());
        let meant = closest(word, Function::ALL.iter().map(|function| bare(function.name())));
        let suggestion = Function::ALL.iter().copied().find(|function| Some(bare(function.name())) == meant);
        let kind = ProblemKind::UnknownFunction { name: call.name().to_owned(), suggestion };
        Problem::new(call.name_span(), kind)
    })
}

fn check_argument(function: Function, parameter: &Parameter, argument: &Argument) -> Option<Problem> {
    let found = type_of(argument);
    if !found.overlaps(parameter.kind) {
        let (parameter, expected) = (parameter.name, parameter.kind);
        let kind = ProblemKind::WrongType { function, parameter, expected, found };
        return Some(Problem::new(argument.span(), kind));
    }
    let limit = parameter.limit?;
    let found = limit.excludes(&datum(argument)?)?;
    let kind = ProblemKind::Limit { function, parameter: parameter.name, limit, found };
    Some(Problem::new(argument.span(), kind))
}

fn type_of(argument: &Argument) -> Type {
    match argument.kind() {
        ArgumentKind::String(_) => Type::String,
        ArgumentKind::Number(_) => Type::Integer,
        ArgumentKind::Bool(_) => Type::Boolean,
        ArgumentKind::Null => Type::Null,
        ArgumentKind::Path(_) => Type::Any,
        ArgumentKind::Call(call) => call.function().map_or(Type::Any, |function| function.signature().result),
    }
}

/// A literal whose limits can be checked.
fn datum(argument: &Argument) -> Option<Datum<'_>> {
    match argument.kind() {
        ArgumentKind::String(literal) => {
            let text = literal.as_str();
            (!contains_placeholder(text)).then_some(Datum::Text(text))
        }
        ArgumentKind::Number(text) => rounded(text).map(|rounded| Datum::Number { text, rounded }),
        ArgumentKind::Bool(value) => Some(Datum::Bool(*value)),
        _ => None,
    }
}

/// A number as the functions take it: rounded to the nearest integer.
pub(super) fn rounded(text: &str) -> Option<i128> {
    if let Ok(integer) = text.parse() {
        return Some(integer);
    }
    #[expect(clippy::cast_possible_truncation, reason = "beyond i128 the bound is as good as the number")]
    text.parse::<f64>().ok().map(|number| number.round() as i128)
}

fn check_placeholders(call: &Call) -> Option<Problem> {
    let (template, values) = call.arguments().split_first()?;
    let ArgumentKind::String(literal) = template.kind() else { return None };
    let placeholders = literal.placeholders();
    if placeholders == values.len() || contains_placeholder(literal.as_str()) {
        return None;
    }
    let kind = ProblemKind::PlaceholderCount { placeholders, values: values.len() };
    Some(Problem::new(template.span(), kind))
}

fn check_range(call: &Call) -> Option<Problem> {
    let mut numbers = call.arguments().iter().map(|argument| match argument.kind() {
        ArgumentKind::Number(text) => rounded(text),
        _ => None,
    });
    let (first, last, step) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let steps = last.checked_sub(first)?.checked_div(step)?;
    let elements = u64::try_from(steps).ok()?.saturating_add(1);
    (elements > MAX_RANGE).then(|| Problem::new(call.span(), ProblemKind::LongRange { elements }))
}
