//! The pipeline with what is promised of it.
//!
//! What the states do is what their functions and containers do, and the data is that of the execution: every result
//! is discarded, so nothing depends on what a function hands on. In place of the documented faults:
//!
//! - Every state from which the diagram draws an arrow to `HandleError` has a `Catch`, and the tables are retried.
//! - A model below the least accuracy fails the training, before it scores anyone.
//! - The failure notification says which run failed, where, and why, and then the execution *fails*: the alarm on
//!   failed executions fires. Where the notification itself fails, so does the execution.

use asl_dsl::DefaultRetry;
use asl_dsl::prelude::*;
use asl_dsl::services::UntypedCall;
use asl_dsl::services::lambda::{Invoke, InvokeResponse};
use asl_dsl::services::sns::Publish;

use super::Run;
use super::containers::Cluster;
use crate::error_handling::{Failed, PatientRetry, keep_error};

/// The pipeline with what is promised of it.
pub(crate) struct HardenedEngagementPipeline {
    /// The share of right predictions below which a model is not used.
    pub(crate) least_accuracy: f64,
}

/// What the training leaves beside the model.
#[derive(StateData)]
struct Metrics {
    /// The share of right predictions on the test data.
    accuracy: f64,
}

/// The file with the metrics, read.
#[derive(StateData, TaskParameters)]
struct Evaluated {
    /// What stands in it.
    metrics: Expr<Metrics>,
}

/// What people are told of a run that failed.
#[derive(StateData, TaskParameters)]
struct FailureReport {
    /// The execution that failed.
    execution: Expr<String>,
    /// When it began.
    started_at: Expr<String>,
    /// Which version it was about.
    model_version: Expr<String>,
    /// For which environment it ran.
    environment: Expr<String>,
    /// The name of the error.
    error: Expr<String>,
    /// What is known of its cause.
    cause: Expr<String>,
}

/// The errors of this pipeline.
#[derive(ErrorName)]
enum PipelineError {
    AccuracyTooLow,
}

const CLUSTER: Cluster =
    Cluster { name: "${ClusterName}", subnet: "${SubnetId}", security_group: "${SecurityGroupId}" };
const TOPIC: &str = "${NotificationTopicArn}";

type Function = Task<HardenedEngagementPipeline, Run, InvokeResponse<Any>, Any>;

/// A function that works on the data of the run and whose answer nobody reads.
fn function(run: &Path<Run>, name: &str, timeout_seconds: u32) -> Function {
    let call = Invoke::builder().function_name(name).payload(run).build();
    Task::new(run, call).timeout_seconds(timeout_seconds)
}

/// Transient errors of Lambda as AWS advises, all others as the fragment says.
fn default_retry() -> DefaultRetry {
    DefaultRetry::from(PatientRetry)
        .of_service("lambda", [policies::lambda(), vec![PatientRetry.into()]].concat())
}

#[states(
    comment = "Customer Engagement ML Pipeline - Weekly Execution",
    timeout_seconds = 10_800,
    default_retry = default_retry(),
)]
impl HardenedEngagementPipeline {
    /// Deletes old temporary files and clears the cache of Athena.
    #[start]
    fn pre_cleanup(&self, run: Path<Run>) -> State<Self> {
        function(&run, "pre-cleanup", 60)
            .catch(keep_error().next(Self::handle_error))
            .discard_result()
            .next(Self::data_preparation)
    }

    /// Runs the queries of Athena, and splits training from test data.
    fn data_preparation(&self, run: Path<Run>) -> State<Self> {
        function(&run, "data-prep", 180)
            .catch(keep_error().next(Self::handle_error))
            .discard_result()
            .next(Self::parallel_ml)
    }

    fn parallel_ml(&self, run: Path<Run>) -> State<Self> {
        Parallel::new(&run, (Self::training, Self::inference_prep))
            .catch(keep_error().next(Self::handle_error))
            .discard_result()
            .next(Self::inference)
            .named("ParallelML")
    }

    /// Trains the model, and saves it with its metrics.
    fn training(&self, run: Path<Run>) -> State<Self> {
        Task::new(&run, CLUSTER.training(run.model_version()).sync())
            .timeout_seconds(2400)
            .discard_result()
            .next(Self::read_metrics)
    }

    fn read_metrics(&self, run: Path<Run>) -> State<Self> {
        let metrics = UntypedCall::sdk("s3", "getObject")
            .parameter("Bucket", "${ModelBucket}")
            .parameter("Key", text!("models/{}/metrics.json", run.model_version()));
        Task::new(&run, metrics)
            .timeout_seconds(30)
            .result_selector(|object| {
                let body = object.member("Body").assume::<String>();
                Evaluated::builder().metrics(function::string_to_json(body)).build()
            })
            .next(Self::is_accurate)
    }

    fn is_accurate(&self, evaluated: Path<Evaluated>) -> State<Self> {
        Choice::new(&evaluated)
            .when(evaluated.metrics().accuracy().ge(self.least_accuracy), Self::trained)
            .otherwise(Self::accuracy_too_low)
    }

    fn trained(&self, evaluated: Path<Evaluated>) -> State<Self> {
        Succeed::new(&evaluated)
    }

    fn accuracy_too_low(&self, evaluated: Path<Evaluated>) -> Failure<Self> {
        let cause = text!(
            "the accuracy is {}, and must be at least {}",
            evaluated.metrics().accuracy(),
            self.least_accuracy
        );
        Fail::new(PipelineError::AccuracyTooLow, cause)
    }

    /// Gives the new model's bucket time to settle.
    fn inference_prep(&self, run: Path<Run>) -> State<Self> {
        Wait::seconds(&run, 5).end()
    }

    /// Scores all customers.
    fn inference(&self, run: Path<Run>) -> State<Self> {
        let retry = Retry::on(ErrorName::TASK_FAILED).interval_seconds(30).max_attempts(2).backoff_rate(1.5);
        Task::new(&run, CLUSTER.inference().sync())
            .timeout_seconds(1800)
            .retry(retry)
            .catch(keep_error().next(Self::handle_error))
            .discard_result()
            .next(Self::parallel_post_process)
    }

    fn parallel_post_process(&self, run: Path<Run>) -> State<Self> {
        Parallel::new(&run, (Self::create_qa_table, Self::create_results_table))
            .catch(keep_error().next(Self::handle_error))
            .discard_result()
            .next(Self::update_bedrock_kb)
    }

    /// Checks the quality of the predictions.
    fn create_qa_table(&self, run: Path<Run>) -> State<Self> {
        function(&run, "create-qa-table", 60).end().named("CreateQATable")
    }

    /// Joins the predictions with the customers.
    fn create_results_table(&self, run: Path<Run>) -> State<Self> {
        function(&run, "create-results-table", 120).end()
    }

    /// Updates the knowledge base and its vectors.
    fn update_bedrock_kb(&self, run: Path<Run>) -> State<Self> {
        function(&run, "update-kb", 180)
            .catch(keep_error().next(Self::handle_error))
            .discard_result()
            .next(Self::notify_success)
            .named("UpdateBedrockKB")
    }

    fn notify_success(&self, run: Path<Run>) -> State<Self> {
        let message = Publish::builder()
            .topic_arn(TOPIC)
            .subject("ML pipeline completed")
            .message(text!("Version {} is live in {}.", run.model_version(), run.environment()))
            .build();
        Task::new(&run, message)
            .timeout_seconds(30)
            .catch(keep_error().next(Self::handle_error))
            .discard_result()
            .end()
    }

    /// Puts together what people have to know.
    fn handle_error(&self, failed: Path<Failed<Run>>) -> State<Self> {
        let report = FailureReport::builder()
            .execution(context::execution_id())
            .started_at(context::execution_start_time())
            .model_version(failed.input().model_version())
            .environment(failed.input().environment())
            .error(failed.error().error())
            .cause(failed.error().cause())
            .build();
        Pass::new(&failed).value(report).next(Self::notify_failure)
    }

    fn notify_failure(&self, report: Path<FailureReport>) -> State<Self> {
        let message =
            Publish::builder().topic_arn(TOPIC).subject("ML pipeline failed").message(&report).build();
        Task::new(&report, message)
            .timeout_seconds(30)
            .catch(Catch::all().discard_error().next(Self::pipeline_failed))
            .discard_result()
            .next(Self::pipeline_failed)
    }

    fn pipeline_failed(&self, report: Path<FailureReport>) -> Failure<Self> {
        Fail::new(report.error(), report.cause())
    }
}
