//! Measures every night how far the data have moved from what the model was trained with, and retrains where that is
//! too far.
//!
//! A schedule starts it, and so does the alarm of a model that serves worse. Retraining is another state machine,
//! which is waited for: where it fails, this execution fails too.

use asl_dsl::Value;
use asl_dsl::deploy::{Alarm, Deployment, Schedule, Trigger};
use asl_dsl::prelude::*;
use asl_dsl::services::lambda::{Invoke, InvokeResponse};
use asl_dsl::services::sns::Publish;
use asl_dsl::services::step_functions::{StartExecution, errors};

use crate::error_handling::{retries_of_services, retry_of_faults};

/// The watch over a model in use.
pub(crate) struct DriftMonitoring {
    /// The population stability index above which the model is retrained; 0.2 is usual.
    pub(crate) most_drift: f64,
}

/// How far the data have moved.
#[derive(StateData)]
struct Drift {
    /// The population stability index of the feature that moved most.
    index: f64,
    /// The features that moved.
    features: Vec<String>,
}

/// What the retraining is started with.
#[derive(TaskParameters)]
#[serde(rename_all = "snake_case")]
struct RetrainingRequest {
    /// Why.
    reason: Expr<String>,
    /// The features that moved.
    features: Expr<Vec<String>>,
}

/// Every night, and whenever the model's own alarm is raised.
pub(crate) fn watched(deployment: Deployment) -> Deployment {
    let detail: Value =
        [("state", [("value", ["ALARM"])].into_iter().collect::<Value>())].into_iter().collect();
    let raised = [
        ("source", Value::from(["aws.cloudwatch"])),
        ("detail-type", Value::from(["CloudWatch Alarm State Change"])),
        ("resources", Value::from(["${ModelQualityAlarmArn}"])),
        ("detail", detail),
    ];
    deployment
        .trigger(Trigger::scheduler(Schedule::cron("30 2 * * ? *")).timezone("Europe/Berlin"))
        .trigger(Trigger::event(raised.into_iter().collect::<Value>()))
        .alarm(Alarm::on_failure())
}

#[states(
    comment = "Watches the data of a model, and retrains it where they drift",
    timeout_seconds = 90_000,
    default_retry = retries_of_services(),
    default_catch = Catch::all().next(Self::monitoring_failed),
)]
impl DriftMonitoring {
    #[start]
    fn measure_drift(&self, trigger: Path<Any>) -> State<Self> {
        let call = Invoke::builder().function_name("measure-drift").payload(&trigger).build();
        Task::new(&trigger, call.returning::<Drift>()).timeout_seconds(900).next(Self::has_drifted)
    }

    fn has_drifted(&self, drift: Path<InvokeResponse<Drift>>) -> State<Self> {
        Choice::new(&drift)
            .when(drift.payload().index().gt(self.most_drift), Self::retrain)
            .otherwise(Self::steady)
    }

    fn retrain(&self, drift: Path<InvokeResponse<Drift>>) -> State<Self> {
        let request = RetrainingRequest::builder()
            .reason(text!("the data have drifted by {}", drift.payload().index()))
            .features(drift.payload().features())
            .build();
        let execution = StartExecution::builder()
            .state_machine_arn("${RetrainingStateMachineArn}")
            .input(request)
            .build();
        Task::new(&drift, execution.sync2())
            .timeout_seconds(86_400)
            .retry(retry_of_faults(errors::EXECUTION_LIMIT_EXCEEDED_EXCEPTION))
            .discard_result()
            .next(Self::tell)
    }

    fn tell(&self, drift: Path<InvokeResponse<Drift>>) -> State<Self> {
        let message = Publish::builder()
            .topic_arn("${NotificationTopicArn}")
            .subject("A model was retrained")
            .message(text!("The data had drifted by {}.", drift.payload().index()))
            .build();
        Task::new(&drift, message).timeout_seconds(30).discard_result().end()
    }

    fn steady(&self, drift: Path<InvokeResponse<Drift>>) -> State<Self> {
        Succeed::new(&drift.payload())
    }

    fn monitoring_failed(&self, error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new(error.error(), error.cause())
    }
}
