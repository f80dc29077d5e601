use asl_model::similar::clearly_closest;

use crate::context::Context;
use crate::definition::{Scope, Target, Transition};
use crate::diagnostic::{Finding, ServiceCode, did_you_mean, quoted};
use crate::fix::{Applicability, Edit, Fix};
use crate::place::Place;
use crate::rule::rule;

rule!("undefined-target", Correctness, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let definition = cx.definition();
    let scopes = definition.scopes().iter().filter(|scope| cx.is_whole(scope.node));
    let transitions = scopes.flat_map(|scope| {
        let states = scope.states.iter().filter_map(|id| definition.state(*id));
        let start = scope.start.iter().map(move |start| (scope, None, start));
        let others = states.flat_map(move |state| {
            state.transitions.iter().map(move |transition| (scope, state.name, transition))
        });
        start.chain(others)
    });
    let finding = |(scope, from, transition)| Some(finding(cx, transition)?.maybe_fix(fix(scope, from, transition)));
    transitions.filter_map(finding).collect()
}

fn finding(cx: &Context<'_>, transition: &Transition<'_>) -> Option<Finding> {
    let place = Place::value(transition.steps.clone());
    let field = transition.field;
    let finding = match transition.target {
        Target::Missing { name, meant } => {
            Finding::new(place, format!("`{field}` names {}, and no state has that name", quoted(name)))
                .maybe_help(did_you_mean(meant))
        }
        Target::Elsewhere { name, state } => {
            let state = cx.definition().state(state)?;
            Finding::new(place, format!("`{field}` names {}, which stands in another `States`", quoted(name)))
                .related(state.place(), "the state is here")
                .help("name a state beside this one")
                .note("no transition enters or leaves a branch or an item processor")
        }
        Target::State(_) | Target::Unknown => return None,
    };
    Some(finding.code(ServiceCode::MissingTransitionTarget))
}

/// The state that must have been meant: one beside this one, and no other comes near.
fn fix(scope: &Scope<'_>, from: Option<&str>, transition: &Transition<'_>) -> Option<Fix<Edit>> {
    let Target::Missing { name, meant: Some(_) } = transition.target else { return None };
    let others = scope.names().filter(|state| Some(*state) != from);
    let meant = clearly_closest(name, others)?;
    let title = format!("replace {} with {}", quoted(name), quoted(meant));
    Some(Fix::new(Applicability::Safe, title).replace(transition.steps.clone(), meant))
}
