//! Edits of a definition that stands in a string of another file.

#[cfg(test)]
mod tests;

use asl_model::span::Span;

use crate::input::{Document, Writing};

use super::TextEdit;
use super::json::escaped;

/// The edit of the file that makes this edit of the definition; `None` where that is not possible.
pub(super) fn in_file(file: &str, document: &Document<'_>, edit: TextEdit) -> Option<TextEdit> {
    let writing = document.writing();
    if writing == Writing::Verbatim {
        return Some(edit);
    }
    let new = edit.replacement();
    // What fills in the string of the file would take these for its own.
    if new.contains("${") || new.contains("%{") {
        return None;
    }
    let replacement = match writing {
        Writing::Quoted => escaped(new, "").replace("\\u000a", "\\n"),
        Writing::Lines if new.contains('\n') => {
            new.replace('\n', &format!("\n{}", indentation(file, document)?))
        }
        Writing::Lines => new.to_owned(),
        Writing::Verbatim | Writing::Other => return None,
    };
    Some(TextEdit::new(document.in_file_alone(file, edit.span())?, replacement))
}

/// What stands in the file before each line of the definition.
fn indentation<'f>(file: &'f str, document: &Document<'_>) -> Option<&'f str> {
    let text = document.text();
    let begins_line =
        |at: &usize| text.get(..*at).is_some_and(|before| before.is_empty() || before.ends_with('\n'));
    let first = text.find(|c: char| !c.is_whitespace())?;
    let line = (0..=first).rev().find(begins_line)?;
    let start = document.in_file(Span::new(line, line + 1)).start();
    let before = file.get(..start)?;
    let indentation = before.get(before.rfind('\n').map_or(0, |end| end + 1)..)?;
    indentation.chars().all(|c| c == ' ').then_some(indentation)
}
