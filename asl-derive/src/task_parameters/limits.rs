//! What the service allows for a literal: `length(1..=63)`, `range(0.5..)`, `pattern = "…"`, `values("…")`.

use std::collections::BTreeSet;
use std::str::FromStr;

use regex_lite::Regex;
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::{Expr, ExprLit, ExprRange, ExprUnary, Lit, LitStr, RangeLimits, Token, UnOp};

use super::ast::Constraint;
use crate::common::attribute::{error, value};

pub(super) fn length(input: ParseStream<'_>) -> syn::Result<Constraint> {
    let (min, max) = limits(input)?;
    Ok(Constraint::Length { min, max })
}

pub(super) fn range(input: ParseStream<'_>) -> syn::Result<Constraint> {
    let (min, max) = limits(input)?;
    Ok(Constraint::Range { min, max })
}

pub(super) fn pattern(input: ParseStream<'_>) -> syn::Result<Constraint> {
    let pattern: Expr = value(input)?;
    match &pattern {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => {
            if let Err(reason) = Regex::new(&text.value()) {
                return error(text, format!("this pattern cannot be tested: {reason}"));
            }
        }
        // A constant, whose value is not known here.
        Expr::Path(_) => {}
        _ => return error(pattern, "write a text, or a constant that is one"),
    }
    Ok(Constraint::Pattern(pattern))
}

pub(super) fn values(input: ParseStream<'_>) -> syn::Result<Constraint> {
    let content;
    let list = syn::parenthesized!(content in input);
    let values = Punctuated::<LitStr, Token![,]>::parse_terminated(&content)?;
    if values.is_empty() {
        return Err(syn::Error::new(
            list.span.join(),
            "this allows nothing: write the texts that are allowed",
        ));
    }
    let mut seen = BTreeSet::new();
    for value in &values {
        if !seen.insert(value.value()) {
            return error(value, "this text is there already");
        }
    }
    Ok(Constraint::Values(values.into_iter().collect()))
}

type Limits<T> = (Option<T>, Option<T>);

fn limits<T: FromStr + PartialOrd>(input: ParseStream<'_>) -> syn::Result<Limits<T>> {
    let content;
    syn::parenthesized!(content in input);
    let limits: Expr = content.parse()?;
    let Expr::Range(ExprRange { start, end, limits: kind, .. }) = &limits else {
        return error(limits, "write the least and the greatest value: `1..=63`, `1..` or `..=63`");
    };
    if let (RangeLimits::HalfOpen(dots), Some(_)) = (kind, end) {
        return error(dots, "write `..=`: the greatest value is allowed too");
    }
    let (min, max) = (limit(start.as_deref())?, limit(end.as_deref())?);
    if min.is_none() && max.is_none() {
        return error(limits, "this allows everything: write the least or the greatest value");
    }
    if matches!((&min, &max), (Some(min), Some(max)) if min > max) {
        return error(limits, "this allows nothing: the least value is greater than the greatest");
    }
    Ok((min, max))
}

fn limit<T: FromStr>(expression: Option<&Expr>) -> syn::Result<Option<T>> {
    let Some(expression) = expression else { return Ok(None) };
    let text = digits(expression).and_then(|digits| digits.parse().ok());
    text.map_or_else(|| error(expression, "no number that is possible here"), |number| Ok(Some(number)))
}

/// A number as it is written, without separators.
fn digits(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => Some(number.base10_digits().to_owned()),
        Expr::Lit(ExprLit { lit: Lit::Float(number), .. }) => Some(number.base10_digits().to_owned()),
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => Some(format!("-{}", digits(expr)?)),
        _ => None,
    }
}
