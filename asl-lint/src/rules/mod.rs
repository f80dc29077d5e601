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
    busy_loop,
    conflicting_fields,
    distributed_only_field,
    duplicate_key,
    duplicate_label,
    duplicate_state_name,
    endless_loop,
    failing_expression,
    incomplete_choice,
    invalid_expression,
    invalid_field_value,
    invalid_intrinsic,
    invalid_path,
    invalid_state_name,
    invalid_syntax,
    invalid_variable_name,
    json_path_in_jsonata,
    maybe_undefined_variable,
    misplaced_states_all,
    missing_end_state,
    missing_field,
    needless_pass,
    plural_path_in_choice,
    shadowed_variable,
    standard_without_need,
    static_path,
    uncaught_error,
    undefined_target,
    undefined_variable,
    undocumented_path,
    unevaluated_expression,
    unknown_context_field,
    unknown_error_name,
    unknown_field,
    unmatchable_rule,
    unreachable_catcher,
    unreachable_state,
    unused_allowance,
    unused_variable,
    useless_field,
    wrong_query_language,
];

/// Every rule, by name.
pub(crate) fn all() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied()
}

/// The rule of this name.
pub(crate) fn find(name: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.name() == name)
}
