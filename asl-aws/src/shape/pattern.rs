use regex_lite::{Regex, RegexBuilder};

/// The compiled pattern, with the character classes of ASCII, as the models mean them; `None` where this
/// crate's engine does not take it, or it would take too much memory.
pub(super) fn compile(pattern: &str) -> Option<Regex> {
    RegexBuilder::new(pattern).size_limit(SIZE_LIMIT).build().ok()
}

/// Whether a pattern can be checked; the generator leaves out those that cannot.
#[must_use]
#[doc(hidden)]
pub fn is_checkable_pattern(pattern: &str) -> bool {
    compile(pattern).is_some()
}

/// Most patterns take a few kilobytes; counted repetitions of large character classes take megabytes.
const SIZE_LIMIT: usize = 1 << 20;
