//! A variant without data can be tested for, and leads nowhere.

use asl_dsl::prelude::*;

#[derive(StateData)]
#[serde(tag = "type")]
enum Event {
    Started,
    Failed { reason: String },
}

fn reason(event: &Path<Event>) -> Path<String> {
    event.as_started().reason()
}

fn main() {}
