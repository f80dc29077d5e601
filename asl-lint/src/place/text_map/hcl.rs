//! Strings of Terraform's language: quoted, with escapes, and heredocs, with interpolations in both
//! (HCL Native Syntax Specification, sections "Template Expressions" and "Heredoc Template Expressions").

use asl_model::span::Span;

use super::TextMap;

/// A string of Terraform's language, decoded as far as that is possible before anything is evaluated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HclText {
    /// The text, in which each interpolation is a placeholder `${…}`.
    pub(crate) text: String,
    /// Where it is written.
    pub(crate) map: TextMap,
    /// Whether a directive `%{ … }` decides what the text is.
    pub(crate) has_directive: bool,
    /// Whether the text is one interpolation and nothing else, which may give a value of any type.
    pub(crate) is_interpolation: bool,
}

impl HclText {
    /// Reads a string with its quotes, or a heredoc with its delimiters.
    pub(crate) fn read(raw: &str) -> Self {
        if raw.starts_with("<<") { Reader::heredoc(raw) } else { Reader::quoted(raw) }
    }
}

struct Reader<'t> {
    raw: &'t str,
    at: usize,
    end: usize,
    has_escapes: bool,
    /// How many characters, escapes and interpolations were read.
    pushed: usize,
    text: HclText,
}

impl<'t> Reader<'t> {
    const fn new(raw: &'t str, at: usize, end: usize, has_escapes: bool) -> Self {
        let map = TextMap::new(at);
        let text = HclText { text: String::new(), map, has_directive: false, is_interpolation: false };
        Self { raw, at, end, has_escapes, pushed: 0, text }
    }

    fn quoted(raw: &'t str) -> HclText {
        let end = raw.len() - usize::from(raw.len() > 1 && raw.ends_with('"'));
        let mut reader = Self::new(raw, usize::from(raw.starts_with('"')), end, true);
        reader.until(end);
        let is_sequence = raw.starts_with("\"${") && reader.pushed == 1;
        reader.text.is_interpolation = is_sequence && !reader.text.has_directive;
        reader.text
    }

    fn heredoc(raw: &'t str) -> HclText {
        let (header, _) = raw.split_once('\n').unwrap_or((raw, ""));
        let start = raw.len().min(header.len() + 1);
        let delimiter = header.trim_start_matches(['<', '-']).trim();
        let end = end_of_body(raw, start, delimiter);
        let body = raw.get(start..end).unwrap_or_default();
        let indent = if header.starts_with("<<-") { least_indent(body) } else { 0 };
        let mut reader = Self::new(raw, start, end, false);
        for line in body.split_inclusive('\n') {
            let offset = line.as_ptr().addr() - raw.as_ptr().addr();
            // Unless an interpolation has gone over more than one line.
            if offset >= reader.at {
                reader.at = offset + indent.min(line.len() - line.trim_start_matches(' ').len());
            }
            reader.until(offset + line.len());
        }
        reader.text
    }

    /// Reads up to this byte, or behind it where an interpolation ends there.
    fn until(&mut self, end: usize) {
        while self.at < end {
            let rest = self.raw.get(self.at..self.end).unwrap_or_default();
            let Some(next) = rest.chars().next() else { break };
            match next {
                _ if rest.starts_with("$${") => self.push("${", "$${".len()),
                _ if rest.starts_with("%%{") => self.push("%{", "%%{".len()),
                '$' | '%' if rest.starts_with("${") || rest.starts_with("%{") => self.sequence(rest),
                '\\' if self.has_escapes => self.escape(rest),
                next => self.push(next.encode_utf8(&mut [0; 4]), next.len_utf8()),
            }
        }
    }

    fn push(&mut self, decoded: &str, length: usize) {
        self.pushed += 1;
        self.text.text.push_str(decoded);
        let end = self.end.min(self.at + length);
        self.text.map.push(decoded.len(), Span::new(self.at, end));
        self.at = end.max(self.at + 1);
    }

    /// An interpolation or a directive.
    fn sequence(&mut self, rest: &str) {
        let length = sequence_length(rest);
        self.text.has_directive |= rest.starts_with('%');
        let inside = rest.get(2..length.saturating_sub(1)).unwrap_or_default().trim_matches(['~', ' ']);
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
        let name = if !inside.is_empty() && inside.chars().all(is_plain) { inside } else { "expression" };
        self.push(&format!("${{{name}}}"), length);
    }

    fn escape(&mut self, rest: &str) {
        let mut characters = rest.chars().skip(1);
        let (decoded, length) = match characters.next() {
            Some('n') => ('\n', 2),
            Some('r') => ('\r', 2),
            Some('t') => ('\t', 2),
            Some('u') => coded(rest, 4),
            Some('U') => coded(rest, 8),
            Some(other) => (other, 1 + other.len_utf8()),
            None => ('\\', 1),
        };
        self.push(decoded.encode_utf8(&mut [0; 4]), length);
    }
}

/// The character that `\u` or `\U` with so many digits stands for, and its length.
fn coded(rest: &str, digits: usize) -> (char, usize) {
    let code = rest.get(2..2 + digits).and_then(|code| u32::from_str_radix(code, 16).ok());
    match code.and_then(char::from_u32) {
        Some(character) => (character, 2 + digits),
        None => (char::REPLACEMENT_CHARACTER, 2),
    }
}

/// The length of `${ … }` or `%{ … }` at the beginning of a text, with braces and strings inside.
pub(crate) fn sequence_length(rest: &str) -> usize {
    let mut open: Vec<u8> = Vec::new();
    let mut bytes = rest.bytes().enumerate();
    while let Some((at, byte)) = bytes.next() {
        let is_in_string = open.last() == Some(&b'"');
        match byte {
            b'\\' if is_in_string => {
                bytes.next();
            }
            b'"' if is_in_string => {
                open.pop();
            }
            b'"' => open.push(b'"'),
            b'{' if !is_in_string || rest.get(..at).is_some_and(|before| before.ends_with(['$', '%'])) => {
                open.push(b'{');
            }
            b'}' if !is_in_string => {
                open.pop();
                if open.is_empty() {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    rest.len()
}

/// Where the line of the closing delimiter begins.
fn end_of_body(raw: &str, start: usize, delimiter: &str) -> usize {
    let body = raw.get(start..).unwrap_or_default();
    let mut offset = start;
    for line in body.split_inclusive('\n') {
        if line.trim() == delimiter {
            return offset;
        }
        offset += line.len();
    }
    raw.len()
}

/// By how many spaces every line with something on it is indented.
fn least_indent(body: &str) -> usize {
    let lines = body.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| line.len() - line.trim_start_matches(' ').len()).min().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{HclText, Span};

    /// The decoded text, and what is written for a part of it.
    #[track_caller]
    fn check(raw: &str, decoded: &str, part: &str, written: &str) {
        let text = HclText::read(raw);
        assert_eq!(text.text, decoded);
        let start = decoded.find(part).unwrap();
        assert_eq!(text.map.written(Span::new(start, start + part.len())).text(raw), Some(written), "{raw}");
    }

    #[test]
    fn escapes_and_interpolations_of_quoted_strings() {
        check(r#""a\tb\u0041c""#, "a\tbAc", "A", r"\u0041");
        check(r#""a\"b""#, "a\"b", "\"b", "\\\"b");
        check(r#""x${var.name}y""#, "x${var.name}y", "y", "y");
        check(r#""x${upper("}${var.a}")}y""#, "x${expression}y", "${expression}", r#"${upper("}${var.a}")}"#);
        check(r#""$${a} %%{b} $x %""#, "${a} %{b} $x %", "%{b", "%%{b");
    }

    #[test]
    fn one_interpolation_may_be_of_any_type() {
        assert!(HclText::read(r#""${var.a}""#).is_interpolation);
        assert!(HclText::read(r#""${var.a == "" ? 1 : 2}""#).is_interpolation);
        for text in
            [r#""${var.a} ""#, r#""${var.a}${var.b}""#, r#""$${a}""#, r#""""#, r#""%{ if x }%{ endif }""#]
        {
            assert!(!HclText::read(text).is_interpolation, "{text}");
        }
    }

    #[test]
    fn heredocs_without_their_delimiters_and_indentation() {
        check("<<EOT\n  {\\n\n}\nEOT", "  {\\n\n}\n", "{\\n", "{\\n");
        let raw = "<<-EOT\n    a\n      b ${x}\n\n    c\n  EOT";
        check(raw, "a\n  b ${x}\n\nc\n", "c", "c");
        check(raw, "a\n  b ${x}\n\nc\n", "  b", "  b");
        check("<<EOT\n${join(\",\n\",\n[])}\nx\nEOT\n", "${expression}\nx\n", "\nx", "\nx");
        assert!(HclText::read("<<EOT\n%{ if a }\nEOT").has_directive);
    }

    #[test]
    fn broken_strings_end() {
        for raw in
            ["", "\"", "\"${", "\"\\", "\"\\u00", "\"%{\"", "<<", "<<EOT", "<<EOT\n${", "<<-\n", "\"é\\é"]
        {
            let text = HclText::read(raw);
            assert!(text.map.written(Span::new(0, text.text.len())).end() <= raw.len(), "{raw:?}");
        }
    }
}
