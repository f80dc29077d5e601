//! What is wrong with the names.

use std::collections::BTreeSet;

use asl_model::name::StateName;

use super::ast::{Input, State};
use crate::common::errors::Errors;

pub(super) fn check(input: &Input<'_>, errors: &mut Errors) {
    let mut seen = BTreeSet::new();
    for State { name, span, .. } in &input.states {
        let message = if let Err(error) = StateName::parse(name.as_str()) {
            error.to_string()
        } else if let Some(control) = name.chars().find(|c| c.is_control()) {
            let escaped = control.escape_debug();
            format!("a state name has no control characters: leave `{escaped}` out")
        } else if !seen.insert(name) {
            format!("another state is called `{name}`: give one of them `#[state(name = \"…\")]`")
        } else {
            continue;
        };
        errors.push(syn::Error::new(*span, message));
    }
}
