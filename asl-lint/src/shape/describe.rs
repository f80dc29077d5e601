//! Shapes in words and as text.

use std::fmt::{self, Write as _};

use super::{Array, JsonKind, Object, Shape, Strings};

impl fmt::Display for Shape {
    /// In one line, much as a type: `{ id: string, total?: number, … }`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_nothing() {
            return f.write_str("nothing");
        }
        let mut alternatives: Vec<String> = Vec::new();
        if let Some(object) = &self.object {
            alternatives.push(object.to_string());
        }
        if let Some(array) = &self.array {
            alternatives.push(array.to_string());
        }
        match self.strings.constants() {
            Some(texts) => alternatives.extend(texts.map(|text| format!("{text:?}"))),
            None if self.strings == Strings::Any => alternatives.push("string".to_owned()),
            None => {}
        }
        if self.number {
            alternatives.push("number".to_owned());
        }
        match (self.booleans.yes, self.booleans.no) {
            (true, true) => alternatives.push("boolean".to_owned()),
            (true, false) => alternatives.push("true".to_owned()),
            (false, true) => alternatives.push("false".to_owned()),
            (false, false) => {}
        }
        if self.null {
            alternatives.push("null".to_owned());
        }
        if self.unknown {
            alternatives.push("unknown".to_owned());
        }
        f.write_str(&alternatives.join(" | "))
    }
}

impl fmt::Display for Array {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tuple(elements) => {
                let elements: Vec<String> = elements.iter().map(ToString::to_string).collect();
                write!(f, "[{}]", elements.join(", "))
            }
            Self::List(element) => write!(f, "[{element}…]"),
        }
    }
}

impl fmt::Display for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::from("{ ");
        for (name, member) in self.members().filter(|(_, member)| !member.presence.is_never()) {
            let mark = if member.presence.is_always() { "" } else { "?" };
            let key = if is_plain(name) { name.to_owned() } else { format!("{name:?}") };
            write!(text, "{key}{mark}: {}, ", member.shape)?;
        }
        match &self.others {
            Some(others) if others.is_unknown() => text.push('…'),
            Some(others) => write!(text, "…: {others}")?,
            None => text.truncate(text.trim_end().trim_end_matches(',').len()),
        }
        f.write_str(if text == "{" { "{}" } else { text.as_str() })?;
        f.write_str(if text == "{" { "" } else { " }" })
    }
}

fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|character| character.is_alphanumeric() || character == '_')
}

/// What a value is, with the article, for messages: `a string`, `an object or null`.
pub(crate) fn describe_value(shape: &Shape) -> String {
    let words: Vec<&str> = shape.kinds().map(JsonKind::describe).collect();
    match words.split_last() {
        None => "unknown".to_owned(),
        Some((last, [])) => (*last).to_owned(),
        Some((last, before)) => format!("{} or {last}", before.join(", ")),
    }
}

impl JsonKind {
    /// The kind with its article.
    pub(crate) const fn describe(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Number => "a number",
            Self::String => "a string",
            Self::Array => "an array",
            Self::Object => "an object",
        }
    }
}
