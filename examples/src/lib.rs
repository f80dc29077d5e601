//! The documented pipelines, written with `asl-dsl`.
//!
//! Each is a module: its data, its states, and in the module's documentation what it shows. The binary of
//! this crate lists, synthesises and lints them all.

pub mod sagemaker_ml_pipeline;
pub mod sagemaker_training_pipeline;

use asl_dsl::cli::Machines;

/// Every pipeline of this crate, by name.
pub fn machines() -> Machines {
    Machines::new()
        .with("sagemaker-ml-pipeline", sagemaker_ml_pipeline::MlPipeline::documented())
        .with("sagemaker-training-pipeline", sagemaker_training_pipeline::TrainingPipeline)
}
