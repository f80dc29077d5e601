//! Policies that the service would refuse, or that say nothing.

use asl_dsl::prelude::*;

#[derive(RetryPolicy)]
#[retry(
    errors = ["A", "States.ALL", "A"],
    interval_seconds = 0,
    max_attempts = 100_000_000,
    backoff_rate = 0.5,
    max_delay_seconds = "x",
    jitter
)]
struct Wrong;

#[derive(RetryPolicy)]
#[retry(errors = [])]
struct Empty;

#[derive(RetryPolicy)]
#[retry(max_attempts = 3)]
struct Nothing;

#[derive(RetryPolicy)]
struct Bare;

#[derive(RetryPolicy)]
#[retry(errors = ["A"], interval_seconds = 60, max_delay_seconds = 30)]
struct Shrinking;

#[derive(RetryPolicy)]
#[retry(errors = ["A"], max_delay_seconds = 1)]
struct Still;

#[derive(RetryPolicy)]
#[retry(errors = ["States.Timout", "", "B", ErrorName::ALL])]
struct Names;

#[derive(RetryPolicy)]
#[retry(errors = ["A"])]
struct Generic<const N: u8>;

#[derive(RetryPolicy)]
#[retry(errors = ["A"])]
struct Fields {
    number: u32,
}

// After the errors above, these are still policies.
fn used() -> [Retry; 2] {
    [Wrong.into(), Nothing.into()]
}

fn main() {}
