//! An expression of one type does not stand for one of another.

use asl_dsl::{JsonataExpr, jsonata};

fn main() {
    let total: JsonataExpr<f64> = jsonata!("$states.input.total");
    let _: JsonataExpr<String> = total;
}
