//! Texts that are no paths, and paths that do not lead to one value.

use asl_dsl::prelude::*;

fn main() {
    let _ = path!("$.orders[0");
    let _ = path!("orders");
    let _ = path!("$.größe..total");
    let _ = path!("$.items[*].id");
    let _ = path!("$.items[-1]");
    let _ = path!("$variable.id");
    let _ = path!(5);
    // After the errors above, they are still paths.
    let _: Path<f64> = path!("$.a b").assume();
}
