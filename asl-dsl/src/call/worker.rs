use std::marker::PhantomData;

use asl_model::resource::Resource;

use super::{Call, CallProblem};
use crate::data::{Any, StateData};
use crate::expr::{Expr, IntoExpr, Template};

/// A call of what does the work by its ARN: an activity, or a Lambda function without the integration of Lambda.
///
/// It gets the input of the state, unless it is [`given`](Self::given) something else. What an activity's worker or
/// the function answers is the result as it is, where the integration of Lambda puts it into `Payload`.
///
/// ASL: `"Resource": "arn:aws:states:…:activity:…"`. ASL specification, section "Task State".
///
/// ```
/// use asl_dsl::call::Worker;
/// use asl_dsl::prelude::*;
///
/// # struct Approval;
/// #[states]
/// impl Approval {
///     #[start]
///     fn ask(&self, input: Path<Any>) -> State<Self> {
///         let call = Worker::arn("arn:aws:states:eu-west-1:123456789012:activity:approve");
///         Task::new(&input, call.returning::<bool>()).heartbeat_seconds(60).end()
///     }
/// }
/// # assert!(Approval.build().is_ok());
/// ```
#[derive(Debug, Clone)]
#[must_use = "give it to `Task::new(…)`"]
pub struct Worker<P = Any, R = Any> {
    arn: String,
    given: Option<Expr<P>>,
    returns: PhantomData<fn() -> R>,
}

impl Worker {
    /// Calls what has this ARN, in which placeholders `${…}` may stand.
    pub fn arn(arn: impl Into<String>) -> Self {
        Self { arn: arn.into(), given: None, returns: PhantomData }
    }
}

impl<P, R> Worker<P, R> {
    /// Gives it this instead of the input of the state.
    ///
    /// ASL: `InputPath` where it is a path, else `Parameters`.
    pub fn given<Q>(self, value: impl IntoExpr<Q>) -> Worker<Q, R> {
        Worker { arn: self.arn, given: Some(value.into_expr()), returns: PhantomData }
    }

    /// Gives it an empty object.
    ///
    /// ASL: `"InputPath": null`.
    pub fn given_nothing(self) -> Worker<(), R> {
        Worker { arn: self.arn, given: Some(Expr::new(Template::Null)), returns: PhantomData }
    }

    /// Says what it answers.
    pub fn returning<S: StateData>(self) -> Worker<P, S> {
        Worker { arn: self.arn, given: self.given, returns: PhantomData }
    }
}

impl<P, R: StateData> Call for Worker<P, R> {
    type Output = R;
    type Arguments = P;

    fn resource(&self) -> String {
        self.arn.clone()
    }

    fn into_parameters(self) -> Option<Expr<P>> {
        self.given
    }

    fn problems(&self) -> Vec<CallProblem> {
        let parsed = Resource::parse(&self.arn);
        parsed.err().map(|error| CallProblem::fault("Resource", error.to_string())).into_iter().collect()
    }
}
