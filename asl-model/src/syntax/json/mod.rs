//! JSON, with comments, trailing commas and unquoted placeholders read and reported.

mod cursor;
mod parser;
mod scalar;
mod string;

#[cfg(test)]
mod tests;

pub use scalar::is_number;
pub use string::string_pieces;

use super::Parsed;

/// Reads a text as JSON.
///
/// Comments (`//…`, `/*…*/`) and trailing commas are read and reported as errors of their own kind
/// ([`is_allowed_in_jsonc`](super::SyntaxErrorKind::is_allowed_in_jsonc)). An unquoted `${Name}` in the
/// place of a value is what a template fills in, and no error. A byte order mark at the beginning is
/// passed over. Behind an error the reading goes on where the next member or element begins.
#[must_use]
pub fn parse(text: &str) -> Parsed<'_> {
    parser::Parser::new(text).document()
}
