//! An expression of one type does not stand for one of another.

use asl_dsl::{Jsonata, jsonata};

fn main() {
    let total: Jsonata<f64> = jsonata!("$states.input.total");
    let _: Jsonata<String> = total;
}
