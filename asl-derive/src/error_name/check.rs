//! What is wrong with the names.

use std::collections::BTreeSet;

use super::ast::Input;
use crate::common::errors::Errors;

pub(super) fn check(input: &Input<'_>, errors: &mut Errors) {
    let mut names = BTreeSet::new();
    for error in &input.errors {
        let message = if error.name.is_empty() {
            "an error has a name".to_owned()
        } else if error.name.starts_with("States.") {
            "names that begin with `States.` belong to the language".to_owned()
        } else if !names.insert(&error.name) {
            format!("another error is called `{}`", error.name)
        } else {
            continue;
        };
        errors.push(syn::Error::new(error.span, message));
    }
}
