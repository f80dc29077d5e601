//! How much room a text takes. Nobody knows the reader's font, so these are widths that common ones stay under.

/// The room that a text takes in one line, in pixels.
pub(super) fn width(text: &str, font_size: f64) -> f64 {
    text.chars().map(|c| relative_width(c) * font_size).sum()
}

/// The width of a character relative to the size of the font.
fn relative_width(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' => 0.34,
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '{' | '}' | '/' | '\\' | '"' | 'I' | '-' => 0.46,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '…' => 0.98,
        c if c.is_ascii_uppercase() => 0.76,
        c if c.is_ascii() => 0.62,
        c if u32::from(c) < 0x1100 => 0.76,
        _ => 1.1,
    }
}

/// A text in at most so many characters.
pub(crate) fn shorten(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= most {
        return text;
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    kept.trim_end().to_owned() + "…"
}

/// A text in at most three lines of at most so many characters, broken at spaces and where words join.
pub(super) fn wrap(text: &str, most: usize) -> Vec<String> {
    const LINES: usize = 3;
    let mut lines = vec![String::new()];
    for piece in pieces(text) {
        let length = |line: &str| line.chars().count();
        if lines.last().is_some_and(|line| length(line.trim_end()) + length(piece.trim_end()) > most) {
            lines.push(String::new());
        }
        for (number, part) in piece.chars().collect::<Vec<_>>().chunks(most).enumerate() {
            if number > 0 {
                lines.push(String::new());
            }
            if let Some(line) = lines.last_mut() {
                line.extend(part);
            }
        }
    }
    let mut lines: Vec<String> =
        lines.into_iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
    if lines.len() > LINES {
        let rest = lines.split_off(LINES - 1).concat();
        lines.push(shorten(&rest, most));
    }
    lines
}

/// The parts of a text between which a line may break.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut before = ' ';
    for c in text.chars() {
        let c = if c.is_whitespace() || c.is_control() { ' ' } else { c };
        let breaks = before == ' ' && c != ' '
            || matches!(before, '_' | '-' | '.' | '/' | ':') && c.is_alphanumeric()
            || before.is_lowercase() && c.is_uppercase();
        if breaks {
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
        before = c;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_break_where_words_join() {
        assert_eq!(wrap("CreateTrainingJobAndWait", 12), ["Create", "TrainingJob", "AndWait"]);
        assert_eq!(wrap("good enough to ship?", 12), ["good enough", "to ship?"]);
        assert_eq!(wrap("x", 12), ["x"]);
        assert_eq!(wrap("", 12), [""; 0]);
    }

    #[test]
    fn long_words_break_anywhere_and_long_texts_end() {
        assert_eq!(wrap("aaaaaaaaaa", 4), ["aaaa", "aaaa", "aa"]);
        assert_eq!(wrap("aaaa bbbb cccc dddd", 4), ["aaaa", "bbbb", "ccc…"]);
        assert_eq!(shorten("a  b\nc", 9), "a b c");
    }
}
