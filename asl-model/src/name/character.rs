use unicode_ident::{is_xid_continue, is_xid_start};

/// Whether the name of a variable can begin with this character: Unicode's `ID_Start`.
#[must_use]
pub fn is_variable_start(c: char) -> bool {
    is_xid_start(c) || is_id_but_not_xid(c) || matches!(c, '\u{e33}' | '\u{eb3}' | '\u{ff9e}' | '\u{ff9f}')
}

/// Whether the name of a variable can have this character behind its first: Unicode's `ID_Continue`.
#[must_use]
pub fn is_variable_continue(c: char) -> bool {
    is_xid_continue(c) || is_id_but_not_xid(c)
}

/// The characters that `XID_Start` and `XID_Continue` leave out because they change under normalisation.
const fn is_id_but_not_xid(c: char) -> bool {
    matches!(
        c,
        '\u{37a}' | '\u{309b}' | '\u{309c}' | '\u{fc5e}'
            ..='\u{fc63}'
                | '\u{fdfa}'
                | '\u{fdfb}'
                | '\u{fe70}'
                | '\u{fe72}'
                | '\u{fe74}'
                | '\u{fe76}'
                | '\u{fe78}'
                | '\u{fe7a}'
                | '\u{fe7c}'
                | '\u{fe7e}'
    )
}
