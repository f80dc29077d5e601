use asl_model::similar::closest;
use asl_model::span::Span;
use thiserror::Error;

use crate::config::ConfigError;
use crate::diagnostic::list;

/// Something that is wrong with a configuration file, and where.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct FileError {
    pub(crate) span: Span,
    pub(crate) kind: FileErrorKind,
}

/// What is wrong.
#[derive(Debug, PartialEq, Eq, Error)]
pub(crate) enum FileErrorKind {
    /// The text is no TOML, or a value is of another kind.
    #[error("{message}")]
    Toml { message: String },
    #[error("no key is called `{key}` here: {}", match closest(.key, .expected.iter().map(String::as_str)) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("there are {}", list(.expected, "and")),
    })]
    UnknownKey { key: String, expected: Vec<String> },
    #[error(transparent)]
    Rule(#[from] ConfigError),
    #[error("`{pattern}` is no pattern of paths: {reason}")]
    Pattern { pattern: String, reason: String },
    #[error("`{pointer}` is no JSON pointer: it begins with `/`, as `/States/Pay`")]
    Pointer { pointer: String },
    #[error("`{path}` leads out of the folder of this file")]
    Outside { path: String },
}

impl From<&toml::de::Error> for FileErrorKind {
    /// An unknown key is told by the message alone, which lists the keys that there are.
    fn from(error: &toml::de::Error) -> Self {
        let message = error.message();
        let words: Vec<String> = message.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        match words.split_first() {
            Some((key, expected)) if message.starts_with("unknown field") => {
                Self::UnknownKey { key: key.clone(), expected: expected.to_vec() }
            }
            _ => Self::Toml { message: message.replace('\n', ": ") },
        }
    }
}
