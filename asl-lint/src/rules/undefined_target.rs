use crate::context::Context;
use crate::definition::{Target, Transition};
use crate::diagnostic::{Finding, ServiceCode, did_you_mean, quoted};
use crate::place::Place;
use crate::rule::rule;

rule!("undefined-target", Correctness, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let definition = cx.definition();
    let scopes = definition.scopes().iter().filter(|scope| cx.is_whole(scope.node));
    let transitions = scopes.flat_map(|scope| {
        let states = scope.states.iter().filter_map(|id| definition.state(*id));
        scope.start.iter().chain(states.flat_map(|state| &state.transitions))
    });
    transitions.filter_map(|transition| finding(cx, transition)).collect()
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
