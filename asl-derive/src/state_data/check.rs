//! What is wrong with several members together, or with a name where it stands.

use std::collections::BTreeSet;

use super::ast::{Content, Flattened, Input, Member, Name, Shape};
use crate::common::errors::Errors;

/// Methods that every path has of its own: they would be found before the member of that name.
const METHODS_OF_PATH: [&str; 20] = [
    "clone",
    "computed",
    "eq",
    "ge",
    "gt",
    "into",
    "into_raw",
    "is_boolean",
    "is_null",
    "is_numeric",
    "is_present",
    "is_string",
    "is_timestamp",
    "le",
    "lt",
    "ne",
    "or_default_to",
    "raw",
    "to_owned",
    "try_into",
];

/// Notes what is wrong, and takes out what would be refused again when it is expanded.
pub(super) fn check(input: &mut Input<'_>, errors: &mut Errors) {
    match &mut input.shape {
        Shape::Object(members) => object(members, errors),
        Shape::Texts(texts) => distinct("variant", texts, |text| Some(&text.name), errors),
        Shape::Variants(_, variants) => {
            distinct("variant", variants, |variant| Some(&variant.name), errors);
            for variant in variants {
                if let Content::Object(members) = &mut variant.content {
                    object(members, errors);
                }
            }
        }
        Shape::Null | Shape::Like(_) | Shape::Unknown => {}
    }
}

fn object(members: &mut [Member], errors: &mut Errors) {
    distinct("member", members, |member| member.flatten.is_none().then_some(&member.name), errors);
    flattened_once(members, errors);
    for member in members {
        reachable(member, errors);
    }
}

fn distinct<T>(what: &str, named: &[T], name: impl Fn(&T) -> Option<&Name>, errors: &mut Errors) {
    let mut seen = BTreeSet::new();
    for name in named.iter().filter_map(name) {
        if !seen.insert(&name.text) {
            errors.push(syn::Error::new(name.span, format!("another {what} is called `{}`", name.text)));
        }
    }
}

fn flattened_once(members: &mut [Member], errors: &mut Errors) {
    let mut seen = BTreeSet::new();
    for member in members.iter_mut().filter(|member| member.flatten == Some(Flattened::Whole)) {
        if !seen.insert(member.ty.to_string()) {
            errors.at(&member.ty, "its members are flattened already: an object has each of them once");
            member.flatten = Some(Flattened::Open);
        }
    }
}

fn reachable(member: &Member, errors: &mut Errors) {
    let field = member.field.to_string();
    if METHODS_OF_PATH.contains(&field.as_str()) {
        errors.at(
            &member.field,
            format!(
                "every path has a method `{field}`, which would hide this member: \
                 call the field otherwise, with `#[serde(rename = \"{}\")]`",
                member.name.text
            ),
        );
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use syn::{ImplItem, Item};

    use super::METHODS_OF_PATH;

    /// Those of the traits that are always there, which no source of ours lists.
    const OF_TRAITS: [&str; 4] = ["clone", "into", "to_owned", "try_into"];

    fn methods_of_path(folder: &Path, methods: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                methods_of_path(&path, methods);
            } else {
                let file = syn::parse_file(&fs::read_to_string(path).unwrap()).unwrap();
                methods.extend(file.items.iter().flat_map(methods_of));
            }
        }
    }

    /// The methods of an `impl<T: …> Path<T>`.
    fn methods_of(item: &Item) -> Vec<String> {
        let Item::Impl(block) = item else { return Vec::new() };
        let of_path = crate::common::types::last_name(&block.self_ty).is_some_and(|name| name == "Path");
        if !of_path || block.trait_.is_some() || block.generics.params.is_empty() {
            return Vec::new();
        }
        let functions = block.items.iter().filter_map(|item| match item {
            ImplItem::Fn(function) if !matches!(function.vis, syn::Visibility::Inherited) => {
                Some(&function.sig)
            }
            _ => None,
        });
        functions.filter(|sig| sig.receiver().is_some()).map(|sig| sig.ident.to_string()).collect()
    }

    #[test]
    fn the_methods_of_every_path_are_all_known() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../asl-dsl/src");
        let mut methods = OF_TRAITS.map(str::to_owned).to_vec();
        methods_of_path(&source, &mut methods);
        methods.sort();
        assert_eq!(methods, METHODS_OF_PATH);
    }
}
