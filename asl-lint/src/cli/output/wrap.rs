/// The width for which text is broken into lines.
const WIDTH: usize = 80;

/// Breaks a message between words, so that its lines fit behind a prefix of this many characters. A word that
/// is too long stays whole.
pub(super) fn wrap(message: &str, prefix: usize) -> String {
    let width = WIDTH.saturating_sub(prefix);
    let mut wrapped = String::with_capacity(message.len());
    let mut column = 0;
    for word in message.split(' ') {
        let length = word.chars().count();
        if column > 0 {
            let fits = column + 1 + length <= width;
            wrapped.push(if fits { ' ' } else { '\n' });
            column = if fits { column + 1 } else { 0 };
        }
        wrapped.push_str(word);
        column += length;
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn lines_are_broken_between_words() {
        assert_eq!(wrap("one two three four", 70), "one two\nthree four");
        assert_eq!(wrap("incomprehensibilities stay", 70), "incomprehensibilities\nstay");
        assert_eq!(wrap("fits", 0), "fits");
    }
}
