use asl_aws::permission::{Arn, Scope};
use asl_model::value::Value;

use super::names::Names;
use crate::deploy::object::object;
use crate::deploy::pieces::Piece;

/// A text whose placeholders are filled in from parameters.
pub(super) fn substituted(text: &str, names: &Names) -> Value {
    let pieces = names.pieces(text);
    if !pieces.iter().any(|piece| matches!(piece, Piece::Placeholder(_))) {
        return Value::from(text);
    }
    let piece = |piece| match piece {
        Piece::Text(text) => text.replace("${", "${!"),
        Piece::Placeholder(name) => format!("${{{}}}", names.source(name)),
    };
    object! { "Fn::Sub" => pieces.into_iter().map(piece).collect::<String>() }
}

/// A definition as a text that is put together, in which placeholders of numbers and booleans are what they are.
pub(super) fn definition(definition: &Value, names: &Names) -> Value {
    let mut text = definition.to_json();
    for placeholder in names.without_quotes() {
        let bare = placeholder.text();
        text = unquoted(&text, &bare);
    }
    substituted(&text, names)
}

/// A text of JSON, in which the strings that are no more than this have lost their quotation marks.
fn unquoted(json: &str, string: &str) -> String {
    let quoted = format!("\"{string}\"");
    let mut pieces = json.split(&quoted);
    let mut unquoted = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        // Behind a backslash the quotation mark stands in a string.
        let replaced = if unquoted.ends_with('\\') { &quoted } else { string };
        unquoted.push_str(replaced);
        unquoted.push_str(piece);
    }
    unquoted
}

/// A value in whose texts placeholders are filled in from parameters.
pub(super) fn substituted_in(value: &Value, names: &Names) -> Value {
    match value {
        Value::String(text) => substituted(text, names),
        Value::Array(elements) => Value::array(elements.iter().map(|element| substituted_in(element, names))),
        Value::Object(members) => {
            let member = |(key, value): (&String, &Value)| (key.clone(), substituted_in(value, names));
            Value::Object(members.iter().map(member).collect())
        }
        other => other.clone(),
    }
}

/// An ARN, with the pseudo parameters of CloudFormation for what is left open in it.
pub(super) fn arn(arn: &Arn, names: &Names) -> Value {
    let open = Scope {
        partition: "\u{1}AWS::Partition\u{2}",
        region: "\u{1}AWS::Region\u{2}",
        account: "\u{1}AWS::AccountId\u{2}",
        state_machine: "\u{1}StateMachineName\u{2}",
    };
    let rendered = arn.render(open);
    let text = match substituted(&rendered, names) {
        Value::String(text) => text,
        other => other.get("Fn::Sub").and_then(Value::as_str).unwrap_or_default().to_owned(),
    };
    let written = text.replace('\u{1}', "${").replace('\u{2}', "}");
    if written.contains("${") {
        object! { "Fn::Sub" => written }
    } else {
        Value::from(written)
    }
}
