//! A call that cannot be given a task token does not wait for one.

use asl_dsl::prelude::*;

#[derive(TaskParameters)]
#[task(service = "shop", action = "charge", response = Any)]
struct Charge {
    order_id: Expr<String>,
}

fn main() {
    let _ = Charge::builder().order_id("4711").build().wait_for_task_token();
}
