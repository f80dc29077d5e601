//! What the type system leaves to be checked when a machine is built. The ranges are those of the field table.

use asl_model::error_name;
use asl_model::field::{FieldType, ObjectKind};
use asl_model::name::StateName;
use asl_model::syntax::contains_placeholder;
use asl_model::timestamp::Timestamp;

use super::Problems;
use crate::build_error::BuildFaultKind;
use crate::error_name::ErrorName;

pub(super) fn name(name: &str, problems: &mut Problems) {
    if let Err(error) = StateName::parse(name) {
        problems.fault_of_state(BuildFaultKind::InvalidName(error));
    }
}

/// Tests the number of a field of `object` against its range in the field table.
pub(super) fn number(
    object: ObjectKind,
    field: &'static str,
    value: Option<impl Into<f64>>,
    problems: &mut Problems,
) {
    if let Some(kind) = value.and_then(|value| out_of_range(object, field, value.into())) {
        problems.fault(field, kind);
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

pub(super) fn heartbeat(heartbeat: Option<u32>, timeout: Option<u32>, problems: &mut Problems) {
    if let (Some(heartbeat), Some(timeout)) = (heartbeat, timeout)
        && heartbeat >= timeout
    {
        problems.fault("HeartbeatSeconds", BuildFaultKind::HeartbeatNotBelowTimeout { heartbeat, timeout });
    }
}

/// Each retrier or catcher names an error, and `States.ALL` stands alone in the last one.
pub(super) fn errors(field: &str, lists: &[&[ErrorName]], problems: &mut Problems) {
    for (index, errors) in lists.iter().enumerate() {
        let place = format!("{field}[{index}].ErrorEquals");
        for error in *errors {
            error_name(&place, error, problems);
        }
        let last_and_alone = index + 1 == lists.len() && errors.len() == 1;
        if errors.is_empty() {
            problems.fault(&place, BuildFaultKind::NoErrors);
        } else if errors.contains(&ErrorName::ALL) && !last_and_alone {
            problems.fault(&place, BuildFaultKind::MisplacedAll);
        }
    }
}

pub(super) fn error_name(field: &str, error: &ErrorName, problems: &mut Problems) {
    if let Err(error) = error_name::ErrorName::parse(error.as_str()) {
        problems.fault(field, BuildFaultKind::InvalidErrorName { error });
    }
}

pub(super) fn timestamp(timestamp: &str, problems: &mut Problems) {
    if contains_placeholder(timestamp) {
        return;
    }
    if let Err(error) = Timestamp::parse(timestamp) {
        problems.fault("Timestamp", BuildFaultKind::InvalidTimestamp(error));
    }
}
