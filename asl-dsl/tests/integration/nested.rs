//! Machines in machines: the branches of a Parallel, the iterations of a Map.

use asl_dsl::prelude::*;
use asl_dsl::services::lambda::{Invoke, InvokeResponse};
use serde_json::json;

use crate::state;

#[derive(StateData)]
struct Order {
    id: String,
    items: Vec<Item>,
}

#[derive(StateData)]
struct Item {
    sku: String,
}

#[derive(TaskParameters)]
struct Pick {
    sku: Expr<String>,
    order_id: Expr<String>,
}

#[derive(StateData)]
struct Shipped {
    #[serde(flatten)]
    order: Order,
    labels: Vec<InvokeResponse<String>>,
}

struct Shop;

#[states]
impl Shop {
    #[start]
    fn prepare(&self, order: Path<Order>) -> State<Self> {
        Parallel::new(&order, (Self::charge, Self::reserve))
            .retry(Retry::on(ErrorName::TIMEOUT))
            .catch(Catch::all().next(Self::give_up))
            .next(Self::show)
    }

    fn charge(&self, order: Path<Order>) -> State<Self, InvokeResponse<Any>> {
        Task::new(&order, Invoke::builder().function_name("charge").payload(order.id()).build()).end()
    }

    fn reserve(&self, order: Path<Order>) -> State<Self, Order> {
        Wait::seconds(&order, 1).next(Self::reserved)
    }

    fn reserved(&self, order: Path<Order>) -> State<Self, Order> {
        Succeed::new(&order)
    }

    fn show(&self, results: Path<(InvokeResponse<Any>, Order)>) -> State<Self> {
        Pass::new(&results).value(results.second()).next(Self::ship)
    }

    fn ship(&self, order: Path<Order>) -> State<Self> {
        Map::over(&order, order.items())
            .max_concurrency(2)
            .each(Self::label)
            .result_as::<Shipped>()
            .next(Self::pick)
    }

    fn label(&self, item: Path<Item>) -> State<Self, InvokeResponse<String>> {
        let call = Invoke::builder().function_name("label").payload(item.sku()).build();
        Task::new(&item, call.returning::<String>()).end()
    }

    fn pick(&self, order: Path<Order>) -> State<Self> {
        Map::over(&order, order.items())
            .select(|item| Pick::builder().sku(item.sku()).order_id(order.id()).build())
            .each(Self::pick_item)
            .discard_result()
            .end()
    }

    fn pick_item(&self, pick: Path<Any>) -> State<Self> {
        Pass::new(&pick).value(pick.member("Sku")).end()
    }

    fn give_up(&self, _error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new("OrderFailed", "the order cannot be fulfilled")
    }
}

#[test]
fn branches_are_machines_of_their_own() {
    assert_eq!(
        state(&Shop, "Prepare"),
        json!({
            "Type": "Parallel",
            "Branches": [
                {
                    "StartAt": "Charge",
                    "States": {
                        "Charge": {
                            "Type": "Task",
                            "Resource": "arn:aws:states:::lambda:invoke",
                            "Parameters": { "FunctionName": "charge", "Payload.$": "$.id" },
                            "End": true
                        }
                    }
                },
                {
                    "StartAt": "Reserve",
                    "States": {
                        "Reserve": { "Type": "Wait", "Seconds": 1, "Next": "Reserved" },
                        "Reserved": { "Type": "Succeed" }
                    }
                }
            ],
            "Retry": [{ "ErrorEquals": ["States.Timeout"] }],
            "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "GiveUp" }],
            "Next": "Show"
        })
    );
    assert_eq!(state(&Shop, "Show")["InputPath"], "$[1]");
}

#[test]
fn an_iteration_gets_its_item_or_what_is_selected() {
    assert_eq!(
        state(&Shop, "Ship"),
        json!({
            "Type": "Map",
            "ItemsPath": "$.items",
            "MaxConcurrency": 2,
            "ItemProcessor": {
                "StartAt": "Label",
                "States": {
                    "Label": {
                        "Type": "Task",
                        "Resource": "arn:aws:states:::lambda:invoke",
                        "Parameters": { "FunctionName": "label", "Payload.$": "$.sku" },
                        "End": true
                    }
                }
            },
            "ResultPath": "$.labels",
            "Next": "Pick"
        })
    );
    assert_eq!(
        state(&Shop, "Pick")["ItemSelector"],
        json!({ "Sku.$": "$$.Map.Item.Value.sku", "OrderId.$": "$.id" })
    );
}

struct Tangled;

#[states]
impl Tangled {
    #[start]
    fn outer(&self, input: Path<Any>) -> State<Self> {
        Parallel::new(&input, (Self::inner, Self::outer, Self::shared)).discard_result().next(Self::shared)
    }

    fn inner(&self, input: Path<Any>) -> State<Self> {
        Parallel::new(&input, (Self::outer,)).discard_result().end()
    }

    fn shared(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }
}

#[test]
fn a_branch_cannot_hold_itself_and_a_state_cannot_stand_in_two() {
    insta::assert_snapshot!(Tangled.build().unwrap_err(), @"
    state `Inner`: it begins, in a branch or iteration, with a state that it lies in itself, and would have no end
    state `Outer`: it begins, in a branch or iteration, with a state that it lies in itself, and would have no end
    state `Shared`: it stands in two branches, and a name stands only once in a machine: make a `Fragment` of what they share, and give each branch an instance with a name of its own
    ");
}
