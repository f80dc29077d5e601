//! What a whole definition needs.

use asl_model::resource::{Resource, ResourceKind};
use asl_model::syntax::{Kind, MAX_DEPTH, Node, Object};

use super::{Statement, combine, credentials, distributed_map, function, item_reader, result_writer};
use crate::Call;

/// What the execution role needs for every state of a definition.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Permissions {
    statements: Vec<Statement>,
    unknown: Vec<String>,
}

impl Permissions {
    /// The statements, as few as say it, sorted.
    #[must_use]
    pub fn statements(&self) -> &[Statement] {
        &self.statements
    }

    /// The names of the Task states of which nobody can say before deployment what they call: their `Resource` is
    /// a placeholder, or no ARN that is known.
    #[must_use]
    pub fn unknown_calls(&self) -> &[String] {
        &self.unknown
    }
}

/// What the execution role needs for every state of a definition.
///
/// A call with `Credentials` is made by the role there, so that all it needs here is to take that role on.
///
/// ```
/// use asl_aws::permission;
/// use asl_model::syntax::json;
///
/// let text = r#"{"StartAt": "Send", "States": {"Send": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
///   "Parameters": {"QueueUrl": "https://sqs.eu-west-1.amazonaws.com/123456789012/orders", "MessageBody.$": "$"},
///   "End": true}}}"#;
/// let permissions = permission::definition(json::parse(text).root().unwrap());
/// let [statement] = permissions.statements() else { panic!("one call needs one statement") };
/// assert_eq!(statement.actions(), ["sqs:SendMessage"]);
/// assert_eq!(statement.resources()[0].to_string(), "arn:${Partition}:sqs:eu-west-1:123456789012:orders");
/// ```
#[must_use]
pub fn definition(root: &Node<'_>) -> Permissions {
    let mut permissions = Permissions::default();
    permissions.scope(root, 0);
    permissions.statements = combine(permissions.statements);
    permissions
}

impl Permissions {
    /// The states of a machine, branch or item processor.
    fn scope(&mut self, node: &Node<'_>, depth: usize) {
        let states = node.get("States").and_then(Node::as_object).filter(|_| depth <= MAX_DEPTH);
        for member in states.map(Object::members).unwrap_or_default() {
            let state = member.value();
            match state.get("Type").and_then(Node::as_str) {
                Some("Task") => match task(state) {
                    Some(statements) => self.statements.extend(statements),
                    None => self.unknown.push(member.key().name().to_owned()),
                },
                Some("Parallel") => {
                    for branch in state.get("Branches").and_then(Node::as_array).unwrap_or_default() {
                        self.scope(branch, depth + 1);
                    }
                }
                Some("Map") => self.map(state, depth),
                _ => {}
            }
        }
    }

    fn map(&mut self, state: &Node<'_>, depth: usize) {
        let Some(processor) = state.get("ItemProcessor").or_else(|| state.get("Iterator")) else { return };
        let mode = processor.get("ProcessorConfig").and_then(|config| config.get("Mode"));
        if mode.and_then(Node::as_str) == Some("DISTRIBUTED") {
            self.statements.extend(distributed_map(state.get("Label").and_then(Node::as_str)));
        }
        self.statements.extend(state.get("ItemReader").map(item_reader).unwrap_or_default());
        self.statements.extend(state.get("ResultWriter").map(result_writer).unwrap_or_default());
        self.scope(processor, depth + 1);
    }
}

/// What a Task needs; `None` where nobody knows what it calls.
fn task(state: &Node<'_>) -> Option<Vec<Statement>> {
    if let Some(given) = state.get("Credentials") {
        let role = given.get("RoleArn").and_then(Node::as_str).filter(|role| !role.contains("{%"));
        return Some(credentials(role));
    }
    let text = state.get("Resource")?.as_str()?;
    let resource = Resource::parse(text).ok()?;
    match resource.kind() {
        ResourceKind::LambdaFunction { .. } => return Some(function(text)),
        // The workers of an activity poll for work: the role calls nobody.
        ResourceKind::Activity { .. } => return Some(Vec::new()),
        _ => {}
    }
    let call = Call::of(&resource).ok()??;
    let parameters = state.get("Parameters").or_else(|| state.get("Arguments"));
    // Without parameters the call gets the input, of which nothing is known here.
    let input = Node::new(state.span(), Kind::Unknown);
    Some(call.permissions(parameters.unwrap_or(&input)))
}
