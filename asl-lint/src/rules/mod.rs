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
    conflicting_fields,
    duplicate_key,
    duplicate_state_name,
    endless_loop,
    failure_ends_in_success,
    futile_retry,
    hard_coded_arn,
    impossible_error,
    invalid_field_value,
    invalid_intrinsic,
    invalid_path,
    invalid_resource,
    invalid_state_name,
    invalid_syntax,
    lambda_by_arn,
    literal_secret,
    misplaced_states_all,
    missing_end_state,
    missing_field,
    missing_parameter,
    missing_task_token,
    missing_timeout,
    missing_transient_retry,
    polling_loop,
    repeated_job_name,
    retired_service,
    retries_beyond_timeout,
    retry_without_backoff,
    unbounded_concurrency,
    uncatchable_error,
    uncaught_error,
    undefined_target,
    unjittered_fan_out,
    unknown_error_name,
    unknown_field,
    unknown_parameter,
    unknown_service_error,
    unlikely_parameter_value,
    unlimited_tolerance,
    unreachable_state,
    unsupported_in_express,
    useless_retrier,
    wait_beyond_express,
    wrong_parameter_type,
    wrong_query_language,
];

/// Every rule, by name.
pub(crate) fn all() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied()
}
