//! What the type system leaves to be checked when a machine is built. The ranges are those of the field table.

use asl_model::error_name;
use asl_model::field::{FieldType, ObjectKind};
use asl_model::name::StateName;
use asl_model::resource::Pattern;
use asl_model::syntax::contains_placeholder;
use asl_model::timestamp::Timestamp;

use super::Problems;
use super::writer::Field;
use crate::build_error::BuildFaultKind;
use crate::data::RawPath;
use crate::error_name::ErrorName;
use crate::expr::Template;
use crate::state::{Kind, Work};

pub(super) fn name(name: &str, problems: &mut Problems) {
    if let Err(error) = StateName::parse(name) {
        problems.fault_of_state(BuildFaultKind::InvalidName(error));
    }
}

/// Tests the number of a field against its range in the field table.
pub(super) fn number(field: Field, value: f64, problems: &mut Problems) {
    if let Some(kind) = out_of_range(field.object, field.name, value) {
        problems.fault(field.name, kind);
    }
}

/// A result goes into a member of the input.
pub(super) fn result_path(path: &RawPath, problems: &mut Problems) {
    if path.steps().is_empty() {
        problems.fault("ResultPath", BuildFaultKind::ResultIntoWhole);
    }
}

/// What is wrong with the number of a field, by its range in the field table.
pub(super) fn out_of_range(object: ObjectKind, field: &str, value: f64) -> Option<BuildFaultKind> {
    let (min, max) = match object.schema().field(field)?.value() {
        FieldType::Integer(range) => (Some(range.min.to_string()), range.max.map(|max| max.to_string())),
        FieldType::Number(range) => {
            (range.min.map(|min| min.to_string()), range.max.map(|max| max.to_string()))
        }
        _ => return None,
    };
    let below = |bound: &str| bound.parse().is_ok_and(|bound: f64| value < bound || value.is_nan());
    let above = |bound: &str| bound.parse().is_ok_and(|bound: f64| value > bound);
    let outside = min.as_deref().is_some_and(below) || max.as_deref().is_some_and(above);
    outside.then(|| BuildFaultKind::OutOfRange {
        value: value.to_string(),
        allowed: match (min, max) {
            (Some(min), Some(max)) => format!("from {min} to {max}"),
            (Some(min), None) => format!("at least {min}"),
            (None, max) => format!("at most {}", max.unwrap_or_default()),
        },
    })
}

pub(super) fn heartbeat(heartbeat: Option<&Template>, timeout: Option<&Template>, problems: &mut Problems) {
    if let (Some(heartbeat), Some(timeout)) = (literal(heartbeat), literal(timeout))
        && heartbeat >= timeout
    {
        problems.fault("HeartbeatSeconds", BuildFaultKind::HeartbeatNotBelowTimeout { heartbeat, timeout });
    }
}

/// The number, where it is written out.
fn literal(value: Option<&Template>) -> Option<i64> {
    if let Template::Number(number) = value? { number.as_i64() } else { None }
}

/// Each retrier or catcher names an error, and `States.ALL` stands alone in the last one.
pub(super) fn errors(field: &str, lists: &[&[ErrorName]], problems: &mut Problems) {
    for (index, errors) in lists.iter().enumerate() {
        let place = format!("{field}[{index}].ErrorEquals");
        for error in *errors {
            error_name(&place, error.as_str(), problems);
        }
        let last_and_alone = index + 1 == lists.len() && errors.len() == 1;
        if errors.is_empty() {
            problems.fault(&place, BuildFaultKind::NoErrors);
        } else if errors.contains(&ErrorName::ALL) && !last_and_alone {
            problems.fault(&place, BuildFaultKind::MisplacedAll);
        }
    }
}

pub(super) fn error_name(field: &str, error: &str, problems: &mut Problems) {
    if let Err(error) = error_name::ErrorName::parse(error) {
        problems.fault(field, BuildFaultKind::InvalidErrorName { error });
    }
}

pub(super) fn timestamp(field: &str, timestamp: &str, problems: &mut Problems) {
    if contains_placeholder(timestamp) {
        return;
    }
    if let Err(error) = Timestamp::parse(timestamp) {
        problems.fault(field, BuildFaultKind::InvalidTimestamp(error));
    }
}

/// A backslash in a pattern escapes what follows it.
pub(super) fn pattern(pattern: &str, problems: &mut Problems) {
    let backslashes = pattern.chars().rev().take_while(|character| *character == '\\').count();
    if backslashes % 2 == 1 {
        problems.fault("StringMatches", BuildFaultKind::DanglingEscape { pattern: pattern.to_owned() });
    }
}

/// The task token is read where there is one, and there it is.
pub(super) fn task_token<W>(kind: &Kind<W>, is_read: bool, problems: &mut Problems) {
    let waits = match kind {
        Kind::Work(Work::Task(task), ..) => task.resource.ends_with(Pattern::WaitForTaskToken.suffix()),
        _ => false,
    };
    if is_read && !waits {
        problems.fault_of_state(BuildFaultKind::NoTaskToken);
    } else if waits && !is_read {
        problems.fault("Parameters", BuildFaultKind::TokenNotGiven);
    }
}
