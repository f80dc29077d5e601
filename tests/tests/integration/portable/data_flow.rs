use asl_dsl::prelude::*;
use asl_dsl::services::IntoAny as _;
use asl_dsl::services::lambda::Invoke;
use asl_dsl::state::ChoiceRule;

use super::samples::{Customer, Line, Order, orders};
use super::{Both, check};

const SEEN: Variable<Vec<String>> = Variable::new("seen");
const COUNT: Variable<i64> = Variable::new("count");

/// Results, selectors, parts, variables, branches, iterations, errors.
struct Shop;

#[states]
impl Shop {
    #[start]
    fn begin(&self, order: Path<Order>) -> State<Self> {
        let call = Invoke::builder().function_name("begin").payload(order.tags()).build();
        Task::new(&order, call)
            .result_selector::<Any, _>(|result| {
                [("list", result.payload().into_any()), ("name", context::state_name().into_any())].into_any()
            })
            .result_into(order.receipt())
            .assign(COUNT, 3)
            .assign_result(SEEN, |result| result.payload().assume::<Vec<String>>())
            .next(Self::deep)
    }

    fn deep(&self, order: Path<Order>) -> State<Self> {
        Pass::new(&order)
            .value_into(
                order.customer().summary(),
                [("region", order.region().into_any()), ("fix", "x".into_any())].into_any(),
            )
            .next(Self::decide)
    }

    fn decide(&self, order: Path<Order>) -> State<Self> {
        Choice::new(&order)
            .rule(ChoiceRule::when(order.flag().eq(true)).assign(COUNT, order.index()).next(Self::each))
            .assign(COUNT, function::math_add(COUNT, 1))
            .otherwise(Self::fails)
    }

    fn fails(&self, order: Path<Order>) -> State<Self> {
        let payload = [("fail", order.id())];
        let call =
            Invoke::builder().function_name("fails").payload(payload.map(|(k, v)| (k, v.into_any()))).build();
        Task::new(&order, call)
            .catch(
                Catch::on("Failed")
                    .assign_error(SEEN, |error| [error.cause()])
                    .error_into(order.receipt().assume())
                    .next(Self::each),
            )
            .discard_result()
            .next(Self::each)
    }

    fn each(&self, order: Path<Order>) -> State<Self> {
        Map::over(&order, order.lines()).each(Self::line).result_into(order.kept().assume()).next(Self::both)
    }

    fn line(&self, line: Path<Line>) -> State<Self, Vec<String>> {
        Pass::new(&line).value(line.parts()).end()
    }

    fn both(&self, order: Path<Order>) -> State<Self> {
        Parallel::new(&order, (Self::left, Self::right)).end()
    }

    fn left(&self, order: Path<Order>) -> State<Self, Any> {
        Pass::new(&order)
            .value::<Any>([("seen", SEEN.into_any()), ("count", COUNT.into_any())].into_any())
            .end()
    }

    fn right(&self, order: Path<Order>) -> State<Self, Order> {
        Succeed::new(&order)
    }
}

#[test]
fn data_take_the_same_way_through_a_workflow() {
    check(&[Both::of(&Shop)], orders());
}

/// A part of the input is passed on, by whatever rule.
struct Parts;

#[states]
impl Parts {
    #[start]
    fn decide(&self, order: Path<Order>) -> State<Self> {
        Choice::new(&order.customer()).when(order.flag().eq(true), Self::wait).otherwise(Self::name)
    }

    fn wait(&self, customer: Path<Customer>) -> State<Self> {
        Wait::seconds(&customer, 1).next(Self::name)
    }

    fn name(&self, customer: Path<Customer>) -> State<Self> {
        Pass::new(&customer)
            .value_into(customer.summary(), customer.name().into_any())
            .output_path(|customer| customer.summary())
            .end()
    }
}

/// Each element of a list of lists, with its index; and the failure of a branch.
struct Grid;

#[states]
impl Grid {
    #[start]
    fn rows(&self, order: Path<Order>) -> State<Self> {
        Map::over(&order, order.grid()).each(Self::row).end()
    }

    fn row(&self, row: Path<Vec<i64>>) -> State<Self, Vec<i64>> {
        Succeed::new(&row)
    }
}

#[test]
fn parts_and_lists_of_lists_stay_what_they_are() {
    check(&[Both::of(&Parts), Both::of(&Grid)], orders());
}
