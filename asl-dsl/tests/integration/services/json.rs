//! Members for which any JSON may be given.

use asl_dsl::prelude::*;
use asl_dsl::services::IntoAny as _;
use asl_dsl::services::eventbridge::{PutEvents, PutEventsRequestEntry};
use asl_dsl::services::sns::Publish;
use asl_dsl::services::sqs::SendMessage;
use asl_dsl::services::step_functions::StartExecution;
use serde_json::json;

use super::{task, warnings};

#[derive(TaskParameters)]
struct Order {
    id: Expr<String>,
    token: Option<Expr<String>>,
}

#[test]
fn parameters_become_the_input_of_an_execution() {
    let call = |input: &Path<Any>| {
        let order = Order::builder().id(input.member("id").assume::<String>()).build();
        StartExecution::builder().state_machine_arn("${Child}").input(order).build()
    };
    let expected = json!({ "StateMachineArn": "${Child}", "Input": { "Id.$": "$.id" } });
    assert_eq!(
        task(move |input| call(input).sync()),
        ("arn:aws:states:::states:startExecution.sync".to_owned(), expected.clone())
    );
    assert_eq!(
        task(move |input| call(input).sync2()),
        ("arn:aws:states:::states:startExecution.sync:2".to_owned(), expected)
    );
}

#[test]
fn a_message_can_hold_the_task_token() {
    let call = |_: &Path<Any>| {
        let order = Order::builder().id("o-1").token(context::task_token()).build();
        SendMessage::builder().queue_url("${Queue}").message_body(order).build().wait_for_task_token()
    };
    let (resource, parameters) = task(call);
    assert_eq!(resource, "arn:aws:states:::sqs:sendMessage.waitForTaskToken");
    assert_eq!(
        parameters,
        json!({ "QueueUrl": "${Queue}", "MessageBody": { "Id": "o-1", "Token.$": "$$.Task.Token" } })
    );
}

#[test]
fn a_message_can_be_a_text_a_path_or_a_list() {
    assert_eq!(task(|_| Publish::builder().topic_arn("t").message("done").build()).1["Message"], "done");
    assert_eq!(task(|input| Publish::builder().topic_arn("t").message(input).build()).1["Message.$"], "$");
    let list = |_: &Path<Any>| {
        let list = [("done", true.into_any()), ("count", 2.into_any()), ("share", 0.5.into_any())];
        Publish::builder().topic_arn("t").message(list).build()
    };
    assert_eq!(task(list).1["Message"], json!({ "done": true, "count": 2, "share": 0.5 }));
}

#[test]
fn the_detail_of_an_event_is_json() {
    let call = |_: &Path<Any>| {
        let entry = PutEventsRequestEntry::builder()
            .source("orders")
            .detail_type("OrderPaid")
            .detail(Order::builder().id("o-1").build())
            .build();
        PutEvents::builder().entries([entry]).build()
    };
    assert_eq!(
        task(call).1,
        json!({ "Entries": [{ "Source": "orders", "DetailType": "OrderPaid", "Detail": { "Id": "o-1" } }] })
    );
}

#[test]
fn a_message_has_one_receiver() {
    let nobody = |_: &Path<Any>| Publish::builder().message("x").build();
    let two = |_: &Path<Any>| Publish::builder().message("x").topic_arn("t").phone_number("+1").build();
    let expected = "it must have exactly one of `TopicArn`, `TargetArn`, `PhoneNumber`";
    assert_eq!(warnings(nobody), [expected]);
    assert_eq!(warnings(two), [expected]);
}
