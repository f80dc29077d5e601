//! The Serverless Framework with the plugin `serverless-step-functions`: machines below `stepFunctions`
//! (documentation of the plugin, "State machines").

use asl_model::syntax::Node;

use super::Notation;
use super::cloudformation::{known, text_of};
use super::substitution::Substitutions;
use super::template::{Definition, Machine, is_unknown, members, pointer, workflow_type};

/// The machines of a service.
pub(super) fn machines<'n, 's>(root: &'n Node<'s>, text: &str, notation: Notation) -> Vec<Machine<'n, 's>> {
    let all = root.get("stepFunctions").and_then(|functions| functions.get("stateMachines"));
    let machine = |(name, machine): (&'n str, &'n Node<'s>)| {
        let value = machine.get("definition")?;
        Some(Machine {
            pointer: pointer(&["stepFunctions", "stateMachines", name, "definition"]),
            resource: machine,
            definition: definition(value, text, notation),
            workflow_type: workflow_type(machine.get("type")),
            substitutions: Substitutions::default(),
        })
    };
    members(all).filter_map(machine).collect()
}

fn definition<'s>(value: &Node<'s>, text: &str, notation: Notation) -> Definition<'s> {
    let value = known(value.clone());
    match text_of(&value, text, notation) {
        // `${file(…)}` and its like.
        Some(text) if text.decoded.trim_start().starts_with("${") => Definition::Unknown,
        Some(text) => Definition::Text(text),
        None if is_unknown(&value) => Definition::Unknown,
        None => Definition::Value(value),
    }
}
