//! The place is shown in the line of the expression.

use asl_dsl::{JsonataExpr, jsonata};

fn main() {
    let _: JsonataExpr<bool> = jsonata!(
        "(
            $limit := 100;
            $states.input.total >= $limit && $states.input.approved
        )"
    );
}
