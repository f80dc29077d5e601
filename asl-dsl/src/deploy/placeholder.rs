use asl_model::value::Value;

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    Text(&'t str),
    /// The name of a placeholder.
    Placeholder(&'t str),
}

/// The names of the placeholders `${Name}` of a definition, each once, in the order of the text.
pub(super) fn of(value: &Value) -> Vec<String> {
    let mut placeholders = Vec::new();
    collect(value, &mut placeholders);
    placeholders
}

fn collect(value: &Value, placeholders: &mut Vec<String>) {
    match value {
        Value::String(text) => collect_text(text, placeholders),
        Value::Array(elements) => elements.iter().for_each(|element| collect(element, placeholders)),
        Value::Object(members) => {
            for (key, value) in members {
                collect_text(key, placeholders);
                collect(value, placeholders);
            }
        }
        _ => {}
    }
}

fn collect_text(text: &str, placeholders: &mut Vec<String>) {
    for piece in pieces(text) {
        if let Piece::Placeholder(name) = piece
            && !placeholders.iter().any(|known| known == name)
        {
            placeholders.push(name.to_owned());
        }
    }
}

/// A text in pieces. What is no placeholder stays text: `${` without an end, or with something else than a name.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(open) = text.get(at..).and_then(|rest| rest.find("${")).map(|found| at + found) {
        let name = text.get(open + 2..).and_then(|rest| rest.split_once('}')).map(|(name, _)| name);
        match name.filter(|name| is_name(name)) {
            Some(name) => {
                pieces.extend(text.get(from..open).filter(|text| !text.is_empty()).map(Piece::Text));
                pieces.push(Piece::Placeholder(name));
                from = open + 2 + name.len() + 1;
                at = from;
            }
            None => at = open + 2,
        }
    }
    pieces.extend(text.get(from..).filter(|text| !text.is_empty()).map(Piece::Text));
    pieces
}

/// What CloudFormation and Terraform take as the name of a substitution, with the `::` and `.` of CloudFormation.
fn is_name(name: &str) -> bool {
    let is_part = |char: char| char.is_ascii_alphanumeric() || matches!(char, '_' | '-' | ':' | '.');
    !name.is_empty() && name.chars().all(is_part)
}
