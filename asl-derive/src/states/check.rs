//! What is wrong with several functions together.

use std::collections::BTreeMap;

use super::ast::{Arguments, Function, Input};
use crate::common::errors::Errors;

pub(super) fn check(input: &Input, errors: &mut Errors) {
    names(input, errors);
    starts(input, errors);
    if input.starts.is_empty() {
        arguments(&input.arguments, errors);
    }
}

/// One function may stand there several times, each time under another `#[cfg]`.
fn names(input: &Input, errors: &mut Errors) {
    let mut names = BTreeMap::new();
    for state in &input.states {
        let first = names.entry(&state.name).or_insert(&state.function);
        if **first != state.function {
            errors.at(
                &state.function,
                format!("this state would be called `{}`, like that of `{first}`: rename one", state.name),
            );
        }
    }
}

fn starts(input: &Input, errors: &mut Errors) {
    for (index, mark) in input.starts.iter().enumerate() {
        if index > 0 {
            errors.at(&mark.attribute, "a machine starts at one state, and another is already marked");
        } else if matches!(mark.on, Function::Helper) {
            errors.at(
                &mark.attribute,
                "`#[start]` marks a state function: `fn name(&self, input: Path<…>) -> State<Self>`",
            );
        } else if mark.attribute.meta.require_path_only().is_err() {
            errors.at(&mark.attribute, "write `#[start]`");
        }
    }
}

fn arguments(arguments: &Arguments, errors: &mut Errors) {
    let comment = arguments.comment.as_ref().map(|(key, _)| key);
    let timeout = arguments.timeout_seconds.as_ref().map(|(key, _)| key);
    let language = arguments.language.as_ref().map(|(key, _)| key);
    let defaults = [&arguments.default_retry, &arguments.default_catch];
    let defaults = defaults.into_iter().flatten().map(|(key, _)| key);
    for key in comment.into_iter().chain(timeout).chain(language).chain(defaults) {
        errors.at(
            key,
            format!(
                "`{key}` is said of the machine, where its first state is: mark one here with `#[start]`"
            ),
        );
    }
}
