//! From the members to the impls.

mod builder;
mod generics;
mod members;

use proc_macro2::TokenStream;
use quote::quote;

use self::generics::Parameters;
use super::ast::{Input, Member, Task};

/// Writes the impls; where `is_sound` is false, with bodies that do nothing.
pub(super) fn expand(input: &Input<'_>, is_sound: bool) -> TokenStream {
    let cx = Context { input, private: &input.private, parameters: Parameters::new(input), is_sound };
    let (parameters, call) = (parameters(&cx), input.task.as_ref().map(|task| call(&cx, task)));
    let (members, builder) = (members::expand(&cx), builder::expand(&cx));
    quote!(#parameters #call #members #builder)
}

struct Context<'a> {
    input: &'a Input<'a>,
    private: &'a TokenStream,
    parameters: Parameters<'a>,
    is_sound: bool,
}

impl Context<'_> {
    /// The body of a function, of which nothing is known where there are errors.
    fn body(&self, body: TokenStream) -> TokenStream {
        if self.is_sound { body } else { quote!(loop {}) }
    }
}

fn parameters(cx: &Context<'_>) -> TokenStream {
    let Context { private, input, .. } = cx;
    let name = input.name;
    let (parameters, arguments, conditions) = input.generics.split_for_impl();
    let members = input.members.iter().map(|member| {
        let Member { field, name, .. } = member;
        let constraints = member.constraints.iter().map(|constraint| constraint.expand(private));
        if member.is_required {
            quote!(object.member(#name, self.#field #(#constraints)*);)
        } else if member.constraints.is_empty() {
            quote!(object.optional(#name, self.#field);)
        } else {
            quote!(object.optional(#name, self.#field.map(|value| value #(#constraints)*));)
        }
    });
    let body = cx.body(quote! {
        let mut object = <#private::ObjectBuilder as ::core::default::Default>::default();
        #(#members)*
        object.finish()
    });
    quote! {
        #[automatically_derived]
        impl #parameters #private::TaskParameters for #name #arguments #conditions {
            fn into_expr(self) -> #private::Expr<Self> {
                #body
            }
        }

        #[automatically_derived]
        impl #parameters ::core::convert::From<#name #arguments> for #private::Expr<#name #arguments> #conditions {
            fn from(parameters: #name #arguments) -> Self {
                #private::TaskParameters::into_expr(parameters)
            }
        }
    }
}

fn call(cx: &Context<'_>, task: &Task) -> TokenStream {
    let Context { private, input, .. } = cx;
    let Task { service, action, response, job_output, has_callback } = task;
    let name = input.name;
    let (parameters, arguments, conditions) = input.generics.split_for_impl();
    let run_job = job_output.as_ref().map(|output| {
        quote! {
            #[automatically_derived]
            impl #parameters #private::RunJob for #name #arguments #conditions {
                type JobOutput = #output;
            }
        }
    });
    let callback = has_callback.then(|| {
        quote! {
            #[automatically_derived]
            impl #parameters #private::Callback for #name #arguments #conditions {}
        }
    });
    quote! {
        #[automatically_derived]
        impl #parameters #private::Integration for #name #arguments #conditions {
            const SERVICE: &'static str = #service;
            const ACTION: &'static str = #action;
            type Response = #response;
        }

        #run_job
        #callback
    }
}
