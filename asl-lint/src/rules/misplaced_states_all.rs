use asl_model::field::ObjectKind;
use asl_model::syntax::Node;

use crate::context::Context;
use crate::definition::{State, position_of};
use crate::diagnostic::Finding;
use crate::place::Place;
use crate::rule::rule;

rule!("misplaced-states-all", Correctness, since "0.1.0", check);

/// The name that stands for every error.
const STATES_ALL: &str = "States.ALL";

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let catching = [ObjectKind::Task, ObjectKind::Parallel, ObjectKind::Map];
    let states = cx.definition().states().iter();
    let states = states.filter(|state| state.kind.is_some_and(|kind| catching.contains(&kind)));
    states.flat_map(|state| ["Retry", "Catch"].into_iter().flat_map(|field| in_list(state, field))).collect()
}

fn in_list(state: &State<'_>, field: &str) -> Vec<Finding> {
    let Some(position) = position_of(state.node, field) else { return Vec::new() };
    let elements = state.node.get(field).and_then(Node::as_array).unwrap_or_default();
    let steps = state.steps.child(position);
    let misplaced = elements.iter().enumerate().filter_map(|(number, element)| {
        let errors = position_of(element, "ErrorEquals")?;
        let names = element.get("ErrorEquals")?.as_array()?;
        let all = names.iter().position(|name| name.as_str() == Some(STATES_ALL))?;
        let place = Place::value(steps.child(number).child(errors).child(all));
        let is_last = number + 1 == elements.len();
        finding(place, field, names.len() == 1, is_last)
    });
    misplaced.collect()
}

fn finding(place: Place, field: &str, is_alone: bool, is_last: bool) -> Option<Finding> {
    let (entry, taken) = if field == "Retry" { ("retrier", "retries") } else { ("catcher", "catches") };
    if !is_alone {
        let message = format!("`{STATES_ALL}` stands beside other errors in a {entry}");
        return Some(Finding::new(place, message).help(format!("remove the others: it {taken} them too")));
    }
    let message = format!("`{STATES_ALL}` stands in a {entry} that is not the last of `{field}`");
    (!is_last).then(|| {
        Finding::new(place, message)
            .help(format!("move this {entry} to the end: those behind it never have their turn"))
    })
}
