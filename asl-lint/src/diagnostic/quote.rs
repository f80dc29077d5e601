use std::fmt::Write as _;

/// Longer texts are cut in messages.
const MAX_CHARACTERS: usize = 60;
/// Longer messages are cut, in bytes.
const MAX_MESSAGE: usize = 500;

/// A user's text as messages show it: in backticks, on one line, without control characters, not too long.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len().min(4 * MAX_CHARACTERS) + 2);
    quoted.push('`');
    for (count, character) in text.chars().enumerate() {
        if count == MAX_CHARACTERS {
            quoted.push('…');
            break;
        }
        push_visible(&mut quoted, character);
    }
    quoted.push('`');
    quoted
}

/// A message in which what came from the definition can do no harm: no control characters, not too long.
pub(crate) fn visible(message: String) -> String {
    if message.len() <= MAX_MESSAGE && !message.chars().any(is_hidden) {
        return message;
    }
    let mut shown = String::new();
    for character in message.chars() {
        if shown.len() > MAX_MESSAGE {
            shown.push('…');
            break;
        }
        push_visible(&mut shown, character);
    }
    shown
}

/// The texts, each quoted, with commas and an `and` or `or` before the last.
pub(crate) fn list<T: AsRef<str>>(texts: impl IntoIterator<Item = T>, conjunction: &str) -> String {
    let texts: Vec<String> = texts.into_iter().map(|text| quoted(text.as_ref())).collect();
    match texts.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} {conjunction} {last}", before.join(", ")),
    }
}

/// A noun with the article `a` or `an`.
pub(crate) fn with_article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {noun}")
}

/// The help that offers what was most likely meant.
pub(crate) fn did_you_mean(meant: Option<&str>) -> Option<String> {
    meant.map(|meant| format!("did you mean {}?", quoted(meant)))
}

/// Writes characters that one does not see, or that steer a terminal, as their escapes.
fn push_visible(text: &mut String, character: char) {
    match character {
        '\n' => text.push_str("\\n"),
        '\r' => text.push_str("\\r"),
        '\t' => text.push_str("\\t"),
        character if is_hidden(character) => {
            // Writing to a string cannot fail.
            let _ = write!(text, "\\u{:04x}", u32::from(character));
        }
        character => text.push(character),
    }
}

/// Control characters, characters without width, and those that turn the direction of the text.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        )
}

#[cfg(test)]
mod tests {
    use super::{list, quoted};

    #[test]
    fn what_one_does_not_see_is_written_out() {
        assert_eq!(quoted("A\u{200b}\u{1b}[31m\nB"), "`A\\u200b\\u001b[31m\\nB`");
    }

    #[test]
    fn long_texts_are_cut() {
        assert_eq!(quoted(&"é".repeat(100)), format!("`{}…`", "é".repeat(60)));
    }

    #[test]
    fn lists_read_like_a_sentence() {
        assert_eq!(list(["a"], "or"), "`a`");
        assert_eq!(list(["a", "b", "c"], "or"), "`a`, `b` or `c`");
    }
}
