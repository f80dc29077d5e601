//! `#[task(service = "…", action = "…", response = Type)]`: what is called with the parameters.

use asl_model::resource::{Resource, ResourceKind};
use proc_macro2::Ident;
use syn::{Attribute, LitStr, Type};

use super::ast::Task;
use crate::common::attribute::{Once, read, unknown, value};
use crate::common::errors::Errors;

const ACCEPTED: [&str; 5] = ["service", "action", "response", "job_output", "callback"];

/// What stands before the name of a service that is called through the AWS SDK.
const SDK: &str = "aws-sdk:";

const SERVICE: &str =
    "write the service as it stands in the ARN, as `sagemaker`, or `aws-sdk:s3` through the AWS SDK";
const ACTION: &str = "write the action as it stands in the ARN, as `createModel`: `sync()` and \
                      `wait_for_task_token()` are methods of the parameters";

/// What the attribute says, before it is known whether it says enough.
#[derive(Default)]
struct Draft {
    service: Once<LitStr>,
    action: Once<LitStr>,
    response: Once<Type>,
    job_output: Once<(Ident, Type)>,
    callback: Once<()>,
}

/// Reads the attribute, if there is one.
pub(super) fn parse(attributes: &[Attribute], errors: &mut Errors) -> Option<Task> {
    let attribute = attributes.iter().find(|attribute| attribute.path().is_ident("task"))?;
    let mut draft = Draft::default();
    let mut is_mistaken = false;
    read(attributes, "task", errors, |key, input| {
        let read = match key.to_string().as_str() {
            "service" => value(input).and_then(|name| draft.service.set(key, name)),
            "action" => value(input).and_then(|name| draft.action.set(key, name)),
            "response" => value(input).and_then(|ty| draft.response.set(key, ty)),
            "job_output" => value(input).and_then(|ty| draft.job_output.set(key, (key.clone(), ty))),
            "callback" => draft.callback.set(key, ()),
            _ => Err(unknown(key, &ACCEPTED)),
        };
        is_mistaken |= read.is_err();
        read
    });
    let Draft { service, action, response, job_output, callback } = draft;
    let (service, action, response) = match (service.get(), action.get(), response.get()) {
        (Some(service), Some(action), Some(response)) => (service, action, response),
        _ if is_mistaken => return None,
        (service, action, response) => {
            let missing = [
                service.is_none().then_some("`service = \"…\"`"),
                action.is_none().then_some("`action = \"…\"`"),
                response.is_none().then_some("`response = Type`"),
            ];
            let missing = missing.into_iter().flatten().collect::<Vec<_>>().join(", ");
            errors.at(attribute.path(), format!("a task also needs {missing}"));
            return None;
        }
    };
    let job_output = job_output.get();
    errors.ok(callable(&service, &action, job_output.as_ref()))?;
    let has_callback = callback.get().is_some();
    Some(Task { service, action, response, job_output: job_output.map(|(_, ty)| ty), has_callback })
}

/// Whether a state can call this: the resource is read as it will stand in the definition.
fn callable(service: &LitStr, action: &LitStr, job_output: Option<&(Ident, Type)>) -> syn::Result<()> {
    let name = service.value();
    if !is_word(name.strip_prefix(SDK).unwrap_or(&name)) {
        return Err(syn::Error::new(service.span(), SERVICE));
    }
    if !is_word(&action.value()) {
        return Err(syn::Error::new(action.span(), ACTION));
    }
    let resource = Resource::parse(&format!("arn:aws:states:::{name}:{}", action.value()));
    match (resource.as_ref().map(Resource::kind), job_output) {
        (Ok(ResourceKind::Sdk(_)), Some((key, _))) => {
            let message = "a call through the AWS SDK cannot wait for a job: leave `job_output` out";
            Err(syn::Error::new(key.span(), message))
        }
        (Ok(ResourceKind::Optimized(_) | ResourceKind::Http(_) | ResourceKind::Sdk(_)), _) => Ok(()),
        (Ok(_), _) => {
            Err(syn::Error::new(action.span(), "only a Distributed Map can call this, and no task"))
        }
        (Err(error), _) => Err(syn::Error::new(service.span(), error)),
    }
}

fn is_word(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}
