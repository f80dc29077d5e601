//! The rules: one file and one page each. A rule walks facts and reports; it computes nothing that another
//! rule could want too, and it sees neither text nor configuration.

use crate::rule::Rule;

#[cfg(all(test, feature = "cli", feature = "full"))]
mod tests;

/// Declares the modules and the table of rules. Adding a rule is two files and one word here.
macro_rules! rules {
    ($($module:ident),+ $(,)?) => {
        $(mod $module;)+

        static RULES: &[&Rule] = &[$(&$module::RULE),+];
    };
}

rules![
    avoidable_sdk_call,
    busy_loop,
    conflicting_fields,
    discarded_result,
    distributed_only_field,
    duplicate_key,
    duplicate_label,
    duplicate_state_name,
    endless_loop,
    failing_expression,
    failure_ends_in_success,
    futile_retry,
    hard_coded_arn,
    impossible_error,
    incomplete_choice,
    invalid_expression,
    invalid_field_value,
    invalid_intrinsic,
    invalid_path,
    invalid_resource,
    invalid_state_name,
    invalid_syntax,
    invalid_variable_name,
    json_path_in_jsonata,
    lambda_by_arn,
    literal_secret,
    maybe_undefined_variable,
    mismatched_data,
    misplaced_states_all,
    missing_data,
    missing_definition_file,
    missing_end_state,
    missing_field,
    missing_parameter,
    missing_task_token,
    missing_timeout,
    missing_transient_retry,
    needless_pass,
    plural_path_in_choice,
    polling_loop,
    possibly_mismatched_data,
    possibly_missing_data,
    quoted_substitution,
    repeated_job_name,
    retired_service,
    retries_beyond_timeout,
    retry_without_backoff,
    shadowed_variable,
    standard_without_need,
    static_path,
    unbounded_concurrency,
    uncatchable_error,
    uncaught_error,
    undefined_substitution,
    undefined_target,
    undefined_variable,
    undocumented_path,
    unescaped_template_sequence,
    unevaluated_expression,
    unjittered_fan_out,
    unknown_context_field,
    unknown_error_name,
    unknown_field,
    unknown_parameter,
    unknown_service_error,
    unlikely_parameter_value,
    unlimited_tolerance,
    unmatchable_rule,
    unreachable_catcher,
    unreachable_state,
    unsupported_in_express,
    unused_allowance,
    unused_substitution,
    unused_variable,
    useless_field,
    useless_retrier,
    wait_beyond_express,
    wrong_parameter_type,
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
