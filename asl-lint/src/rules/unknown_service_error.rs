use asl_aws::{integration, sdk};
use asl_model::similar::closest;

use crate::analysis::calls::TaskCall;
use crate::analysis::errors::ErrorList;
use crate::analysis::handlers::{Handler, HandlerField, handlers_of};
use crate::context::Context;
use crate::diagnostic::{Finding, did_you_mean, quoted};
use crate::rule::rule;

rule!("unknown-service-error", Suspicious, since "0.1.0", check);

/// What the client raises that calls a service, and no model has.
const OF_EVERY_CLIENT: [&str; 3] = ["SdkClientException", "SdkException", "SdkServiceException"];

fn check(cx: &Context<'_>) -> Vec<Finding> {
    cx.calls().iter().flat_map(|task| in_task(cx, task)).collect()
}

fn in_task(cx: &Context<'_>, task: &TaskCall<'_>) -> Vec<Finding> {
    let Some(errors) = cx.error_lists().of(&task.callee) else { return Vec::new() };
    let fields = [HandlerField::Retry, HandlerField::Catch].into_iter();
    let handlers = fields.flat_map(|field| handlers_of(task.state, field));
    let in_handler = |handler: Handler<'_>| -> Vec<Finding> {
        let own = handler.names().filter(|(_, name)| !name.starts_with("States.") && !cx.is_known_error(name));
        let faults = own.filter_map(|(number, name)| Some((number, fault(task, &errors, name)?)));
        let finding = |(number, fault): (usize, Fault)| {
            let help = did_you_mean(fault.meant.as_deref());
            Finding::new(handler.place_of_name(number), fault.message).maybe_help(help)
        };
        faults.map(finding).collect()
    };
    handlers.flat_map(in_handler).collect()
}

struct Fault {
    message: String,
    meant: Option<String>,
}

/// Why a call never raises an error of this name, as far as that is certain.
///
/// Services add errors without notice, so a name with the right prefix is doubted only where it is nearly that of
/// an error which the model has.
fn fault(task: &TaskCall<'_>, errors: &ErrorList, name: &str) -> Option<Fault> {
    let Some((prefix, error)) = name.rsplit_once('.') else { return without_prefix(task, errors, name) };
    let is_own = errors.prefixes.contains(&prefix);
    // Of the ending services are not sure themselves.
    let is_like = |known: &String| is_own && errors.is_optimized && stem(known) == stem(name);
    if errors.contains(name) || errors.all.iter().any(is_like) || OF_EVERY_CLIENT.contains(&error) {
        return None;
    }
    if is_own {
        let message = format!("{} has no error {}", quoted(&errors.action), quoted(name));
        if !errors.is_optimized && !error.ends_with("Exception") {
            let meant = Some(format!("{name}Exception"));
            return Some(Fault { message: format!("{message}: those of the SDK end in `Exception`"), meant });
        }
        // What all names have in common must not make them alike.
        let meant = closest(stem(name), errors.all.iter().map(|known| stem(known)))?;
        let meant = errors.all.iter().find(|known| stem(known) == meant).cloned();
        return Some(Fault { message, meant }).filter(|fault| fault.meant.is_some());
    }
    if task.raises_errors_of_users() && !is_near(prefix, errors) || !is_prefix(prefix) && !is_near(prefix, errors) {
        return None;
    }
    let right = format!("{}.{error}", errors.prefix());
    let meant = errors.contains(&right).then_some(right);
    let message = format!("{} raises no error that begins with {}", quoted(&errors.action), quoted(&format!("{prefix}.")));
    Some(Fault { message, meant })
}

/// A name as the service's API has it: Step Functions puts the service before it.
fn without_prefix(task: &TaskCall<'_>, errors: &ErrorList, name: &str) -> Option<Fault> {
    if task.raises_errors_of_users() {
        return None;
    }
    let full = [format!("{}.{name}", errors.prefix()), format!("{}.{name}Exception", errors.prefix())];
    let meant = full.into_iter().find(|full| errors.contains(full))?;
    let message = format!("{} raises no error {}", quoted(&errors.action), quoted(name));
    Some(Fault { message, meant: Some(meant) })
}

/// Whether a prefix is that of the call in other letters, as `DynamoDB` for the SDK's `DynamoDb`.
fn is_near(prefix: &str, errors: &ErrorList) -> bool {
    errors.prefixes.iter().any(|own| own.eq_ignore_ascii_case(prefix))
}

/// Whether some service has errors with this prefix.
fn is_prefix(prefix: &str) -> bool {
    integration::services().iter().any(|service| service.error_prefixes().contains(&prefix))
        || sdk::services().iter().any(|service| service.error_prefix() == prefix)
}

/// What an error is called by itself: `InvalidAddress` of `SQS.InvalidAddressException`.
fn stem(name: &str) -> &str {
    let own = name.rsplit_once('.').map_or(name, |(_, own)| own);
    own.strip_suffix("Exception").unwrap_or(own)
}
