//! Texts that are no expressions, and expressions that the service refuses or that can only fail.

use asl_dsl::{Jsonata, jsonata};

fn main() {
    let _: Jsonata<f64> = jsonata!("$sum($states.input.prices");
    let _: Jsonata<f64> = jsonata!("{% $summ($states.input.größe) %}");
    let _: Jsonata<f64> = jsonata!("$count($length('a', 'b'), total)");
    let _: Jsonata<String> = jsonata!("$states.output.name & states.input.x");
    let _: Jsonata<String> = jsonata!("{% $states.input");
    let _: Jsonata<String> = jsonata!("Hello {% $states.input.name %}");
    let _: Jsonata<bool> = jsonata!("");
    let _: Jsonata<bool> = jsonata!(
        "(
            $limit := 5;
            $states.input.total == $limit
        )"
    );
    let _: Jsonata<bool> = jsonata!(true);
}
