//! The JSON Schema of state data: what serde writes fits, what it cannot read does not, and schemars agrees.
#![expect(clippy::unwrap_used, reason = "helpers of tests are tests")]

use std::collections::{BTreeMap, BTreeSet};

use asl_dsl::prelude::*;
use asl_dsl::schema::Schema;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};

fn schema<T: StateData>() -> Value {
    let schema = serde_json::from_str(&Schema::of::<T>().to_json()).unwrap();
    assert!(jsonschema::meta::is_valid(&schema), "{schema}");
    schema
}

/// Which of the samples fit: by our schema, by that of schemars, and by serde.
fn agree<T: StateData + JsonSchema + for<'de> Deserialize<'de>>(samples: &[(Value, bool)]) {
    let ours = jsonschema::validator_for(&schema::<T>()).unwrap();
    let theirs = jsonschema::validator_for(schemars::schema_for!(T).as_value()).unwrap();
    for (sample, fits) in samples {
        assert_eq!(ours.is_valid(sample), *fits, "ours: {sample} and {}", schema::<T>());
        assert_eq!(theirs.is_valid(sample), *fits, "schemars: {sample}");
        assert_eq!(serde_json::from_value::<T>(sample.clone()).is_ok(), *fits, "serde: {sample}");
    }
}

/// An order.
///
/// Of a shop.
#[derive(Deserialize, JsonSchema, StateData)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Order {
    /// What is to be paid.
    total_price: f64,
    #[serde(rename = "ID")]
    #[schemars(length(min = 2, max = 3), regex(pattern = "^[A-Z]+$"))]
    id: String,
    #[schemars(range(min = 1, max = 9))]
    count: Option<u8>,
    #[serde(default)]
    gift: bool,
    #[serde(skip)]
    secret: (),
    address: Option<Address>,
    tags: BTreeSet<String>,
}

#[derive(Deserialize, JsonSchema, StateData)]
struct Address {
    city: String,
    lines: [String; 2],
}

#[test]
fn a_struct_has_its_members() {
    let order = json!({ "totalPrice": 1.5, "ID": "AB", "tags": [] });
    let with = |name: &str, value: Value| {
        let mut order = order.clone();
        order[name] = value;
        order
    };
    assert_eq!(schema::<Order>()["description"], "An order.\n\nOf a shop.");
    assert_eq!(schema::<Order>()["properties"]["totalPrice"]["description"], "What is to be paid.");
    assert_eq!(schema::<Order>()["title"], "Order");
    agree::<Order>(&[
        (order.clone(), true),
        (with("gift", json!(true)), true),
        (with("gift", json!(null)), false),
        (with("count", json!(null)), true),
        (with("count", json!(256)), false),
        (with("address", json!(null)), true),
        (with("address", json!({ "city": "Ulm", "lines": ["a", "b"] })), true),
        (with("address", json!({ "city": "Ulm", "lines": ["a"] })), false),
        (with("address", json!({ "city": 5, "lines": ["a", "b"] })), false),
        (with("totalPrice", json!("much")), false),
        (with("unknown", json!(1)), false),
        (json!({ "totalPrice": 1.5, "tags": [] }), false),
        (json!([]), false),
    ]);
    // What only a schema says.
    for (name, value) in
        [("ID", json!("A")), ("ID", json!("ABCD")), ("ID", json!("ab")), ("count", json!(10))]
    {
        let order = with(name, value);
        assert!(!jsonschema::is_valid(&schema::<Order>(), &order), "{order}");
        assert!(!jsonschema::is_valid(schemars::schema_for!(Order).as_value(), &order), "{order}");
    }
}

macro_rules! events {
    ($name:ident, $(#[$attribute:meta])*) => {
        #[derive(Deserialize, JsonSchema, StateData)]
        #[serde(rename_all = "lowercase", rename_all_fields = "PascalCase")]
        $(#[$attribute])*
        enum $name {
            Idle,
            Moved { to_place: String },
            Failed(Address),
            #[serde(skip_deserializing, skip_serializing)]
            Hidden,
        }
    };
}

events! { External, }
events! { Internal, #[serde(tag = "kind")] }
events! { Adjacent, #[serde(tag = "kind", content = "data")] }
events! { Untagged, #[serde(untagged)] }

#[test]
fn the_variants_of_an_enum_look_as_serde_writes_them() {
    let address = json!({ "city": "Ulm", "lines": ["a", "b"] });
    let mut tagged = address.clone();
    tagged["kind"] = json!("failed");
    agree::<External>(&[
        (json!("idle"), true),
        (json!("Idle"), false),
        (json!({ "moved": { "ToPlace": "x" } }), true),
        (json!({ "moved": { "to_place": "x" } }), false),
        (json!({ "failed": address }), true),
        (json!({ "failed": address, "moved": { "ToPlace": "x" } }), false),
        (json!("hidden"), false),
    ]);
    agree::<Internal>(&[
        (json!({ "kind": "idle" }), true),
        (json!({ "kind": "moved", "ToPlace": "x" }), true),
        (json!({ "kind": "moved" }), false),
        (tagged, true),
        (json!({ "kind": "failed", "city": "Ulm" }), false),
        (json!({ "kind": "hidden" }), false),
        (address.clone(), false),
    ]);
    agree::<Adjacent>(&[
        (json!({ "kind": "idle" }), true),
        (json!({ "kind": "moved", "data": { "ToPlace": "x" } }), true),
        (json!({ "kind": "failed", "data": address }), true),
        (json!({ "kind": "failed", "data": { "ToPlace": "x" } }), false),
        (json!({ "kind": "failed" }), false),
    ]);
    agree::<Untagged>(&[
        (json!(null), true),
        (json!({ "ToPlace": "x" }), true),
        (address, true),
        (json!({ "city": "Ulm" }), false),
        (json!("idle"), false),
    ]);
}

#[derive(Deserialize, JsonSchema, StateData)]
struct Paid {
    #[serde(flatten)]
    address: Address,
    #[serde(flatten)]
    maybe: Option<Amount>,
    #[serde(flatten)]
    step: Step,
    receipt: String,
}

#[derive(Deserialize, JsonSchema, StateData)]
struct Amount {
    amount: u32,
}

#[derive(Deserialize, JsonSchema, StateData)]
#[serde(tag = "step")]
enum Step {
    First,
    Last,
}

#[derive(Deserialize, JsonSchema, StateData)]
struct Labelled {
    name: String,
    #[serde(flatten)]
    labels: BTreeMap<String, i64>,
}

#[test]
fn flattened_members_stand_beside_the_others() {
    agree::<Paid>(&[
        (json!({ "city": "Ulm", "lines": ["a", "b"], "receipt": "r", "step": "First" }), true),
        (json!({ "city": "Ulm", "lines": ["a", "b"], "receipt": "r", "step": "Last", "amount": 5 }), true),
        (json!({ "city": "Ulm", "lines": ["a", "b"], "receipt": "r", "step": "Middle" }), false),
        (json!({ "city": "Ulm", "lines": ["a", "b"], "receipt": "r" }), false),
        (json!({ "receipt": "r", "step": "First" }), false),
    ]);
    agree::<Labelled>(&[
        (json!({ "name": "n", "a": 1, "b": 2 }), true),
        (json!({ "name": "n", "a": "x" }), false),
    ]);
}

#[derive(Deserialize, JsonSchema, StateData)]
struct Tree {
    name: String,
    children: Vec<Self>,
    parent: Option<Box<Self>>,
}

#[derive(Deserialize, JsonSchema, StateData)]
struct Forest {
    tree: Tree,
    pair: (Tree, Leaf),
    newtype: Wrapped,
    page: Page<Leaf>,
    other_page: Page<String>,
}

#[derive(Deserialize, JsonSchema, StateData)]
struct Leaf(String, i64);

#[derive(Deserialize, JsonSchema, StateData)]
struct Wrapped(Vec<bool>);

#[derive(Deserialize, JsonSchema, StateData)]
struct Page<T> {
    items: Vec<T>,
}

#[test]
fn types_refer_to_each_other_and_to_themselves() {
    let tree = json!({ "name": "a", "children": [{ "name": "b", "children": [], "parent": null }] });
    agree::<Tree>(&[
        (tree.clone(), true),
        (json!({ "name": "a", "children": [{ "name": "b" }] }), false),
        (json!({ "name": "a", "children": [], "parent": { "name": 5, "children": [] } }), false),
    ]);
    let forest = |leaf: Value, page: Value| {
        json!({
            "tree": tree, "pair": [tree, leaf], "newtype": [true],
            "page": { "items": [leaf] }, "other_page": { "items": [page] },
        })
    };
    agree::<Forest>(&[
        (forest(json!(["x", 1]), json!("p")), true),
        (forest(json!(["x"]), json!("p")), false),
        (forest(json!(["x", 1, 2]), json!("p")), false),
        (forest(json!(["x", 1]), json!(["x", 1])), false),
    ]);
    let names = schema::<Forest>()["$defs"].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(names, ["Page", "Page2", "Tree"]);
}

#[derive(StateData)]
enum Colour {
    /// Like blood.
    Red,
    Green,
}

#[derive(StateData)]
struct Painted {
    colour: Option<Colour>,
    any: Any,
    nothing: (),
    letter: char,
}

#[test]
fn what_schemars_does_not_know_has_a_schema_too() {
    let fits = |sample: Value| jsonschema::is_valid(&schema::<Painted>(), &sample);
    assert!(fits(json!({ "colour": "Red", "any": [1], "nothing": null, "letter": "x" })));
    assert!(fits(json!({ "colour": null, "any": null, "nothing": null, "letter": "ö" })));
    assert!(!fits(json!({ "colour": "Blue", "any": 1, "nothing": null, "letter": "x" })));
    assert!(!fits(json!({ "nothing": null, "letter": "x" })));
    assert!(!fits(json!({ "any": 1, "nothing": 0, "letter": "x" })));
    assert!(!fits(json!({ "any": 1, "nothing": null, "letter": "xy" })));
    assert_eq!(schema::<Any>(), json!({ "$schema": "https://json-schema.org/draft/2020-12/schema" }));
}

struct Shop;

#[states]
impl Shop {
    #[start]
    fn ship(&self, order: Path<Order>) -> State<Self> {
        Succeed::new(&order)
    }
}

#[test]
fn the_input_of_a_workflow_is_what_its_start_state_takes() {
    assert_eq!(Shop::input_schema(), Schema::of::<Order>());
}
