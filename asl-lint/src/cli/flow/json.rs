//! The JSON output of `asl-lint flow`, version 1: a JSON Schema for each input and output.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::cli::files::Input;
use crate::shape::{Array, Object, Shape};
use crate::{DataShape, StateFlow, flow};

/// The version of the format. Its members are a contract: they are only ever added to.
const VERSION: u32 = 1;

/// Writes the shapes of all states of all files as one JSON document.
pub(super) fn write(inputs: &[Input], out: &mut dyn Write) -> io::Result<()> {
    let files = inputs.iter().map(|input| {
        let states = flow(&input.source, &input.config);
        File { file: input.source.name(), states: states.iter().map(State::new).collect() }
    });
    let output = Output { version: VERSION, files: files.collect() };
    serde_json::to_writer_pretty(&mut *out, &output)?;
    writeln!(out)
}

#[derive(Serialize)]
struct Output<'a> {
    version: u32,
    files: Vec<File<'a>>,
}

#[derive(Serialize)]
struct File<'a> {
    file: &'a str,
    states: Vec<State>,
}

#[derive(Serialize)]
struct State {
    name: Option<String>,
    pointer: String,
    /// `null` where no way leads to the state.
    input: Option<Value>,
    /// `null` where the state never succeeds.
    output: Option<Value>,
}

impl State {
    fn new(state: &StateFlow) -> Self {
        let schema = |shape: Option<&DataShape>| shape.map(|shape| schema(&shape.0));
        Self {
            name: state.name().map(str::to_owned),
            pointer: state.pointer().to_owned(),
            input: schema(state.input()),
            output: schema(state.output()),
        }
    }
}

/// A JSON Schema that allows these values.
fn schema(shape: &Shape) -> Value {
    if shape.unknown {
        return json!({});
    }
    let mut any = Vec::new();
    if let Some(object) = &shape.object {
        any.push(object_schema(object));
    }
    match shape.array.as_deref() {
        Some(Array::List(element)) => any.push(json!({"type": "array", "items": schema(element)})),
        Some(Array::Tuple(elements)) => {
            let elements: Vec<Value> = elements.iter().map(schema).collect();
            let length = elements.len();
            any.push(json!({"type": "array", "prefixItems": elements, "minItems": length, "items": false}));
        }
        None => {}
    }
    match shape.strings.constants() {
        Some(texts) => any.push(json!({"enum": texts.collect::<Vec<_>>()})),
        None if shape.strings == crate::shape::Strings::Any => any.push(json!({"type": "string"})),
        None => {}
    }
    if shape.number {
        any.push(json!({"type": "number"}));
    }
    match (shape.booleans.yes, shape.booleans.no) {
        (true, true) => any.push(json!({"type": "boolean"})),
        (false, false) => {}
        (yes, _) => any.push(json!({"const": yes})),
    }
    if shape.null {
        any.push(json!({"type": "null"}));
    }
    if any.len() == 1 { any.remove(0) } else { json!({"anyOf": any}) }
}

fn object_schema(object: &Object) -> Value {
    let there = || object.members().filter(|(_, member)| !member.presence.is_never());
    let properties: Map<String, Value> =
        there().map(|(name, member)| (name.to_owned(), schema(&member.shape))).collect();
    let required: Vec<&str> =
        there().filter(|(_, member)| member.presence.is_always()).map(|(name, _)| name).collect();
    let others = object.others.as_ref().map_or(json!(false), schema);
    json!({"type": "object", "properties": properties, "required": required, "additionalProperties": others})
}
