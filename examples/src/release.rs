//! One release, in three environments: the differences are values, and one `if`.
//!
//! The three machines come from the same functions, so they cannot drift apart. Production is larger, and a person
//! says yes first: in the other environments nothing leads to that state, and it is not in their definitions.

use asl_dsl::prelude::*;
use asl_dsl::services::lambda::{Invoke, InvokeResponse};
use asl_dsl::services::sagemaker::{CreateEndpointConfig, UpdateEndpoint};
use asl_dsl::services::sqs::{SendMessage, errors};

use crate::churn_model;
use crate::error_handling::{retries_of_services, retry_of_faults};

/// The release of a model to an environment.
pub(crate) struct Release {
    /// Where it goes.
    pub(crate) environment: Environment,
}

/// An environment.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Environment {
    Dev,
    Staging,
    Prod,
}

/// What an execution is started with.
#[derive(StateData)]
struct ReleaseRequest {
    /// The version, which names all that is made.
    version: String,
    /// Where the model's data lie.
    model_data_url: String,
}

/// What a person is asked before production.
#[derive(TaskParameters)]
struct Question {
    /// What is to be released.
    version: Expr<String>,
    /// What has to be sent back.
    task_token: Expr<String>,
}

/// What the smoke test is asked.
#[derive(TaskParameters)]
struct SmokeTest {
    /// The endpoint that is tested.
    endpoint_name: Expr<String>,
}

/// How the smoke test went.
#[derive(StateData)]
struct Health {
    /// Whether the endpoint answers as it should.
    healthy: bool,
}

/// The errors of this pipeline.
#[derive(ErrorName)]
enum ReleaseError {
    Unhealthy,
}

impl Environment {
    const fn name(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Staging => "staging",
            Self::Prod => "prod",
        }
    }

    const fn instances(self) -> i64 {
        match self {
            Self::Dev => 1,
            Self::Staging => 2,
            Self::Prod => 4,
        }
    }

    const fn wants_approval(self) -> bool {
        matches!(self, Self::Prod)
    }
}

impl Release {
    /// The name of what this release makes.
    fn name_of(&self, request: &Path<ReleaseRequest>) -> Expr<String> {
        text!("churn-{}-{}", self.environment.name(), request.version())
    }

    fn endpoint_name(&self) -> String {
        format!("churn-{}", self.environment.name())
    }
}

#[states(
    comment = "Releases a model to an environment",
    timeout_seconds = 100_000,
    default_retry = retries_of_services(),
    default_catch = Catch::all().next(Self::release_failed),
)]
impl Release {
    #[start]
    fn create_model(&self, request: Path<ReleaseRequest>) -> State<Self> {
        let model = churn_model::model(self.name_of(&request), request.model_data_url());
        Task::new(&request, model).timeout_seconds(60).discard_result().next(Self::create_endpoint_config)
    }

    fn create_endpoint_config(&self, request: Path<ReleaseRequest>) -> State<Self> {
        let instances = self.environment.instances();
        let variant = churn_model::variant("primary", self.name_of(&request), instances, 1.0);
        let config = CreateEndpointConfig::builder()
            .endpoint_config_name(self.name_of(&request))
            .production_variants([variant])
            .build();
        let created = Task::new(&request, config).timeout_seconds(60).discard_result();
        if self.environment.wants_approval() {
            created.next(Self::ask_for_approval)
        } else {
            created.next(Self::update_endpoint)
        }
    }

    fn ask_for_approval(&self, request: Path<ReleaseRequest>) -> State<Self> {
        let question =
            Question::builder().version(request.version()).task_token(context::task_token()).build();
        let message = SendMessage::builder().queue_url("${ApprovalQueueUrl}").message_body(question).build();
        Task::new(&request, message.wait_for_task_token())
            .timeout_seconds(86_400)
            .retry(retry_of_faults([errors::AMAZON_SQS_EXCEPTION, errors::REQUEST_THROTTLED_EXCEPTION]))
            .discard_result()
            .next(Self::update_endpoint)
    }

    fn update_endpoint(&self, request: Path<ReleaseRequest>) -> State<Self> {
        let update = UpdateEndpoint::builder()
            .endpoint_name(self.endpoint_name())
            .endpoint_config_name(self.name_of(&request))
            .build();
        Task::new(&request, update).timeout_seconds(60).discard_result().next(Self::settle)
    }

    fn settle(&self, request: Path<ReleaseRequest>) -> State<Self> {
        Wait::seconds(&request, 900).next(Self::smoke_test)
    }

    fn smoke_test(&self, request: Path<ReleaseRequest>) -> State<Self> {
        let test = SmokeTest::builder().endpoint_name(self.endpoint_name()).build();
        let call = Invoke::builder().function_name("smoke-test").payload(test).build();
        Task::new(&request, call.returning::<Health>()).timeout_seconds(300).next(Self::is_healthy)
    }

    fn is_healthy(&self, health: Path<InvokeResponse<Health>>) -> State<Self> {
        Choice::new(&health)
            .when(health.payload().healthy().eq(true), Self::released)
            .otherwise(Self::unhealthy)
    }

    fn released(&self, health: Path<InvokeResponse<Health>>) -> State<Self> {
        Succeed::new(&health.payload())
    }

    fn unhealthy(&self, _health: Path<Any>) -> Failure<Self> {
        Fail::new(ReleaseError::Unhealthy, format!("{} does not answer as it should", self.endpoint_name()))
    }

    fn release_failed(&self, error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new(error.error(), error.cause())
    }
}
