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

/// Whether a field is a parameter: an `Expr<T>`, or an `Option<Expr<T>>`.
pub(crate) fn is_parameter(ty: &Type) -> bool {
    argument_of(argument_of(ty, "Option").unwrap_or(ty), "Expr").is_some()
}

/// Types of which nothing is to be seen in the data: what they hold stands in their place.
const SEEN_THROUGH: [&str; 5] = ["Arc", "Box", "Cow", "Expr", "Rc"];

/// A type as it is seen in the data: `Option<Node>` for `Option<Box<Node>>`, `f64` for `Expr<f64>`.
pub(crate) fn seen_through(ty: &Type) -> Type {
    let mut ty = ungrouped(ty).clone();
    match &mut ty {
        Type::Array(array) => *array.elem = seen_through(&array.elem),
        Type::Paren(paren) => return seen_through(&paren.elem),
        Type::Tuple(tuple) => {
            for element in &mut tuple.elems {
                *element = seen_through(element);
            }
        }
        Type::Path(path) => {
            let Some(segment) = path.path.segments.last_mut() else { return ty };
            let is_seen_through = SEEN_THROUGH.iter().any(|name| segment.ident == name);
            let PathArguments::AngleBracketed(arguments) = &mut segment.arguments else { return ty };
            let held = arguments.args.iter_mut().filter_map(|argument| match argument {
                GenericArgument::Type(ty) => Some(ty),
                _ => None,
            });
            let held = held.collect::<Vec<_>>();
            if let (true, [only]) = (is_seen_through, held.as_slice()) {
                return owned(seen_through(only));
            }
            for ty in held {
                *ty = seen_through(ty);
            }
        }
        _ => {}
    }
    ty
}

/// The type of what a `Cow` borrows.
fn owned(ty: Type) -> Type {
    match &ty {
        Type::Path(path) if path.path.is_ident("str") => syn::parse_quote!(::std::string::String),
        _ => ty,
    }
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
