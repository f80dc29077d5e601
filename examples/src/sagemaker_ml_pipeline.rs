//! From raw data to an endpoint: prepare, train, evaluate, and deploy what is good enough.
//!
//! The documented definition loses its input: `CreateProcessingJob` gives its own description, which replaces
//! `$.TrainingJobName` and all other names before the next state reads them. Here that does not compile:
//! `model_training` takes a `Path<PipelineInput>`, so `data_preprocessing` has to say `discard_result()`.

use asl_dsl::prelude::*;
use asl_dsl::services::lambda::{Invoke, InvokeResponse};
use asl_dsl::services::sagemaker::{
    AlgorithmSpecification, AppSpecification, Channel, ContainerDefinition, CreateEndpoint,
    CreateEndpointConfig, CreateModel, CreateProcessingJob, CreateTrainingJob, DataSource, OutputDataConfig,
    ProcessingClusterConfig, ProcessingInput, ProcessingOutput, ProcessingOutputConfig, ProcessingResources,
    ProcessingS3DataType, ProcessingS3Input, ProcessingS3Output, ProcessingS3UploadMode, ProductionVariant,
    ResourceConfig, S3DataDistribution, S3DataSource, S3DataType, StoppingCondition, TrainingInputMode,
};

pub(crate) struct MlPipeline {
    /// The ARN of the role that the jobs and the model work as.
    role_arn: String,
    /// The bucket that holds data, code and models.
    bucket: String,
    /// The image of all containers.
    image: String,
    /// The coefficient of determination on the test data that a model must exceed.
    least_test_r2: f64,
}

/// What an execution is started with: the names of all that it makes.
#[derive(StateData)]
#[serde(rename_all = "PascalCase")]
struct PipelineInput {
    /// The name of the processing job.
    preprocessing_job_name: String,
    /// The name of the training job.
    training_job_name: String,
    /// The name of the model.
    model_name: String,
    /// The name of the endpoint configuration.
    endpoint_config_name: String,
    /// The name of the endpoint.
    endpoint_name: String,
    /// Where the training job leaves the model.
    model_data_url: String,
}

/// What the evaluating function is asked.
#[derive(TaskParameters)]
struct EvaluationRequest {
    /// The job whose model is to be evaluated.
    training_job_name: Expr<String>,
    /// The bucket with the test data.
    s3_bucket: Expr<String>,
}

/// What the evaluating function answers.
#[derive(StateData)]
struct Evaluation {
    /// The coefficient of determination on the test data.
    test_r2: f64,
}

/// The input, and what the evaluating function answered.
#[derive(StateData)]
#[serde(rename_all = "PascalCase")]
struct Evaluated {
    /// The input of the execution.
    #[serde(flatten)]
    input: PipelineInput,
    /// What the evaluating function answered.
    evaluation: InvokeResponse<Evaluation>,
}

impl MlPipeline {
    /// The pipeline as it is documented, with placeholders for what Terraform fills in.
    pub(crate) fn documented() -> Self {
        Self {
            role_arn: "${SAGEMAKER_ROLE_ARN}".to_owned(),
            bucket: "${S3_BUCKET_NAME}".to_owned(),
            image: "683313688378.dkr.ecr.${AWS_REGION}.amazonaws.com/sagemaker-scikit-learn:1.0-1-cpu-py3"
                .to_owned(),
            least_test_r2: 0.7,
        }
    }

    fn s3_uri(&self, prefix: &str) -> String {
        format!("s3://{}/{prefix}", self.bucket)
    }

    fn processing_input(&self, name: &str, prefix: &str) -> ProcessingInput {
        let objects = ProcessingS3Input::builder()
            .s3_uri(self.s3_uri(prefix))
            .local_path(format!("/opt/ml/processing/input/{name}"))
            .s3_data_type(ProcessingS3DataType::S3Prefix)
            .build();
        ProcessingInput::builder().input_name(name).s3_input(objects).build()
    }

    fn channel(&self, name: &str, prefix: &str) -> Channel {
        let objects = S3DataSource::builder()
            .s3_data_type(S3DataType::S3Prefix)
            .s3_uri(self.s3_uri(prefix))
            .s3_data_distribution_type(S3DataDistribution::FullyReplicated)
            .build();
        let source = DataSource::builder().s3_data_source(objects).build();
        Channel::builder().channel_name(name).data_source(source).build()
    }

    fn preprocessing(&self) -> AppSpecification {
        AppSpecification::builder()
            .image_uri(&self.image)
            .container_entrypoint(["python3", "/opt/ml/processing/input/code/preprocessing.py"])
            .container_arguments([
                "--input-data",
                "/opt/ml/processing/input/data/train.csv",
                "--output-data",
                "/opt/ml/processing/output/train_processed.csv",
            ])
            .build()
    }

    fn processed_data(&self) -> ProcessingOutput {
        let objects = ProcessingS3Output::builder()
            .s3_uri(self.s3_uri("processed-data"))
            .local_path("/opt/ml/processing/output")
            .s3_upload_mode(ProcessingS3UploadMode::EndOfJob)
            .build();
        ProcessingOutput::builder().output_name("processed_data").s3_output(objects).build()
    }

    fn inference_container(&self, input: &Path<PipelineInput>) -> ContainerDefinition {
        ContainerDefinition::builder()
            .image(&self.image)
            .model_data_url(input.model_data_url())
            .environment([
                ("SAGEMAKER_PROGRAM", "inference.py"),
                ("SAGEMAKER_SUBMIT_DIRECTORY", "/opt/ml/code"),
            ])
            .build()
    }
}

#[states(comment = "ML Pipeline with SageMaker and Step Functions")]
impl MlPipeline {
    #[start]
    fn data_preprocessing(&self, input: Path<PipelineInput>) -> State<Self> {
        let cluster = ProcessingClusterConfig::builder()
            .instance_count(1)
            .instance_type("ml.m5.large")
            .volume_size_in_gb(30)
            .build();
        let job = CreateProcessingJob::builder()
            .processing_job_name(input.preprocessing_job_name())
            .role_arn(&self.role_arn)
            .app_specification(self.preprocessing())
            .processing_inputs([
                self.processing_input("data", "raw-data"),
                self.processing_input("code", "code"),
            ])
            .processing_output_config(
                ProcessingOutputConfig::builder().outputs([self.processed_data()]).build(),
            )
            .processing_resources(ProcessingResources::builder().cluster_config(cluster).build())
            .build();
        Task::new(&input, job.sync())
            .catch(Catch::all().next(Self::processing_job_failed))
            .discard_result()
            .next(Self::model_training)
    }

    fn model_training(&self, input: Path<PipelineInput>) -> State<Self> {
        let algorithm = AlgorithmSpecification::builder()
            .training_image(&self.image)
            .training_input_mode(TrainingInputMode::File)
            .build();
        let instances = ResourceConfig::builder()
            .instance_type("ml.m5.large")
            .instance_count(1)
            .volume_size_in_gb(30)
            .build();
        let job = CreateTrainingJob::builder()
            .training_job_name(input.training_job_name())
            .role_arn(&self.role_arn)
            .algorithm_specification(algorithm)
            .input_data_config([
                self.channel("train", "processed-data"),
                self.channel("test", "raw-data"),
                self.channel("code", "code"),
            ])
            .output_data_config(
                OutputDataConfig::builder().s3_output_path(self.s3_uri("model-artifacts")).build(),
            )
            .resource_config(instances)
            .stopping_condition(StoppingCondition::builder().max_runtime_in_seconds(3600).build())
            .hyper_parameters([
                ("sagemaker_program", "training.py"),
                ("sagemaker_submit_directory", "/opt/ml/input/data/code"),
            ])
            .build();
        Task::new(&input, job.sync())
            .catch(Catch::all().next(Self::training_job_failed))
            .discard_result()
            .next(Self::model_evaluation)
    }

    fn model_evaluation(&self, input: Path<PipelineInput>) -> State<Self> {
        let request = EvaluationRequest::builder()
            .training_job_name(input.training_job_name())
            .s3_bucket(&self.bucket)
            .build();
        let call = Invoke::builder().function_name("EvaluateModel").payload(request).build();
        Task::new(&input, call.returning::<Evaluation>())
            .result_as::<Evaluated>()
            .next(Self::check_model_performance)
    }

    fn check_model_performance(&self, input: Path<Evaluated>) -> State<Self> {
        Choice::new(&input)
            .when(input.evaluation().payload().test_r2().gt(self.least_test_r2), Self::create_model)
            .otherwise(Self::model_performance_insufficient)
    }

    fn create_model(&self, input: Path<PipelineInput>) -> State<Self> {
        let model = CreateModel::builder()
            .model_name(input.model_name())
            .execution_role_arn(&self.role_arn)
            .primary_container(self.inference_container(&input))
            .build();
        Task::new(&input, model).discard_result().next(Self::create_endpoint_config)
    }

    fn create_endpoint_config(&self, input: Path<PipelineInput>) -> State<Self> {
        let variant = ProductionVariant::builder()
            .variant_name("primary")
            .model_name(input.model_name())
            .initial_instance_count(1)
            .instance_type("ml.t2.medium")
            .initial_variant_weight(1)
            .build();
        let config = CreateEndpointConfig::builder()
            .endpoint_config_name(input.endpoint_config_name())
            .production_variants([variant])
            .build();
        Task::new(&input, config).discard_result().next(Self::create_endpoint)
    }

    fn create_endpoint(&self, input: Path<PipelineInput>) -> State<Self> {
        let endpoint = CreateEndpoint::builder()
            .endpoint_name(input.endpoint_name())
            .endpoint_config_name(input.endpoint_config_name())
            .build();
        Task::new(&input, endpoint).next(Self::ml_pipeline_complete)
    }

    fn ml_pipeline_complete(&self, output: Path<Any>) -> State<Self> {
        Succeed::new(&output).named("MLPipelineComplete")
    }

    fn processing_job_failed(&self, _error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new("ProcessingJobFailed", "The data preprocessing job failed")
    }

    fn training_job_failed(&self, _error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new("TrainingJobFailed", "The model training job failed")
    }

    fn model_performance_insufficient(&self, _input: Path<Any>) -> Failure<Self> {
        Fail::new("ModelPerformanceInsufficient", "Model performance does not meet the required threshold")
    }
}
