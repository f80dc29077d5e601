use proc_macro2::{Ident, Span};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Type};

use super::{SCHEMARS, SERDE, case, pass_over, quoted};
use crate::common::attribute::{Once, read, serialized, skip_value, value};
use crate::common::case::{Case, pascal};
use crate::common::errors::Errors;

/// What serde has on a struct, an enum or a variant. What is not read here says nothing of the form.
const OF_SERDE: [&str; 27] = [
    "alias",
    "borrow",
    "bound",
    "content",
    "crate",
    "default",
    "deny_unknown_fields",
    "deserialize_with",
    "expecting",
    "field_identifier",
    "from",
    "into",
    "other",
    "remote",
    "rename",
    "rename_all",
    "rename_all_fields",
    "serialize_with",
    "skip",
    "skip_deserializing",
    "skip_serializing",
    "tag",
    "transparent",
    "try_from",
    "untagged",
    "variant_identifier",
    "with",
];

/// What stands on a struct, an enum or a variant.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "these attributes are there or not")]
pub(in crate::state_data) struct Container {
    pub(in crate::state_data) rename: Option<LitStr>,
    pub(in crate::state_data) rename_all: Option<Case>,
    pub(in crate::state_data) rename_all_fields: Option<Case>,
    pub(in crate::state_data) tag: Option<LitStr>,
    pub(in crate::state_data) content: Option<LitStr>,
    pub(in crate::state_data) untagged: bool,
    pub(in crate::state_data) skip: Option<Span>,
    pub(in crate::state_data) transparent: bool,
    pub(in crate::state_data) default: bool,
    /// There are no other members.
    pub(in crate::state_data) is_closed: bool,
    /// The variant stands for all names that no other has.
    pub(in crate::state_data) is_other: bool,
    /// What is written is not what the type would write.
    pub(in crate::state_data) with: bool,
    /// The type whose data stand for those of this one.
    pub(in crate::state_data) like: Option<Type>,
    /// The name of the schema.
    pub(in crate::state_data) title: Option<LitStr>,
    pub(in crate::state_data) description: Option<LitStr>,
}

impl Container {
    pub(in crate::state_data) fn parse(attributes: &[Attribute], errors: &mut Errors) -> Self {
        Self::of(SCHEMARS, attributes, errors).over(Self::of(SERDE, attributes, errors))
    }

    fn of(source: &str, attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut this = Self::default();
        let (mut rename, mut tag, mut content) = (Once::default(), Once::default(), Once::default());
        let (mut into, mut from) = (None, None);
        read(attributes, source, errors, |key, input| {
            match (key.unraw().to_string().as_str(), source) {
                ("rename", _) => rename.set(key, serialized(input)?)?,
                ("rename_all", _) => this.rename_all = case(input)?,
                ("rename_all_fields", _) => this.rename_all_fields = case(input)?,
                ("tag", _) => tag.set(key, value(input)?)?,
                ("content", _) => content.set(key, value(input)?)?,
                ("untagged", _) => this.untagged = true,
                ("skip" | "skip_serializing", _) => this.skip = Some(key.span()),
                ("transparent", _) => this.transparent = true,
                ("deny_unknown_fields", _) => this.is_closed = true,
                ("other", SERDE) => this.is_other = true,
                ("with" | "serialize_with", SERDE) | ("schema_with", SCHEMARS) => {
                    skip_value(input)?;
                    this.with = true;
                }
                ("default", _) => {
                    skip_value(input)?;
                    this.default = true;
                }
                ("into", _) => into = Some(quoted(input)?),
                ("from" | "try_from", _) => from = Some(quoted(input)?),
                ("title", SCHEMARS) => this.title = text(input)?,
                ("description", SCHEMARS) => this.description = text(input)?,
                (_, SCHEMARS) => skip_value(input)?,
                _ => pass_over(key, input, &OF_SERDE)?,
            }
            Ok(())
        });
        Self {
            rename: rename.get().flatten(),
            tag: tag.get(),
            content: content.get(),
            like: into.or(from),
            ..this
        }
    }

    /// What this says, and what `other` says of the rest.
    fn over(self, other: Self) -> Self {
        Self {
            rename: self.rename.or(other.rename),
            rename_all: self.rename_all.or(other.rename_all),
            rename_all_fields: self.rename_all_fields.or(other.rename_all_fields),
            tag: self.tag.or(other.tag),
            content: self.content.or(other.content),
            untagged: self.untagged || other.untagged,
            skip: self.skip.or(other.skip),
            transparent: self.transparent || other.transparent,
            default: self.default || other.default,
            is_closed: self.is_closed || other.is_closed,
            is_other: self.is_other || other.is_other,
            with: self.with || other.with,
            like: self.like.or(other.like),
            title: self.title.or(other.title),
            description: self.description.or(other.description),
        }
    }

    /// Whether an enum with these attributes says by a name which variant it is.
    pub(in crate::state_data) const fn is_externally_tagged(&self) -> bool {
        self.tag.is_none() && !self.untagged
    }

    /// The name of a field without a name of its own. Parameters are called as `TaskParameters` calls them.
    pub(in crate::state_data) fn field_name(&self, field: &Ident, is_parameters: bool) -> String {
        let field = field.unraw().to_string();
        match self.rename_all {
            Some(case) => case.of_field(&field),
            None if is_parameters => pascal(&field),
            None => field,
        }
    }

    /// The name of a variant without a name of its own.
    pub(in crate::state_data) fn variant_name(&self, variant: &Ident) -> String {
        let variant = variant.unraw().to_string();
        self.rename_all.map_or_else(|| variant.clone(), |case| case.of_variant(&variant))
    }
}

/// A text, or an expression that only schemars evaluates.
fn text(input: ParseStream<'_>) -> syn::Result<Option<LitStr>> {
    Ok(match value::<Expr>(input)? {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text),
        _ => None,
    })
}
