//! Parameters: literals, paths, and what a payload template makes of them.

use std::collections::BTreeMap;

use asl_dsl::prelude::*;
use asl_dsl::services::lambda::Invoke;
use serde_json::{Value, json};

use crate::state;

#[derive(StateData)]
struct Input {
    name: String,
    #[serde(rename = "with space")]
    odd: String,
    items: Vec<Item>,
    by_key: BTreeMap<String, Item>,
}

#[derive(StateData)]
struct Item {
    id: String,
}

#[derive(TaskParameters)]
struct Payload {
    value: Option<Expr<String>>,
    list: Option<Expr<Vec<String>>>,
    nested: Option<Expr<Vec<Vec<String>>>>,
    inner: Option<Expr<Inner>>,
    inners: Option<Expr<Vec<Inner>>>,
    weight: Option<Expr<f64>>,
    map: Option<Expr<BTreeMap<String, String>>>,
}

#[derive(TaskParameters)]
struct Inner {
    #[parameter(length(1..=3), pattern = "^[a-z]+$")]
    value: Expr<String>,
}

struct Caller(fn(&Path<Input>) -> Payload);

#[states]
impl Caller {
    #[start]
    fn call(&self, input: Path<Input>) -> State<Self> {
        let call = Invoke::builder().function_name("f").payload(self.0(&input)).build();
        Task::new(&input, call).end()
    }
}

fn payload(payload: fn(&Path<Input>) -> Payload) -> Value {
    state(&Caller(payload), "Call")["Parameters"]["Payload"].clone()
}

#[test]
fn literals_stand_as_they_are() {
    assert_eq!(payload(|_| Payload::builder().value("$.x").build()), json!({ "Value": "$.x" }));
    assert_eq!(
        payload(|_| Payload::builder().list(["a", "${B}"]).weight(1).build()),
        json!({ "List": ["a", "${B}"], "Weight": 1 })
    );
}

#[test]
fn paths_mark_the_name_of_their_member() {
    assert_eq!(
        payload(|input| Payload::builder().value(input.name()).build()),
        json!({ "Value.$": "$.name" })
    );
    assert_eq!(
        payload(|input| Payload::builder().value(input.odd()).build()),
        json!({ "Value.$": "$['with space']" })
    );
    assert_eq!(
        payload(|input| Payload::builder().value(input.items().at(2).id()).build()),
        json!({ "Value.$": "$.items[2].id" })
    );
    assert_eq!(
        payload(|input| Payload::builder().value(input.by_key().get("a-b").id()).build()),
        json!({ "Value.$": "$.by_key['a-b'].id" })
    );
    assert_eq!(
        payload(|input| Payload::builder().inners([Inner::builder().value(input.name()).build()]).build()),
        json!({ "Inners": [{ "Value.$": "$.name" }] })
    );
    assert_eq!(
        payload(|input| Payload::builder().map([("k", input.name())]).build()),
        json!({ "Map": { "k.$": "$.name" } })
    );
}

#[test]
fn a_list_with_paths_is_built_by_a_function() {
    let list: fn(&Path<Input>) -> Payload = |input| {
        let elements: [Expr<String>; 3] = ["it's {here} \\ ${Bucket}".into(), input.name().into(), "".into()];
        Payload::builder().list(elements).build()
    };
    assert_eq!(
        payload(list),
        json!({ "List.$": r"States.Array('it\'s \{here\} \\ ${Bucket}', $.name, '')" })
    );
    let nested: fn(&Path<Input>) -> Payload =
        |input| Payload::builder().nested([Expr::from(["a"]), Expr::from([input.name()])]).build();
    assert_eq!(
        payload(nested),
        json!({ "Nested.$": "States.Array(States.Array('a'), States.Array($.name))" })
    );
}

#[test]
fn literals_that_do_not_fit_are_warnings_with_their_place() {
    let caller = Caller(|input| {
        let inners = ["abcd", "a1", "${Anything}"].map(|value| Inner::builder().value(value).build());
        Payload::builder().inners(inners).inner(Inner::builder().value(input.name()).build()).build()
    });
    let warnings: Vec<_> = caller.build().unwrap().warnings().iter().map(ToString::to_string).collect();
    assert_eq!(
        warnings,
        [
            "state `Call`, `Parameters`: `Payload.Inners[0].Value`: `abcd` is not between 1 and 3 long",
            "state `Call`, `Parameters`: `Payload.Inners[1].Value`: `a1` does not match `^[a-z]+$`",
        ]
    );
}
