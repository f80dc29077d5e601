//! Every place of a tree lies in its text, and a definition that is read is written back equal.

#![no_main]

use asl_model::document::StateMachine;
use asl_model::syntax::{Node, json};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let parsed = json::parse(text);
    assert!(parsed.errors().iter().all(|error| error.span().text(text).is_some()));
    if let Some(root) = parsed.root() {
        assert_inside(root, text);
    }
    if let Ok(machine) = StateMachine::from_json(text) {
        assert!(parsed.errors().is_empty());
        assert_eq!(StateMachine::from_json(&machine.to_json()).as_ref(), Ok(&machine));
    }
});

fn assert_inside(node: &Node<'_>, text: &str) {
    assert!(node.span().text(text).is_some());
    node.as_array().unwrap_or_default().iter().for_each(|element| assert_inside(element, text));
    for member in node.as_object().iter().flat_map(|object| object.members()) {
        assert!(member.key().span().text(text).is_some());
        assert_inside(member.value(), text);
    }
}
