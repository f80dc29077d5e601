//! Templates of CloudFormation and SAM: resources that make state machines (AWS CloudFormation Template
//! Reference, `AWS::StepFunctions::StateMachine`; AWS SAM Developer Guide, `AWS::Serverless::StateMachine`).

mod intrinsic;

#[cfg(test)]
mod tests;

pub(super) use intrinsic::{known, text_of};

use asl_model::syntax::Node;

use super::Notation;
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
        Some(Machine {
            pointer: pointer(&["Resources", name, "Properties", property]),
            resource,
            definition: definition(property, value, text, notation),
            workflow_type: workflow_type(properties.get(type_property)),
        })
    };
    members(root.get("Resources")).filter_map(machine).collect()
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
