//! A delay that is cut to less than the first one would never be the first one.

use asl_dsl::prelude::*;

#[derive(RetryPolicy)]
#[retry(errors = ["States.Timout"], interval_seconds = 60, max_delay_seconds = 30)]
struct Impatient;

fn main() {}
