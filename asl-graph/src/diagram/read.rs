use asl_model::syntax::{MAX_DEPTH, Member, Node, contains_placeholder};

use super::write::Written;
use super::{Diagram, condition};
use crate::{GraphBuilder, ScopeBuilder, StateBuilder, StateId, StateType};

impl Diagram {
    /// The picture of a definition.
    ///
    /// It shows what is written: a target that no state has is shown as missing, and what cannot be read is
    /// left out.
    #[must_use]
    pub fn read(definition: Option<&Node<'_>>) -> Self {
        let mut builder = GraphBuilder::new(definition.map_or(Some(""), start));
        let mut reader = Reader { states: Vec::new(), depth: 0 };
        if let Some(definition) = definition {
            reader.add_states(definition, "", &mut builder.machine());
        }
        let mut diagram = Self::new(builder.build());
        for (id, pointer, state) in reader.states {
            if let Some(note) = diagram.note_mut(id) {
                note.set_definition(Written(state).to_string());
                if let Some(subtitle) = subtitle(state) {
                    note.set_subtitle(subtitle);
                }
            }
            diagram.pointers.insert(pointer, id);
        }
        diagram
    }
}

struct Reader<'d, 't> {
    states: Vec<(StateId, String, &'d Node<'t>)>,
    depth: usize,
}

impl<'d, 't> Reader<'d, 't> {
    fn add_states(&mut self, machine: &'d Node<'t>, pointer: &str, scope: &mut ScopeBuilder<'_>) {
        let Some(states) = machine.get("States").and_then(Node::as_object) else { return };
        if self.depth > MAX_DEPTH {
            return;
        }
        self.depth += 1;
        for member in states.members() {
            let pointer = format!("{pointer}/States/{}", escaped(member.key().name()));
            self.add_state(member, pointer, scope);
        }
        self.depth -= 1;
    }

    fn add_state(&mut self, member: &'d Member<'t>, pointer: String, scope: &mut ScopeBuilder<'_>) {
        let node = member.value();
        let kind = text(node, "Type").map_or(StateType::Unknown, StateType::from_name);
        let mut state = scope.state(member.key().name(), kind);
        add_transitions(node, &mut state);
        for (number, branch) in elements(node, "Branches").iter().enumerate() {
            let pointer = format!("{pointer}/Branches/{number}");
            self.add_states(branch, &pointer, &mut state.branch(number, start(branch)));
        }
        for field in ["ItemProcessor", "Iterator"] {
            if let Some(processor) = node.get(field) {
                let pointer = format!("{pointer}/{field}");
                self.add_states(processor, &pointer, &mut state.processor(start(processor)));
            }
        }
        self.states.push((state.id(), pointer, node));
    }
}

fn add_transitions(node: &Node<'_>, state: &mut StateBuilder<'_>) {
    for (number, rule) in elements(node, "Choices").iter().enumerate() {
        let label = condition::text(rule);
        state.choice(number, label.as_deref(), target(rule.get("Next")));
    }
    if let Some(default) = node.get("Default") {
        state.default(target(Some(default)));
    }
    if let Some(next) = node.get("Next") {
        state.next(target(Some(next)));
    }
    for (number, catcher) in elements(node, "Catch").iter().enumerate() {
        let errors = elements(catcher, "ErrorEquals").iter().filter_map(Node::as_str);
        state.catch(number, errors, target(catcher.get("Next")));
    }
    if node.get("End").and_then(Node::as_bool) == Some(true) {
        state.ends();
    }
}

/// The state that a field names; `None` where nobody can know.
fn target<'n>(node: Option<&'n Node<'_>>) -> Option<&'n str> {
    node?.as_known_str()
}

/// The `StartAt` of a machine; one that has none starts nowhere.
fn start<'n>(machine: &'n Node<'_>) -> Option<&'n str> {
    machine.get("StartAt").map_or(Some(""), Node::as_known_str)
}

/// What a state does, in a few words.
fn subtitle(state: &Node<'_>) -> Option<String> {
    match text(state, "Type")? {
        "Task" => text(state, "Resource").map(resource),
        "Wait" => {
            let seconds = state.get("Seconds")?;
            let seconds = seconds.as_number().or_else(|| seconds.as_str())?;
            Some(format!("{seconds} s"))
        }
        "Fail" => text(state, "Error").map(str::to_owned),
        _ => None,
    }
}

/// The part of a `Resource` that tells it from others: the service and the action, or the name behind the last colon.
fn resource(arn: &str) -> String {
    if contains_placeholder(arn) {
        return arn.to_owned();
    }
    let call = arn.split_once(":states:::").map(|(_, call)| call.trim_start_matches("aws-sdk:"));
    let name = arn.split(':').skip(5).collect::<Vec<_>>().join(":");
    call.map_or(if name.is_empty() { arn.to_owned() } else { name }, str::to_owned)
}

fn text<'n>(node: &'n Node<'_>, field: &str) -> Option<&'n str> {
    node.get(field)?.as_str()
}

fn elements<'n, 't>(node: &'n Node<'t>, field: &str) -> &'n [Node<'t>] {
    node.get(field).and_then(Node::as_array).unwrap_or_default()
}

/// A key as a token of a JSON pointer.
fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}
