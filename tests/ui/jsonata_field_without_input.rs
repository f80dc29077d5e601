//! Step Functions gives an expression no input: all data come from `$states` and variables.

use asl_dsl::{JsonataExpr, jsonata};

fn main() {
    let _: JsonataExpr<bool> = jsonata!("total > 100");
}
