//! From the text to the steps of a path.

use asl_model::path::{JsonPath, Root, Segment, Selector};
use asl_model::span::Span;
use proc_macro2::TokenStream;
use syn::LitStr;

use crate::common::literal;

/// A path to one value.
#[derive(Default)]
pub(super) struct Input {
    /// Whether it starts at `$$` rather than at `$`.
    pub(super) is_context: bool,
    pub(super) steps: Vec<Step>,
}

pub(super) enum Step {
    Member(String),
    Index(u32),
}

pub(super) fn parse(input: TokenStream) -> syn::Result<Input> {
    let literal: LitStr = syn::parse2(input)?;
    let text = literal.value();
    let refused = |span: Span, message: &str| literal::refused(&literal, &text, span, message);
    let path = JsonPath::parse(&text).map_err(|error| refused(error.span(), &error.to_string()))?;
    let is_context = match path.root() {
        Root::Input => false,
        Root::Context => true,
        _ => return Err(refused(path.root_span(), "`path!` begins at `$` or `$$`")),
    };
    let steps = path.segments().iter().map(|segment| {
        step(segment).ok_or_else(|| {
            refused(segment.span(), "`path!` leads to one value: by names, and by indexes that count from 0")
        })
    });
    Ok(Input { is_context, steps: steps.collect::<syn::Result<_>>()? })
}

fn step(segment: &Segment) -> Option<Step> {
    match segment.selector() {
        _ if segment.is_descendant() => None,
        Selector::Name(name) => Some(Step::Member(name.as_str().to_owned())),
        Selector::Index(index) => u32::try_from(*index).ok().map(Step::Index),
        _ => None,
    }
}
