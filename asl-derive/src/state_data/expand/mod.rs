//! From the shape of the data to the impls.

mod object;
mod paths;
mod schema;
mod texts;
mod used;
mod variants;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, format_ident, quote};
use syn::{Generics, parse_quote};

use super::ast::{Input, Shape};
use crate::common::types;

pub(super) fn expand(input: &Input<'_>) -> TokenStream {
    let Input { name, private, .. } = input;
    let names = Names::new(input);
    let (paths, items) = match &input.shape {
        Shape::Null => (quote!(#private::LeafPaths), TokenStream::new()),
        Shape::Like(ty) => {
            (schema::at_type(ty, quote!(<#ty as #private::StateData>::Paths)), TokenStream::new())
        }
        Shape::Texts(texts) => (quote!(#private::LeafPaths), texts::expand(&names, texts)),
        Shape::Object(members) => {
            let paths = format_ident!("{name}Paths");
            (names.of(&paths), object::expand(&names, &paths, members))
        }
        Shape::Variants(tagging, variants) => {
            let paths = format_ident!("{name}Paths");
            (names.of(&paths), variants::expand(&names, &paths, tagging, variants))
        }
        Shape::Unknown => (quote!(#private::AnyPaths), TokenStream::new()),
    };
    let Names { this, parameters, conditions, .. } = &names;
    let used = used::expand(&names, &input.constructors);
    let schema = schema::expand(&names);
    quote! {
        #[automatically_derived]
        impl #parameters #private::StateData for #this #conditions {
            type Paths = #paths;

            #schema
        }

        #[automatically_derived]
        impl #parameters #private::Accepts<Self> for #this #conditions {}

        #items
        #used
    }
}

/// The names that the impls share.
struct Names<'a> {
    input: &'a Input<'a>,
    private: &'a TokenStream,
    /// The type itself, with its arguments.
    this: TokenStream,
    /// The parameters of an impl that needs to know that they are state data. Lints do not take them for the
    /// user's.
    parameters: TokenStream,
    conditions: TokenStream,
}

impl<'a> Names<'a> {
    fn new(input: &'a Input<'a>) -> Self {
        let Input { name, private, .. } = input;
        let mut generics: Generics = input.generics.clone();
        for parameter in generics.type_params_mut() {
            parameter.bounds.push(parse_quote!(#private::StateData));
        }
        let (parameters, arguments, conditions) = generics.split_for_impl();
        Self {
            input,
            private,
            this: quote!(#name #arguments),
            parameters: types::at(Span::call_site(), parameters.to_token_stream()),
            conditions: types::at(Span::call_site(), conditions.to_token_stream()),
        }
    }

    /// A type with the same arguments as the type itself.
    fn of(&self, name: &Ident) -> TokenStream {
        let (_, arguments, _) = self.input.generics.split_for_impl();
        quote!(#name #arguments)
    }
}
