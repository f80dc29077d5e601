use asl_dsl::function::HashAlgorithm;
use asl_dsl::prelude::*;
use asl_dsl::services::IntoAny;
use asl_dsl::services::lambda::Invoke;

use super::samples::{Order, orders};
use super::{Both, check};

/// A workflow that gives what a value is.
struct Teller<F>(F);

#[states]
impl<E: IntoAny + 'static, F: Fn(&Path<Order>) -> E + 'static> Teller<F> {
    #[start]
    fn tell(&self, order: Path<Order>) -> State<Self> {
        let call = Invoke::builder().function_name("tell").payload(self.0(&order).into_any()).build();
        Task::new(&order, call).end()
    }
}

fn both<E: IntoAny + 'static>(value: impl Fn(&Path<Order>) -> E + 'static) -> Both {
    Both::of(&Teller(value))
}

#[test]
fn paths_give_the_same() {
    let all = [
        both(Path::clone),
        both(|order| order.id()),
        both(|order| order.total()),
        both(|order| order.tags()),
        both(|order| order.lines()),
        both(|order| order.grid()),
        both(|order| order.labels()),
        both(|order| order.tags().at(0)),
        both(|order| order.lines().at(0).parts()),
        both(|order| order.lines().at(1).parts().at(0)),
        both(|order| order.grid().at(0)),
        both(|order| order.grid().at(1).at(1)),
        both(|order| order.labels().get("a")),
        both(|order| order.note()),
        both(|order| order.kept()),
        both(|_| context::execution_name()),
        both(|order| [("a", order.note().into_any()), ("b", [1, 2].into_any())]),
    ];
    check(&all, orders());
}

#[test]
fn texts_give_the_same() {
    let all = [
        both(|order| text!("{}", order.id())),
        both(|order| text!("{}", order.count())),
        both(|order| text!("it's {} of {}: {}", order.id(), order.count(), order.flag())),
        both(|order| text!("{ } \\{}\"{}", order.id(), order.region())),
        both(|order| text!("{}/{}", function::array_length(order.tags()), text!("<{}>", order.id()))),
        both(|_| "{% $states.input %}"),
        both(|_| "{% broken"),
        both(|_| "'\"\n\t\u{1}"),
    ];
    check(&all, orders());
}

#[test]
fn functions_give_the_same() {
    let all = [
        both(|order| function::array([Expr::from("a"), order.id().into()])),
        both(|order| function::array([order.tags(), order.kept().assume_present()])),
        both(|order| {
            function::array::<Vec<String>, _>([
                Expr::from(order.tags()),
                function::array_unique(order.tags()),
            ])
        }),
        both(|order| function::array_partition(order.tags(), 2)),
        both(|order| function::array_partition(order.grid(), 1)),
        both(|order| function::array_contains(order.tags(), "a")),
        both(|order| function::array_contains(order.tags(), order.id())),
        both(|order| function::array_contains(order.grid(), [1_i64, 2])),
        both(|order| function::array_range(order.count(), 4, 1)),
        both(|order| function::array_range(0, order.index(), 2)),
        both(|order| function::array_get_item(order.tags(), order.index())),
        both(|order| function::array_get_item(order.grid(), 0)),
        both(|order| function::array_get_item(function::array_partition(order.tags(), 2), 0)),
        both(|order| function::array_length(order.tags())),
        both(|order| function::array_length(order.lines())),
        both(|order| function::array_unique(order.tags())),
        both(|order| function::array_unique(order.grid())),
        both(|order| function::string_split(order.id(), ",")),
        both(|order| function::string_split(order.id(), ",;-*")),
        both(|order| function::math_add(order.count(), -3)),
        both(|order| function::math_add(1, function::math_add(order.count(), order.index()))),
        both(|order| function::array_length(function::array_partition(order.tags(), 3))),
        both(|order| function::json_merge::<Any>(order.labels(), order.customer())),
        both(|order| function::string_to_json::<Any>(function::json_to_string(order.tags()))),
        both(|order| function::string_to_json::<Any>(order.id())),
        both(|order| function::json_to_string(order.count())),
        both(|order| function::hash(order.id(), HashAlgorithm::Sha256)),
        both(|order| function::hash(order.count(), HashAlgorithm::Md5)),
        both(|order| function::base64_decode(function::base64_encode(order.id()))),
    ];
    check(&all, orders());
}
