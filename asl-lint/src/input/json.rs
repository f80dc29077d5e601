use asl_model::syntax::{SyntaxErrorKind, json};

use super::{Document, Problem};

/// Reads JSON; `is_problem` says which deviations from it the format refuses.
pub(super) fn read(text: &str, is_problem: impl Fn(&SyntaxErrorKind) -> bool) -> Document<'_> {
    let (root, errors) = json::parse(text).into_parts();
    let problems = errors.into_iter().filter(|error| is_problem(error.kind())).map(Problem::Syntax);
    Document::new(root, problems.collect())
}
