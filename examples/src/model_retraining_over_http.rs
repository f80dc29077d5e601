//! The retraining against its API over HTTPS, without a function in between.
//!
//! The connection holds the credentials and EventBridge keeps them in Secrets Manager; neither is in the definition.
//! What each endpoint answers is the data of the next state. An endpoint has 60 seconds to answer, so it starts the
//! work that takes longer and answers when it is asked again: `429` and `503` are retried with patience.

use asl_dsl::prelude::*;
use asl_dsl::services::http::{InvocationConfig, Invoke, InvokeResponse, Method};

use crate::model_retraining_pipeline::Evaluation;

/// The retraining over HTTPS.
pub(crate) struct RetrainingOverHttp;

fn post<T: StateData>(endpoint: &str, body: &Path<T>) -> Invoke {
    let connection = InvocationConfig::builder().connection_arn("${ApiConnectionArn}").build();
    Invoke::builder()
        .api_endpoint(format!("https://${{ApiHost}}/{endpoint}"))
        .method(Method::Post)
        .invocation_config(connection)
        .request_body(body)
        .build()
}

fn patience() -> Vec<Retry> {
    let busy = [429, 502, 503, 504].map(ErrorName::http_status).to_vec();
    let unreachable = vec![ErrorName::HTTP_SOCKET, ErrorName::TIMEOUT];
    vec![
        Retry::on(busy)
            .interval_seconds(10)
            .max_attempts(8)
            .backoff_rate(2.0)
            .max_delay_seconds(300)
            .full_jitter(),
        Retry::on(unreachable).interval_seconds(5).max_attempts(3).backoff_rate(2.0).full_jitter(),
    ]
}

fn answer<T: StateData>(response: &Path<InvokeResponse>) -> Path<T> {
    response.response_body().assume()
}

#[states(
    comment = "ML model retraining over HTTPS",
    timeout_seconds = 14_400,
    default_retry = patience(),
    default_catch = Catch::all().next(Self::retraining_failed),
)]
impl RetrainingOverHttp {
    #[start]
    fn preprocess_data(&self, input: Path<Any>) -> State<Self> {
        Task::new(&input, post("preprocess", &input))
            .output_path(|response| answer::<Any>(&response))
            .next(Self::train_model)
    }

    fn train_model(&self, preprocessed: Path<Any>) -> State<Self> {
        Task::new(&preprocessed, post("train", &preprocessed))
            .output_path(|response| answer::<Any>(&response))
            .next(Self::evaluate_model)
    }

    fn evaluate_model(&self, trained: Path<Any>) -> State<Self> {
        Task::new(&trained, post("evaluate", &trained))
            .output_path(|response| answer::<Evaluation>(&response))
            .next(Self::should_update_model)
    }

    fn should_update_model(&self, evaluation: Path<Evaluation>) -> State<Self> {
        Choice::new(&evaluation)
            .when(evaluation.should_update().eq(true), Self::update_model)
            .otherwise(Self::success)
    }

    fn update_model(&self, evaluation: Path<Evaluation>) -> State<Self> {
        Task::new(&evaluation, post("update-model", &evaluation)).discard_result().next(Self::success)
    }

    fn success(&self, evaluation: Path<Evaluation>) -> State<Self> {
        Succeed::new(&evaluation)
    }

    fn retraining_failed(&self, error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new(error.error(), error.cause())
    }
}
