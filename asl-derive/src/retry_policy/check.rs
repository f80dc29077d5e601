//! What is wrong with several values together.

use std::collections::BTreeSet;

use asl_model::error_name::ErrorName;
use syn::{Expr, ExprArray, ExprLit, Lit, LitInt, LitStr};

use super::ast::Input;
use crate::common::errors::Errors;

const ALL: &str = "States.ALL";

pub(super) fn check(input: &Input<'_>, errors: &mut Errors) {
    if let Some(names) = &input.errors {
        error_names(names, errors);
    }
    delays(input, errors);
}

fn error_names(names: &ExprArray, errors: &mut Errors) {
    if names.elems.is_empty() {
        errors.at(names, "a retrier names at least one error");
    }
    let mut seen = BTreeSet::new();
    for name in &names.elems {
        let value = text(name).map(LitStr::value);
        if (value.as_deref() == Some(ALL) || is_all(name)) && names.elems.len() > 1 {
            errors.at(name, format!("`{ALL}` stands alone: it is every error"));
        } else if let Some(message) = value.as_deref().and_then(misnamed) {
            errors.at(name, message);
        } else if value.is_some_and(|value| !seen.insert(value)) {
            errors.at(name, "this error is named twice");
        }
    }
}

/// Whether this is the constant `ErrorName::ALL`.
fn is_all(expression: &Expr) -> bool {
    let Expr::Path(path) = expression else { return false };
    let mut segments = path.path.segments.iter().rev();
    let mut is_next = |name: &str| segments.next().is_some_and(|segment| segment.ident == name);
    is_next("ALL") && is_next("ErrorName")
}

/// What is wrong with a name.
fn misnamed(name: &str) -> Option<String> {
    let error = ErrorName::parse(name).err()?;
    let mend = error.suggestion().map(|meant| format!(": write `{meant}`")).unwrap_or_default();
    Some(format!("{error}{mend}"))
}

fn text(expression: &Expr) -> Option<&LitStr> {
    match expression {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text),
        _ => None,
    }
}

fn delays(input: &Input<'_>, errors: &mut Errors) {
    let seconds = |number: &Option<LitInt>| number.as_ref()?.base10_parse::<u32>().ok();
    let (interval, delay) =
        (seconds(&input.interval_seconds).unwrap_or(1), seconds(&input.max_delay_seconds));
    if delay.is_some_and(|delay| delay <= interval) {
        let is_default = if input.interval_seconds.is_none() { "by default " } else { "" };
        errors.at(
            &input.max_delay_seconds,
            format!("write more than {interval}, which {is_default}is the first delay"),
        );
    }
}
