//! Retrains a model with one function that has four endpoints, and replaces the model where the new one is better.
//!
//! Each state hands the answer of the one before to the next, as it is: `$.Payload`. What the answers are is known
//! only of the last: `Evaluation`.

use asl_dsl::prelude::*;
use asl_dsl::services::lambda::{Invoke, InvokeResponse};

/// The retraining as it is documented.
pub(crate) struct RetrainingPipeline;

/// What the function is asked: which of its endpoints, with which data.
#[derive(TaskParameters)]
#[serde(rename_all = "snake_case")]
struct Request {
    /// The endpoint.
    path: Expr<String>,
    /// The data.
    body: Expr<Any>,
}

/// What the evaluation answers.
#[derive(StateData)]
pub(crate) struct Evaluation {
    /// Whether the new model is better than the one in use.
    should_update: bool,
}

fn request<T: StateData>(path: &str, body: &Path<T>) -> Invoke<Request> {
    let request = Request::builder().path(path).body(body.raw().assume::<Any>()).build();
    Invoke::builder().function_name("ml-retraining-api").payload(request).build()
}

#[states(comment = "ML Model Retraining Pipeline")]
impl RetrainingPipeline {
    #[start]
    fn preprocess_data(&self, input: Path<Any>) -> State<Self> {
        Task::new(&input, request("/preprocess", &input))
            .retry(Retry::on(ErrorName::TASK_FAILED).interval_seconds(3).max_attempts(2))
            .next(Self::train_model)
    }

    fn train_model(&self, preprocessed: Path<InvokeResponse<Any>>) -> State<Self> {
        Task::new(&preprocessed, request("/train", &preprocessed.payload())).next(Self::evaluate_model)
    }

    fn evaluate_model(&self, trained: Path<InvokeResponse<Any>>) -> State<Self> {
        let call = request("/evaluate", &trained.payload()).returning::<Evaluation>();
        Task::new(&trained, call).next(Self::should_update_model)
    }

    fn should_update_model(&self, evaluated: Path<InvokeResponse<Evaluation>>) -> State<Self> {
        Choice::new(&evaluated)
            .when(evaluated.payload().should_update().eq(true), Self::update_model)
            .otherwise(Self::success)
    }

    fn update_model(&self, evaluated: Path<InvokeResponse<Evaluation>>) -> State<Self> {
        Task::new(&evaluated, request("/update-model", &evaluated.payload())).next(Self::success)
    }

    fn success(&self, output: Path<Any>) -> State<Self> {
        Succeed::new(&output)
    }
}
