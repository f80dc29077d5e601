use asl_model::error_name::PredefinedError;
use asl_model::field::{ObjectKind, QueryLanguage};
use asl_model::syntax::{Kind, Node};

use crate::analysis::calls::Callee;
use crate::analysis::express::is_distributed;
use crate::context::Context;
use crate::definition::State;

use super::{Tolerance, tolerance};

/// The errors of a state's own work, sorted.
pub(super) fn by(cx: &Context<'_>, state: &State<'_>) -> Vec<String> {
    let mut errors = match state.kind {
        Some(ObjectKind::Task) => by_task(cx, state),
        Some(ObjectKind::Map) if is_distributed(state) => by_distributed_map(state),
        _ => return Vec::new(),
    };
    // What no list has: errors that services have added since, and those of functions, workers and jobs.
    errors.push(PredefinedError::TaskFailed.name().to_owned());
    let language = cx.definition().site_of(state).and_then(|site| site.language);
    if language == Some(QueryLanguage::Jsonata) && any_text(state.node, &|text| text.starts_with("{%")) {
        errors.push(PredefinedError::QueryEvaluationError.name().to_owned());
    }
    let fields = ["Parameters", "ResultSelector", "ItemSelector"];
    let templates = fields.into_iter().filter_map(|field| state.node.get(field));
    if language == Some(QueryLanguage::JsonPath)
        && templates.into_iter().any(|node| any_text(node, &|text| text.starts_with("States.")))
    {
        errors.push(PredefinedError::IntrinsicFailure.name().to_owned());
    }
    errors.sort();
    errors.dedup();
    errors
}

fn by_task(cx: &Context<'_>, state: &State<'_>) -> Vec<String> {
    let callee = cx.call_of(state).map(|task| &task.callee);
    let list = callee.and_then(|callee| cx.error_lists().of(callee));
    let mut errors = list.map(|list| list.all.clone()).unwrap_or_default();
    if callee.is_some_and(Callee::is_http) {
        errors.push(PredefinedError::HttpSocket.name().to_owned());
        errors.push(PredefinedError::HttpStatusCode.name().to_owned());
    }
    let has = |field| state.node.get(field).is_some();
    if has("TimeoutSeconds") || has("TimeoutSecondsPath") {
        errors.push(PredefinedError::Timeout.name().to_owned());
    }
    if has("HeartbeatSeconds") || has("HeartbeatSecondsPath") {
        errors.push(PredefinedError::HeartbeatTimeout.name().to_owned());
    }
    errors
}

fn by_distributed_map(state: &State<'_>) -> Vec<String> {
    let mut errors = Vec::new();
    if !matches!(tolerance(state), Tolerance::All) {
        errors.push(PredefinedError::ExceedToleratedFailureThreshold);
    }
    if state.node.get("ItemReader").is_some() {
        errors.push(PredefinedError::ItemReaderFailed);
    }
    if state.node.get("ResultWriter").is_some() {
        errors.push(PredefinedError::ResultWriterFailed);
    }
    errors.into_iter().map(|error| error.name().to_owned()).collect()
}

/// Whether one of the texts in a value is such.
fn any_text(node: &Node<'_>, is_such: &dyn Fn(&str) -> bool) -> bool {
    match node.kind() {
        Kind::String(text) => is_such(text),
        Kind::Array(elements) => elements.iter().any(|element| any_text(element, is_such)),
        Kind::Object(object) => object.members().iter().any(|member| {
            // The states of a Map's own machine speak for themselves.
            !matches!(member.key().name(), "ItemProcessor" | "Iterator") && any_text(member.value(), is_such)
        }),
        _ => false,
    }
}
