//! Patterns of services that match them with the whole of a text.

/// The same pattern, which has to match the whole of a text.
pub(crate) fn whole(pattern: &str) -> String {
    if has_alternatives(pattern) {
        return format!("^(?:{pattern})$");
    }
    let start = if pattern.starts_with('^') { "" } else { "^" };
    let end = if pattern.ends_with('$') { "" } else { "$" };
    format!("{start}{pattern}{end}")
}

/// Whether there is a `|` outside of groups and classes, which `^` and `$` would bind to one side of.
fn has_alternatives(pattern: &str) -> bool {
    let (mut depth, mut in_class, mut escaped) = (0_usize, false, false);
    for character in pattern.chars() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            ']' => in_class = false,
            _ if in_class => {}
            '[' => in_class = true,
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            '|' if depth == 0 => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_added_where_they_are_missing() {
        for (pattern, expected) in [
            ("[a-z]+", "^[a-z]+$"),
            ("^[a-z]+", "^[a-z]+$"),
            ("^[a-z]+$", "^[a-z]+$"),
            ("(https|s3)://.*", "^(https|s3)://.*$"),
            ("[|]", "^[|]$"),
            (r"a\|b", r"^a\|b$"),
            ("a|b", "^(?:a|b)$"),
            ("^a$|^b$", "^(?:^a$|^b$)$"),
        ] {
            assert_eq!(whole(pattern), expected);
        }
    }
}
