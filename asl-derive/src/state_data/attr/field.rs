use syn::ext::IdentExt as _;
use syn::{Attribute, LitStr, Type};

use super::{SCHEMARS, SERDE, pass_over, quoted, validation};
use crate::common::attribute::{Once, read, serialized, skip_value, value};
use crate::common::constraint::{Constraint, Parameter};
use crate::common::errors::Errors;

/// What serde has on a field. What is not read here says nothing of the form.
const OF_SERDE: [&str; 14] = [
    "alias",
    "borrow",
    "bound",
    "default",
    "deserialize_with",
    "flatten",
    "getter",
    "rename",
    "serialize_with",
    "skip",
    "skip_deserializing",
    "skip_serializing",
    "skip_serializing_if",
    "with",
];

/// What stands on a field.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "these attributes are there or not")]
pub(in crate::state_data) struct Field {
    pub(in crate::state_data) rename: Option<LitStr>,
    pub(in crate::state_data) flatten: bool,
    /// The member may be missing.
    pub(in crate::state_data) default: bool,
    /// What is written is not what the type would write.
    pub(in crate::state_data) with: bool,
    /// The type whose data stand for those of the field's own.
    pub(in crate::state_data) like: Option<Type>,
    pub(in crate::state_data) description: Option<LitStr>,
    pub(in crate::state_data) constraints: Vec<Constraint>,
    skip: bool,
}

impl Field {
    /// Nothing where the member is not in the data.
    pub(in crate::state_data) fn parse(attributes: &[Attribute], errors: &mut Errors) -> Option<Self> {
        let Parameter { rename, constraints } = Parameter::parse(attributes, errors);
        let parameter = Self { rename: rename.get(), constraints, ..Self::default() };
        let (serde, schemars) = (Self::of(SERDE, attributes, errors), Self::of(SCHEMARS, attributes, errors));
        let this = parameter.over(schemars).over(serde);
        (!this.skip).then_some(this)
    }

    fn of(source: &str, attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut this = Self::default();
        let mut rename = Once::default();
        read(attributes, source, errors, |key, input| {
            match (key.unraw().to_string().as_str(), source) {
                ("rename", _) => rename.set(key, serialized(input)?)?,
                ("flatten", _) => this.flatten = true,
                ("skip" | "skip_serializing", _) => this.skip = true,
                // What is not read is not asked for either.
                ("skip_deserializing", _) => this.default = true,
                ("skip_serializing_if", _) => this.default = value::<LitStr>(input).map(|_| true)?,
                ("default", _) => {
                    skip_value(input)?;
                    this.default = true;
                }
                ("with" | "serialize_with", SERDE) => this.with = value::<LitStr>(input).map(|_| true)?,
                ("with", SCHEMARS) => this.like = Some(quoted(input)?),
                ("schema_with", SCHEMARS) => this.with = value::<LitStr>(input).map(|_| true)?,
                ("description", SCHEMARS) => this.description = Some(value(input)?),
                ("length", SCHEMARS) => this.constraints.extend(validation::length(input)?),
                ("range", SCHEMARS) => this.constraints.extend(validation::range(input)?),
                ("regex", SCHEMARS) => this.constraints.extend(validation::regex(input)?),
                (_, SCHEMARS) => skip_value(input)?,
                _ => pass_over(key, input, &OF_SERDE)?,
            }
            Ok(())
        });
        Self { rename: rename.get().flatten(), ..this }
    }

    /// What this says, and what `other` says of the rest.
    fn over(mut self, other: Self) -> Self {
        self.constraints.extend(other.constraints);
        Self {
            rename: self.rename.or(other.rename),
            flatten: self.flatten || other.flatten,
            default: self.default || other.default,
            with: self.with || other.with,
            like: self.like.or(other.like),
            description: self.description.or(other.description),
            constraints: self.constraints,
            skip: self.skip || other.skip,
        }
    }
}
