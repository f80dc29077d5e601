//! Templates of CloudFormation and SAM: resources that make state machines (AWS CloudFormation Template
//! Reference, `AWS::StepFunctions::StateMachine`; AWS SAM Developer Guide, `AWS::Serverless::StateMachine`).

mod intrinsic;

#[cfg(test)]
mod tests;

use intrinsic::used_names;
pub(super) use intrinsic::{known, text_of};

use asl_model::span::Span;
use asl_model::syntax::Node;

use crate::filling::FillingKind;

use super::Notation;
use super::reference::WrittenReference;
use super::substitution::Substitutions;
use super::template::{Definition, Machine, is_unknown, members, pointer, workflow_type};

/// The types of resources that make machines, and what each calls the type of a machine.
const TYPES: [(&str, &str); 2] =
    [("AWS::StepFunctions::StateMachine", "StateMachineType"), ("AWS::Serverless::StateMachine", "Type")];

/// The properties that hold a definition.
const DEFINITIONS: [&str; 4] = ["Definition", "DefinitionString", "DefinitionUri", "DefinitionS3Location"];

/// The machines among the resources.
pub(super) fn machines<'n, 's>(root: &'n Node<'s>, text: &str, notation: Notation) -> Vec<Machine<'n, 's>> {
    let machine = |(name, resource): (&'n str, &'n Node<'s>)| {
        let kind = resource.get("Type").and_then(Node::as_str)?;
        let (_, type_property) = TYPES.into_iter().find(|(it, _)| *it == kind)?;
        let properties = resource.get("Properties")?;
        let (property, value) = DEFINITIONS.iter().find_map(|name| Some((name, properties.get(name)?)))?;
        let defined = defined(properties.get("DefinitionSubstitutions"));
        let definition = match reference(property, value, defined.as_ref()) {
            Some(file) => Definition::File(file),
            None => definition(property, value, text, notation),
        };
        let is_here = matches!(definition, Definition::Value(_) | Definition::Text(_));
        let substitutions = match defined.filter(|_| is_here) {
            Some(defined) => substitutions(defined, value, text, notation),
            None => Substitutions::default(),
        };
        Some(Machine {
            pointer: pointer(&["Resources", name, "Properties", property]),
            resource,
            definition,
            workflow_type: workflow_type(properties.get(type_property)),
            substitutions,
        })
    };
    members(root.get("Resources")).filter_map(machine).collect()
}

/// The names in `DefinitionSubstitutions`; `None` where a function gives them, or where there are none: then
/// `${Name}` may be meant as it is, as in the command of a shell.
fn defined(substitutions: Option<&Node<'_>>) -> Option<Vec<(String, Span)>> {
    let substitutions = substitutions?;
    let is_known = !is_unknown(&known(substitutions.clone()));
    let object = substitutions.as_object().filter(|_| is_known)?;
    Some(object.keys().map(|key| (key.name().to_owned(), key.span())).collect())
}

/// What is filled in and asked for in a definition. What only stands where nobody knows what becomes of it, as in
/// `Fn::If`, is neither missing nor unused.
fn substitutions(
    mut defined: Vec<(String, Span)>,
    value: &Node<'_>,
    text: &str,
    notation: Notation,
) -> Substitutions {
    let used = used_names(value, text, notation);
    let raw = value.span().text(text).unwrap_or_default();
    let is_used = |name: &str| used.iter().any(|(used, _)| used == name);
    defined.retain(|(name, _)| is_used(name) || !raw.contains(&format!("{name}}}")));
    Substitutions { defined, used }
}

/// The local file that holds the definition, where one does.
fn reference(
    property: &str,
    value: &Node<'_>,
    defined: Option<&Vec<(String, Span)>>,
) -> Option<WrittenReference> {
    let is_file = matches!(property, "DefinitionUri" | "DefinitionS3Location");
    let path = value.as_str().filter(|path| is_file && !path.contains("://") && !path.contains("${"))?;
    let kind = FillingKind::CloudFormation;
    let names = defined.cloned();
    Some(WrittenReference { path: path.to_owned(), span: value.span(), kind, names, is_yaml: false })
}

fn definition<'s>(property: &str, value: &Node<'s>, text: &str, notation: Notation) -> Definition<'s> {
    let read = match property {
        "Definition" => {
            let value = known(value.clone());
            (!is_unknown(&value)).then_some(Definition::Value(value))
        }
        "DefinitionString" => text_of(value, text, notation).map(Definition::Text),
        _ => None,
    };
    read.unwrap_or(Definition::Unknown)
}
