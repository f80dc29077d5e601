use asl_model::field::ObjectKind;
use asl_model::syntax::Node;

use crate::context::Context;
use crate::definition::{State, position_of};
use crate::diagnostic::Finding;
use crate::fix::{Applicability, Edit, Fix};
use crate::place::{Place, Steps};
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
        let entry = steps.child(number);
        let list = entry.child(errors);
        let place = Place::value(list.child(all));
        let is_last = number + 1 == elements.len();
        if names.len() > 1 {
            return Some(beside_others(place, field).fix(remove_others(&list, names.len(), all)));
        }
        (!is_last).then(|| not_last(place, field).fix(move_to_end(entry, field)))
    });
    misplaced.collect()
}

fn beside_others(place: Place, field: &str) -> Finding {
    let (entry, taken) = words(field);
    let message = format!("`{STATES_ALL}` stands beside other errors in a {entry}");
    Finding::new(place, message).help(format!("remove the others: it {taken} them too"))
}

fn not_last(place: Place, field: &str) -> Finding {
    let (entry, _) = words(field);
    let message = format!("`{STATES_ALL}` stands in a {entry} that is not the last of `{field}`");
    let help = format!("move this {entry} to the end: those behind it never have their turn");
    Finding::new(place, message).help(help)
}

fn remove_others(list: &Steps, length: usize, all: usize) -> Fix<Edit> {
    let fix = Fix::new(Applicability::Safe, format!("remove what stands beside `{STATES_ALL}`"));
    let others = (0..length).filter(|position| *position != all);
    others.fold(fix, |fix, position| fix.remove(list.child(position)))
}

fn move_to_end(entry: Steps, field: &str) -> Fix<Edit> {
    let (word, _) = words(field);
    Fix::new(Applicability::Safe, format!("move the {word} to the end of `{field}`")).move_to_end(entry)
}

/// What stands in a field, and what it does to errors.
fn words(field: &str) -> (&'static str, &'static str) {
    if field == "Retry" { ("retrier", "retries") } else { ("catcher", "catches") }
}
