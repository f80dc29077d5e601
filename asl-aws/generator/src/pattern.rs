//! Which patterns are worth keeping.

use regex_syntax::Parser;

/// Whether the pattern can be checked, and there is a text that it does not match.
///
/// The models have patterns in the dialects of several languages; what our engine does not take is left out.
/// A pattern is searched for, so one that matches the empty text and looks at nothing around it matches every
/// text.
pub(crate) fn is_useful(pattern: &str) -> bool {
    let Ok(parsed) = Parser::new().parse(pattern) else { return false };
    let properties = parsed.properties();
    let always = properties.minimum_len() == Some(0) && properties.look_set().is_empty();
    !always && asl_aws::shape::is_checkable_pattern(pattern)
}
