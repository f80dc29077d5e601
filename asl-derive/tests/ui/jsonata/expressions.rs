//! Texts that are no expressions, and expressions that the service refuses or that can only fail.

use asl_dsl::{JsonataExpr, jsonata};

fn main() {
    let _: JsonataExpr<f64> = jsonata!("$sum($states.input.prices");
    let _: JsonataExpr<f64> = jsonata!("{% $summ($states.input.größe) %}");
    let _: JsonataExpr<f64> = jsonata!("$count($length('a', 'b'), total)");
    let _: JsonataExpr<String> = jsonata!("$states.output.name & states.input.x");
    let _: JsonataExpr<String> = jsonata!("{% $states.input");
    let _: JsonataExpr<String> = jsonata!("Hello {% $states.input.name %}");
    let _: JsonataExpr<bool> = jsonata!("");
    let _: JsonataExpr<bool> = jsonata!(
        "(
            $limit := 5;
            $states.input.total == $limit
        )"
    );
    let _: JsonataExpr<bool> = jsonata!(true);
}
