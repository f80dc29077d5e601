//! `path!("$.member[0]")`

mod expand;
mod parse;

use proc_macro2::TokenStream;
use quote::quote;

/// Writes the path. After a mistake there is still one, to the whole of the data, so that one mistake gives
/// one message.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    match parse::parse(input) {
        Ok(path) => expand::expand(&path),
        Err(error) => {
            let (error, path) = (error.into_compile_error(), expand::expand(&parse::Input::default()));
            quote!({ #error #path })
        }
    }
}
