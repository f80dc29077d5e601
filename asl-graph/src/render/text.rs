use std::fmt::{self, Display, Formatter, Write as _};

/// A text for Mermaid: what could mean something to its grammar becomes an entity code, `#` and the number
/// of the character and `;`. Mermaid cannot read an empty text, so a space stands for it.
pub(super) struct Text<'t>(pub(super) &'t str);

impl Display for Text<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut rest = if self.0.is_empty() { " " } else { self.0 };
        while let Some(c) = rest.chars().next() {
            if c.is_whitespace() || c.is_control() {
                f.write_char(' ')?;
            } else if c.is_alphanumeric() && !begins_direction(rest) || "_-.,()'/=+!?@$*^|~".contains(c) {
                f.write_char(c)?;
            } else {
                write!(f, "#{};", u32::from(c))?;
            }
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
        Ok(())
    }
}

/// Mermaid takes a whole line for a statement about the direction where this word and `TB`, `BT`, `LR` or
/// `RL` stand in it, even inside quotes.
fn begins_direction(text: &str) -> bool {
    let word = "direction";
    text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}
