//! The documented fragment for error handling, as a retry policy and a catcher for any state.
//!
//! As a fragment of JSON it had to be copied into each state, with its `Next` by name. Here the policy is a type, and
//! the catcher a function that keeps the type of the input: the state that follows gets a `Failed` of it.

use asl_dsl::DefaultRetry;
use asl_dsl::error_name::IntoErrorNames;
use asl_dsl::prelude::*;
use asl_dsl::services::sagemaker::errors;
use asl_dsl::state::CatcherWithoutNext;

/// Three repetitions of a task that failed, after 30, 60 and 120 seconds.
#[derive(RetryPolicy)]
#[retry(errors = [ErrorName::TASK_FAILED], interval_seconds = 30, max_attempts = 3, backoff_rate = 2.0)]
pub(crate) struct PatientRetry;

/// The input of a state that failed, and the error.
#[derive(StateData)]
pub(crate) struct Failed<I: StateData> {
    /// What the state was given.
    #[serde(flatten)]
    input: I,
    /// What went wrong.
    error: ErrorOutput,
}

/// Catches every error and puts it beside the input.
pub(crate) fn keep_error<I: StateData>() -> CatcherWithoutNext<I, Failed<I>> {
    Catch::all().error_as()
}

/// Retries for faults of the services themselves. They come before there is a job, so that its name is still free.
pub(crate) fn retries_of_services() -> DefaultRetry {
    let faults = [
        errors::AMAZON_SAGE_MAKER_EXCEPTION,
        errors::SAGE_MAKER_EXCEPTION,
        errors::RESOURCE_LIMIT_EXCEEDED_EXCEPTION,
    ];
    let patient = Retry::on(faults)
        .interval_seconds(30)
        .max_attempts(6)
        .backoff_rate(2.0)
        .max_delay_seconds(900)
        .full_jitter();
    DefaultRetry::default()
        .of_service("sagemaker", patient.clone())
        .of_service("aws-sdk:sagemaker", patient)
        .of_service("lambda", policies::lambda())
        .of_others(retry_of_faults(ErrorName::TASK_FAILED))
}

/// Five repetitions after these errors, at random times within 2, 4, 8, … seconds.
///
/// For a state that waits for a person or for another execution, name the faults of the call: a `States.TaskFailed`
/// would ask again after a no.
pub(crate) fn retry_of_faults(faults: impl IntoErrorNames) -> Retry {
    Retry::on(faults).interval_seconds(2).max_attempts(5).backoff_rate(2.0).full_jitter()
}

#[cfg(test)]
mod tests {
    use asl_dsl::call::Worker;
    use serde_json::Value;

    use super::*;

    #[derive(StateData)]
    struct Order {
        id: String,
    }

    struct Flow;

    #[states]
    impl Flow {
        #[start]
        fn work(&self, order: Path<Order>) -> State<Self> {
            let worker = Worker::arn("${Worker}").given(order.id());
            Task::new(&order, worker)
                .retry(PatientRetry)
                .catch(keep_error().next(Self::handle_error))
                .discard_result()
                .end()
        }

        fn handle_error(&self, failed: Path<Failed<Order>>) -> Failure<Self> {
            Fail::new(failed.error().error(), failed.error().cause())
        }
    }

    #[test]
    fn the_policies_are_those_of_the_fragment() {
        let documented = include_str!("../../tests/documented/error-handling.fragment.json");
        let documented: Value = serde_json::from_str(documented).unwrap();
        let machine: Value = serde_json::from_str(&Flow.build().unwrap().to_json()).unwrap();
        let state = &machine["States"]["Work"];
        assert_eq!(state["Retry"], documented["Retry"]);
        assert_eq!(state["Catch"], documented["Catch"]);
    }
}
