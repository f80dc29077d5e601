//! Real definitions with one fault each: what the service executed, broken in one place.

use std::path::PathBuf;
use std::{env, fs};

use asl_lint::{Config, Level, Source, lint};
use serde_json::{Map, Value, json};

/// The definitions that the service executed; `None`, with a word about it, where there is no corpus.
fn executed() -> Option<Vec<(String, Value)>> {
    let Some(root) = env::var_os("ASL_CORPUS").map(PathBuf::from) else {
        eprintln!("skipped: ASL_CORPUS names no folder");
        return None;
    };
    let index: Value = serde_json::from_slice(&fs::read(root.join("index.json")).unwrap()).unwrap();
    let succeeded = |facts: &&Value| {
        let ends = facts["executions_ended"].as_array();
        ends.is_some_and(|ends| ends.iter().any(|end| end == "SUCCEEDED"))
    };
    let files =
        index.as_array().unwrap().iter().filter(succeeded).map(|facts| facts["file"].as_str().unwrap());
    let read = |file: &str| {
        let text = fs::read_to_string(root.join(file)).unwrap();
        (file.to_owned(), serde_json::from_str(&text).unwrap())
    };
    Some(files.map(read).collect())
}

/// Whether some finding makes the run fail.
fn is_denied(definition: &Value) -> bool {
    let source = Source::new("mutated.asl.json", definition.to_string());
    lint(&source, &Config::default()).count(Level::Deny) > 0
}

/// Every state of a definition, nested ones too, as JSON pointers.
fn states(value: &Value, pointer: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            if let Some(Value::Object(states)) =
                members.get("States").filter(|_| members.contains_key("StartAt"))
            {
                found.extend(states.keys().map(|name| format!("{pointer}/States/{}", escape(name))));
            }
            for (name, member) in members {
                states(member, &format!("{pointer}/{}", escape(name)), found);
            }
        }
        Value::Array(elements) => {
            for (index, element) in elements.iter().enumerate() {
                states(element, &format!("{pointer}/{index}"), found);
            }
        }
        _ => {}
    }
}

fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// Breaks each state of each definition in one way, where it applies, and asks that it is found.
#[track_caller]
fn each_is_found(mutate: impl Fn(&mut Map<String, Value>) -> bool) {
    for (file, definition) in executed().into_iter().flatten() {
        let mut pointers = Vec::new();
        states(&definition, "", &mut pointers);
        for pointer in pointers {
            let mut mutated = definition.clone();
            let Some(Value::Object(state)) = mutated.pointer_mut(&pointer) else { continue };
            if mutate(state) {
                assert!(is_denied(&mutated), "{file}: {pointer}: {}", mutated.pointer(&pointer).unwrap());
            }
        }
    }
}

#[test]
fn a_missing_field_is_found() {
    for field in
        ["Type", "Resource", "Choices", "Branches", "ItemProcessor", "Iterator", "Next", "End", "Seconds"]
    {
        each_is_found(|state| state.remove(field).is_some());
    }
}

#[test]
fn a_misspelt_field_is_found() {
    each_is_found(|state| {
        let Some(field) = state.keys().find(|field| field.len() > 3).cloned() else { return false };
        let value = state.remove(&field).unwrap();
        let (start, end) = field.split_at(field.len() / 2);
        state.insert(format!("{start}x{end}"), value);
        true
    });
}

#[test]
fn a_value_of_the_wrong_type_is_found() {
    let literal =
        ["Type", "Resource", "Next", "End", "Choices", "Branches", "Retry", "Catch", "ResultPath", "Default"];
    for field in literal {
        each_is_found(|state| {
            state.contains_key(field) && state.insert(field.to_owned(), json!(5)).is_some()
        });
    }
}

#[test]
fn a_broken_path_is_found() {
    for field in
        ["InputPath", "OutputPath", "ResultPath", "ItemsPath", "SecondsPath", "ErrorPath", "CausePath"]
    {
        each_is_found(|state| match state.get_mut(field) {
            Some(Value::String(path)) => {
                path.push('[');
                true
            }
            _ => false,
        });
    }
}

#[test]
fn a_broken_expression_is_found() {
    for field in ["Output", "Arguments", "Items", "ItemSelector", "Assign", "Seconds", "Cause", "Error"] {
        each_is_found(|state| state.get_mut(field).is_some_and(|value| break_expression(value, "{% ( ")));
        each_is_found(|state| {
            state.get_mut(field).is_some_and(|value| break_expression(value, "{% $nothing(), "))
        });
    }
}

/// Puts something in front of the first expression in a value.
fn break_expression(value: &mut Value, start: &str) -> bool {
    match value {
        Value::String(text) if text.starts_with("{%") && text.ends_with("%}") => {
            *text = text.replacen("{%", start, 1);
            true
        }
        Value::Object(members) => members.values_mut().any(|value| break_expression(value, start)),
        Value::Array(elements) => elements.iter_mut().any(|value| break_expression(value, start)),
        _ => false,
    }
}

#[test]
fn a_target_that_does_not_exist_is_found() {
    for field in ["Next", "Default"] {
        each_is_found(|state| {
            state.contains_key(field) && state.insert(field.to_owned(), json!("No such state")).is_some()
        });
    }
}
