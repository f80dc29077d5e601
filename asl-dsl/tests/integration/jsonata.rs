use asl_dsl::QueryLanguage;
use asl_dsl::language::Portable;
use asl_dsl::prelude::*;
use asl_dsl::services::lambda::Invoke;
use serde_json::{Value, json};

/// The state `name` of the machine that a workflow is built into in JSONata.
fn state(workflow: &impl Workflow<Language = Portable>, name: &str) -> Value {
    let machine = workflow.build_as(QueryLanguage::Jsonata).expect("a machine without faults");
    let definition: Value = serde_json::from_str(&machine.to_json()).unwrap();
    assert_eq!(definition["QueryLanguage"], "JSONata");
    definition["States"][name].clone()
}

#[derive(StateData)]
struct Order {
    id: String,
    #[serde(rename = "total amount")]
    total: f64,
    #[serde(rename = "in")]
    region: String,
    lines: Vec<Line>,
    receipt: Option<Any>,
    paid: bool,
}

#[derive(StateData)]
struct Line {
    sku: String,
}

struct Shop;

#[states]
impl Shop {
    #[start]
    fn charge(&self, order: Path<Order>) -> State<Self> {
        let call = Invoke::builder().function_name("charge").payload(order.lines().at(0).sku()).build();
        Task::new(&order, call).result_into(order.receipt().assume()).next(Self::decide)
    }

    fn decide(&self, order: Path<Order>) -> State<Self> {
        let cheap = order.total().lt(10.0) & (order.paid().eq(true) | !order.region().matches("eu-*\\*/"));
        Choice::new(&order)
            .when(cheap, Self::forget)
            .when(order.receipt().is_present() & order.id().eq("it's"), Self::forget)
            .otherwise(Self::each)
    }

    fn forget(&self, order: Path<Order>) -> State<Self> {
        let call = Invoke::builder().function_name("forget").payload(&order).build();
        Task::new(&order, call)
            .catch(Catch::all().discard_error().next(Self::each))
            .discard_result()
            .next(Self::each)
    }

    fn each(&self, order: Path<Order>) -> State<Self> {
        Map::over(&order, order.lines()).each(Self::line).end()
    }

    fn line(&self, line: Path<Line>) -> State<Self, Line> {
        Succeed::new(&line)
    }
}

#[test]
fn paths_are_expressions_and_a_result_is_merged_into_the_input() {
    assert_eq!(
        state(&Shop, "Charge"),
        json!({
            "Type": "Task",
            "Resource": "arn:aws:states:::lambda:invoke",
            "Arguments": {"FunctionName": "charge", "Payload": "{% $states.input.lines[0].sku %}"},
            "Output": "{% $merge([$states.input, {'receipt': $states.result}]) %}",
            "Next": "Decide"
        })
    );
}

#[test]
fn conditions_are_expressions_with_no_more_parentheses_than_they_need() {
    let rules = &state(&Shop, "Decide")["Choices"];

    assert_eq!(
        rules[0]["Condition"],
        "{% $states.input.`total amount` < 10.0 and ($states.input.paid = true or \
         $not($contains($states.input.`in`, /^eu-[\\s\\S]*\\*\\/$/))) %}"
    );
    assert_eq!(rules[1]["Condition"], "{% $exists($states.input.receipt) and $states.input.id = \"it's\" %}");
}

#[test]
fn what_is_thrown_away_leaves_the_input() {
    let state = state(&Shop, "Forget");

    assert_eq!(state["Output"], "{% $states.input %}");
    assert_eq!(state["Catch"][0]["Output"], "{% $states.input %}");
    assert_eq!(state["Arguments"]["Payload"], "{% $states.input %}");
}

#[test]
fn a_map_goes_through_its_items() {
    let state = state(&Shop, "Each");

    assert_eq!(state["Items"], "{% $states.input.lines %}");
    assert_eq!(state.get("Output"), None);
}
