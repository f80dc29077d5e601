use asl_aws::permission::{Arn, Scope};
use asl_model::value::Value;

use super::names::Names;
use crate::deploy::object::object;
use crate::deploy::placeholder::{Piece, pieces};

/// A text whose placeholders are filled in from parameters.
pub(super) fn substituted(text: &str, names: &Names) -> Value {
    let pieces = pieces(text);
    if !pieces.iter().any(|piece| matches!(piece, Piece::Placeholder(_))) {
        return Value::from(text);
    }
    let piece = |piece| match piece {
        Piece::Text(text) => text.replace("${", "${!"),
        Piece::Placeholder(name) => format!("${{{}}}", names.source(name)),
    };
    object! { "Fn::Sub" => pieces.into_iter().map(piece).collect::<String>() }
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
