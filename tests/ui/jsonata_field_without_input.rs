//! Step Functions gives an expression no input: all data come from `$states` and variables.

use asl_dsl::{Jsonata, jsonata};

fn main() {
    let _: Jsonata<bool> = jsonata!("total > 100");
}
