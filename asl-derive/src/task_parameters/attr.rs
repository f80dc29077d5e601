//! The attributes of a struct of parameters and of its fields.

use proc_macro2::Ident;
use syn::ext::IdentExt as _;
use syn::{Attribute, LitStr};

use crate::common::attribute::{Once, read, serialized, unknown};
use crate::common::case::{Case, pascal};
use crate::common::constraint::{Constraint, Parameter};
use crate::common::errors::Errors;

/// How the struct names its members: in Pascal case unless `#[serde(rename_all = "…")]` says otherwise.
pub(super) struct Naming(Option<Case>);

impl Naming {
    pub(super) fn parse(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut case = Once::default();
        read(attributes, "serde", errors, |key, input| {
            if key == "rename_all" {
                case.set(key, serialized(input)?.as_ref().map(Case::parse).transpose()?)
            } else {
                Err(unknown(key, &["rename_all"]))
            }
        });
        Self(case.get().flatten())
    }

    pub(super) fn of(&self, field: &Ident) -> String {
        let field = field.unraw().to_string();
        self.0.map_or_else(|| pascal(&field), |case| case.of_field(&field))
    }
}

/// What stands on a field.
pub(super) struct Field {
    pub(super) rename: Option<LitStr>,
    pub(super) constraints: Vec<Constraint>,
}

impl Field {
    pub(super) fn parse(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let Parameter { mut rename, constraints } = Parameter::parse(attributes, errors);
        read(attributes, "serde", errors, |key, input| {
            if key == "rename" {
                serialized(input)?.map_or(Ok(()), |name| rename.set(key, name))
            } else {
                Err(unknown(key, &["rename"]))
            }
        });
        Self { rename: rename.get(), constraints }
    }
}
