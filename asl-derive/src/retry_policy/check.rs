//! What is wrong with several values together.

use std::collections::BTreeSet;

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
    for name in names.elems.iter().filter_map(text) {
        let value = name.value();
        if value == ALL && names.elems.len() > 1 {
            errors.at(name, format!("`{ALL}` stands alone: it is every error"));
        } else if !seen.insert(value) {
            errors.at(name, "this error is named twice");
        }
    }
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
    if delay.is_some_and(|delay| delay < interval) {
        errors.at(
            &input.max_delay_seconds,
            format!("the longest delay is shorter than the first one, which is {interval}"),
        );
    }
}
