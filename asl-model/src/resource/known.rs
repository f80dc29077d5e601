//! What of a text is known before deployment: all that stands outside of placeholders `${…}`.

use crate::span::Span;

/// The pieces of a text that no placeholder covers.
fn pieces(text: &str) -> Vec<Span> {
    let mut pieces = Vec::new();
    let mut start = 0;
    while let Some((before, after)) = text.get(start..).and_then(|rest| rest.split_once("${"))
        && let Some((inner, _)) = after.split_once('}')
    {
        pieces.push(Span::new(start, start + before.len()));
        start += before.len() + "${}".len() + inner.len();
    }
    pieces.push(Span::new(start, text.len()));
    pieces
}

/// The known characters of a text and their offsets.
pub(super) fn chars(text: &str) -> impl Iterator<Item = (usize, char)> {
    pieces(text).into_iter().flat_map(move |piece| {
        let known = piece.text(text).unwrap_or_default();
        known.char_indices().map(move |(offset, c)| (piece.start() + offset, c))
    })
}

/// The places of the parts between known colons.
pub(super) fn split_at_colons(text: &str) -> Vec<Span> {
    let mut start = 0;
    let colons = chars(text).filter(|(_, c)| *c == ':').map(|(offset, _)| offset);
    colons
        .chain([text.len()])
        .map(|end| {
            let part = Span::new(start, end);
            start = end + 1;
            part
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::split_at_colons;

    fn parts(text: &str) -> Vec<&str> {
        split_at_colons(text).into_iter().filter_map(|span| span.text(text)).collect()
    }

    #[test]
    fn colons_separate_but_for_those_in_placeholders() {
        assert_eq!(parts("arn:aws::x:"), ["arn", "aws", "", "x", ""]);
        assert_eq!(parts("arn:${AWS::Partition}:a"), ["arn", "${AWS::Partition}", "a"]);
        assert_eq!(parts("é:${a:b}é${c:}:d"), ["é", "${a:b}é${c:}", "d"]);
        assert_eq!(parts(""), [""]);
    }

    #[test]
    fn a_placeholder_that_is_never_closed_is_none() {
        assert_eq!(parts("${a:b"), ["${a", "b"]);
    }
}
