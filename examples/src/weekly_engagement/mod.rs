//! Every Monday: train, score all customers, write the tables, refresh the knowledge base, and say how it went.
//!
//! [`documented`] is the definition as it was written down, [`hardened`] does what was promised with it.

mod containers;
pub mod documented;
pub mod hardened;

pub(crate) use documented::EngagementPipeline;
pub(crate) use hardened::HardenedEngagementPipeline;

use asl_dsl::Value;
use asl_dsl::deploy::{Alarm, Deployment, LogLevel, Logging, Schedule, Trigger};
use asl_dsl::prelude::*;

/// What an execution is started with.
#[derive(StateData)]
pub(crate) struct Run {
    /// The version that the trained model gets.
    model_version: String,
    /// Which environment the run is for.
    environment: String,
}

/// Every Monday at 3:00 UTC, with alarms for runs that fail or take too long.
pub(crate) fn weekly(deployment: Deployment) -> Deployment {
    let input = [("model_version", "v1.2.0"), ("environment", "prod")];
    let schedule = Trigger::rule(Schedule::cron("0 3 ? * MON *"))
        .description("Triggers ML pipeline every Monday at 3:00 AM UTC")
        .input(input.into_iter().collect::<Value>());
    deployment
        .logging(Logging::new(LogLevel::Error).retention_in_days(90))
        .trigger(schedule)
        .alarm(Alarm::on_failure())
        .alarm(Alarm::on_timeout())
        .alarm(Alarm::on_duration(2 * 60 * 60))
}
