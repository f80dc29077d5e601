//! Texts as Terraform's templates have them.

use std::fmt::Write as _;

use super::names::Names;
use crate::deploy::pieces::Piece;

/// A text in which nothing is interpolated: `${` and `%{` are escaped.
pub(super) fn escaped(text: &str) -> String {
    escaped_before(text, "")
}

/// The same for a text before another one, which may make an interpolation of its last sign.
fn escaped_before(text: &str, next: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['$', '%']) {
        let (before, from) = rest.split_at(at);
        let sign = if from.starts_with('$') { '$' } else { '%' };
        let behind = from.trim_start_matches(sign);
        let run = from.len() - behind.len();
        escaped.push_str(before);
        if behind.is_empty() && next.starts_with(sign) {
            push_said(&mut escaped, sign, run);
        } else if !behind.starts_with('{') {
            escaped.extend(std::iter::repeat_n(sign, run));
        } else if run == 1 {
            escaped.extend([sign, sign]);
        } else {
            // Two signs before a brace are an escape themselves.
            push_said(&mut escaped, sign, run);
        }
        rest = behind;
    }
    escaped.push_str(rest);
    escaped
}

/// Signs in an interpolation of their own, where nothing makes anything else of them.
fn push_said(text: &mut String, sign: char, run: usize) {
    text.push_str("${\"");
    text.extend(std::iter::repeat_n(sign, run));
    text.push_str("\"}");
}

/// A text whose placeholders are interpolated.
pub(super) fn interpolated(text: &str, names: &Names) -> String {
    written(&names.pieces(text), str::to_owned, |name| names.reference(name))
}

/// A text as an expression: a quoted template, in which placeholders are the template's own variables.
pub(super) fn quoted(text: &str, names: &Names) -> String {
    if let [Piece::Placeholder(name)] = names.pieces(text).as_slice() {
        return names.variable(name).to_owned();
    }
    format!("\"{}\"", written(&names.pieces(text), quoted_chars, |name| names.variable(name).to_owned()))
}

/// The pieces of a text, written in these ways.
fn written(
    pieces: &[Piece<'_>],
    literal: impl Fn(&str) -> String,
    expression: impl Fn(&str) -> String,
) -> String {
    let mut written = String::new();
    for (index, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Text(text) => {
                let next = if index + 1 < pieces.len() { "$" } else { "" };
                written.push_str(&escaped_before(&literal(text), next));
            }
            Piece::Placeholder(name) => {
                // Writing to a `String` cannot fail.
                write!(written, "${{{}}}", expression(name)).unwrap_or_default();
            }
        }
    }
    written
}

fn quoted_chars(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            char if char.is_control() => {
                write!(quoted, "\\u{:04x}", u32::from(char)).unwrap_or_default();
            }
            char => quoted.push(char),
        }
    }
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_before_a_brace_are_escaped_one_or_many() {
        assert_eq!(escaped("${a} %{b} $c %d $ {e} $"), "$${a} %%{b} $c %d $ {e} $");
        assert_eq!(escaped("$${a} %%{b}"), "${\"$$\"}{a} ${\"%%\"}{b}");
        assert_eq!(escaped_before("costs $", "${x}"), "costs ${\"$\"}");
    }
}
