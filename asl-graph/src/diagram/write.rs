use std::fmt::{self, Display, Formatter};

use asl_model::syntax::{Kind, MAX_DEPTH, Node};

use crate::render::escape::JsonString;

/// A state as indented JSON, but without the states of machines that are nested in it: they speak for themselves.
pub(super) struct Written<'d, 't>(pub(super) &'d Node<'t>);

impl Display for Written<'_, '_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write(f, self.0, 0)
    }
}

fn write(f: &mut Formatter<'_>, node: &Node<'_>, depth: usize) -> fmt::Result {
    match node.kind() {
        Kind::Null => f.write_str("null"),
        Kind::Bool(value) => write!(f, "{value}"),
        Kind::Number(text) => f.write_str(text),
        Kind::String(text) => write!(f, "{}", JsonString(text)),
        Kind::Unknown => f.write_str("${…}"),
        Kind::Array(elements) => {
            let elements = elements.iter().map(|element| (None, element));
            list(f, ("[", "]"), elements, depth)
        }
        Kind::Object(object) => {
            let members = object.members().iter().map(|member| (Some(member.key().name()), member.value()));
            list(f, ("{", "}"), members, depth)
        }
    }
}

fn list<'n>(
    f: &mut Formatter<'_>,
    (open, close): (&str, &str),
    entries: impl ExactSizeIterator<Item = (Option<&'n str>, &'n Node<'n>)>,
    depth: usize,
) -> fmt::Result {
    if entries.len() == 0 || depth > MAX_DEPTH {
        return write!(f, "{open}{close}");
    }
    f.write_str(open)?;
    for (index, (key, value)) in entries.enumerate() {
        let comma = if index == 0 { "" } else { "," };
        write!(f, "{comma}\n{:1$}", "", 2 * (depth + 1))?;
        if let Some(key) = key {
            write!(f, "{}: ", JsonString(key))?;
        }
        match value.as_object() {
            Some(states) if depth > 0 && key == Some("States") => {
                write!(f, "{{ … {} }}", states.members().len())?;
            }
            _ => write(f, value, depth + 1)?,
        }
    }
    write!(f, "\n{:1$}{close}", "", 2 * depth)
}

#[cfg(test)]
mod tests {
    use asl_model::syntax::json;

    use super::Written;

    #[test]
    fn nested_states_are_counted_and_the_rest_is_json() {
        let text = "{\n  \"Type\": \"Map\",\n  \"A\": [],\n  \"B\": [\n    1.50,\n    \"\\\"\\n\"\n  ]\n}";
        assert_eq!(Written(json::parse(text).root().unwrap()).to_string(), text);
        let nested = json::parse(r#"{"Iterator": {"States": {"A": {}, "B": {}}}}"#);
        let expected = "{\n  \"Iterator\": {\n    \"States\": { … 2 }\n  }\n}";
        assert_eq!(Written(nested.root().unwrap()).to_string(), expected);
    }
}
