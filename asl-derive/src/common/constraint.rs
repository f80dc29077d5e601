//! What is allowed for a value: `#[parameter(length(1..=63), range(0.5..), pattern = "…", values("…"))]`.

use std::collections::BTreeSet;
use std::str::FromStr;

use proc_macro2::TokenStream;
use quote::quote;
use regex_lite::Regex;
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, ExprRange, ExprUnary, Lit, LitStr, RangeLimits, Token, UnOp};

use super::attribute::{Once, error, read, unknown, value};
use super::errors::Errors;

/// What is allowed for a value.
pub(crate) enum Constraint {
    Length { min: Option<usize>, max: Option<usize> },
    Range { min: Option<f64>, max: Option<f64> },
    Pattern(Expr),
    Values(Vec<LitStr>),
}

/// What `#[parameter(…)]` says of a field.
#[derive(Default)]
pub(crate) struct Parameter {
    pub(crate) rename: Once<LitStr>,
    pub(crate) constraints: Vec<Constraint>,
}

impl Parameter {
    pub(crate) fn parse(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut rename = Once::default();
        let (mut length, mut range) = (Once::default(), Once::default());
        let (mut pattern, mut values) = (Once::default(), Once::default());
        read(attributes, "parameter", errors, |key, input| match key.to_string().as_str() {
            "rename" => rename.set(key, value(input)?),
            "length" => length.set(key, self::length(input)?),
            "range" => range.set(key, self::range(input)?),
            "pattern" => pattern.set(key, self::pattern(input)?),
            "values" => values.set(key, self::values(input)?),
            _ => Err(unknown(key, &["rename", "length", "range", "pattern", "values"])),
        });
        let constraints = [length.get(), range.get(), pattern.get(), values.get()];
        Self { rename, constraints: constraints.into_iter().flatten().collect() }
    }
}

impl Constraint {
    /// The call that adds it to a value or to a schema.
    pub(crate) fn expand(&self, private: &TokenStream) -> TokenStream {
        let constraint = match self {
            Self::Length { min, max } => {
                let (min, max) =
                    (min.unwrap_or(0), max.map_or_else(|| quote!(usize::MAX), |max| quote!(#max)));
                quote!(Length { min: #min, max: #max })
            }
            Self::Range { min, max } => {
                let min = min.map_or_else(|| quote!(f64::NEG_INFINITY), |min| quote!(#min));
                let max = max.map_or_else(|| quote!(f64::INFINITY), |max| quote!(#max));
                quote!(Range { min: #min, max: #max })
            }
            Self::Pattern(pattern) => quote!(Pattern(#pattern)),
            Self::Values(values) => quote!(Values(&[#(#values),*])),
        };
        quote!(.constrained(#private::Constraint::#constraint))
    }
}

fn length(input: ParseStream<'_>) -> syn::Result<Constraint> {
    let (min, max) = limits(input)?;
    Ok(Constraint::Length { min, max })
}

fn range(input: ParseStream<'_>) -> syn::Result<Constraint> {
    let (min, max) = limits(input)?;
    Ok(Constraint::Range { min, max })
}

fn pattern(input: ParseStream<'_>) -> syn::Result<Constraint> {
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

fn values(input: ParseStream<'_>) -> syn::Result<Constraint> {
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
pub(crate) fn digits(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => Some(number.base10_digits().to_owned()),
        Expr::Lit(ExprLit { lit: Lit::Float(number), .. }) => Some(number.base10_digits().to_owned()),
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => Some(format!("-{}", digits(expr)?)),
        _ => None,
    }
}
