//! What each Task calls.

use std::collections::BTreeMap;

use asl_aws::{Api, Call, CallError};
use asl_model::field::{ObjectKind, QueryLanguage};
use asl_model::resource::{Integration, Pattern, Resource, ResourceError, ResourceKind};
use asl_model::span::Span;
use asl_model::syntax::Node;

use crate::definition::{Definition, State, position_of};
use crate::place::Steps;

/// A Task and what its `Resource` stands for.
#[derive(Debug)]
pub(crate) struct TaskCall<'t> {
    pub(crate) state: &'t State<'t>,
    pub(crate) callee: Callee<'t>,
    /// The name of the member with what is handed over, in the query language of the state.
    parameters: Option<&'static str>,
}

/// What a `Resource` stands for.
#[derive(Debug, Clone)]
pub(crate) enum Callee<'t> {
    /// A Lambda function by its own ARN.
    Function,
    /// An activity.
    Activity,
    /// A service.
    Service(Call<'t>),
    /// Something that cannot be called.
    Nothing(NotCallable),
    /// Nobody can know.
    Unknown,
}

/// Why a `Resource` calls nothing.
#[derive(Debug, Clone)]
pub(crate) enum NotCallable {
    /// The text is no ARN of something that a Task can call.
    Malformed(ResourceError),
    /// It is what a Distributed Map reads from or writes to.
    MapData(Span),
    /// There is no such call.
    NoSuchCall { error: CallError, service: Span, action: Span },
}

/// What each Task calls, in the order of the text.
pub(crate) fn calls<'t>(definition: &'t Definition<'t>) -> Vec<TaskCall<'t>> {
    // Many Tasks call the same: each text is read once.
    let mut known = BTreeMap::new();
    let tasks = definition.states().iter().filter(|state| state.kind == Some(ObjectKind::Task));
    tasks.map(|state| task_call(definition, state, &mut known)).collect()
}

fn task_call<'t>(
    definition: &'t Definition<'t>,
    state: &'t State<'t>,
    known: &mut BTreeMap<&'t str, Callee<'t>>,
) -> TaskCall<'t> {
    let text = state.node.get("Resource").and_then(Node::as_str);
    let parameters = match definition.site_of(state).and_then(|site| site.language) {
        Some(QueryLanguage::JsonPath) => Some("Parameters"),
        Some(QueryLanguage::Jsonata) => Some("Arguments"),
        _ => None,
    };
    let callee =
        text.map_or(Callee::Unknown, |text| known.entry(text).or_insert_with(|| callee(text)).clone());
    TaskCall { state, callee, parameters }
}

fn callee(text: &str) -> Callee<'_> {
    let resource = match Resource::parse(text) {
        Ok(resource) => resource,
        Err(error) => return Callee::Nothing(NotCallable::Malformed(error)),
    };
    match resource.kind() {
        ResourceKind::LambdaFunction { .. } => Callee::Function,
        ResourceKind::Activity { .. } => Callee::Activity,
        ResourceKind::MapData(call) => Callee::Nothing(NotCallable::MapData(call.action().span())),
        ResourceKind::Optimized(call) | ResourceKind::Http(call) => service(text, call, false),
        ResourceKind::Sdk(call) => service(text, call, true),
        _ => Callee::Unknown,
    }
}

fn service<'t>(text: &'t str, call: Integration<'_>, sdk: bool) -> Callee<'t> {
    let (service, action) = (call.service(), call.action());
    let (Some(id), Some(_), Some(name)) = (service.known(), action.known(), action.span().text(text)) else {
        return Callee::Unknown;
    };
    // Whether the action exists can be said without the pattern.
    let pattern = call.pattern().unwrap_or(Pattern::RequestResponse);
    let found = if sdk {
        Call::sdk(id, name, pattern).map_err(CallError::from)
    } else {
        Call::optimized(id, name, pattern).map_err(CallError::from)
    };
    match found {
        Ok(found) if call.pattern().is_some() => Callee::Service(found),
        Ok(_) => Callee::Unknown,
        Err(error) => {
            Callee::Nothing(NotCallable::NoSuchCall { error, service: service.span(), action: action.span() })
        }
    }
}

impl Callee<'_> {
    /// Whether it is an HTTPS endpoint.
    pub(crate) fn is_http(&self) -> bool {
        matches!(self, Self::Service(call) if matches!(call.api(), Api::Optimized(it) if it.service().id() == "http"))
    }
}

impl<'t> TaskCall<'t> {
    /// The service that is called.
    pub(crate) const fn service(&self) -> Option<Call<'t>> {
        if let Callee::Service(call) = &self.callee { Some(*call) } else { None }
    }

    /// Whether the Task waits for somebody who has the token.
    pub(crate) fn waits_for_token(&self) -> bool {
        self.service().is_some_and(|call| call.pattern() == Pattern::WaitForTaskToken)
    }

    /// Whether the Task waits for the end of what it has started.
    pub(crate) fn waits_for_job(&self) -> bool {
        self.service().is_some_and(|call| matches!(call.pattern(), Pattern::Sync | Pattern::Sync2))
    }

    /// Whether the names of the errors are anybody's choice: a function's, a worker's, whoever has the token.
    pub(crate) fn raises_errors_of_users(&self) -> bool {
        match &self.callee {
            Callee::Service(call) => {
                let is_lambda = matches!(call.api(), Api::Optimized(it) if it.service().id() == "lambda");
                is_lambda || self.waits_for_token()
            }
            _ => true,
        }
    }

    /// What is handed over, with the way to it.
    pub(crate) fn parameters(&self) -> Option<(Steps, &'t Node<'t>)> {
        let member = self.parameters?;
        let position = position_of(self.state.node, member)?;
        Some((self.state.steps.child(position), self.state.node.get(member)?))
    }

    /// The text of the `Resource`, with the way to it.
    pub(crate) fn resource(&self) -> Option<(Steps, &'t str)> {
        let position = position_of(self.state.node, "Resource")?;
        Some((self.state.steps.child(position), self.state.node.get("Resource")?.as_str()?))
    }
}

/// What messages call a service's action, as in a `Resource`: `sagemaker:createModel`.
pub(crate) fn name_of(call: Call<'_>) -> String {
    match call.api() {
        Api::Optimized(it) => format!("{}:{}", it.service().id(), it.action()),
        Api::Sdk(it) => format!("aws-sdk:{}:{}", it.service().id(), it.action()),
        _ => String::new(),
    }
}
