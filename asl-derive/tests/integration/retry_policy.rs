//! `#[derive(RetryPolicy)]`

use asl_dsl::prelude::*;

#[derive(RetryPolicy)]
#[retry(
    errors = ["Lambda.ServiceException", ErrorName::TIMEOUT],
    interval_seconds = 2,
    max_attempts = 6,
    backoff_rate = 1.5,
    max_delay_seconds = 60,
    full_jitter
)]
struct Patient;

#[derive(RetryPolicy)]
#[retry(errors = ["States.ALL"])]
struct Plain;

#[derive(RetryPolicy)]
#[retry(errors = ["A"], max_attempts = 0, backoff_rate = 1, interval_seconds = 5, max_delay_seconds = 6)]
struct AtTheLimits;

#[test]
fn a_policy_is_the_retrier_that_it_describes() {
    let retrier = Retry::on(["Lambda.ServiceException", "States.Timeout"])
        .interval_seconds(2)
        .max_attempts(6)
        .backoff_rate(1.5)
        .max_delay_seconds(60)
        .full_jitter();
    assert_eq!(Retry::from(Patient), retrier);
}

#[test]
fn what_a_policy_leaves_open_the_retrier_leaves_open() {
    assert_eq!(Retry::from(Plain), Retry::on_all());
}

#[test]
fn the_limits_themselves_are_allowed() {
    let retrier = Retry::on("A").max_attempts(0).backoff_rate(1.0).interval_seconds(5).max_delay_seconds(6);
    assert_eq!(Retry::from(AtTheLimits), retrier);
}
