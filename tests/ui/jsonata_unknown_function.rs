//! Each function that does not exist is named, with the one that was probably meant.

use asl_dsl::{JsonataExpr, jsonata};

fn main() {
    let _: JsonataExpr<f64> = jsonata!("$summ($states.input.items.price) + $size($states.input.items)");
}
