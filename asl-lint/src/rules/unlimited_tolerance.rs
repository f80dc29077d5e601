use asl_model::syntax::Node;

use crate::analysis::express::is_distributed;
use crate::context::Context;
use crate::definition::{State, position_of};
use crate::diagnostic::Finding;
use crate::place::Place;
use crate::rule::rule;

rule!("unlimited-tolerance", Reliability, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    cx.definition().states().iter().filter(|state| is_distributed(state)).filter_map(finding).collect()
}

fn finding(map: &State<'_>) -> Option<Finding> {
    let percentage: f64 = map.node.get("ToleratedFailurePercentage").and_then(Node::as_number)?.parse().ok()?;
    let has = |field| map.node.get(field).is_some();
    let is_looked_at = has("ResultWriter") || has("ToleratedFailureCount") || has("ToleratedFailureCountPath");
    if percentage < 100.0 || is_looked_at {
        return None;
    }
    let position = position_of(map.node, "ToleratedFailurePercentage")?;
    let message = format!("{} succeeds where every item fails, and keeps no list of the failures", map.title());
    let help = "lower the percentage, or add a `ResultWriter`, which lists what failed";
    Some(Finding::new(Place::value(map.steps.child(position)), message).help(help))
}
