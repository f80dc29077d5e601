//! Each function that does not exist is named, with the one that was probably meant.

use asl_dsl::{Jsonata, jsonata};

fn main() {
    let _: Jsonata<f64> = jsonata!("$summ($states.input.items.price) + $size($states.input.items)");
}
