use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::Names;
use crate::state_data::ast::Constructor;

/// Tells the compiler that the type is in use: data flow in the execution, where it does not see them made
/// and read, and would call the fields dead.
pub(super) fn expand(names: &Names<'_>, constructors: &[Constructor]) -> Option<TokenStream> {
    if constructors.is_empty() {
        return None;
    }
    let Names { this, parameters, conditions, .. } = names;
    let made = constructors.iter().map(|Constructor { path, fields }| {
        let (names, types): (Vec<_>, Vec<_>) = fields.iter().cloned().unzip();
        let values = values(names.len());
        quote!(let _ = |#(#values: #types),*| #path { #(#names: #values),* };)
    });
    let read = constructors.iter().map(|Constructor { path, fields }| {
        let names = fields.iter().map(|(name, _)| name);
        let values = values(fields.len());
        quote!(#path { #(#names: #values),* } => { let _ = (#(#values,)*); })
    });
    Some(quote! {
        const _: () = {
            #[allow(dead_code)]
            fn used #parameters (value: &#this) #conditions {
                #(#made)*
                match value { #(#read)* }
            }
        };
    })
}

fn values(count: usize) -> Vec<Ident> {
    (0..count).map(|index| format_ident!("value{index}")).collect()
}
