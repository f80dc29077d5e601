//! What is wrong with several members together, or with a name where it stands.

use std::collections::BTreeSet;

use super::ast::Input;
use crate::common::errors::Errors;

/// Notes what is wrong, and takes out what would be refused again when it is expanded.
pub(super) fn check(input: &mut Input<'_>, errors: &mut Errors) {
    let mut names = BTreeSet::new();
    for member in &input.members {
        if !names.insert(&member.name) {
            errors.push(syn::Error::new(member.span, format!("another member is called `{}`", member.name)));
        }
    }
    input.members.retain(|member| {
        let is_hidden = member.field == "build";
        if is_hidden {
            errors.at(
                &member.field,
                format!(
                    "`build` is the builder's own method: call the field otherwise, with \
                     `#[parameter(rename = \"{}\")]`",
                    member.name
                ),
            );
        }
        !is_hidden
    });
}
