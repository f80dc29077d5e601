//! A path is read when the program is compiled.

use asl_dsl::prelude::*;

fn main() {
    let _: Path<f64> = path!("$.orders[0.total").assume();
}
