//! The rules: one file and one page each. A rule walks facts and reports; it computes nothing that another
//! rule could want too, and it sees neither text nor configuration.

use crate::rule::Rule;

#[cfg(all(test, feature = "cli"))]
mod tests;

/// Declares the modules and the table of rules. Adding a rule is two files and one word here.
macro_rules! rules {
    ($($module:ident),+ $(,)?) => {
        $(mod $module;)+

        static RULES: &[&Rule] = &[$(&$module::RULE),+];
    };
}

rules![
    conflicting_fields,
    discarded_result,
    duplicate_key,
    duplicate_state_name,
    endless_loop,
    invalid_field_value,
    invalid_intrinsic,
    invalid_path,
    invalid_state_name,
    invalid_syntax,
    mismatched_data,
    misplaced_states_all,
    missing_data,
    missing_end_state,
    missing_field,
    possibly_mismatched_data,
    possibly_missing_data,
    uncaught_error,
    undefined_target,
    unknown_error_name,
    unknown_field,
    unreachable_state,
    wrong_query_language,
];

/// Every rule, by name.
pub(crate) fn all() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied()
}
