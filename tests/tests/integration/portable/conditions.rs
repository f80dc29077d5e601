use asl_dsl::prelude::*;

use super::samples::{Order, orders};
use super::{Both, check};

/// A workflow that says whether a condition holds.
struct Decider<F>(F);

#[states]
impl<F: Fn(&Path<Order>) -> Condition + 'static> Decider<F> {
    #[start]
    fn decide(&self, order: Path<Order>) -> State<Self> {
        Choice::new(&order).when(self.0(&order), Self::yes).otherwise(Self::no)
    }

    fn yes(&self, order: Path<Order>) -> State<Self> {
        Pass::new(&order).value("yes").end()
    }

    fn no(&self, order: Path<Order>) -> State<Self> {
        Pass::new(&order).value("no").end()
    }
}

fn both(condition: impl Fn(&Path<Order>) -> Condition + 'static) -> Both {
    Both::of(&Decider(condition))
}

#[test]
fn comparisons_hold_in_both() {
    let all = [
        both(|order| order.id().eq("a")),
        both(|order| order.id().ne("it's")),
        both(|order| order.id().lt(order.region())),
        both(|order| order.id().ge("b")),
        both(|order| order.count().eq(2)),
        both(|order| order.count().gt(order.index())),
        both(|order| order.ratio().le(0.25)),
        both(|order| order.total().lt(order.ratio())),
        both(|order| order.flag().eq(true)),
        both(|order| order.due().eq("2026-01-01T00:00:00Z")),
        both(|order| order.due().lt("2026-01-01T00:00:00Z")),
        both(|order| order.due().ge("2025-12-31T23:59:59.999Z")),
        both(|order| order.tags().at(0).is_present() & order.tags().at(0).eq(order.id())),
    ];
    check(&all, orders());
}

#[test]
fn tests_and_patterns_hold_in_both() {
    let all = [
        both(|order| order.note().is_present()),
        both(|order| order.lines().at(1).is_present()),
        both(|order| order.tags().is_present()),
        both(|order| order.labels().get("a").is_present()),
        both(|order| order.note().is_present() & order.note().assume_present().eq("a")),
        both(|order| !order.note().is_present() | order.note().assume_present().is_string()),
        both(|order| order.id().is_string()),
        both(|order| order.count().is_string()),
        both(|order| order.count().is_numeric()),
        both(|order| order.flag().is_boolean()),
        both(|order| order.id().is_timestamp()),
        both(|order| !order.id().is_timestamp()),
        both(|order| order.region().is_null()),
        both(|order| order.id().matches("a*")),
        both(|order| order.id().matches("*,*;*")),
        both(|order| order.id().matches("\\*")),
        both(|order| order.id().matches("$.*")),
        both(|order| {
            (order.flag().eq(true) | order.count().gt(0)) & !(order.id().eq("") | order.index().eq(1))
        }),
    ];
    check(&all, orders());
}
