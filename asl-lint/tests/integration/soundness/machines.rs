//! Small machines and small data, with few names, so that paths often lead somewhere.

#![expect(clippy::indexing_slicing, reason = "the generated values have these members")]

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Data of which the members are called `a`, `b` and `c`.
pub(super) fn input() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (0..3).prop_map(Value::from),
        "[ab]".prop_map(Value::from),
    ];
    let value = leaf.prop_recursive(2, 12, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::from),
            vec(("[abc]", inner), 0..3).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    });
    vec(("[abc]", value), 0..4).prop_map(|members| Value::Object(members.into_iter().collect()))
}

fn path() -> impl Strategy<Value = String> {
    let step = prop_oneof![4 => "[.][abc]", 1 => "\\[[01]\\]", 1 => Just("[*]".to_owned()), 1 => Just("['a','b']".to_owned())];
    let root = prop_oneof![8 => Just("$"), 1 => Just("$$.Execution.Input"), 1 => Just("$v")];
    (root, vec(step, 0..3)).prop_map(|(root, steps)| format!("{root}{}", steps.concat()))
}

fn reference() -> impl Strategy<Value = String> {
    vec("[.][abc]", 0..3).prop_map(|steps| format!("${}", steps.concat()))
}

fn template() -> impl Strategy<Value = Value> {
    let dynamic = prop_oneof![
        4 => path(),
        1 => path().prop_map(|path| format!("States.Array({path}, 1)")),
        1 => (path(), path()).prop_map(|(one, other)| format!("States.JsonMerge({one}, {other}, false)")),
        1 => path().prop_map(|path| format!("States.ArrayGetItem({path}, 0)")),
        1 => path().prop_map(|path| format!("States.ArrayUnique({path})")),
    ];
    let member = prop_oneof![
        3 => ("[abc]", dynamic).prop_map(|(name, text)| (format!("{name}.$"), Value::from(text))),
        1 => ("[abc]", input()),
    ];
    vec(member, 0..3).prop_map(|members| {
        let mut object = Map::new();
        for (key, value) in members {
            let name = key.trim_end_matches(".$").to_owned();
            object.remove(&name);
            object.remove(&format!("{name}.$"));
            object.insert(key, value);
        }
        Value::Object(object)
    })
}

fn nullable(text: impl Strategy<Value = String>) -> impl Strategy<Value = Value> {
    prop_oneof![5 => text.prop_map(Value::from), 1 => Just(Value::Null)]
}

/// The fields around the work of a state.
fn around() -> impl Strategy<Value = Map<String, Value>> {
    let paths = (
        option::weighted(0.2, nullable(path())),
        option::weighted(0.5, nullable(reference())),
        option::weighted(0.2, nullable(path())),
    );
    (paths, option::weighted(0.2, path())).prop_map(|((input, result, output), variable)| {
        let fields = [("InputPath", input), ("ResultPath", result), ("OutputPath", output)];
        let mut state: Map<String, Value> =
            fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect();
        if let Some(path) = variable {
            state.insert("Assign".to_owned(), json!({ "v.$": path }));
        }
        state
    })
}

fn state(count: usize) -> impl Strategy<Value = Value> {
    let next = (0..count + 2)
        .prop_map(move |next| if next < count { json!(format!("S{next}")) } else { Value::Null });
    let pass = (around(), option::of(template()), option::weighted(0.3, input())).prop_map(
        |(mut state, parameters, result)| {
            state.insert("Type".to_owned(), json!("Pass"));
            state.extend(parameters.map(|parameters| ("Parameters".to_owned(), parameters)));
            state.extend(result.map(|result| ("Result".to_owned(), result)));
            state
        },
    );
    let task = (around(), option::of(template())).prop_map(|(mut state, selector)| {
        state.insert("Type".to_owned(), json!("Task"));
        state.insert("Resource".to_owned(), json!("arn:aws:lambda:eu-west-1:123456789012:function:f"));
        state.extend(selector.map(|selector| ("ResultSelector".to_owned(), selector)));
        state
    });
    let work = prop_oneof![3 => pass, 1 => task];
    let simple = (work.clone(), next.clone()).prop_map(|(state, next)| ending(state, next));
    let parallel =
        (around(), vec(work.clone(), 1..3), next.clone()).prop_map(|(mut state, branches, next)| {
            state.insert("Type".to_owned(), json!("Parallel"));
            let branches = branches
                .into_iter()
                .map(|inner| json!({"StartAt": "I", "States": {"I": ending(inner, Value::Null)}}));
            state.insert("Branches".to_owned(), branches.collect());
            ending(state, next)
        });
    let map = (around(), reference(), option::of(template()), work, next).prop_map(
        |(mut state, items, selector, inner, next)| {
            state.insert("Type".to_owned(), json!("Map"));
            state.insert("ItemsPath".to_owned(), json!(items));
            state.extend(selector.map(|selector| ("ItemSelector".to_owned(), selector)));
            state.insert(
                "ItemProcessor".to_owned(),
                json!({"StartAt": "I", "States": {"I": ending(inner, Value::Null)}}),
            );
            ending(state, next)
        },
    );
    let choice = (vec((condition(), 0..count), 1..3), 0..count).prop_map(|(rules, default)| {
        let rules = rules.into_iter().map(|(mut rule, next)| {
            rule["Next"] = json!(format!("S{next}"));
            rule
        });
        json!({"Type": "Choice", "Choices": rules.collect::<Vec<_>>(), "Default": format!("S{default}")})
    });
    prop_oneof![5 => simple, 1 => parallel, 1 => map, 3 => choice]
}

fn condition() -> impl Strategy<Value = Value> {
    let test = prop_oneof![
        any::<bool>().prop_map(|value| ("IsPresent", json!(value))),
        any::<bool>().prop_map(|value| ("IsString", json!(value))),
        any::<bool>().prop_map(|value| ("IsNull", json!(value))),
        any::<bool>().prop_map(|value| ("IsNumeric", json!(value))),
        any::<bool>().prop_map(|value| ("BooleanEquals", json!(value))),
        "[ab]".prop_map(|text| ("StringEquals", json!(text))),
        (0..3).prop_map(|number| ("NumericEquals", json!(number))),
    ];
    let test =
        (reference(), test).prop_map(|(path, (operator, value))| json!({"Variable": path, operator: value}));
    test.prop_recursive(2, 6, 2, |inner| {
        prop_oneof![
            inner.clone().prop_map(|inner| json!({"Not": inner})),
            vec(inner.clone(), 1..3).prop_map(|inner| json!({"And": inner})),
            vec(inner, 1..3).prop_map(|inner| json!({"Or": inner})),
        ]
    })
}

fn ending(mut state: Map<String, Value>, next: Value) -> Value {
    if next.is_null() {
        state.insert("End".to_owned(), json!(true));
    } else {
        state.insert("Next".to_owned(), next);
    }
    Value::Object(state)
}

pub(super) fn machine() -> impl Strategy<Value = Value> {
    vec(state(4), 4).prop_map(|states| {
        let states: Map<String, Value> = states
            .into_iter()
            .enumerate()
            .map(|(number, mut state)| {
                rename_inner(&mut state, number);
                (format!("S{number}"), state)
            })
            .collect();
        json!({"StartAt": "S0", "States": states})
    })
}

/// Names of states are unique in the whole machine.
fn rename_inner(state: &mut Value, number: usize) {
    let rename = |machine: &mut Value, name: String| {
        let inner = machine["States"]["I"].take();
        *machine = json!({"StartAt": name, "States": {name: inner}});
    };
    for (branch, machine) in state["Branches"].as_array_mut().into_iter().flatten().enumerate() {
        rename(machine, format!("S{number}B{branch}"));
    }
    if state.get("ItemProcessor").is_some() {
        rename(&mut state["ItemProcessor"], format!("S{number}I"));
    }
    if let Some(state) = state.as_object_mut()
        && state.get("Branches").is_some_and(Value::is_null)
    {
        state.remove("Branches");
    }
}

/// A schema that allows a value and what is of the same kinds.
pub(super) fn schema_of(value: &Value) -> Value {
    match value {
        Value::Null => json!({"type": "null"}),
        Value::Bool(_) => json!({"type": "boolean"}),
        Value::Number(_) => json!({"type": "number"}),
        Value::String(_) => json!({"type": "string"}),
        Value::Array(elements) => {
            let elements: Vec<Value> = elements.iter().map(schema_of).collect();
            if elements.is_empty() {
                return json!({"type": "array"});
            }
            json!({"type": "array", "items": {"anyOf": elements}})
        }
        Value::Object(members) => {
            let properties: Map<String, Value> =
                members.iter().map(|(name, value)| (name.clone(), schema_of(value))).collect();
            let required: Vec<&String> = members.keys().collect();
            json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
        }
    }
}
