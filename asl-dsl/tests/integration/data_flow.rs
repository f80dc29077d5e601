//! What goes into a state and what comes out of it: selectors, paths, tokens, errors, credentials.

use std::collections::BTreeMap;

use asl_dsl::call::Worker;
use asl_dsl::data::{RawPath, Root};
use asl_dsl::prelude::*;
use asl_dsl::services::UntypedCall;
use asl_dsl::services::lambda::Invoke;
use serde_json::json;

use crate::state;

#[derive(StateData)]
struct Order {
    id: String,
    seconds: u32,
    due: Timestamp,
    role: String,
    customer: Customer,
    reason: String,
}

#[derive(StateData)]
struct Customer {
    name: String,
    summary: Option<Summary>,
}

/// What is kept of a receipt.
type Summary = BTreeMap<String, String>;

struct Shop;

const APPROVE: &str = "arn:aws:states:eu-west-1:123456789012:activity:approve";

#[states]
impl Shop {
    #[start]
    fn select(&self, order: Path<Order>) -> State<Self> {
        let call = Invoke::builder().function_name("pay").payload(order.id()).build().returning::<String>();
        Task::new(&order, call)
            .credentials(order.role())
            .timeout_seconds(order.seconds())
            .heartbeat_seconds(5)
            .result_selector::<Summary, _>(|result| {
                [("receipt", result.payload().into()), ("state", context::state_name().into())]
                    as [(&str, Expr<String>); 2]
            })
            .result_into(order.customer().summary())
            .output_path(|order| order.customer())
            .output_path(|customer| customer.name())
            .next(Self::ask)
    }

    fn ask(&self, name: Path<String>) -> State<Self> {
        Task::new(&name, Worker::arn(APPROVE).given(context::state_name()).returning::<Order>())
            .credentials("arn:aws:iam::123456789012:role/worker")
            .next(Self::ask_nothing)
    }

    fn ask_nothing(&self, order: Path<Order>) -> State<Self> {
        Task::new(&order, Worker::arn(APPROVE).given_nothing()).discard_result().next(Self::request)
    }

    fn request(&self, order: Path<Order>) -> State<Self> {
        let message = UntypedCall::optimized("sqs", "sendMessage")
            .parameter("QueueUrl", "${Queue}")
            .parameter("MessageBody", [("token", context::task_token()), ("id", order.id())]);
        Task::new(&order, message.wait_for_task_token()).discard_result().next(Self::fan_out)
    }

    fn fan_out(&self, order: Path<Order>) -> State<Self> {
        Parallel::given(&order, order.customer(), (Self::greet, Self::note))
            .catch(Catch::all().error_as::<Failed>().next(Self::fail))
            .no_output()
            .next(Self::pass_nothing)
    }

    fn greet(&self, customer: Path<Customer>) -> State<Self, String> {
        Succeed::new(&customer.name())
    }

    fn note(&self, customer: Path<Customer>) -> State<Self, Customer> {
        Wait::until(&customer, "${Until}").end()
    }

    fn pass_nothing(&self, _nothing: Path<()>) -> Failure<Self> {
        Fail::new("Nothing", text!("{} has nothing", context::execution_name()))
    }

    fn fail(&self, failed: Path<Failed>) -> Failure<Self> {
        Fail::new(failed.error().error(), failed.order().reason())
    }
}

#[derive(StateData)]
struct Failed {
    #[serde(flatten)]
    order: Order,
    error: ErrorOutput,
}

#[test]
fn a_result_is_selected_put_somewhere_and_cut_down() {
    assert_eq!(
        state(&Shop, "Select"),
        json!({
            "Type": "Task",
            "Resource": "arn:aws:states:::lambda:invoke",
            "Credentials": { "RoleArn.$": "$.role" },
            "Parameters": { "FunctionName": "pay", "Payload.$": "$.id" },
            "ResultSelector": { "receipt.$": "$.Payload", "state.$": "$$.State.Name" },
            "ResultPath": "$.customer.summary",
            "OutputPath": "$.customer.name",
            "TimeoutSecondsPath": "$.seconds",
            "HeartbeatSeconds": 5,
            "Next": "Ask"
        })
    );
}

#[test]
fn a_worker_gets_the_input_a_part_of_it_or_nothing() {
    assert_eq!(
        state(&Shop, "Ask"),
        json!({
            "Type": "Task",
            "Resource": APPROVE,
            "Credentials": { "RoleArn": "arn:aws:iam::123456789012:role/worker" },
            "InputPath": "$$.State.Name",
            "Next": "AskNothing"
        })
    );
    assert_eq!(
        state(&Shop, "AskNothing"),
        json!({
            "Type": "Task",
            "Resource": APPROVE,
            "InputPath": null,
            "ResultPath": null,
            "Next": "Request"
        })
    );
}

#[test]
fn branches_get_what_the_parallel_gives_them() {
    let parallel = state(&Shop, "FanOut");
    assert_eq!(parallel["InputPath"], "$.customer");
    assert_eq!(parallel.get("OutputPath"), Some(&json!(null)));
    assert_eq!(
        parallel["Branches"],
        json!([
            { "StartAt": "Greet", "States": { "Greet": { "Type": "Succeed", "OutputPath": "$.name" } } },
            {
                "StartAt": "Note",
                "States": {
                    "Note": { "Type": "Wait", "Timestamp": "${Until}", "End": true }
                }
            }
        ])
    );
}

#[test]
fn errors_and_causes_come_from_the_data() {
    assert_eq!(
        state(&Shop, "Fail"),
        json!({ "Type": "Fail", "ErrorPath": "$.error.Error", "CausePath": "$.reason" })
    );
    assert_eq!(
        state(&Shop, "PassNothing"),
        json!({
            "Type": "Fail",
            "Error": "Nothing",
            "CausePath": "States.Format('{} has nothing', $$.Execution.Name)"
        })
    );
}

struct Mistaken;

#[states]
impl Mistaken {
    #[start]
    fn token(&self, order: Path<Order>) -> State<Self> {
        let call = Invoke::builder().function_name("f").payload(context::task_token()).build();
        Task::new(&order, call).discard_result().next(Self::forgotten)
    }

    fn forgotten(&self, order: Path<Order>) -> State<Self> {
        let call = UntypedCall::optimized("sqs", "sendMessage")
            .parameter("QueueUrl", "q")
            .parameter("MessageBody", "please");
        Task::new(&order, call.wait_for_task_token()).discard_result().next(Self::part)
    }

    fn part(&self, order: Path<Order>) -> State<Self> {
        let call = Invoke::builder().function_name("f").payload(order.id()).build();
        Task::new(&order.customer(), call).discard_result().output_path(|_| order).next(Self::late)
    }

    fn late(&self, order: Path<Order>) -> State<Self> {
        let call = Invoke::builder().function_name("f").payload(order.id()).build().returning::<Customer>();
        Task::new(&order, call)
            .output_path(|result| result.payload())
            .discard_result()
            .assign(Variable::new("x"), order.id())
            .next(Self::leaking)
    }

    fn leaking(&self, order: Path<Order>) -> State<Self> {
        // No function hands it out but to the closures that see the result.
        let leaked: Path<String> = RawPath::from_root(Root::Result).assume();
        let call = Invoke::builder().function_name("f").payload(leaked).build();
        Task::new(&order, call).discard_result().next(Self::wrong_time)
    }

    fn wrong_time(&self, order: Path<Order>) -> State<Self> {
        Choice::new(&order)
            .when(order.due().lt("tomorrow") | order.id().matches("a\\"), Self::seconds)
            .otherwise(Self::seconds)
    }

    fn seconds(&self, order: Path<Order>) -> State<Self> {
        let started: Path<u32> = context::execution_start_time().assume();
        Wait::seconds(&order, started).next(Self::computed)
    }

    fn computed(&self, order: Path<Order>) -> State<Self> {
        let number: Expr<u32> = function::string_to_json(order.id());
        Wait::seconds(&order, number).next(Self::too_long)
    }

    fn too_long(&self, order: Path<Order>) -> State<Self> {
        let arn = Worker::arn("arn:aws:lambda:eu-west-1:12:fun:x");
        Task::new(&order, arn).timeout_seconds(100_000_000).heartbeat_seconds(0).end()
    }
}

#[test]
fn what_the_types_leave_is_told_with_state_and_field() {
    insta::assert_snapshot!(Mistaken.build().unwrap_err(), @r"
    state `Token`: only a call with `wait_for_task_token()` has a task token
    state `Forgotten`, `Parameters`: the call waits for its task token, but gives it to nobody: put `context::task_token()` into the parameters
    state `Part`, `InputPath`: the state gets its whole input, and `$.customer` is another path: make it with the path that its function takes
    state `Late`, `ResultPath`: a part of the output is chosen already: say where the result goes before `output_path(…)`
    state `Late`, `Assign`: `$.id` leads into the input of the state, and this field sees only the result of the work
    state `Leaking`, `Parameters`: `$` leads into the result of the work, and this field sees only the input of the state
    state `WrongTime`, `Choices[0].Variable`: expected a year of four digits, found `t`
    state `WrongTime`, `Choices[0].StringMatches`: `a\` ends in a backslash that escapes nothing: a backslash itself is written as two
    state `Seconds`, `SecondsPath`: `$$.Execution.StartTime`: the service reads no context object here; a state before this one can pass the value on
    state `Computed`, `SecondsPath`: in JSONPath the value is a literal or a path; a state before this one can compute it
    state `TooLong`, `Resource`: `fun:x` is not a Lambda function: expected `function:NAME` or `function:NAME:VERSION`
    state `TooLong`, `TimeoutSeconds`: 100000000 is out of range: from 1 to 99999999
    state `TooLong`, `HeartbeatSeconds`: 0 is out of range: from 1 to 99999999
    ");
}

struct Copying;

#[states]
impl Copying {
    #[start]
    fn copy(&self, input: Path<Any>) -> State<Self> {
        Pass::new(&input).value_into(input.member("copy").assume::<Option<Any>>(), &input).end()
    }
}

#[test]
fn the_whole_input_is_no_input_path() {
    assert_eq!(state(&Copying, "Copy"), json!({ "Type": "Pass", "ResultPath": "$.copy", "End": true }));
}
