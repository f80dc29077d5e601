//! What the API of the service says about a machine, or takes to make one: an object in which the definition
//! is a string (AWS Step Functions API Reference, `DescribeStateMachine` and `CreateStateMachine`).

use asl_model::syntax::Node;

use crate::config::WorkflowType;
use crate::place::TextMap;

use super::document::{Embedding, Writing};
use super::{Document, json};

/// The member that holds the definition.
const DEFINITION: &str = "definition";

/// Members of which one is there in every such object.
const COMPANIONS: [&str; 3] = ["name", "roleArn", "stateMachineArn"];

/// The definition in such an object; `None` where the document is something else.
pub(super) fn definition<'s>(document: &Document<'s>, text: &str) -> Option<Document<'s>> {
    let root = document.root()?;
    let node = root.get(DEFINITION)?;
    let inner = node.as_str().filter(|_| COMPANIONS.iter().any(|companion| root.get(companion).is_some()))?;
    let map = TextMap::of_json(node.span().text(text)?).shifted(node.span().start());
    let workflow_type = root.get("type").and_then(Node::as_str).and_then(WorkflowType::from_api_name);
    let embedding =
        Embedding { pointer: format!("/{DEFINITION}"), map, writing: Writing::Quoted, workflow_type };
    Some(json::read(inner, |_| true).embedded(embedding))
}
