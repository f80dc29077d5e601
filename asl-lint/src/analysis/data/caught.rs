use asl_model::syntax::Node;

use super::nested::{is_distributed, tolerates_failures};
use crate::definition::{Definition, State};

/// Errors of a path that leads nowhere. `States.ALL` does not take them (AWS Step Functions Developer Guide,
/// "Handling errors").
const PATH_ERRORS: [&str; 3] = ["States.Runtime", "States.ParameterPathFailure", "States.IntrinsicFailure"];
/// What takes the error of an expression.
const QUERY_ERRORS: [&str; 3] = ["States.QueryEvaluationError", "States.TaskFailed", "States.ALL"];

/// Whether the execution may go on where data that a state reads is missing: a catcher of the state, or of one around
/// it, takes the error, or a Map tolerates it.
pub(super) fn is_caught(definition: &Definition<'_>, state: &State<'_>, is_json_path: bool) -> bool {
    let mut takes: Vec<&str> = PATH_ERRORS.to_vec();
    if !is_json_path {
        takes.extend(QUERY_ERRORS);
    }
    let mut around = Some(state);
    let mut is_child = false;
    while let Some(state) = around {
        if is_child && is_distributed(state) {
            // The failure of a child execution is an ordinary error of the Map.
            takes.extend(QUERY_ERRORS);
            takes.push("States.ExceedToleratedFailureThreshold");
        }
        if catches(state, &takes) || is_child && tolerates_failures(state) {
            return true;
        }
        is_child = true;
        let scope = state.scope.and_then(|scope| definition.scope(scope));
        around = scope.and_then(|scope| definition.state(scope.owner?));
    }
    false
}

fn catches(state: &State<'_>, errors: &[&str]) -> bool {
    let catchers = state.node.get("Catch").and_then(Node::as_array).unwrap_or_default();
    let names = catchers.iter().filter_map(|catcher| catcher.get("ErrorEquals")?.as_array()).flatten();
    names.filter_map(Node::as_str).any(|name| errors.contains(&name))
}
