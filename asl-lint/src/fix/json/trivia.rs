//! What stands between the values: white space, comments and commas.

/// What JSON takes for white space.
const WHITE_SPACE: [char; 4] = [' ', '\t', '\n', '\r'];

/// Behind the white space at `offset`.
pub(super) fn skip_space(text: &str, offset: usize) -> usize {
    let rest = text.get(offset..).unwrap_or_default();
    offset + (rest.len() - rest.trim_start_matches(WHITE_SPACE).len())
}

/// Before the white space that ends at `offset`.
pub(super) fn skip_space_back(text: &str, offset: usize) -> usize {
    text.get(..offset).unwrap_or_default().trim_end_matches(WHITE_SPACE).len()
}

/// Behind the comment at `offset`, if one begins there.
fn skip_comment(text: &str, offset: usize) -> Option<usize> {
    let rest = text.get(offset..)?;
    if rest.starts_with("//") {
        return Some(offset + rest.find(['\n', '\r']).unwrap_or(rest.len()));
    }
    rest.starts_with("/*").then(|| rest.find("*/").map(|end| offset + end + "*/".len()))?
}

/// The comma that comes next, over white space and comments.
pub(super) fn comma_at(text: &str, offset: usize) -> Option<usize> {
    let mut offset = skip_space(text, offset);
    while let Some(end) = skip_comment(text, offset) {
        offset = skip_space(text, end);
    }
    text.get(offset..)?.starts_with(',').then_some(offset)
}

/// Behind the comments that begin on the line of `offset`; `offset` where there are none.
pub(super) fn skip_comments_on_line(text: &str, offset: usize) -> usize {
    let mut end = offset;
    loop {
        let next = skip_space(text, end);
        let is_same_line = !text.get(end..next).unwrap_or_default().contains(['\n', '\r']);
        match skip_comment(text, next) {
            Some(behind) if is_same_line => end = behind,
            _ => return end,
        }
    }
}

/// Whether there is nothing but white space and commas.
pub(super) fn has_no_comment(gap: &str) -> bool {
    !gap.contains('/')
}
