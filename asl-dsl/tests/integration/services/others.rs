use asl_dsl::prelude::*;
use asl_dsl::services::dynamodb::{AttributeValue, PutItem};
use asl_dsl::services::ecs::{EcsTask, RunTask};
use serde_json::json;

use super::{task, warnings};

#[test]
fn an_attribute_value_is_exactly_one_of_its_members() {
    let put = |input: &Path<Any>| {
        let item = [
            ("id", AttributeValue::s("o-1")),
            ("total", AttributeValue::n(input.member("total").assume::<String>())),
            ("paid", AttributeValue::bool(true)),
            ("items", AttributeValue::l([AttributeValue::m([("sku", AttributeValue::s("a"))])])),
        ];
        PutItem::builder().table_name("orders").item(item).build()
    };
    let expected = json!({
        "TableName": "orders",
        "Item": {
            "id": { "S": "o-1" },
            "total": { "N.$": "$.total" },
            "paid": { "BOOL": true },
            "items": { "L": [{ "M": { "sku": { "S": "a" } } }] }
        }
    });
    assert_eq!(task(put), ("arn:aws:states:::dynamodb:putItem".to_owned(), expected));
}

#[test]
fn the_members_of_an_answer_may_be_missing() {
    let response: Path<asl_dsl::services::dynamodb::GetItemResponse> = asl_dsl::data::RawPath::data().into();
    let id: Path<Option<String>> = response.item().assume_present().get("id").s();
    assert_eq!(id.raw().to_string(), "$.Item.id.S");
}

#[test]
fn a_task_of_ecs_gives_the_one_task_and_takes_no_count() {
    let job = |_: &Path<Any>| RunTask::builder().task_definition("d").count(2).started_by("me").build();
    assert_eq!(warnings(job), [""; 0]);
    assert_eq!(warnings(move |input| job(input).sync()), ["it may not have `Count`, `StartedBy` here"]);
    let result: Path<EcsTask> = asl_dsl::data::RawPath::data().into();
    assert_eq!(result.task_arn().raw().to_string(), "$.TaskArn");
}
