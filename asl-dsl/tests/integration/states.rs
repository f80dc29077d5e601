//! Each state type, with each of its fields.

use asl_dsl::prelude::*;
use asl_dsl::services::lambda::{Invoke, InvokeResponse};
use serde_json::json;

use crate::state;

#[derive(StateData)]
struct Order {
    id: String,
    seconds: u32,
    due: String,
    receipt: Option<InvokeResponse<Receipt>>,
    failure: Option<ErrorOutput>,
}

#[derive(StateData)]
struct Receipt {
    number: String,
}

#[derive(StateData)]
struct PaidOrder {
    #[serde(flatten)]
    order: Order,
    receipt_of_payment: InvokeResponse<Receipt>,
}

#[derive(StateData)]
struct FailedOrder {
    #[serde(flatten)]
    order: Order,
    error: ErrorOutput,
}

struct Shop;

impl Shop {
    fn pay(order: &Path<Order>) -> asl_dsl::services::lambda::InvokeReturning<String, Receipt> {
        Invoke::builder().function_name("pay").payload(order.id()).build().returning()
    }
}

/// Takes an order from payment to delivery.
///
/// This paragraph is for the reader of the code.
#[states(timeout_seconds = 3600)]
impl Shop {
    /// Takes the
    /// money.
    ///
    /// And this one too.
    #[start]
    fn pay_order(&self, order: Path<Order>) -> State<Self> {
        Task::new(&order, Self::pay(&order))
            .timeout_seconds(60)
            .heartbeat_seconds(20)
            .retry(
                Retry::on(["Lambda.ServiceException", "Lambda.SdkClientException"])
                    .interval_seconds(2)
                    .max_attempts(6)
                    .backoff_rate(1.5)
                    .max_delay_seconds(90)
                    .full_jitter(),
            )
            .retry(Retry::on_all())
            .catch(Catch::on("Declined").error_as::<FailedOrder>().next(Self::tell_customer))
            .catch(Catch::on(ErrorName::TIMEOUT).error_into(order.failure()).next(Self::pay_again))
            .catch(Catch::on("Refused").discard_error().next(Self::pay_again))
            .catch(Catch::all().next(Self::give_up))
            .result_as::<PaidOrder>()
            .next(Self::wait_for_goods)
    }

    fn pay_again(&self, order: Path<Order>) -> State<Self> {
        Task::new(&order, Self::pay(&order)).result_into(order.receipt()).next(Self::wait_a_little)
    }

    fn wait_for_goods(&self, order: Path<PaidOrder>) -> State<Self> {
        Wait::seconds(&order, order.order().seconds()).next(Self::wait_a_little)
    }

    fn wait_a_little(&self, order: Path<Order>) -> State<Self> {
        Wait::seconds(&order, 5).next(Self::wait_until_due)
    }

    fn wait_until_due(&self, order: Path<Order>) -> State<Self> {
        Wait::until(&order, order.due()).next(Self::wait_until_monday)
    }

    fn wait_until_monday(&self, order: Path<Order>) -> State<Self> {
        Wait::until(&order, "2026-12-01T09:00:00Z").next(Self::choose)
    }

    fn choose(&self, order: Path<Order>) -> State<Self> {
        Choice::new(&order).when(order.id().eq("1"), Self::label).or_fail()
    }

    fn label(&self, order: Path<Order>) -> State<Self> {
        Pass::new(&order).next(Self::constant)
    }

    fn constant(&self, order: Path<Order>) -> State<Self> {
        Pass::new(&order).value::<String>("done").next(Self::extract)
    }

    fn extract(&self, text: Path<String>) -> State<Self> {
        Pass::new(&text).value(context::execution_name()).end()
    }

    fn tell_customer(&self, order: Path<FailedOrder>) -> State<Self> {
        Succeed::new(&order).comment("Nothing was charged")
    }

    fn give_up(&self, _error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new("OrderFailed", "the payment failed").named("GiveUP")
    }
}

#[test]
fn the_machine_has_its_own_fields() {
    let machine = Shop.build().unwrap();
    assert_eq!(machine.definition().comment.as_deref(), Some("Takes an order from payment to delivery."));
    assert_eq!(machine.definition().start_at, "PayOrder");
    assert_eq!(machine.definition().timeout_seconds.as_ref().unwrap().as_i64(), Some(3600));
}

#[test]
fn states_stand_in_the_order_of_the_way_and_handlers_behind() {
    let machine = Shop.build().unwrap();
    let names: Vec<_> = machine.definition().states.keys().collect();
    assert_eq!(
        names,
        [
            "PayOrder",
            "WaitForGoods",
            "WaitALittle",
            "WaitUntilDue",
            "WaitUntilMonday",
            "Choose",
            "Label",
            "Constant",
            "Extract",
            "TellCustomer",
            "PayAgain",
            "GiveUP",
        ]
    );
}

#[test]
fn a_task_with_all_its_fields() {
    assert_eq!(
        state(&Shop, "PayOrder"),
        json!({
            "Type": "Task",
            "Comment": "Takes the money.",
            "Resource": "arn:aws:states:::lambda:invoke",
            "Parameters": { "FunctionName": "pay", "Payload.$": "$.id" },
            "ResultPath": "$.receipt_of_payment",
            "TimeoutSeconds": 60,
            "HeartbeatSeconds": 20,
            "Retry": [
                {
                    "ErrorEquals": ["Lambda.ServiceException", "Lambda.SdkClientException"],
                    "IntervalSeconds": 2,
                    "MaxAttempts": 6,
                    "BackoffRate": 1.5,
                    "MaxDelaySeconds": 90,
                    "JitterStrategy": "FULL"
                },
                { "ErrorEquals": ["States.ALL"] }
            ],
            "Catch": [
                { "ErrorEquals": ["Declined"], "ResultPath": "$.error", "Next": "TellCustomer" },
                { "ErrorEquals": ["States.Timeout"], "ResultPath": "$.failure", "Next": "PayAgain" },
                { "ErrorEquals": ["Refused"], "ResultPath": null, "Next": "PayAgain" },
                { "ErrorEquals": ["States.ALL"], "Next": "GiveUP" }
            ],
            "Next": "WaitForGoods"
        })
    );
    assert_eq!(state(&Shop, "PayAgain")["ResultPath"], "$.receipt");
}

#[test]
fn the_four_kinds_of_wait() {
    let wait = |name| state(&Shop, name);
    assert_eq!(wait("WaitALittle"), json!({ "Type": "Wait", "Seconds": 5, "Next": "WaitUntilDue" }));
    assert_eq!(
        wait("WaitForGoods"),
        json!({ "Type": "Wait", "SecondsPath": "$.seconds", "Next": "WaitALittle" })
    );
    assert_eq!(
        wait("WaitUntilDue"),
        json!({ "Type": "Wait", "TimestampPath": "$.due", "Next": "WaitUntilMonday" })
    );
    assert_eq!(
        wait("WaitUntilMonday"),
        json!({ "Type": "Wait", "Timestamp": "2026-12-01T09:00:00Z", "Next": "Choose" })
    );
}

#[test]
fn a_choice_without_default() {
    assert_eq!(
        state(&Shop, "Choose"),
        json!({
            "Type": "Choice",
            "Choices": [{ "Variable": "$.id", "StringEquals": "1", "Next": "Label" }]
        })
    );
}

#[test]
fn a_pass_gives_its_input_a_constant_or_what_a_path_leads_to() {
    assert_eq!(state(&Shop, "Label"), json!({ "Type": "Pass", "Next": "Constant" }));
    assert_eq!(state(&Shop, "Constant"), json!({ "Type": "Pass", "Result": "done", "Next": "Extract" }));
    assert_eq!(
        state(&Shop, "Extract"),
        json!({ "Type": "Pass", "InputPath": "$$.Execution.Name", "End": true })
    );
}

#[test]
fn the_ends() {
    assert_eq!(state(&Shop, "TellCustomer"), json!({ "Type": "Succeed", "Comment": "Nothing was charged" }));
    assert_eq!(
        state(&Shop, "GiveUP"),
        json!({ "Type": "Fail", "Error": "OrderFailed", "Cause": "the payment failed" })
    );
}
