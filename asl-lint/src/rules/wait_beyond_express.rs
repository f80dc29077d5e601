use asl_model::field::ObjectKind;
use asl_model::syntax::Node;

use crate::context::Context;
use crate::definition::{State, position_of};
use crate::diagnostic::Finding;
use crate::place::Place;
use crate::rule::rule;

rule!("wait-beyond-express", Runtime, since "0.1.0", check);

/// How long an Express execution runs at most, in seconds.
const LONGEST_EXPRESS: u64 = 300;

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let waits = cx.definition().states().iter().filter(|state| state.kind == Some(ObjectKind::Wait));
    waits.filter_map(|state| finding(cx, state)).collect()
}

fn finding(cx: &Context<'_>, state: &State<'_>) -> Option<Finding> {
    let seconds: u64 = state.node.get("Seconds").and_then(Node::as_number)?.parse().ok()?;
    if seconds <= LONGEST_EXPRESS {
        return None;
    }
    let express = cx.express(state)?;
    let place = Place::value(state.steps.child(position_of(state.node, "Seconds")?));
    let message = format!("{} waits {seconds} seconds in {}", state.title(), express.title());
    Some(Finding::new(place, message).note("an Express execution ends after five minutes"))
}
