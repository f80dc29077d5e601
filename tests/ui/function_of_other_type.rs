//! Functions that are given, or give, values of another type.

use asl_dsl::prelude::*;

#[derive(StateData)]
struct Order {
    id: String,
    total: f64,
    items: Vec<Item>,
    receipt: Option<Item>,
    note: Option<String>,
}

#[derive(StateData)]
struct Item {
    sku: String,
}

fn sum(order: &Path<Order>) -> Expr<i64> {
    function::math_add(order.id(), 1)
}

fn contains(order: &Path<Order>) -> Expr<bool> {
    function::array_contains(order.items(), "sku")
}

fn length(order: &Path<Order>) -> Expr<String> {
    function::array_length(order.items())
}

fn main() {}
