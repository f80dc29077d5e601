//! The documented pipelines, written with `asl-dsl`, and more that answer the questions which they leave.
//!
//! Each is a module: its data, its states, and in the module's documentation what it shows. The binary of
//! this crate lists, synthesises and lints them all. In `inputs` each has an input that an execution can be started
//! with.

pub mod ab_deployment;
pub mod agent_workflow;
pub mod booking_saga;
pub mod churn_model;
pub mod drift_monitoring;
pub mod error_handling;
pub mod hyperparameter_tuning;
pub mod model_registry;
pub mod model_retraining_over_http;
pub mod model_retraining_pipeline;
pub mod rag_ingestion;
pub mod release;
pub mod sagemaker_ml_pipeline;
pub mod sagemaker_training_pipeline;
pub mod tool_call_with_dead_letters;
pub mod tool_call_workflow;
pub mod weekly_engagement;

use asl_dsl::cli::Machines;

use release::{Environment, Release};

/// Every pipeline of this crate, by name.
pub fn machines() -> Machines {
    challenges(documented(Machines::new()))
}

/// The pipelines that are documented, each with its variants.
fn documented(machines: Machines) -> Machines {
    machines
        .with("sagemaker-ml-pipeline", sagemaker_ml_pipeline::MlPipeline::documented())
        .with("sagemaker-training-pipeline", sagemaker_training_pipeline::TrainingPipeline)
        .with("weekly-engagement-pipeline", weekly_engagement::EngagementPipeline)
        .deployed(weekly_engagement::weekly)
        .with(
            "weekly-engagement-pipeline-hardened",
            weekly_engagement::HardenedEngagementPipeline { least_accuracy: 0.8 },
        )
        .deployed(weekly_engagement::weekly)
        .with("model-retraining-pipeline", model_retraining_pipeline::RetrainingPipeline)
        .with("model-retraining-over-http", model_retraining_over_http::RetrainingOverHttp)
        .with("tool-call-workflow", tool_call_workflow::ToolCallWorkflow)
        .with("tool-call-with-dead-letters", tool_call_with_dead_letters::ToolCallWithDeadLetters)
        .deployed(tool_call_with_dead_letters::observed)
}

/// What their documents leave to the reader.
fn challenges(machines: Machines) -> Machines {
    machines
        .with("hyperparameter-tuning", hyperparameter_tuning::TunedModel { trainings: 20, at_once: 4 })
        .with(
            "ab-deployment",
            ab_deployment::AbDeployment { challenger_share: 0.1, observation_seconds: 86_400 },
        )
        .with("model-registry", model_registry::ModelRegistry)
        .with("release-dev", Release { environment: Environment::Dev })
        .with("release-staging", Release { environment: Environment::Staging })
        .with("release-prod", Release { environment: Environment::Prod })
        .with("drift-monitoring", drift_monitoring::DriftMonitoring { most_drift: 0.2 })
        .deployed(drift_monitoring::watched)
        .with("booking-saga", booking_saga::BookingSaga)
        .with("rag-ingestion", rag_ingestion::RagIngestion { documents_at_once: 20, chunks_at_once: 4 })
        .with("agent-workflow", agent_workflow::AgentWorkflow { most_rounds: 3 })
}
