//! The words of JSONata: how names, texts and whole expressions are spelt.

use std::fmt::Write as _;

/// A text as a literal. It has single quotes, which JSON need not escape, unless one stands in it.
pub(super) fn literal(text: &str) -> String {
    let quote = if text.contains('\'') { '"' } else { '\'' };
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push(quote);
    for char in text.chars() {
        match char {
            '"' if quote == '"' => literal.push_str("\\\""),
            '\\' => literal.push_str("\\\\"),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\t' => literal.push_str("\\t"),
            char if char.is_control() => {
                // Writing to a `String` cannot fail.
                write!(literal, "\\u{:04x}", u32::from(char)).unwrap_or_default();
            }
            char => literal.push(char),
        }
    }
    literal.push(quote);
    literal
}

/// The step from `object` to its member.
pub(super) fn member(object: &str, name: &str) -> String {
    if is_plain(name) {
        format!("{object}.{name}")
    } else if name.contains('`') || name.is_empty() {
        format!("$lookup({object}, {})", literal(name))
    } else {
        format!("{object}.`{name}`")
    }
}

/// Whether a name needs no backticks: it is spelt like an identifier, and is no word of the language.
fn is_plain(name: &str) -> bool {
    const WORDS: [&str; 7] = ["and", "or", "in", "true", "false", "null", "function"];
    let mut chars = name.chars();
    chars.next().is_some_and(|first| first.is_ascii_alphabetic() || first == '_')
        && chars.all(|char| char.is_ascii_alphanumeric() || char == '_')
        && !WORDS.contains(&name)
}

/// An expression as the string that a state in JSONata evaluates.
pub(super) fn delimited(expression: &str) -> String {
    format!("{{% {expression} %}}")
}

/// A text that stands for itself, also where the service would take it for an expression, or for a broken one.
pub(super) fn plain(text: String) -> String {
    if text.starts_with("{%") || text.ends_with("%}") { delimited(&literal(&text)) } else { text }
}

/// A pattern that finds any of these characters.
pub(super) fn any_of(characters: &str) -> String {
    let mut pattern = String::from("/[");
    for char in characters.chars() {
        match char {
            '\n' => pattern.push_str(r"\n"),
            '\r' => pattern.push_str(r"\r"),
            '\t' => pattern.push_str(r"\t"),
            '/' | '\\' | '[' | ']' | '^' | '-' | '&' | '~' => pattern.extend(['\\', char]),
            char => pattern.push(char),
        }
    }
    pattern.push_str("]/");
    pattern
}
