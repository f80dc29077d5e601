//! The attributes of serde that say how data look as JSON.
//!
//! Keys that say nothing about it are passed over: serde's own derive knows them.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Attribute, LitStr, Type};

use crate::common::attribute::{Once, read, serialized, skip_value, value};
use crate::common::case::Case;
use crate::common::errors::Errors;

/// What stands on a struct, an enum or a variant.
#[derive(Default)]
pub(super) struct Container {
    pub(super) rename: Option<LitStr>,
    pub(super) rename_all: Option<Case>,
    pub(super) rename_all_fields: Option<Case>,
    pub(super) tag: Option<LitStr>,
    pub(super) content: Option<LitStr>,
    pub(super) untagged: bool,
    pub(super) skip: Option<Span>,
    pub(super) transparent: bool,
    pub(super) default: bool,
    /// The type whose data stand for those of this one.
    pub(super) into: Option<Type>,
}

/// What stands on a field.
#[derive(Default)]
pub(super) struct Field {
    pub(super) rename: Option<LitStr>,
    pub(super) flatten: bool,
    /// The member may be missing.
    pub(super) default: bool,
    /// What is written is not what the type would write.
    pub(super) with: bool,
}

impl Container {
    pub(super) fn parse(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut this = Self::default();
        let (mut rename, mut tag, mut content) = (Once::default(), Once::default(), Once::default());
        read(attributes, "serde", errors, |key, input| {
            match key.to_string().as_str() {
                "rename" => rename.set(key, serialized(input)?)?,
                "rename_all" => this.rename_all = case(input)?,
                "rename_all_fields" => this.rename_all_fields = case(input)?,
                "tag" => tag.set(key, value(input)?)?,
                "content" => content.set(key, value(input)?)?,
                "untagged" => this.untagged = true,
                "skip" | "skip_serializing" => this.skip = Some(key.span()),
                "transparent" => this.transparent = true,
                "default" => this.default = default(input)?,
                "into" => this.into = Some(value::<LitStr>(input)?.parse()?),
                _ => skip_value(input)?,
            }
            Ok(())
        });
        Self { rename: rename.get().flatten(), tag: tag.get(), content: content.get(), ..this }
    }
}

impl Field {
    /// Nothing where the member is not in the data.
    pub(super) fn parse(attributes: &[Attribute], errors: &mut Errors) -> Option<Self> {
        let (mut this, mut skip) = (Self::default(), false);
        let mut rename = Once::default();
        read(attributes, "serde", errors, |key, input| {
            match key.to_string().as_str() {
                "rename" => rename.set(key, serialized(input)?)?,
                "flatten" => this.flatten = true,
                "skip" | "skip_serializing" => skip = true,
                "skip_serializing_if" => this.default = value::<LitStr>(input).map(|_| true)?,
                "default" => this.default = default(input)?,
                "with" | "serialize_with" => this.with = value::<LitStr>(input).map(|_| true)?,
                _ => skip_value(input)?,
            }
            Ok(())
        });
        (!skip).then(|| Self { rename: rename.get().flatten(), ..this })
    }
}

impl Container {
    /// Whether an enum with these attributes says in none which variant it is.
    pub(super) const fn is_externally_tagged(&self) -> bool {
        self.tag.is_none() && !self.untagged
    }

    /// The name of a field without a name of its own.
    pub(super) fn field_name(&self, field: &Ident) -> String {
        let field = field.unraw().to_string();
        self.rename_all.map_or_else(|| field.clone(), |case| case.of_field(&field))
    }

    /// The name of a variant without a name of its own.
    pub(super) fn variant_name(&self, variant: &Ident) -> String {
        let variant = variant.unraw().to_string();
        self.rename_all.map_or_else(|| variant.clone(), |case| case.of_variant(&variant))
    }
}

fn case(input: ParseStream<'_>) -> syn::Result<Option<Case>> {
    serialized(input)?.as_ref().map(Case::parse).transpose()
}

/// `default`, or `default = "function"`.
fn default(input: ParseStream<'_>) -> syn::Result<bool> {
    skip_value(input)?;
    Ok(true)
}
