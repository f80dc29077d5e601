//! From the state functions to those that know their names.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::{Block, Expr, FnArg, ImplItem, ImplItemFn, Stmt, parse_quote};

use super::ast::{Function, Input, StateFunction};
use crate::common::docs;

pub(super) fn expand(mut input: Input) -> TokenStream {
    for state in &input.states {
        if let Some(ImplItem::Fn(function)) = input.block.items.get_mut(state.index) {
            wrap(function, state, &input.private);
        }
    }
    let (block, workflow) = (&input.block, workflow(&input));
    quote!(#block #workflow)
}

/// Puts the body of a state function into a closure, which is called unless the function is asked who it is.
/// In the closure `return` means what it meant.
fn wrap(function: &mut ImplItemFn, state: &StateFunction, private: &TokenStream) {
    let Some(FnArg::Typed(parameter)) = function.sig.inputs.last_mut() else { return };
    // Of another hygiene than the user's names, so that only what the body says is used or unused.
    let input = Ident::new("input", Span::mixed_site());
    let pattern = std::mem::replace(&mut *parameter.pat, parse_quote!(#input));
    let (ty, output) = (&parameter.ty, &function.sig.output);
    // The braces stay the user's, also around the wrapped body: the lints go by their spans.
    let wrapping = Block { brace_token: function.block.brace_token, stmts: Vec::new() };
    let body = std::mem::replace(&mut function.block, wrapping);
    let option = quote!(::core::option::Option);
    let comment = state.comment.as_ref().map_or_else(|| quote!(None), |comment| quote!(Some(#comment)));
    let name = &state.name;
    let answer = quote! {
        if #private::is_reference(&#input) {
            return #private::reference::<Self, _>(#name);
        }
        #private::named::<Self, _>((|#pattern: #ty| #output #body)(#input), #name, #option::#comment)
    };
    function.block.stmts.push(Stmt::Expr(Expr::Verbatim(answer), None));
    // What a state function takes is not its own choice.
    function.attrs.insert(0, parse_quote!(#[allow(clippy::needless_pass_by_value, clippy::unused_self)]));
}

/// The impl that says where the machine starts, if this is the impl that says it.
fn workflow(input: &Input) -> Option<TokenStream> {
    let Input { private, arguments, block, starts, .. } = input;
    let start = match &starts.first()?.on {
        Function::State(start) => {
            let comment = arguments.comment.as_ref().map(|(_, comment)| comment.value());
            let comment = comment.or_else(|| docs::summary(&block.attrs));
            let comment = comment.map(|comment| quote!(.comment(#comment)));
            let timeout = arguments.timeout_seconds.as_ref();
            let timeout = timeout.map(|(_, seconds)| quote!(.timeout_seconds(#seconds)));
            let retry = arguments.default_retry.as_ref();
            let retry = retry.map(|(key, retry)| quote_spanned!(key.span()=> .default_retry(#retry)));
            let catch = arguments.default_catch.as_ref();
            let catch = catch.map(|(key, catch)| quote_spanned!(key.span()=> .default_catch(#catch)));
            quote!(#private::Start::at(Self::#start) #comment #timeout #retry #catch)
        }
        Function::Helper | Function::Mistaken => quote!(loop {}),
    };
    let language = arguments.language.as_ref().map_or_else(
        || quote!(Portable),
        // Spanned where it stands, so that an editor leads from there to the type.
        |(_, language)| language.to_token_stream(),
    );
    let cfgs = block.attrs.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    let (parameters, _, conditions) = block.generics.split_for_impl();
    let this = block.self_ty.to_token_stream();
    Some(quote! {
        #(#cfgs)*
        #[automatically_derived]
        impl #parameters #private::Workflow for #this #conditions {
            type Language = #private::language::#language;

            fn start() -> #private::Start<Self> {
                #start
            }
        }
    })
}
