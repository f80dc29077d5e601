//! What only JSONata can compute: operators, functions and expressions of one's own.
//!
//! Everything here makes a [`Computed`], and only a workflow in JSONata makes a value of it that a parameter takes:
//! [`self.jsonata(…)`](crate::Workflow::jsonata). So none of it can come into a machine in JSONPath.
//!
//! ```
//! use asl_dsl::jsonata::{count, filter, sum};
//! use asl_dsl::prelude::*;
//!
//! #[derive(StateData)]
//! struct Line {
//!     price: f64,
//!     quantity: f64,
//! }
//!
//! #[derive(StateData)]
//! struct Order {
//!     lines: Vec<Line>,
//! }
//!
//! # struct Shop;
//! #[states(language = Jsonata)]
//! impl Shop {
//!     #[start]
//!     fn total(&self, order: Path<Order>) -> State<Self, f64> {
//!         let dear = filter(order.lines(), |line| line.price().gt(100.0));
//!         let prices = asl_dsl::jsonata::map(dear.clone(), |line| line.price().computed() * line.quantity());
//!         Pass::new(&order).value(self.jsonata(sum(prices) / count(dear))).end()
//!     }
//! }
//! # let json = Shop.build().unwrap().to_json();
//! # assert!(json.contains("$sum([$map([$filter($states.input.lines, function($item) { $item.price > 100.0 })], function($item) { $item.price * $item.quantity })])"), "{json}");
//! ```
//!
//! AWS Step Functions Developer Guide, "Transforming data with JSONata in Step Functions".

mod code;
mod computed;
mod expr;
mod function;
mod operator;

pub use code::JsonataCode;
pub use computed::{Computed, IntoComputed};
pub use expr::JsonataExpr;
pub use function::{
    average, count, filter, join, keys, length, lowercase, map, max, min, now, round, sum, uppercase, when,
};
pub use operator::Number;
