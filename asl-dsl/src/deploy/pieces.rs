/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    Text(&'t str),
    /// The name of a placeholder.
    Placeholder(&'t str),
}

/// A text in pieces. What is no placeholder stays text: `${` without an end, or with something else than a name.
pub(super) fn pieces(text: &str, is_placeholder: impl Fn(&str) -> bool) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(open) = text.get(at..).and_then(|rest| rest.find("${")).map(|found| at + found) {
        let name = text.get(open + 2..).and_then(|rest| rest.split_once('}')).map(|(name, _)| name);
        match name.filter(|name| is_placeholder(name)) {
            Some(name) => {
                pieces.extend(text.get(from..open).filter(|text| !text.is_empty()).map(Piece::Text));
                pieces.push(Piece::Placeholder(name));
                from = open + 2 + name.len() + 1;
                at = from;
            }
            None => at = open + 2,
        }
    }
    pieces.extend(text.get(from..).filter(|text| !text.is_empty()).map(Piece::Text));
    pieces
}
