//! The place is shown in the line of the expression.

use asl_dsl::{Jsonata, jsonata};

fn main() {
    let _: Jsonata<bool> = jsonata!(
        "(
            $limit := 100;
            $states.input.total >= $limit && $states.input.approved
        )"
    );
}
