//! From the tokens to the policy.

use std::ops::RangeInclusive;

use syn::parse::ParseStream;
use syn::{Data, DataStruct, DeriveInput, ExprArray, Fields, Lit, LitInt};

use super::ast::Input;
use crate::common::attribute::{Once, error, read, unknown, value};
use crate::common::errors::Errors;
use crate::common::facade;

const ACCEPTED: [&str; 6] =
    ["errors", "interval_seconds", "max_attempts", "backoff_rate", "max_delay_seconds", "full_jitter"];

pub(super) fn parse<'a>(input: &'a DeriveInput, errors: &mut Errors) -> Input<'a> {
    if !matches!(input.data, Data::Struct(DataStruct { fields: Fields::Unit, .. }))
        || !input.generics.params.is_empty()
    {
        errors.at(&input.ident, "a policy is only a name: write `struct Name;`");
    }
    let (mut names, mut interval) = (Once::default(), Once::default());
    let (mut attempts, mut rate) = (Once::default(), Once::default());
    let (mut delay, mut jitter) = (Once::default(), Once::default());
    read(&input.attrs, "retry", errors, |key, input| match key.to_string().as_str() {
        "errors" => {
            let list = value::<ExprArray>(input);
            names.set(key, list.as_ref().ok().cloned())?;
            list.map(drop)
        }
        "interval_seconds" => interval.set(key, integer(input, 1..=99_999_999)?),
        "max_attempts" => attempts.set(key, integer(input, 0..=99_999_999)?),
        "backoff_rate" => rate.set(key, backoff_rate(input)?),
        "max_delay_seconds" => delay.set(key, integer(input, 1..=31_622_400)?),
        "full_jitter" => jitter.set(key, true),
        _ => Err(unknown(key, &ACCEPTED)),
    });
    let names = names.get().unwrap_or_else(|| {
        errors.at(&input.ident, "a policy is for certain errors: write `#[retry(errors = [\"…\"])]`");
        None
    });
    Input {
        name: &input.ident,
        private: facade::private(&input.attrs, errors),
        errors: names,
        interval_seconds: interval.get(),
        max_attempts: attempts.get(),
        backoff_rate: rate.get(),
        max_delay_seconds: delay.get(),
        full_jitter: jitter.get().unwrap_or_default(),
    }
}

/// ASL specification, section "Retrying after error"; AWS Step Functions Developer Guide, "Handling errors".
fn integer(input: ParseStream<'_>, range: RangeInclusive<u32>) -> syn::Result<LitInt> {
    let number: LitInt = value(input)?;
    match number.base10_parse::<u32>() {
        Ok(value) if range.contains(&value) => Ok(number),
        _ => error(number, format!("write a number between {} and {}", range.start(), range.end())),
    }
}

fn backoff_rate(input: ParseStream<'_>) -> syn::Result<f64> {
    let rate: Lit = value(input)?;
    let number = match &rate {
        Lit::Float(number) => number.base10_parse().ok(),
        Lit::Int(number) => number.base10_parse().ok(),
        _ => None,
    };
    match number {
        Some(number) if number >= 1.0 => Ok(number),
        _ => error(rate, "write a number that is at least 1.0"),
    }
}
