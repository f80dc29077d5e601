use std::io::{self, Write};

use crate::cli::files::Input;
use crate::shape::{Array, Shape};
use crate::{DataShape, flow};

/// Shapes that are longer than this get a line for each member.
const WIDTH: usize = 72;
/// The words before the shapes are as long as this, with the space behind them.
const INDENT: usize = 12;

/// Writes the shapes of all states of all files, for people.
pub(super) fn write(inputs: &[Input], out: &mut dyn Write) -> io::Result<()> {
    for input in inputs {
        writeln!(out, "{}", input.source.name())?;
        for state in flow(&input.source, &input.config) {
            writeln!(out, "\n  {}", state.name().unwrap_or("(this state)"))?;
            writeln!(out, "    input   {}", shown(state.input()))?;
            writeln!(out, "    output  {}", shown(state.output()))?;
        }
    }
    Ok(())
}

fn shown(shape: Option<&DataShape>) -> String {
    shape.map_or_else(|| "nothing".to_owned(), |shape| lines(&shape.0, INDENT))
}

/// A shape in as many lines as it needs, indented so far.
pub(in crate::cli) fn lines(shape: &Shape, indent: usize) -> String {
    let line = shape.to_string();
    if line.len() + indent <= WIDTH {
        return line;
    }
    let rest = Shape { object: None, array: None, ..shape.clone() };
    let mut alternatives: Vec<String> = Vec::new();
    if let Some(object) = &shape.object {
        alternatives.push(object_lines(object, indent));
    }
    match shape.array.as_deref() {
        Some(Array::List(element)) => alternatives.push(format!("[{}…]", lines(element, indent))),
        Some(Array::Tuple(elements)) => {
            let elements: Vec<String> = elements.iter().map(|element| lines(element, indent)).collect();
            alternatives.push(format!("[{}]", elements.join(", ")));
        }
        None => {}
    }
    if !rest.is_nothing() {
        alternatives.push(rest.to_string());
    }
    alternatives.join(" | ")
}

fn object_lines(object: &crate::shape::Object, indent: usize) -> String {
    let inner = indent + 2;
    let mut text = String::from("{\n");
    let mut push = |line: &str| {
        text.push_str(&" ".repeat(inner));
        text.push_str(line);
        text.push('\n');
    };
    for (name, member) in object.members().filter(|(_, member)| !member.presence.is_never()) {
        let mark = if member.presence.is_always() { "" } else { "?" };
        push(&format!("{name}{mark}: {}", lines(&member.shape, inner)));
    }
    if let Some(others) = &object.others {
        push(&if others.is_unknown() { "…".to_owned() } else { format!("…: {}", lines(others, inner)) });
    }
    text.push_str(&" ".repeat(indent));
    text.push('}');
    text
}
