use asl_model::span::Span;
use asl_model::syntax::MAX_DEPTH;
use granit_parser::ErrorKind;
use thiserror::Error;

use super::alias::MAX_COPIED;

/// A place at which a text is not the YAML that can become JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct YamlError {
    pub(crate) span: Span,
    pub(crate) kind: YamlErrorKind,
}

/// What can be wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub(crate) enum YamlErrorKind {
    #[error("{}", describe(.0))]
    Grammar(ErrorKind),
    #[error("no anchor is called `{name}` before this alias")]
    UnknownAnchor { name: String },
    #[error("this alias refers to the value that it is a part of")]
    EndlessAlias,
    #[error("aliases blow the text up to more than {MAX_COPIED} values")]
    TooManyCopies,
    #[error("nested deeper than {MAX_DEPTH} levels")]
    TooDeep,
    #[error("a key must be a string, and this is {found}")]
    KeyIsNoString { found: &'static str },
    #[error("`<<` takes an object or a list of objects, and this is {found}")]
    MergeOfNoObject { found: &'static str },
    #[error("`{text}` is no value that JSON has")]
    NotInJson { text: String },
    #[error("`{text}` is not what its tag `{tag}` says")]
    NotOfTag { text: String, tag: String },
    #[error("a second document begins here, and a file holds one definition")]
    SecondDocument,
}

impl YamlErrorKind {
    /// What to do about it.
    pub(crate) const fn help(&self) -> Option<&'static str> {
        let help = match self {
            Self::Grammar(ErrorKind::TabInBlockIndentation | ErrorKind::TabInIndentation) => {
                "indent with spaces"
            }
            Self::Grammar(ErrorKind::SimpleKeyExpected) => "write `:` and a space behind a key",
            Self::Grammar(ErrorKind::InvalidSimpleKey | ErrorKind::MappingValueNotAllowed) => {
                "put a text that contains `: ` in quotes, and indent alike what belongs together"
            }
            Self::Grammar(
                ErrorKind::UnexpectedCharacter { .. }
                | ErrorKind::ExpectedFlowMappingSeparator
                | ErrorKind::ExpectedFlowSequenceSeparator,
            ) => "put a text with characters that mean something in YAML in quotes",
            Self::KeyIsNoString { .. } => "put the key in quotes",
            Self::SecondDocument => "put it into a file of its own",
            _ => return None,
        };
        Some(help)
    }
}

/// The message of the parser for what the reader does not say in words of its own.
fn describe(kind: &ErrorKind) -> String {
    match kind {
        ErrorKind::TabInBlockIndentation | ErrorKind::TabInIndentation => {
            "YAML is not indented with tabs".to_owned()
        }
        ErrorKind::UnexpectedCharacter { character } => {
            format!("a value cannot begin with `{}`", character.escape_debug())
        }
        ErrorKind::UnclosedFlowCollection { open } => format!("`{open}` is never closed"),
        ErrorKind::UnclosedQuotedScalar => "this string has no closing quote".to_owned(),
        ErrorKind::UnknownQuotedScalarEscape => {
            "this string has an escape sequence that YAML does not have".to_owned()
        }
        ErrorKind::MappingValueNotAllowed => {
            "`:` makes a key of what stands before it, and no key can stand here".to_owned()
        }
        ErrorKind::InvalidQuotedScalarIndent => {
            "this string has no closing quote, or a line that is not indented".to_owned()
        }
        other => {
            let message = other.to_string();
            let message = message.trim_start_matches("while ").trim_end_matches('.');
            format!("not YAML: {message}")
        }
    }
}
