use asl_aws::integration::FindError as OptimizedError;
use asl_aws::sdk::FindError as SdkError;
use asl_aws::CallError;
use asl_model::resource::Pattern;
use asl_model::span::Span;

use crate::analysis::calls::{Callee, NotCallable, TaskCall};
use crate::analysis::map_data::{self, NotUsable};
use crate::context::Context;
use crate::definition::Site;
use crate::diagnostic::{Finding, ServiceCode, did_you_mean, list, quoted};
use crate::place::{Place, Steps};
use crate::rule::rule;

rule!("invalid-resource", Correctness, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let readers = cx.definition().sites().iter().filter_map(|site| in_map(cx, site));
    cx.calls().iter().filter_map(finding).chain(readers).collect()
}

/// What an item reader or result writer cannot use.
fn in_map(cx: &Context<'_>, site: &Site<'_>) -> Option<Finding> {
    let fault = map_data::action(site)?.err()?;
    let entry = site.entry("Resource")?;
    let found = match fault {
        NotUsable::Malformed(error) => {
            Finding::new(within(entry.steps(), error.span()), error.to_string()).maybe_help(did_you_mean(error.suggestion()))
        }
        NotUsable::Other => {
            let names = map_data::names(site.kind).map(|name| format!("arn:aws:states:::s3:{name}"));
            let message = format!("{} cannot use {}", cx.definition().title(site), quoted(entry.value().as_str()?));
            let help = format!("it knows {} only", list(names, "and"));
            Finding::new(entry.value_place(), message).help(help)
        }
    };
    Some(found.code(ServiceCode::InvalidResource))
}

fn finding(task: &TaskCall<'_>) -> Option<Finding> {
    let Callee::Nothing(fault) = &task.callee else { return None };
    let (steps, text) = task.resource()?;
    let found = match fault {
        NotCallable::Malformed(error) => {
            let help = did_you_mean(error.suggestion());
            Finding::new(within(steps, error.span()), error.to_string()).maybe_help(help)
        }
        NotCallable::MapData(action) => {
            let message = "only a Distributed Map reads and writes S3 through `s3:`, and no Task";
            let sdk = format!("call it as `arn:aws:states:::aws-sdk:s3:{}`", action.text(text)?);
            Finding::new(Place::value(steps), message.to_owned()).help(sdk)
        }
        NotCallable::NoSuchCall { error, service, action } => {
            no_such_call(error, steps, *service, *action)?
        }
    };
    Some(found.code(ServiceCode::InvalidResource))
}

fn no_such_call(error: &CallError, steps: Steps, service: Span, action: Span) -> Option<Finding> {
    let (place, help) = match error {
        // The service exists no more, which has a rule of its own.
        CallError::Sdk(SdkError::RetiredService { .. } | SdkError::DeprecatedService { .. }) => return None,
        CallError::Optimized(OptimizedError::UnknownService { service: name, suggestion, .. }) => {
            let sdk = asl_aws::sdk::service(name).ok();
            let help = sdk.map(|it| format!("call it through the AWS SDK: `aws-sdk:{}`", it.id()));
            (within(steps, service), help.or_else(|| did_you_mean(*suggestion)))
        }
        CallError::Optimized(OptimizedError::UnknownAction { suggestion, .. }) => {
            (within(steps, action), did_you_mean(*suggestion))
        }
        CallError::Optimized(OptimizedError::UnsupportedPattern { supported, .. }) => {
            (Place::value(steps), Some(supported_help(supported)))
        }
        CallError::Sdk(SdkError::UnknownService { suggestion, .. }) => {
            (within(steps, service), did_you_mean(*suggestion))
        }
        CallError::Sdk(SdkError::UnsupportedPattern { optimized: Some(optimized), .. }) => {
            let name = format!("{}:{}", optimized.service().id(), optimized.action());
            (Place::value(steps), Some(format!("the optimized integration `{name}` has it")))
        }
        other => (within(steps, action), did_you_mean(other.suggestion())),
    };
    Some(Finding::new(place, error.to_string()).maybe_help(help))
}

fn supported_help(supported: &[Pattern]) -> String {
    let suffixes: Vec<&str> = supported.iter().map(|it| it.suffix()).filter(|it| !it.is_empty()).collect();
    if suffixes.is_empty() {
        return "it has no other pattern than request-response: leave the suffix out".to_owned();
    }
    format!("it knows {}, or no suffix", list(suffixes, "and"))
}

fn within(steps: Steps, span: Span) -> Place {
    Place::within(steps, span.range())
}
