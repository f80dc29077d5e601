//! A path leads to one value: a wildcard gives a list of them.

use asl_dsl::prelude::*;

fn main() {
    let _: Path<f64> = path!("$.orders[*].total").assume();
}
