use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use syn::{GenericArgument, PathArguments, Type};

/// The name of a type without its path and its arguments: `Expr` of `asl_dsl::expr::Expr<String>`.
pub(crate) fn last_name(ty: &Type) -> Option<&Ident> {
    match ungrouped(ty) {
        Type::Path(path) => path.path.segments.last().map(|segment| &segment.ident),
        _ => None,
    }
}

/// The argument of a type with this name and one argument: `String` of `Option<String>`.
pub(crate) fn argument_of<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    let Type::Path(path) = ungrouped(ty) else { return None };
    let segment = path.path.segments.last().filter(|segment| segment.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    match arguments.args.first() {
        Some(GenericArgument::Type(argument)) if arguments.args.len() == 1 => Some(argument),
        _ => None,
    }
}

/// A type that came through a `macro_rules!` macro is wrapped in an invisible group.
fn ungrouped(mut ty: &Type) -> &Type {
    while let Type::Group(group) = ty {
        ty = &group.elem;
    }
    ty
}

/// The same tokens at another place. `$crate` stays where it was: its place says which crate it is.
pub(crate) fn at(span: Span, tokens: TokenStream) -> TokenStream {
    tokens
        .into_iter()
        .map(|mut token| {
            match &token {
                TokenTree::Ident(ident) if ident == "$crate" => return token,
                TokenTree::Group(group) => {
                    token = Group::new(group.delimiter(), at(span, group.stream())).into();
                }
                _ => {}
            }
            token.set_span(span);
            token
        })
        .collect()
}

/// A type in which `this` stands for `Self`, so that it means the same in another impl.
pub(crate) fn with_self(ty: TokenStream, this: &TokenStream) -> TokenStream {
    ty.into_iter()
        .flat_map(|token| match token {
            TokenTree::Ident(ident) if ident == "Self" => this.clone(),
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), with_self(group.stream(), this));
                inner.set_span(group.span());
                TokenTree::from(inner).into()
            }
            token => token.into(),
        })
        .collect()
}
