//! Tuning before training: many trainings, of which the best becomes the model.
//!
//! The tuning job is waited for, and says which of its trainings was the best, if one of them succeeded. That is an
//! optional member, so the types ask what happens without it. Where the model's data lie, only the training itself can
//! say.

use asl_dsl::prelude::*;
use asl_dsl::services::sagemaker::{
    ContinuousParameterRange, CreateHyperParameterTuningJob, DescribeHyperParameterTuningJobResponse,
    DescribeTrainingJob, DescribeTrainingJobResponse, HyperParameterAlgorithmSpecification,
    HyperParameterScalingType, HyperParameterTrainingJobDefinition, HyperParameterTuningJobConfig,
    HyperParameterTuningJobObjective, HyperParameterTuningJobObjectiveType,
    HyperParameterTuningJobStrategyType, IntegerParameterRange, MetricDefinition, ParameterRanges,
    ResourceLimits, TrainingInputMode, TrainingJobEarlyStoppingType,
};

use crate::churn_model;
use crate::error_handling::retries_of_services;

/// The tuning, and the model of its best training.
pub(crate) struct TunedModel {
    /// How many trainings the tuning may run.
    pub(crate) trainings: i64,
    /// How many of them at once.
    pub(crate) at_once: i64,
}

/// What an execution is started with.
#[derive(StateData)]
struct TuningRequest {
    /// The name of the tuning job, at most 32 characters.
    #[schemars(length(min = 1, max = 32))]
    tuning_job_name: String,
    /// The name of the model.
    model_name: String,
}

/// The request, and what came of the tuning.
#[derive(StateData)]
struct Tuned {
    /// What the execution was started with.
    #[serde(flatten)]
    request: TuningRequest,
    /// The ended tuning job.
    tuning: DescribeHyperParameterTuningJobResponse,
}

/// All that, and the best training.
#[derive(StateData)]
struct Best {
    /// The request, and what came of the tuning.
    #[serde(flatten)]
    tuned: Tuned,
    /// The best training.
    training: DescribeTrainingJobResponse,
}

/// The errors of this pipeline.
#[derive(ErrorName)]
enum TuningError {
    NoTrainingSucceeded,
}

const METRIC: &str = "validation:auc";

fn ranges() -> ParameterRanges {
    let learning_rate = ContinuousParameterRange::builder()
        .name("eta")
        .min_value("0.01")
        .max_value("0.3")
        .scaling_type(HyperParameterScalingType::Logarithmic)
        .build();
    let depth = IntegerParameterRange::builder().name("max_depth").min_value("3").max_value("10").build();
    ParameterRanges::builder()
        .continuous_parameter_ranges([learning_rate])
        .integer_parameter_ranges([depth])
        .build()
}

fn training() -> HyperParameterTrainingJobDefinition {
    let metric = MetricDefinition::builder().name(METRIC).regex("validation-auc:([0-9.]+)").build();
    let algorithm = HyperParameterAlgorithmSpecification::builder()
        .training_image(churn_model::IMAGE)
        .training_input_mode(TrainingInputMode::File)
        .metric_definitions([metric])
        .build();
    HyperParameterTrainingJobDefinition::builder()
        .algorithm_specification(algorithm)
        .role_arn(churn_model::ROLE_ARN)
        .input_data_config(churn_model::channels())
        .output_data_config(churn_model::output())
        .resource_config(churn_model::instances())
        .stopping_condition(churn_model::stopping())
        .build()
}

#[states(
    comment = "Tunes, and makes a model of the best training",
    timeout_seconds = 86_400,
    default_retry = retries_of_services(),
    default_catch = Catch::all().next(Self::tuning_failed),
)]
impl TunedModel {
    #[start]
    fn tune(&self, request: Path<TuningRequest>) -> State<Self> {
        let objective = HyperParameterTuningJobObjective::builder()
            .r#type(HyperParameterTuningJobObjectiveType::Maximize)
            .metric_name(METRIC)
            .build();
        let limits = ResourceLimits::builder()
            .max_number_of_training_jobs(self.trainings)
            .max_parallel_training_jobs(self.at_once)
            .build();
        let config = HyperParameterTuningJobConfig::builder()
            .strategy(HyperParameterTuningJobStrategyType::Bayesian)
            .hyper_parameter_tuning_job_objective(objective)
            .resource_limits(limits)
            .parameter_ranges(ranges())
            .training_job_early_stopping_type(TrainingJobEarlyStoppingType::Auto)
            .build();
        let job = CreateHyperParameterTuningJob::builder()
            .hyper_parameter_tuning_job_name(request.tuning_job_name())
            .hyper_parameter_tuning_job_config(config)
            .training_job_definition(training())
            .build();
        Task::new(&request, job.sync())
            .timeout_seconds(72_000)
            .result_as::<Tuned>()
            .next(Self::has_a_best_training)
    }

    fn has_a_best_training(&self, tuned: Path<Tuned>) -> State<Self> {
        Choice::new(&tuned)
            .when(tuned.tuning().best_training_job().is_present(), Self::describe_best_training)
            .otherwise(Self::no_training_succeeded)
    }

    fn describe_best_training(&self, tuned: Path<Tuned>) -> State<Self> {
        let best = tuned.tuning().best_training_job().assume_present();
        let describe = DescribeTrainingJob::builder().training_job_name(best.training_job_name()).build();
        Task::new(&tuned, describe).timeout_seconds(60).result_as::<Best>().next(Self::create_model)
    }

    fn create_model(&self, best: Path<Best>) -> State<Self> {
        let artifacts = best.training().model_artifacts().s3_model_artifacts();
        let model = churn_model::model(best.tuned().request().model_name(), artifacts);
        Task::new(&best, model).timeout_seconds(60).end()
    }

    fn no_training_succeeded(&self, _tuned: Path<Tuned>) -> Failure<Self> {
        Fail::new(TuningError::NoTrainingSucceeded, "no training of the tuning job has succeeded")
    }

    fn tuning_failed(&self, error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new(error.error(), error.cause())
    }
}
