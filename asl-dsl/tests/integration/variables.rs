//! Variables: what states assign, and what later states read.

use asl_dsl::prelude::*;
use asl_dsl::services::lambda::Invoke;
use asl_dsl::state::ChoiceRule;
use serde_json::json;

use crate::state;

#[derive(StateData)]
struct Order {
    id: String,
    items: Vec<Item>,
}

#[derive(StateData)]
struct Item {
    price: f64,
}

#[derive(StateData)]
struct Receipt {
    number: String,
}

const ORDER: Variable<Order> = Variable::new("order");
const NUMBER: Variable<String> = Variable::new("number");
const ATTEMPTS: Variable<i64> = Variable::new("attempts");
const REASON: Variable<String> = Variable::new("reason");
const ITEM: Variable<Item> = Variable::new("item");

struct Shop;

#[states]
impl Shop {
    #[start]
    fn remember(&self, order: Path<Order>) -> State<Self> {
        Pass::new(&order).assign(ORDER, &order).assign(ATTEMPTS, 0).next(Self::reset)
    }

    fn reset(&self, order: Path<Order>) -> State<Self> {
        Pass::new(&order)
            .value(order.items().at(0))
            .assign_result(ITEM, |item| item)
            .assign(REASON, "none")
            .next(Self::charge)
    }

    fn charge(&self, item: Path<Item>) -> State<Self> {
        let call = Invoke::builder().function_name("charge").payload(ORDER.path().id()).build();
        Task::new(&item, call.returning::<Receipt>())
            .assign_result(NUMBER, |result| result.payload().number())
            .assign(ATTEMPTS, function::math_add(ATTEMPTS, 1))
            .catch(
                Catch::all()
                    .comment("somebody looks at it")
                    .assign_error(REASON, |error| error.cause())
                    .assign(ATTEMPTS, 0)
                    .discard_error()
                    .next(Self::decide),
            )
            .discard_result()
            .next(Self::decide)
    }

    fn decide(&self, item: Path<Item>) -> State<Self> {
        Choice::new(&item)
            .rule(
                ChoiceRule::when(ATTEMPTS.path().lt(3) & REASON.path().ne(NUMBER))
                    .comment("not yet too often")
                    .assign(REASON, "again")
                    .next(Self::pause),
            )
            .assign(REASON, text!("{} is broken", ORDER.path().id()))
            .otherwise(Self::split)
    }

    fn pause(&self, item: Path<Item>) -> State<Self> {
        Wait::seconds(&item, 1).assign(ITEM, item).next(Self::charge)
    }

    fn split(&self, item: Path<Item>) -> State<Self> {
        Parallel::new(&item, (Self::left, Self::right)).discard_result().next(Self::done)
    }

    fn left(&self, item: Path<Item>) -> State<Self> {
        const INNER: Variable<String> = Variable::new("inner");
        Pass::new(&item).assign(INNER, ORDER.path().id()).next(Self::left_again)
    }

    fn left_again(&self, item: Path<Item>) -> State<Self> {
        const INNER: Variable<String> = Variable::new("inner");
        Pass::new(&item).value::<String>(INNER).end()
    }

    fn right(&self, item: Path<Item>) -> State<Self> {
        const INNER: Variable<f64> = Variable::new("inner");
        Pass::new(&item).assign(INNER, item.price()).end()
    }

    fn done(&self, _item: Path<Item>) -> State<Self> {
        Succeed::new(&ORDER.path())
    }
}

#[test]
fn every_state_assigns_what_it_sees() {
    let assigned = |name| state(&Shop, name)["Assign"].clone();
    assert_eq!(assigned("Remember"), json!({ "order.$": "$", "attempts": 0 }));
    assert_eq!(assigned("Reset"), json!({ "item.$": "$", "reason": "none" }));
    assert_eq!(state(&Shop, "Reset")["InputPath"], "$.items[0]");
    assert_eq!(
        assigned("Charge"),
        json!({ "number.$": "$.Payload.number", "attempts.$": "States.MathAdd($attempts, 1)" })
    );
    assert_eq!(assigned("Decide"), json!({ "reason.$": "States.Format('{} is broken', $order.id)" }));
    assert_eq!(assigned("Pause"), json!({ "item.$": "$" }));
}

#[test]
fn a_catcher_assigns_in_its_own_way() {
    assert_eq!(
        state(&Shop, "Charge")["Catch"],
        json!([{
            "Comment": "somebody looks at it",
            "ErrorEquals": ["States.ALL"],
            "ResultPath": null,
            "Assign": { "reason.$": "$.Cause", "attempts": 0 },
            "Next": "Decide"
        }])
    );
}

#[test]
fn a_rule_assigns_and_compares_variables() {
    assert_eq!(
        state(&Shop, "Decide")["Choices"],
        json!([{
            "Comment": "not yet too often",
            "And": [
                { "Variable": "$attempts", "NumericLessThan": 3 },
                { "Not": { "Variable": "$reason", "StringEqualsPath": "$number" } }
            ],
            "Assign": { "reason": "again" },
            "Next": "Pause"
        }])
    );
}

#[test]
fn a_variable_is_read_wherever_a_path_is() {
    assert_eq!(state(&Shop, "Charge")["Parameters"]["Payload.$"], "$order.id");
    assert_eq!(state(&Shop, "Done")["OutputPath"], "$order");
    let branches = state(&Shop, "Split")["Branches"].clone();
    assert_eq!(branches[0]["States"]["Left"]["Assign"], json!({ "inner.$": "$order.id" }));
    assert_eq!(branches[0]["States"]["LeftAgain"]["InputPath"], "$inner");
}

struct Mistaken;

#[states]
impl Mistaken {
    #[start]
    fn first(&self, input: Path<Order>) -> State<Self> {
        const ILLEGAL: Variable<String> = Variable::new("2nd");
        const RESERVED: Variable<String> = Variable::new("states");
        Pass::new(&input)
            .assign(NUMBER, "1")
            .assign(NUMBER, "2")
            .assign(ILLEGAL, "x")
            .assign(RESERVED, "x")
            .next(Self::second)
    }

    fn second(&self, input: Path<Order>) -> State<Self> {
        const OTHER: Variable<f64> = Variable::new("number");
        Pass::new(&input).value::<f64>(OTHER).next(Self::third)
    }

    fn third(&self, input: Path<f64>) -> State<Self> {
        let unread = Variable::<String>::new("nowhere");
        let call = Invoke::builder().function_name("f").payload(unread.path()).build();
        Task::new(&input, call).discard_result().next(Self::fourth)
    }

    fn fourth(&self, input: Path<f64>) -> State<Self> {
        Parallel::new(&input, (Self::inside,)).discard_result().next(Self::last)
    }

    fn inside(&self, input: Path<f64>) -> State<Self> {
        Pass::new(&input).assign(NUMBER, "3").assign(REASON, "inside").end()
    }

    fn last(&self, input: Path<f64>) -> State<Self> {
        let call = Invoke::builder().function_name("f").payload(REASON.path()).build();
        Task::new(&input, call)
            .assign(ATTEMPTS, input.assume::<i64>())
            .catch(Catch::all().assign(ATTEMPTS, input.assume::<i64>()).next(Self::failed))
            .end()
    }

    fn failed(&self, _error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new("Failed", "it failed")
    }
}

#[test]
fn mistakes_with_variables_are_told_with_state_and_field() {
    insta::assert_snapshot!(Mistaken.build().unwrap_err(), @"
    state `First`, `Assign.2nd`: a variable name begins with a letter, not with `2`
    state `First`, `Assign.states`: the variable name `states` is reserved
    state `First`, `Assign`: `number`: the member is given twice
    state `Last`, `Assign`: `$` leads into the input of the state, and this field sees only the result of the work
    state `Last`, `Catch[0].Assign`: `$` leads into the input of the state, and this field sees only the error output of a catcher
    state `Inside`, `Assign.number`: `$number` belongs to the states around this branch or iteration, since `First` assigns it: give it another name here
    state `Second`, `Parameters`: the variable `$number` is `f64` here and `String` in state `First`: declare it once
    state `Third`, `Parameters`: the variable `$nowhere` is read, but no state assigns it
    state `Last`, `Parameters`: the variable `$reason` is assigned where this state does not see it: in a branch, in an iteration, or around a Distributed Map
    ");
}
