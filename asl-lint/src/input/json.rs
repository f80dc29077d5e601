use asl_model::syntax::{SyntaxErrorKind, json};

use super::{Document, Notation, Problem};

/// Reads JSON; `is_problem` says which deviations from it the format refuses.
pub(super) fn read(text: &str, is_problem: impl Fn(&SyntaxErrorKind) -> bool) -> Document<'_> {
    let parsed = json::parse(text);
    let comments = parsed.comments().to_vec();
    let (root, errors) = parsed.into_parts();
    let problems = errors.into_iter().filter(|error| is_problem(error.kind())).map(Problem::Syntax);
    Document::new(text, Notation::Json, root, problems.collect(), comments)
}
