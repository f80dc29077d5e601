use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens as _, format_ident, quote};
use syn::ext::IdentExt as _;
use syn::{Generics, parse_quote};

use crate::common::case::pascal;
use crate::task_parameters::ast::{Input, Member};

/// The type parameters of the builder: those of the struct, and one for each required member.
pub(super) struct Parameters<'a> {
    input: &'a Input<'a>,
    /// The name of the parameter for each required member.
    pub(super) states: Vec<Ident>,
    /// The struct's own parameters and those, with defaults.
    pub(super) declared: Generics,
}

impl<'a> Parameters<'a> {
    pub(super) fn new(input: &'a Input<'a>) -> Self {
        let private = &input.private;
        let states = required(input).map(state).collect::<Vec<_>>();
        let mut declared = input.generics.clone();
        for state in &states {
            declared.params.push(parse_quote!(#state = #private::Unset));
        }
        Self { input, states, declared }
    }

    /// The arguments of a builder in which `given` has just been given.
    pub(super) fn after(&self, given: &Member) -> TokenStream {
        let private = &self.input.private;
        let states = required(self.input).zip(&self.states).map(|(member, state)| {
            if member.field == given.field { quote!(#private::Set) } else { state.to_token_stream() }
        });
        let own = self.own_arguments();
        quote!(<#(#own,)* #(#states),*>)
    }

    /// The arguments of a builder to which nothing has been given.
    pub(super) fn empty(&self) -> TokenStream {
        let own = self.own_arguments();
        quote!(<#(#own),*>)
    }

    fn own_arguments(&self) -> impl Iterator<Item = TokenStream> {
        self.input.generics.params.iter().map(|parameter| match parameter {
            syn::GenericParam::Lifetime(parameter) => parameter.lifetime.to_token_stream(),
            syn::GenericParam::Type(parameter) => parameter.ident.to_token_stream(),
            syn::GenericParam::Const(parameter) => parameter.ident.to_token_stream(),
        })
    }
}

/// The members without which there are no parameters.
pub(super) fn required<'a>(input: &'a Input<'_>) -> impl Iterator<Item = &'a Member> {
    input.members.iter().filter(|member| member.is_required)
}

fn state(member: &Member) -> Ident {
    format_ident!("Has{}", pascal(&member.field.unraw().to_string()))
}
