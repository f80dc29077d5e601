use super::{Length, pattern};
use crate::database::{Block, Pattern, StringId};

/// A string and what it may hold.
#[derive(Debug, Clone, Copy)]
pub struct Text<'d> {
    block: &'d Block,
    length: Length,
    pattern: Option<&'d Pattern>,
    values: &'d [StringId],
    json: bool,
}

impl<'d> Text<'d> {
    pub(super) const fn new(
        block: &'d Block,
        length: Length,
        pattern: Option<&'d Pattern>,
        values: &'d [StringId],
        json: bool,
    ) -> Self {
        Self { block, length, pattern, values, json }
    }

    /// How many characters there may be.
    #[must_use]
    pub const fn length(self) -> Length {
        self.length
    }

    /// The regular expression that must match somewhere in the string.
    ///
    /// The models have a few in the dialects of other languages; those are left out.
    #[must_use]
    pub fn pattern(self) -> Option<&'d str> {
        self.pattern.map(|pattern| self.block.string(pattern.source))
    }

    /// Whether the pattern, if there is one, matches somewhere in this text.
    #[must_use]
    pub fn matches(self, text: &str) -> bool {
        let Some(pattern) = self.pattern else { return true };
        let compiled = pattern.compiled.get_or_init(|| pattern::compile(self.block.string(pattern.source)));
        compiled.as_ref().is_none_or(|regex| regex.is_match(text))
    }

    /// The values that the model lists; empty where it lists none. Services add values without notice.
    pub fn values(self) -> impl Iterator<Item = &'d str> {
        self.values.iter().map(move |&value| self.block.string(value))
    }

    /// Whether any JSON may be given, which is sent as its text.
    #[must_use]
    pub const fn accepts_json(self) -> bool {
        self.json
    }
}
