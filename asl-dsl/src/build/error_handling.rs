use asl_model::document;
use asl_model::field::ObjectKind;
use asl_model::value::Number;

use super::walk::Walk;
use super::writer::FlowOf;
use super::{Builder, Problems, check};
use crate::error_name::ErrorName;
use crate::state::{CatcherDefinition, Retrier};

/// Writes `Retry`.
pub(super) fn retry(retriers: &[Retrier], problems: &mut Problems) -> Option<Vec<document::Retrier>> {
    check_retry(retriers, problems);
    (!retriers.is_empty()).then(|| retriers.iter().map(write_retrier).collect())
}

/// Tests the errors and the numbers of `Retry`.
pub(super) fn check_retry(retriers: &[Retrier], problems: &mut Problems) {
    let errors: Vec<_> = retriers.iter().map(|retrier| retrier.errors.as_slice()).collect();
    check::errors("Retry", &errors, problems);
    for (index, retrier) in retriers.iter().enumerate() {
        check_numbers(index, retrier, problems);
    }
}

fn check_numbers(index: usize, retrier: &Retrier, problems: &mut Problems) {
    let numbers = [
        ("IntervalSeconds", retrier.interval_seconds.map(f64::from)),
        ("MaxAttempts", retrier.max_attempts.map(f64::from)),
        ("BackoffRate", retrier.backoff_rate),
        ("MaxDelaySeconds", retrier.max_delay_seconds.map(f64::from)),
    ];
    for (field, number) in numbers {
        if let Some(fault) = number.and_then(|number| check::out_of_range(ObjectKind::Retrier, field, number))
        {
            problems.fault(format!("Retry[{index}].{field}"), fault);
        }
    }
}

fn write_retrier(retrier: &Retrier) -> document::Retrier {
    let mut written = document::Retrier::new(retrier.errors.iter().map(ErrorName::as_str));
    written.comment.clone_from(&retrier.comment);
    written.interval_seconds = retrier.interval_seconds.map(Into::into);
    written.max_attempts = retrier.max_attempts.map(Into::into);
    written.backoff_rate = retrier.backoff_rate.and_then(Number::from_f64).map(Into::into);
    written.max_delay_seconds = retrier.max_delay_seconds.map(Into::into);
    written.jitter_strategy = retrier.full_jitter.then_some(document::JitterStrategy::Full);
    written
}

/// Writes `Catch`.
pub(super) fn catch<W: 'static>(
    catchers: &[CatcherDefinition<W>],
    walk: &Walk<'_, W>,
    builder: &mut Builder<'_, W>,
) -> Option<Vec<document::Catcher>> {
    let errors: Vec<_> = catchers.iter().map(|catcher| catcher.errors.as_slice()).collect();
    check::errors("Catch", &errors, &mut builder.problems);
    let write = |(index, catcher): (usize, &CatcherDefinition<W>)| {
        let errors = catcher.errors.iter().map(ErrorName::as_str);
        let mut written = document::Catcher::new(errors, walk.name(&catcher.next));
        let around = builder.problems.enter_part(format!("Catch[{index}]"));
        let flow = builder.flow(FlowOf::Catcher, &catcher.flow);
        builder.problems.leave_part(around);
        written.comment.clone_from(&catcher.comment);
        written.result_path = flow.result_path;
        written.assign = flow.assign;
        written.output = flow.output;
        written
    };
    (!catchers.is_empty()).then(|| catchers.iter().enumerate().map(write).collect())
}
