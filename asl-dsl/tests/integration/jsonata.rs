use asl_dsl::language::Portable;
use asl_dsl::prelude::*;
use asl_dsl::services::lambda::Invoke;
use asl_dsl::{QueryLanguage, jsonata};
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

#[derive(StateData)]
struct Basket {
    lines: Vec<Price>,
    note: Option<String>,
    due: Timestamp,
}

#[derive(StateData)]
struct Price {
    amount: f64,
    quantity: i64,
    tags: Vec<String>,
}

/// What only a workflow in JSONata can say.
struct Computing;

const LIMIT: Variable<f64> = Variable::new("limit");

#[states(language = Jsonata)]
impl Computing {
    #[start]
    fn total(&self, basket: Path<Basket>) -> State<Self> {
        let amounts = jsonata::map(basket.lines(), |line| line.amount().computed() * 2.0);
        let tagged = jsonata::filter(basket.lines(), |line| {
            jsonata::count::<_, i64>(jsonata::filter(line.tags(), |tag| {
                tag.ne(basket.note().assume_present())
            }))
            .greater_than(0)
        });
        let call = Invoke::builder()
            .function_name("total")
            .payload(self.jsonata(jsonata::sum(amounts) / jsonata::count(tagged)))
            .build();
        Task::new(&basket, call)
            .assign(LIMIT, self.jsonata(jsonata!("$max($states.input.lines.amount) + 1")))
            .catch(Catch::all().output(|error| error.cause().computed().concat("!")).next(Self::say))
            .output(basket.note().or_default_to("none"))
            .next(Self::say)
    }

    fn say(&self, note: Path<String>) -> State<Self> {
        Wait::seconds(&note, 1).output(jsonata::length(&note)).next(Self::decide)
    }

    fn decide(&self, length: Path<i64>) -> State<Self> {
        use asl_dsl::state::ChoiceRule;
        let long = self.holds((length.computed() % 7).equals(0));
        Choice::new(&length)
            .rule(ChoiceRule::when(long).output("long").next(Self::end))
            .otherwise_with(jsonata::when(LIMIT.path().lt(3.0), "short", "middle"), Self::end)
    }

    fn end(&self, word: Path<String>) -> State<Self> {
        Succeed::output(jsonata::uppercase(word))
    }
}

#[test]
fn what_is_computed_is_an_expression() {
    let definition: Value = serde_json::from_str(&Computing.build().unwrap().to_json()).unwrap();
    let states = &definition["States"];

    assert_eq!(
        states["Total"]["Arguments"]["Payload"],
        "{% $sum([$map($states.input.lines, function($item) { $item.amount * 2.0 })]) / \
         $count([$filter($states.input.lines, function($item) { \
         $count([$filter($item.tags, function($item2) { $not($item2 = $states.input.note) })]) > 0 })]) %}"
    );
    assert_eq!(states["Total"]["Assign"]["limit"], "{% $max($states.input.lines.amount) + 1 %}");
    assert_eq!(states["Total"]["Catch"][0]["Output"], "{% $states.errorOutput.Cause & '!' %}");
    assert_eq!(
        states["Total"]["Output"],
        "{% ($exists($states.input.note) and $not($type($states.input.note) = 'null')) ? \
         $states.input.note : 'none' %}"
    );
    assert_eq!(states["Say"]["Output"], "{% $length($states.input) %}");
    assert_eq!(
        states["Decide"],
        json!({
            "Type": "Choice",
            "Choices": [{"Condition": "{% ($states.input % 7) = 0 %}", "Output": "long", "Next": "End"}],
            "Output": "{% ($limit < 3.0) ? 'short' : 'middle' %}",
            "Default": "End"
        })
    );
    assert_eq!(states["End"]["Output"], "{% $uppercase($states.input) %}");
}

struct Misplaced;

#[states(language = Jsonata)]
impl Misplaced {
    #[start]
    fn begin(&self, input: Path<Any>) -> State<Self> {
        let result = self.jsonata::<String>(jsonata!("$states.result.id"));
        let call = Invoke::builder().function_name("f").payload(result).build();
        Task::new(&input, call).assign(LIMIT, self.jsonata(jsonata!("$unknown + 1"))).end()
    }
}

#[test]
fn an_expression_in_a_field_that_does_not_see_its_data_is_a_fault() {
    let error = Misplaced.build().unwrap_err().to_string();

    assert!(error.contains("state `Begin`, `Arguments`: `$` leads into the result of the work"), "{error}");
    assert!(error.contains("state `Begin`, `Assign.limit`: "), "{error}");
}
