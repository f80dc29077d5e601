//! The attributes of a struct of parameters and of its fields.

use proc_macro2::Ident;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Attribute, LitStr, Type};

use super::ast::{Constraint, Task};
use super::limits;
use crate::common::attribute::{Once, read, serialized, unknown, value};
use crate::common::case::{Case, pascal};
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
        let mut rename = Once::default();
        let (mut length, mut range, mut pattern) = (Once::default(), Once::default(), Once::default());
        read(attributes, "parameter", errors, |key, input| match key.to_string().as_str() {
            "rename" => rename.set(key, value(input)?),
            "length" => length.set(key, limits::length(input)?),
            "range" => range.set(key, limits::range(input)?),
            "pattern" => pattern.set(key, limits::pattern(input)?),
            _ => Err(unknown(key, &["rename", "length", "range", "pattern"])),
        });
        read(attributes, "serde", errors, |key, input| {
            if key == "rename" {
                serialized(input)?.map_or(Ok(()), |name| rename.set(key, name))
            } else {
                Err(unknown(key, &["rename"]))
            }
        });
        let constraints = [length.get(), range.get(), pattern.get()].into_iter().flatten().collect();
        Self { rename: rename.get(), constraints }
    }
}

/// Reads `#[task(service = "…", action = "…", response = Type)]`, if there is one.
pub(super) fn task(attributes: &[Attribute], errors: &mut Errors) -> Option<Task> {
    let attribute = attributes.iter().find(|attribute| attribute.path().is_ident("task"))?;
    let (mut service, mut action) = (Once::default(), Once::default());
    let (mut response, mut job_output) = (Once::<Type>::default(), Once::<Type>::default());
    let mut mistaken = false;
    read(attributes, "task", errors, |key, input| {
        let read = match key.to_string().as_str() {
            "service" => name(input).and_then(|name| service.set(key, name)),
            "action" => name(input).and_then(|name| action.set(key, name)),
            "response" => value(input).and_then(|ty| response.set(key, ty)),
            "job_output" => value(input).and_then(|ty| job_output.set(key, ty)),
            _ => Err(unknown(key, &["service", "action", "response", "job_output"])),
        };
        mistaken |= read.is_err();
        read
    });
    match (service.get(), action.get(), response.get()) {
        (Some(service), Some(action), Some(response)) => {
            Some(Task { service, action, response, job_output: job_output.get() })
        }
        _ if mistaken => None,
        (service, action, response) => {
            let missing = [
                service.is_none().then_some("`service = \"…\"`"),
                action.is_none().then_some("`action = \"…\"`"),
                response.is_none().then_some("`response = Type`"),
            ];
            let missing = missing.into_iter().flatten().collect::<Vec<_>>().join(", ");
            errors.at(attribute.path(), format!("a task also needs {missing}"));
            None
        }
    }
}

/// The name of a service or an action as it stands in the ARN.
fn name(input: ParseStream<'_>) -> syn::Result<LitStr> {
    let name: LitStr = value(input)?;
    let is_plain = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if name.value().is_empty() || !is_plain(&name.value()) {
        let message = "write the name as it stands in the ARN, as `sagemaker` and `createModel`";
        return Err(syn::Error::new(name.span(), message));
    }
    Ok(name)
}
