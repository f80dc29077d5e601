use asl_model::similar::closest;
use thiserror::Error;

use crate::diagnostic::list;

/// A word of the configuration that is none of those that can stand there.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{word}` is none of {}{}", list(.expected, "and"), match closest(.word, .expected.iter().copied()) {
    Some(meant) => format!(": did you mean `{meant}`?"),
    None => String::new(),
})]
pub struct UnknownWord {
    word: String,
    expected: Vec<&'static str>,
}

impl UnknownWord {
    /// The one of `all` that is called `word`.
    pub(super) fn find<T: Copy>(
        word: &str,
        all: impl IntoIterator<Item = T>,
        name: fn(T) -> &'static str,
    ) -> Result<T, Self> {
        let mut expected = Vec::new();
        for candidate in all {
            if name(candidate) == word {
                return Ok(candidate);
            }
            expected.push(name(candidate));
        }
        Err(Self { word: word.to_owned(), expected })
    }
}
