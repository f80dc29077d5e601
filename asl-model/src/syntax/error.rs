use thiserror::Error;

use crate::span::Span;

/// A place at which a text is not what it should be. Its `Display` is the message, without the place.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{kind}")]
pub struct SyntaxError {
    span: Span,
    kind: SyntaxErrorKind,
}

impl SyntaxError {
    /// An error of this kind at this place.
    #[must_use]
    pub const fn new(span: Span, kind: SyntaxErrorKind) -> Self {
        Self { span, kind }
    }

    /// The place.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// What is wrong there.
    #[must_use]
    pub const fn kind(&self) -> &SyntaxErrorKind {
        &self.kind
    }
}

/// What can be wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SyntaxErrorKind {
    /// The text holds no value.
    #[error("no definition: the text is empty")]
    Empty,
    /// A comment, which JSON does not have.
    #[error("JSON has no comments")]
    Comment,
    /// A comma before a closing bracket.
    #[error("trailing comma before `{close}`")]
    TrailingComma {
        /// The closing bracket.
        close: char,
    },
    /// Something else than what the grammar wants.
    #[error("expected {expected}, found {found}")]
    Expected {
        /// What would be right here.
        expected: &'static str,
        /// What stands here.
        found: Found,
    },
    /// A bracket without its partner.
    #[error("`{open}` is never closed")]
    Unclosed {
        /// The opening bracket.
        open: char,
    },
    /// A string without its closing quote.
    #[error("this string has no closing quote")]
    UnclosedString,
    /// A block comment without its end.
    #[error("this comment has no closing `*/`")]
    UnclosedComment,
    /// A control character in a string.
    #[error("control character U+{:04X} in a string: write it as an escape", u32::from(*.character))]
    ControlCharacter {
        /// The character.
        character: char,
    },
    /// An escape sequence that JSON does not have.
    #[error("invalid escape sequence `{sequence}`")]
    InvalidEscape {
        /// The sequence.
        sequence: String,
    },
    /// Something like a number that is none.
    #[error("`{text}` is not a JSON number")]
    InvalidNumber {
        /// What stands here.
        text: String,
    },
    /// A word that is no JSON value.
    #[error("`{word}` is not a JSON value: strings stand in double quotes")]
    UnknownWord {
        /// The word.
        word: String,
    },
    /// A directive of a template, as Terraform's `%{ if … }`.
    #[error("`{directive}` is a directive of a template: what it leaves out or repeats nobody can know")]
    TemplateDirective {
        /// The directive.
        directive: String,
    },
    /// Text behind the end of the value.
    #[error("unexpected text after the end of the definition")]
    TrailingText,
    /// Nesting beyond [`MAX_DEPTH`](super::MAX_DEPTH).
    #[error("nested deeper than {} levels", super::MAX_DEPTH)]
    TooDeep,
}

impl SyntaxErrorKind {
    /// Whether JSON with comments (`.jsonc`) allows this: comments and trailing commas.
    #[must_use]
    pub const fn is_allowed_in_jsonc(&self) -> bool {
        matches!(self, Self::Comment | Self::TrailingComma { .. })
    }
}

/// What stands where something else was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Found {
    /// The end of the text.
    End,
    /// A character.
    Character(char),
}

impl std::fmt::Display for Found {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::End => f.write_str("the end of the text"),
            Self::Character('`') => f.write_str("a backtick"),
            Self::Character(character) if character.is_control() => {
                write!(f, "`{}`", character.escape_debug())
            }
            Self::Character(character) => write!(f, "`{character}`"),
        }
    }
}
