//! The pipeline as it is documented.
//!
//! Its functions are called by their own ARNs, so what they answer replaces the data: the definition works only if
//! each of them hands on `model_version`, and `update-kb` a `result`. The types say so. Two of the six states from
//! which the diagram draws an arrow to `HandleError` have a `Catch`, and the failure path ends in success.

use asl_dsl::call::Worker;
use asl_dsl::prelude::*;
use asl_dsl::services::sns::Publish;

use super::Run;
use super::containers::Cluster;
use crate::error_handling::{Failed, keep_error};

/// The pipeline as it is documented.
pub(crate) struct EngagementPipeline;

/// What the function answers that updates the knowledge base.
#[derive(StateData)]
struct KnowledgeBase {
    /// How it went, for people.
    result: String,
}

/// What failed, and once more for the record.
#[derive(StateData)]
struct Handled {
    /// The data of the state that failed, and its error.
    #[serde(flatten)]
    failed: Failed<Run>,
    /// The same.
    #[serde(rename = "errorHandling")]
    error_handling: Failed<Run>,
}

const CLUSTER: Cluster = Cluster { name: "ml-cluster", subnet: "subnet-12345", security_group: "sg-67890" };
const TOPIC: &str = "arn:aws:sns:us-east-1:ACCOUNT:pipeline-notifications";

fn function(name: &str) -> Worker {
    Worker::arn(format!("arn:aws:lambda:us-east-1:ACCOUNT:function:{name}"))
}

fn retry(interval_seconds: u32, max_attempts: u32) -> Retry {
    Retry::on_all().interval_seconds(interval_seconds).max_attempts(max_attempts).backoff_rate(2.0)
}

#[states(comment = "Customer Engagement ML Pipeline - Weekly Execution")]
impl EngagementPipeline {
    #[start]
    fn pre_cleanup(&self, run: Path<Run>) -> State<Self> {
        Task::new(&run, function("pre-cleanup").returning::<Run>())
            .timeout_seconds(60)
            .retry(retry(2, 3))
            .catch(keep_error().next(Self::handle_error))
            .next(Self::data_preparation)
    }

    fn data_preparation(&self, run: Path<Run>) -> State<Self> {
        Task::new(&run, function("data-prep").returning::<Run>())
            .timeout_seconds(180)
            .retry(retry(5, 2))
            .catch(keep_error().next(Self::handle_error))
            .next(Self::parallel_ml)
    }

    fn parallel_ml(&self, run: Path<Run>) -> State<Self> {
        Parallel::new(&run, (Self::training, Self::inference_prep)).next(Self::inference).named("ParallelML")
    }

    fn training(&self, run: Path<Run>) -> State<Self> {
        Task::new(&run, CLUSTER.training(run.model_version()).sync()).timeout_seconds(2400).end()
    }

    fn inference_prep(&self, run: Path<Run>) -> State<Self> {
        Wait::seconds(&run, 5).end().comment("Placeholder for inference preparation")
    }

    fn inference(&self, branches: Path<Any>) -> State<Self> {
        let retry = Retry::on(ErrorName::TASK_FAILED).interval_seconds(30).max_attempts(2).backoff_rate(1.5);
        Task::new(&branches, CLUSTER.inference().sync())
            .timeout_seconds(1800)
            .retry(retry)
            .next(Self::parallel_post_process)
    }

    fn parallel_post_process(&self, scored: Path<Any>) -> State<Self> {
        Parallel::new(&scored, (Self::create_qa_table, Self::create_results_table))
            .next(Self::update_bedrock_kb)
    }

    fn create_qa_table(&self, scored: Path<Any>) -> State<Self> {
        Task::new(&scored, function("create-qa-table")).timeout_seconds(60).end().named("CreateQATable")
    }

    fn create_results_table(&self, scored: Path<Any>) -> State<Self> {
        Task::new(&scored, function("create-results-table")).timeout_seconds(120).end()
    }

    fn update_bedrock_kb(&self, tables: Path<Any>) -> State<Self> {
        Task::new(&tables, function("update-kb").returning::<KnowledgeBase>())
            .timeout_seconds(180)
            .next(Self::notify_success)
            .named("UpdateBedrockKB")
    }

    fn notify_success(&self, updated: Path<KnowledgeBase>) -> State<Self> {
        let message = Publish::builder()
            .topic_arn(TOPIC)
            .subject("✅ ML Pipeline Completed Successfully")
            .message(updated.result())
            .build();
        Task::new(&updated, message).end()
    }

    fn handle_error(&self, failed: Path<Failed<Run>>) -> State<Self> {
        Pass::new(&failed).value_as::<Handled, _>(&failed).next(Self::notify_failure)
    }

    fn notify_failure(&self, handled: Path<Handled>) -> State<Self> {
        let message = Publish::builder()
            .topic_arn(TOPIC)
            .subject("❌ ML Pipeline Failed")
            .message(handled.failed().error())
            .build();
        Task::new(&handled, message).end()
    }
}
