//! From the text to the expression that is checked.

use asl_model::jsonata::{Expression, analyze, delimited};
use asl_model::span::Span;
use proc_macro2::TokenStream;
use syn::LitStr;

use crate::common::errors::Errors;
use crate::common::literal;

/// The text of the expression without delimiters and without the space inside of them.
pub(super) fn parse(input: TokenStream) -> syn::Result<String> {
    let literal: LitStr = syn::parse2(input)?;
    let text = literal.value();
    let refused = |span: Span, message: &str| literal::refused(&literal, &text, span, message);
    let inside = delimited(&text).map_err(|error| refused(error.span(), &error.to_string()))?;
    let inside = inside.unwrap_or_else(|| Span::new(0, text.len()));
    let place = |span: Span| span.shifted(inside.start());
    let expression = Expression::parse(inside.text(&text).unwrap_or_default())
        .map_err(|error| refused(place(error.span()), &error.to_string()))?;
    let mut errors = Errors::default();
    for fault in analyze(&expression).faults() {
        errors.push(refused(place(fault.span()), &fault.to_string()));
    }
    errors.into_result().map(|()| expression.text().trim().to_owned())
}
