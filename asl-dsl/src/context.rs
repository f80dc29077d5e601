//! The context object: what the service knows of the execution.
//!
//! AWS Step Functions Developer Guide, "Accessing execution data from the Context object".

use crate::data::{Path, RawPath, StateData};

fn context(object: &str, member: &str) -> Path<String> {
    RawPath::context().member(object).member(member).into()
}

/// The ARN of the execution. `$$.Execution.Id`
#[must_use]
pub fn execution_id() -> Path<String> {
    context("Execution", "Id")
}

/// The name of the execution, up to 80 characters. `$$.Execution.Name`
///
/// It may hold `_` and be longer than what a service allows for its own names: SageMaker's jobs take 63
/// characters without `_`.
#[must_use]
pub fn execution_name() -> Path<String> {
    context("Execution", "Name")
}

/// When the execution began, as ISO 8601. `$$.Execution.StartTime`
#[must_use]
pub fn execution_start_time() -> Path<String> {
    context("Execution", "StartTime")
}

/// The name of the state. `$$.State.Name`
#[must_use]
pub fn state_name() -> Path<String> {
    context("State", "Name")
}

/// When the state was entered, as ISO 8601. `$$.State.EnteredTime`
#[must_use]
pub fn state_entered_time() -> Path<String> {
    context("State", "EnteredTime")
}

/// The ARN of the state machine. `$$.StateMachine.Id`
#[must_use]
pub fn state_machine_id() -> Path<String> {
    context("StateMachine", "Id")
}

/// The name of the state machine. `$$.StateMachine.Name`
#[must_use]
pub fn state_machine_name() -> Path<String> {
    context("StateMachine", "Name")
}

/// The token that ends the wait of a `.waitForTaskToken`, up to 1,024 characters; a retry gets a new one.
/// `$$.Task.Token`
///
/// Only states that wait for a token have one.
#[must_use]
pub fn task_token() -> Path<String> {
    context("Task", "Token")
}

/// The place of an item among the items of a Map, counted from 0. `$$.Map.Item.Index`
///
/// Only the `ItemSelector` of a Map has it: [`Map`](crate::state::Map),
/// [`DistributedMap`](crate::state::DistributedMap).
#[must_use]
pub fn map_item_index() -> Path<u32> {
    map_item("Index").into()
}

/// The item of a Map. `$$.Map.Item.Value`
pub(crate) fn map_item_value<T: StateData>() -> Path<T> {
    map_item("Value").into()
}

fn map_item(member: &str) -> RawPath {
    RawPath::context().member("Map").member("Item").member(member)
}
