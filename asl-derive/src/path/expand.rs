//! From the steps to the path.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::parse::{Input, Step};
use crate::common::facade;

pub(super) fn expand(input: &Input) -> TokenStream {
    let private = facade::private_of(None);
    let root = if input.is_context { quote!(context) } else { quote!(data) };
    let steps = input.steps.iter().map(|step| match step {
        Step::Member(name) => quote!(.member(#name)),
        Step::Index(index) => {
            let index = Literal::u32_unsuffixed(*index);
            quote!(.index(#index))
        }
    });
    quote!(#private::Path::<#private::Any>::from(#private::RawPath::#root() #(#steps)*))
}
