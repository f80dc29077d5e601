//! `#[states]`

mod ast;
mod attr;
mod check;
mod expand;
mod parse;

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{Item, ItemImpl};

use self::ast::Arguments;
use crate::common::errors::Errors;

/// Names the states of an impl after their functions. After a mistake the functions keep their signatures, so
/// that one mistake gives one message.
pub(crate) fn expand(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let arguments = Arguments::parse(arguments, &mut errors);
    let expanded = match syn::parse2::<ItemImpl>(item.clone()) {
        Ok(block) => {
            let input = parse::parse(arguments, block, &mut errors);
            check::check(&input, &mut errors);
            expand::expand(input)
        }
        Err(error) => {
            errors.push(not_an_impl(&item, error));
            item
        }
    };
    let errors = errors.into_tokens();
    quote!(#expanded #errors)
}

/// What stands under the attribute is an item, or else the compiler has its own words for it.
fn not_an_impl(item: &TokenStream, error: syn::Error) -> syn::Error {
    match syn::parse2::<Item>(item.clone()) {
        Ok(_) => syn::Error::new(Span::call_site(), "`#[states]` goes on the `impl` of a workflow"),
        Err(_) => error,
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;
    use quote::quote;

    use super::expand;

    /// The code that is written for an impl with one state.
    fn expanded(arguments: TokenStream) -> String {
        let block = quote! {
            /// Makes
            /// a model.
            impl Flow {
                /// Cleans the data.
                #[start]
                fn clean_data(&self, _: Path<Any>) -> State<Self> {
                    body()
                }
            }
        };
        expand(arguments, block).to_string()
    }

    #[test]
    fn the_comment_of_the_machine_is_the_argument_or_else_the_docs_of_the_impl() {
        assert!(expanded(quote!()).contains(r#". comment ("Makes a model.")"#));
        assert!(expanded(quote!(comment = "Other")).contains(r#". comment ("Other")"#));
    }

    #[test]
    fn the_timeout_is_that_of_the_argument() {
        assert!(!expanded(quote!()).contains("timeout_seconds"));
        assert!(expanded(quote!(timeout_seconds = 60)).contains(". timeout_seconds (60)"));
    }

    #[test]
    fn the_language_is_that_of_the_argument() {
        assert!(expanded(quote!()).contains("language :: Portable ;"));
        assert!(expanded(quote!(language = Jsonata)).contains("language :: Jsonata ;"));
    }

    #[test]
    fn a_state_has_the_name_and_the_comment_of_its_function() {
        let expanded = expanded(quote!());
        assert!(
            expanded.contains(r#""CleanData" , :: core :: option :: Option :: Some ("Cleans the data.")"#)
        );
    }

    #[test]
    fn the_path_to_the_crate_can_be_another() {
        let expanded = expanded(quote!(crate = crate::facade));
        assert!(expanded.contains("impl crate :: facade :: __private :: Workflow for Flow"));
        assert!(!expanded.contains("asl_dsl"));
    }
}
