//! From the policy to the retrier.

use proc_macro2::TokenStream;
use quote::quote;

use super::ast::Input;

/// Writes the impl; where `is_sound` is false, with a body that does nothing.
pub(super) fn expand(input: &Input<'_>, is_sound: bool) -> TokenStream {
    let Input { name, private, .. } = input;
    let body = if is_sound { retrier(input) } else { quote!(loop {}) };
    quote! {
        #[automatically_derived]
        impl ::core::convert::From<#name> for #private::Retry {
            fn from(_policy: #name) -> Self {
                #body
            }
        }
    }
}

fn retrier(input: &Input<'_>) -> TokenStream {
    let private = &input.private;
    let errors = input.errors.iter().flat_map(|names| &names.elems);
    let interval = input.interval_seconds.as_ref().map(|seconds| quote!(.interval_seconds(#seconds)));
    let attempts = input.max_attempts.as_ref().map(|attempts| quote!(.max_attempts(#attempts)));
    let rate = input.backoff_rate.map(|rate| quote!(.backoff_rate(#rate)));
    let delay = input.max_delay_seconds.as_ref().map(|seconds| quote!(.max_delay_seconds(#seconds)));
    let jitter = input.full_jitter.then(|| quote!(.full_jitter()));
    quote! {
        Self::on([#(#private::ErrorName::from(#errors)),*]) #interval #attempts #rate #delay #jitter
    }
}
