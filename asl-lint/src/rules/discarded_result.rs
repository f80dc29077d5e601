use asl_model::path::{JsonPath, Segment};
use asl_model::syntax::{Kind, Node};

use crate::context::Context;
use crate::definition::{State, position_of};
use crate::diagnostic::{Finding, quoted};
use crate::place::Place;
use crate::rule::rule;

rule!("discarded-result", Suspicious, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let states = cx.definition().states().iter();
    states.filter_map(|state| selected_in_vain(state).or_else(|| put_in_vain(state))).collect()
}

/// A `ResultSelector` of a state that throws its result away.
fn selected_in_vain(state: &State<'_>) -> Option<Finding> {
    let is_dropped = state.node.get("ResultPath").is_some_and(is_null);
    let selector = position_of(state.node, "ResultSelector").filter(|_| is_dropped)?;
    let dropped = position_of(state.node, "ResultPath")?;
    let message = format!("`ResultSelector` of {} makes a result that is thrown away", state.title());
    let finding = Finding::new(Place::key(state.steps.child(selector)), message)
        .related(Place::key(state.steps.child(dropped)), "thrown away here")
        .help("remove it, or give `ResultPath` the path of a member");
    Some(finding)
}

/// A `ResultPath` into data of which `OutputPath` then takes another part.
fn put_in_vain(state: &State<'_>) -> Option<Finding> {
    let (result, output) = (state.node.get("ResultPath")?, state.node.get("OutputPath")?);
    let path = names(result)?;
    let is_kept = !is_null(output) && {
        let taken = names(output)?;
        taken.iter().zip(&path).all(|(taken, name)| taken == name)
    };
    if is_kept || path.is_empty() {
        return None;
    }
    let place = Place::value(state.steps.child(position_of(state.node, "ResultPath")?));
    let taken = Place::value(state.steps.child(position_of(state.node, "OutputPath")?));
    let shown = quoted(result.as_str().unwrap_or_default());
    let message = format!("`OutputPath` of {} drops the result that `ResultPath` puts at {shown}", state.title());
    let finding = Finding::new(place, message)
        .related(taken, "only this goes out")
        .help("remove `OutputPath`, or set `ResultPath` to `null`");
    Some(finding)
}

fn is_null(node: &Node<'_>) -> bool {
    matches!(node.kind(), Kind::Null)
}

/// The names along a path into the data that has no other steps.
fn names(node: &Node<'_>) -> Option<Vec<String>> {
    let path = JsonPath::parse(node.as_known_str().filter(|text| *text == "$" || text.starts_with("$."))?).ok()?;
    path.segments().iter().map(|segment: &Segment| segment.name().map(str::to_owned)).collect()
}
