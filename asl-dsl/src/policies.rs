//! Retriers for errors that pass, with the numbers that AWS's own examples have.
//!
//! ```
//! use asl_dsl::prelude::*;
//! use asl_dsl::services::lambda::Invoke;
//!
//! struct Flow;
//!
//! #[states]
//! impl Flow {
//!     #[start]
//!     fn call(&self, input: Path<Any>) -> State<Self> {
//!         Task::new(&input, Invoke::<Any>::builder().function_name("f").build())
//!             .retry(policies::lambda())
//!             .end()
//!     }
//! }
//!
//! assert_eq!(
//!     Flow.build()?.to_json(),
//!     r#"{
//!   "StartAt": "Call",
//!   "States": {
//!     "Call": {
//!       "Type": "Task",
//!       "Resource": "arn:aws:states:::lambda:invoke",
//!       "Parameters": {
//!         "FunctionName": "f"
//!       },
//!       "Retry": [
//!         {
//!           "ErrorEquals": [
//!             "Lambda.AWSLambdaException",
//!             "Lambda.ClientExecutionTimeoutException",
//!             "Lambda.SdkClientException",
//!             "Lambda.ServiceException"
//!           ],
//!           "IntervalSeconds": 2,
//!           "MaxAttempts": 6,
//!           "BackoffRate": 2.0
//!         },
//!         {
//!           "ErrorEquals": [
//!             "Lambda.TooManyRequestsException"
//!           ],
//!           "IntervalSeconds": 2,
//!           "MaxAttempts": 6,
//!           "BackoffRate": 2.0,
//!           "JitterStrategy": "FULL"
//!         }
//!       ],
//!       "End": true
//!     }
//!   }
//! }
//! "#
//! );
//! # Ok::<(), asl_dsl::BuildError>(())
//! ```
//!
//! [`DefaultRetry`](crate::DefaultRetry) gives them to all tasks of a workflow.

use asl_model::error_name::{DocumentedRetry, SERVICE_ERRORS};

use crate::error_name::ErrorName;
use crate::state::Retry;

/// For Lambda: its transient faults, and, with jitter, its throttling; 6 repetitions after 2, 4, 8, … seconds.
///
/// AWS Step Functions Developer Guide, "Handle transient Lambda service exceptions"; AWS Cloud Development Kit,
/// default retrier of `LambdaInvoke`.
#[must_use]
pub fn lambda() -> Vec<Retry> {
    documented("Lambda.")
}

/// For SageMaker: its faults and throttling, quotas that are used up, for days, and jobs that ran out of time.
///
/// AWS Step Functions Developer Guide, "Train a machine learning model". A job that ran out of time begins anew: where
/// that costs too much, write retriers of your own.
#[must_use]
pub fn sagemaker() -> Vec<Retry> {
    let timeout = Retry::on(ErrorName::TIMEOUT).interval_seconds(1).max_attempts(5).backoff_rate(1.0);
    let mut retriers = documented("SageMaker.");
    retriers.push(timeout);
    retriers
}

/// For a call through the AWS SDK: throttling, and faults that are not in the service's API; with jitter, 6
/// repetitions after up to 2, 4, 8, … seconds.
///
/// `service` is what stands before the names of its errors: `DynamoDb`, `S3`, `SecretsManager`.
///
/// AWS SDKs and Tools Reference Guide, "Retry behavior", lists the errors. The numbers are those that the AWS Step
/// Functions Developer Guide has for a throttled Lambda.
pub fn sdk_throttling(service: &str) -> Retry {
    let errors = [
        format!("{service}.ProvisionedThroughputExceededException"),
        format!("{service}.ThrottlingException"),
        format!("{service}.TooManyRequestsException"),
        // What the API does not name, as `SlowDown` of S3.
        format!("{service}.{service}Exception"),
    ];
    Retry::on(errors).interval_seconds(2).max_attempts(6).backoff_rate(2.0).full_jitter()
}

/// The retries that AWS's own examples have for the errors of a service, those with equal numbers as one.
fn documented(service: &str) -> Vec<Retry> {
    let mut groups: Vec<(DocumentedRetry, Vec<ErrorName>)> = Vec::new();
    for fact in SERVICE_ERRORS.iter().filter(|fact| fact.name.starts_with(service)) {
        let Some(retry) = fact.documented_retry else { continue };
        match groups.iter_mut().find(|(numbers, _)| *numbers == retry) {
            Some((_, errors)) => errors.push(fact.name.into()),
            None => groups.push((retry, vec![fact.name.into()])),
        }
    }
    groups.into_iter().map(|(numbers, errors)| retrier(numbers, errors)).collect()
}

fn retrier(numbers: DocumentedRetry, errors: Vec<ErrorName>) -> Retry {
    let retry = Retry::on(errors)
        .interval_seconds(numbers.interval_seconds)
        .max_attempts(numbers.max_attempts)
        .backoff_rate(numbers.backoff_rate);
    if numbers.full_jitter { retry.full_jitter() } else { retry }
}
