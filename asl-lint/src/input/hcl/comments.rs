use asl_model::span::Span;

/// The comments in a part of a text, which is HCL without errors.
pub(super) fn comments(text: &str, part: Span) -> Vec<Span> {
    let mut comments = Vec::new();
    let mut at = part.start();
    while at < part.end() {
        let Some(rest) = text.get(at..part.end()) else {
            at += 1;
            continue;
        };
        let length = match rest.as_bytes() {
            [b'#', ..] | [b'/', b'/', ..] => rest.find(['\n', '\r']).unwrap_or(rest.len()),
            [b'/', b'*', ..] => rest.find("*/").map_or(rest.len(), |end| end + "*/".len()),
            [b'"', ..] => {
                at += string_length(rest);
                continue;
            }
            [b'<', b'<', ..] => {
                at += heredoc_length(rest);
                continue;
            }
            _ => {
                at += 1;
                continue;
            }
        };
        comments.push(Span::new(at, at + length));
        at += length.max(1);
    }
    comments
}

/// The length of a quoted string; comments in its interpolations are nobody's.
fn string_length(rest: &str) -> usize {
    // What is open: quotes, and braces of interpolations.
    let mut open = vec![b'"'];
    let mut bytes = rest.bytes().enumerate().skip(1);
    while let Some((at, byte)) = bytes.next() {
        let is_in_string = open.last() == Some(&b'"');
        let follows_sigil = || rest.get(..at).is_some_and(|before| before.ends_with(['$', '%']));
        match byte {
            b'\\' if is_in_string => {
                bytes.next();
            }
            b'"' if is_in_string => {
                open.pop();
            }
            b'"' => open.push(b'"'),
            b'{' if !is_in_string || (follows_sigil() && !is_escaped(rest, at)) => open.push(b'{'),
            b'}' if !is_in_string => {
                open.pop();
            }
            _ => {}
        }
        if open.is_empty() {
            return at + 1;
        }
    }
    rest.len()
}

/// Whether the brace at this byte belongs to `$${` or `%%{`.
fn is_escaped(rest: &str, at: usize) -> bool {
    rest.get(..at).is_some_and(|before| before.ends_with("$$") || before.ends_with("%%"))
}

fn heredoc_length(rest: &str) -> usize {
    let Some((header, body)) = rest.split_once('\n') else { return rest.len() };
    let delimiter = header.trim_start_matches(['<', '-']).trim();
    let mut length = header.len() + 1;
    for line in body.split_inclusive('\n') {
        length += line.len();
        if line.trim() == delimiter {
            break;
        }
    }
    length
}
