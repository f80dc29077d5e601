//! The functions on text.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use super::arguments::{Arguments, plain};
use super::{IntrinsicEvaluationErrorKind, Outcome};
use crate::intrinsic::{ArgumentKind, Call, ProblemKind};

/// The template with the values in its placeholders. In a template that comes from a path, each `{}` is one.
pub(super) fn format(call: &Call, arguments: &Arguments) -> Outcome<Value> {
    let pieces: Vec<&str> = match call.arguments().first().map(super::Argument::kind) {
        Some(ArgumentKind::String(literal)) => literal.pieces().collect(),
        _ => arguments.text(0).split("{}").collect(),
    };
    let values = arguments.values().get(1..).unwrap_or_default();
    let placeholders = pieces.len().saturating_sub(1);
    if placeholders != values.len() {
        return Err(ProblemKind::PlaceholderCount { placeholders, values: values.len() }.into());
    }
    let mut text = String::new();
    for (position, piece) in pieces.into_iter().enumerate() {
        if let Some(value) = position.checked_sub(1).and_then(|before| values.get(before)) {
            text.push_str(&plain(value));
        }
        text.push_str(piece);
    }
    Ok(Value::String(text))
}

pub(super) fn parse_json(text: &str) -> Outcome<Value> {
    serde_json::from_str(text)
        .map_err(|error| IntrinsicEvaluationErrorKind::NotJson { message: error.to_string() })
}

pub(super) fn encode(text: &str) -> Value {
    Value::String(STANDARD.encode(text))
}

pub(super) fn decode(text: &str) -> Outcome<Value> {
    let bytes = STANDARD.decode(text).map_err(|_| IntrinsicEvaluationErrorKind::NotBase64)?;
    String::from_utf8(bytes).map(Value::String).map_err(|_| IntrinsicEvaluationErrorKind::NotText)
}

/// The parts between any of the delimiters, empty ones left out.
pub(super) fn split(text: &str, delimiters: &str) -> Value {
    let parts = text.split(|character| delimiters.contains(character));
    Value::Array(parts.filter(|part| !part.is_empty()).map(Value::from).collect())
}
