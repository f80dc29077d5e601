use std::fmt::Write as _;

use crate::fix::Value;

/// How much white space stands inside a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spacing {
    /// None: the text is minified.
    None,
    /// A space behind colons and commas and inside braces.
    Wide,
}

/// A value in one line.
pub(super) fn literal(value: &Value, spacing: Spacing) -> String {
    let space = if spacing == Spacing::Wide { " " } else { "" };
    match value {
        Value::Null => "null".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => escaped(text, "\""),
        Value::Array(elements) => {
            let elements: Vec<String> = elements.iter().map(|element| literal(element, spacing)).collect();
            format!("[{}]", elements.join(&format!(",{space}")))
        }
        Value::Object(members) => {
            let member = |(name, value): &(&str, Value)| {
                format!("{}:{space}{}", escaped(name, "\""), literal(value, spacing))
            };
            let members: Vec<String> = members.iter().map(member).collect();
            format!("{{{space}{}{space}}}", members.join(&format!(",{space}")))
        }
    }
}

/// A text with JSON's escapes, between quotes of the caller.
pub(super) fn escaped(text: &str, quote: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 2 * quote.len());
    escaped.push_str(quote);
    for character in text.chars() {
        match character {
            '"' => escaped.push_str("\\\""),
            '\\' => escaped.push_str("\\\\"),
            character if character < ' ' => {
                // Writing to a string cannot fail.
                let _ = write!(escaped, "\\u{:04x}", u32::from(character));
            }
            character => escaped.push(character),
        }
    }
    escaped.push_str(quote);
    escaped
}
