use std::collections::BTreeSet;
use std::sync::Arc;

/// Which strings a value can be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Strings {
    #[default]
    None,
    OneOf(Arc<BTreeSet<Arc<str>>>),
    Any,
}

/// More strings than these are any.
const MAX_CONSTANTS: usize = 16;
/// Longer strings are not kept.
const MAX_LENGTH: usize = 256;

impl Strings {
    pub(crate) fn one(text: &str) -> Self {
        Self::of([text])
    }

    pub(crate) fn of<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Self {
        let texts: BTreeSet<Arc<str>> = texts.into_iter().map(|text| Arc::from(text.as_ref())).collect();
        let is_kept = texts.len() <= MAX_CONSTANTS && texts.iter().all(|text| text.len() <= MAX_LENGTH);
        match texts.is_empty() {
            true => Self::None,
            false if is_kept => Self::OneOf(Arc::new(texts)),
            false => Self::Any,
        }
    }

    pub(crate) fn join(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::None, strings) | (strings, Self::None) => strings.clone(),
            (Self::Any, _) | (_, Self::Any) => Self::Any,
            (Self::OneOf(left), Self::OneOf(right)) if left == right => self.clone(),
            (Self::OneOf(left), Self::OneOf(right)) => {
                Self::of(left.iter().chain(right.iter()).map(|text| &**text))
            }
        }
    }

    /// Those for which a condition holds.
    pub(crate) fn retain(&self, mut holds: impl FnMut(&str) -> bool) -> Self {
        match self {
            Self::OneOf(texts) => Self::of(texts.iter().map(|text| &**text).filter(|text| holds(text))),
            other => other.clone(),
        }
    }

    /// The strings, where they are known.
    pub(crate) fn constants(&self) -> Option<impl Iterator<Item = &str>> {
        if let Self::OneOf(texts) = self { Some(texts.iter().map(|text| &**text)) } else { None }
    }
}
