use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use super::generics::required;
use super::{Context, members};
use crate::task_parameters::ast::{Input, Member};

/// The builder, which knows by its type what it has been given.
pub(super) fn expand(cx: &Context<'_>) -> TokenStream {
    let (declaration, start) = (declaration(cx), start(cx));
    let setters = cx.input.members.iter().map(|member| setter(cx, member));
    let (builder, build) = (builder(cx.input), build(cx));
    let (parameters, arguments, conditions) = cx.parameters.declared.split_for_impl();
    quote! {
        #declaration
        #start

        impl #parameters #builder #arguments #conditions {
            #(#setters)*
            #build
        }
    }
}

fn declaration(cx: &Context<'_>) -> TokenStream {
    let Input { name, visibility, generics, .. } = cx.input;
    let (builder, declared, states) = (builder(cx.input), &cx.parameters.declared, &cx.parameters.states);
    let (parameters, arguments, conditions) = declared.split_for_impl();
    let (_, own_arguments, _) = generics.split_for_impl();
    let doc =
        format!("Collects the members of a [`{name}`]; its type says which of the required ones it has.");
    let text = builder.to_string();
    quote! {
        #[doc = #doc]
        #[must_use = "the parameters are there after `build()`"]
        #visibility struct #builder #declared #conditions {
            parameters: #name #own_arguments,
            given: ::core::marker::PhantomData<fn() -> (#(#states,)*)>,
        }

        #[automatically_derived]
        impl #parameters ::core::fmt::Debug for #builder #arguments #conditions {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.debug_struct(#text).finish_non_exhaustive()
            }
        }
    }
}

/// `Name::builder()`. What is required has a placeholder at first, which the types let nobody see.
fn start(cx: &Context<'_>) -> TokenStream {
    let Context { private, input, .. } = cx;
    let Input { name, visibility, generics, .. } = input;
    let (parameters, arguments, conditions) = generics.split_for_impl();
    let (builder, builder_arguments) = (builder(input), cx.parameters.empty());
    let members = input.members.iter().map(|Member { field, is_required, .. }| {
        if *is_required {
            quote!(#field: #private::Expr::new(#private::Template::Null))
        } else {
            quote!(#field: ::core::option::Option::None)
        }
    });
    let body = cx.body(quote! {
        #builder { parameters: Self { #(#members),* }, given: ::core::marker::PhantomData }
    });
    quote! {
        impl #parameters #name #arguments #conditions {
            /// Starts with nothing given; every required member has a method that must be called before `build()`.
            #visibility fn builder() -> #builder #builder_arguments {
                #body
            }
        }
    }
}

fn setter(cx: &Context<'_>, member: &Member) -> TokenStream {
    let Context { private, input, .. } = cx;
    let Member { field, docs, name, ty, is_required, .. } = member;
    let (visibility, builder) = (input.visibility, builder(input));
    let mut method = field.clone();
    method.set_span(Span::call_site().located_at(field.span()));
    let title = docs.is_empty().then(|| format!("Sets `{name}`.")).into_iter();
    let note = format!("ASL: `{name}`, {}.", if *is_required { "required" } else { "optional" });
    let docs = title.chain(docs.iter().cloned()).chain([String::new(), note]);
    let (output, body) = if *is_required {
        let arguments = cx.parameters.after(member);
        let body = quote! {
            self.parameters.#field = #private::IntoExpr::into_expr(value);
            #builder { parameters: self.parameters, given: ::core::marker::PhantomData }
        };
        (quote!(#builder #arguments), body)
    } else {
        let body = quote! {
            self.parameters.#field = ::core::option::Option::Some(#private::IntoExpr::into_expr(value));
            self
        };
        (quote!(Self), body)
    };
    let body = cx.body(body);
    quote! {
        #(#[doc = #docs])*
        #visibility fn #method(mut self, value: impl #private::IntoExpr<#ty>) -> #output {
            #body
        }
    }
}

fn build(cx: &Context<'_>) -> TokenStream {
    let input = cx.input;
    let Input { name, visibility, generics, .. } = input;
    let ((_, arguments, _), module) = (generics.split_for_impl(), members::module(input));
    let given = required(input)
        .zip(&cx.parameters.states)
        .map(|(Member { field, .. }, state)| quote!(#state: #module::#field));
    let body = cx.body(quote!(self.parameters));
    quote! {
        /// The parameters, once every required member is given.
        #[must_use]
        #visibility fn build(self) -> #name #arguments
        where
            #(#given,)*
        {
            #body
        }
    }
}

fn builder(input: &Input<'_>) -> Ident {
    format_ident!("{}Builder", input.name)
}
