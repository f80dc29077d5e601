//! Terraform's language: the definitions in resources that make state machines.

mod comments;
mod definition;
mod locals;
mod tree;

#[cfg(test)]
mod tests;

use asl_model::span::Span;
use hcl_edit::Span as _;
use hcl_edit::expr::Expression;
use hcl_edit::structure::{Block, Body};
use thiserror::Error;

use crate::config::WorkflowType;

use super::template::pointer;
use super::{Document, Notation, Problem};
use definition::Reader;
use locals::Locals;

/// A place at which a text is no HCL.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("not HCL: {message}")]
pub(crate) struct HclError {
    pub(crate) span: Span,
    message: String,
}

/// The resources that make state machines, with the arguments that hold definitions (Terraform Registry,
/// providers `hashicorp/aws` and `hashicorp/awscc`).
pub(super) const RESOURCES: [(&str, &[&str], &str); 2] = [
    ("aws_sfn_state_machine", &["definition"], "type"),
    ("awscc_stepfunctions_state_machine", &["definition_string", "definition"], "state_machine_type"),
];

/// Reads the machines of a file.
pub(super) fn read(text: &str) -> Vec<Document<'_>> {
    let body = match hcl_edit::parser::parse_body(text) {
        Ok(body) => body,
        Err(error) => return vec![unreadable(text, &error)],
    };
    let locals = Locals::of(&body);
    let reader = Reader { text, locals: &locals };
    body.blocks()
        .filter(|block| block.has_ident("resource"))
        .filter_map(|block| machine(block, &reader))
        .collect()
}

fn unreadable<'s>(text: &'s str, error: &hcl_edit::parser::Error) -> Document<'s> {
    let offset = error.location().offset();
    let length = text.get(offset..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let span = Span::new(offset, offset + length);
    let problem = Problem::Hcl(HclError { span, message: error.message().to_owned() });
    Document::new(text, Notation::Hcl, None, vec![problem], Vec::new())
}

/// The definition of a resource, where it makes a machine.
fn machine<'s>(block: &Block, reader: &Reader<'s, '_>) -> Option<Document<'s>> {
    let [kind, name] = block.labels.as_slice() else { return None };
    let (kind, arguments, type_argument) = RESOURCES.into_iter().find(|(it, ..)| *it == kind.as_str())?;
    let body = &block.body;
    let (argument, definition) = arguments.iter().find_map(|name| Some((name, value(body, name)?)))?;
    let pointer = pointer(&["resource", kind, name.as_str(), argument]);
    let comments = block.span().map(Span::from);
    Some(reader.document(definition, pointer, workflow_type(value(body, type_argument)), comments))
}

fn value<'b>(body: &'b Body, name: &str) -> Option<&'b Expression> {
    body.get_attribute(name).map(|attribute| &attribute.value)
}

/// What an argument says about the type of the machine; nobody knows what an expression says.
fn workflow_type(value: Option<&Expression>) -> Option<WorkflowType> {
    match value {
        None => Some(WorkflowType::Standard),
        Some(value) => value.as_str().and_then(WorkflowType::from_api_name),
    }
}
