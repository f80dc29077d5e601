//! Terraform's language in JSON (`.tf.json`): resources by type and name, whose strings are templates
//! (Terraform documentation, "JSON Configuration Syntax").

use asl_model::syntax::{Node, contains_placeholder};

use super::Notation;
use super::hcl::RESOURCES;
use super::substitution::Substitutions;
use super::template::{Definition, Machine, Text, members, pointer, workflow_type};

/// The machines among the resources.
pub(super) fn machines<'n, 's>(root: &'n Node<'s>, text: &str) -> Vec<Machine<'n, 's>> {
    let mut machines = Vec::new();
    for (kind, arguments, type_argument) in RESOURCES {
        let resources = root.get("resource").and_then(|resources| resources.get(kind));
        for (name, resource) in members(resources) {
            let value = arguments.iter().find_map(|argument| Some((argument, resource.get(argument)?)));
            machines.extend(value.map(|(argument, value)| Machine {
                pointer: pointer(&["resource", kind, name, argument]),
                resource,
                definition: definition(value, text),
                workflow_type: workflow_type(resource.get(type_argument)),
                substitutions: Substitutions::default(),
            }));
        }
    }
    machines
}

/// A text of JSON. One that is all an expression, as `${file("…")}`, is not known.
fn definition<'s>(value: &Node<'_>, text: &str) -> Definition<'s> {
    let Some(inner) = value.as_str() else { return Definition::Unknown };
    let is_expression = contains_placeholder(inner) && inner.trim_start().starts_with("${");
    let is_directed = inner.contains("%{");
    match Text::of(value, text, Notation::Json) {
        Some(text) if !is_expression && !is_directed => Definition::Text(text),
        _ => Definition::Unknown,
    }
}
