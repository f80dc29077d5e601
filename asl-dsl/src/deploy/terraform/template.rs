use asl_model::value::{Map, Value};

use super::names::Names;
use super::text;
use crate::deploy::pieces::Piece;

/// Writes a definition as a template for `templatefile`.
///
/// A text with placeholders is encoded when the template is rendered, so that a value may hold quotes, and a number
/// stays a number. Everything else that looks like an interpolation or a directive is escaped.
pub(super) fn write(definition: &Value, names: &Names) -> String {
    let mut template = Template { text: String::new(), names };
    template.value(definition, 0);
    template.text.push('\n');
    template.text
}

struct Template<'n> {
    text: String,
    names: &'n Names,
}

impl Template<'_> {
    fn value(&mut self, value: &Value, depth: usize) {
        match value {
            Value::String(text) => self.string(text),
            Value::Array(elements) if !elements.is_empty() => {
                self.text.push('[');
                for (index, element) in elements.iter().enumerate() {
                    self.line(index, depth + 1);
                    self.value(element, depth + 1);
                }
                self.close(']', depth);
            }
            Value::Object(members) if !members.is_empty() => self.object(members, depth),
            // Numbers, the words, and what is empty.
            other => self.text.push_str(&other.to_json()),
        }
    }

    fn object(&mut self, members: &Map, depth: usize) {
        self.text.push('{');
        for (index, (key, value)) in members.iter().enumerate() {
            self.line(index, depth + 1);
            self.string(key);
            self.text.push_str(": ");
            self.value(value, depth + 1);
        }
        self.close('}', depth);
    }

    fn string(&mut self, string: &str) {
        let has_placeholder =
            self.names.pieces(string).iter().any(|piece| matches!(piece, Piece::Placeholder(_)));
        if has_placeholder {
            self.text.push_str("${jsonencode(");
            self.text.push_str(&text::quoted(string, self.names));
            self.text.push_str(")}");
        } else {
            self.text.push_str(&text::escaped(&Value::from(string).to_json()));
        }
    }

    /// Begins the line of an element or member.
    fn line(&mut self, index: usize, depth: usize) {
        if index > 0 {
            self.text.push(',');
        }
        self.indent(depth);
    }

    fn close(&mut self, bracket: char, depth: usize) {
        self.indent(depth);
        self.text.push(bracket);
    }

    fn indent(&mut self, depth: usize) {
        self.text.push('\n');
        self.text.extend(std::iter::repeat_n("  ", depth));
    }
}
