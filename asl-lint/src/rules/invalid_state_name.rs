use asl_model::name::{NameError, NameErrorKind, StateName};

use crate::context::Context;
use crate::definition::State;
use crate::diagnostic::{Finding, ServiceCode};
use crate::rule::rule;

rule!("invalid-state-name", Correctness, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let states = cx.definition().states().iter();
    let invalid = states.filter_map(|state| Some((state, StateName::parse(state.name?).err()?)));
    let finding = |(state, error): (&State<'_>, NameError)| {
        let message = match error.kind() {
            NameErrorKind::Empty { .. } => "a state has an empty name".to_owned(),
            _ => format!("state {} has no valid name: {error}", state.title()),
        };
        Finding::new(state.place(), message).code(ServiceCode::InvalidStateName)
    };
    invalid.map(finding).collect()
}
