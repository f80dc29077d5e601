use std::cell::Cell;

use asl_model::span::{LineIndex, Position, Span};
use asl_model::syntax::{Key, Kind, Node};

use crate::input::Document;

use super::tree::{child, steps_to};
use super::{Part, Place};

/// It may stand before a text and is no part of it.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Finds symbolic places of a definition in the file that it stands in.
pub(crate) struct Locator<'t> {
    /// The text of the file.
    text: &'t str,
    document: &'t Document<'t>,
    lines: LineIndex,
    /// The last position that was asked for: on one long line the next one is counted from there.
    last: Cell<(usize, Position)>,
}

/// A place that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Located {
    pub(crate) span: Span,
    /// The JSON pointer of the value.
    pub(crate) pointer: String,
    /// The steps to the value, as far as it has any.
    pub(crate) steps: Vec<u32>,
}

impl<'t> Locator<'t> {
    pub(crate) fn new(text: &'t str, document: &'t Document<'t>) -> Self {
        let lines = LineIndex::new(text);
        let last = Cell::new((0, lines.position(text, 0)));
        Self { text, document, lines, last }
    }

    /// The bytes, and the JSON pointer, of a place.
    pub(crate) fn locate(&self, place: &Place) -> Located {
        match place {
            Place::Text(span) => {
                let steps = steps_to(self.document.root(), span.start());
                Located { span: self.document.in_file(*span), pointer: self.walk(&steps).pointer, steps }
            }
            Place::File(span) => Located { span: *span, pointer: String::new(), steps: Vec::new() },
            Place::Node { steps, part } => {
                let steps = steps.as_slice().to_vec();
                let walk = self.walk(&steps);
                let span = self.document.in_file(self.span_of(&walk, part));
                Located { span, pointer: walk.pointer, steps }
            }
        }
    }

    /// The JSON pointer of what holds the definition, where the file holds more than it.
    pub(crate) fn holder(&self) -> Option<&'t str> {
        self.document.holder()
    }

    /// The line and column of a byte.
    pub(crate) fn position(&self, offset: usize) -> Position {
        let (last_offset, last) = self.last.get();
        let mut position = match self.text.get(last_offset..offset) {
            Some(between) if !between.contains(['\n', '\r']) => {
                let mut position = last;
                position.column += between.chars().count();
                position
            }
            _ => self.lines.position(self.text, offset),
        };
        self.last.set((offset, position));
        if position.line == 1 && self.text.starts_with(BYTE_ORDER_MARK) {
            position.column = position.column.saturating_sub(1).max(1);
        }
        position
    }

    fn span_of(&self, walk: &Walk<'t>, part: &Part) -> Span {
        let Some(node) = walk.node else { return Span::at(0) };
        match (part, walk.key) {
            (Part::Key, Some(key)) => key.span(),
            (Part::Key, None) => opening(node),
            (Part::Value, _) => node.span(),
            (Part::Within(range), _) => self.document.within(node, Span::from(range.clone())),
        }
    }

    fn walk(&self, steps: &[u32]) -> Walk<'t> {
        let mut walk = Walk { node: self.document.root(), key: None, pointer: String::new() };
        for &step in steps {
            let Some((key, node)) = walk.node.and_then(|node| child(node, step as usize)) else { break };
            walk.pointer.push('/');
            match key {
                Some(key) => push_escaped(&mut walk.pointer, key.name()),
                None => walk.pointer.push_str(&step.to_string()),
            }
            walk.node = Some(node);
            walk.key = key;
        }
        walk
    }
}

/// How far one comes with some steps.
struct Walk<'t> {
    node: Option<&'t Node<'t>>,
    key: Option<&'t Key<'t>>,
    pointer: String,
}

/// The opening bracket of an object or array, or the first key where it has none; all of any other value.
fn opening(node: &Node<'_>) -> Span {
    match node.kind() {
        Kind::Object(object) => {
            let first = object.keys().map(Key::span).find(|key| key.start() == node.span().start());
            first.unwrap_or_else(|| bracket(node))
        }
        Kind::Array(_) => bracket(node),
        _ => node.span(),
    }
}

const fn bracket(node: &Node<'_>) -> Span {
    Span::new(node.span().start(), node.span().start() + 1)
}

/// The escapes of RFC 6901.
fn push_escaped(pointer: &mut String, name: &str) {
    for character in name.chars() {
        match character {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            character => pointer.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Locator, Span};
    use crate::input;
    use crate::place::{Place, Steps};
    use crate::source::Source;

    const TEXT: &str = r#"{"a/b": [1, {"~": "x\u0041yz"}]}"#;

    /// The text and the pointer of a place in [`TEXT`].
    fn locate(place: &Place) -> (&'static str, String) {
        locate_in(&Source::new("a.json", TEXT), place, |span| span.text(TEXT).unwrap())
    }

    fn locate_in<T>(source: &Source, place: &Place, seen: impl FnOnce(Span) -> T) -> (T, String) {
        let documents = input::read(source);
        let located = Locator::new(source.text(), &documents[0]).locate(place);
        (seen(located.span), located.pointer)
    }

    fn steps(steps: &[usize]) -> Steps {
        steps.iter().fold(Steps::default(), |steps, step| steps.child(*step))
    }

    #[test]
    fn keys_and_values_have_their_places() {
        assert_eq!(locate(&Place::key(steps(&[0]))), (r#""a/b""#, "/a~1b".to_owned()));
        assert_eq!(locate(&Place::value(steps(&[0, 0]))), ("1", "/a~1b/0".to_owned()));
        assert_eq!(locate(&Place::key(steps(&[0, 1, 0]))), (r#""~""#, "/a~1b/1/~0".to_owned()));
    }

    #[test]
    fn what_has_no_key_begins_at_its_bracket() {
        assert_eq!(locate(&Place::key(Steps::default())), ("{", String::new()));
        assert_eq!(locate(&Place::key(steps(&[0, 1]))), ("{", "/a~1b/1".to_owned()));
        assert_eq!(locate(&Place::key(steps(&[0, 0]))), ("1", "/a~1b/0".to_owned()));
    }

    #[test]
    fn a_range_in_a_string_counts_decoded_bytes() {
        assert_eq!(locate(&Place::within(steps(&[0, 1, 0]), 1..3)).0, r"\u0041y");
        assert_eq!(locate(&Place::within(steps(&[0, 1, 0]), 4..4)).0, "");
    }

    #[test]
    fn bytes_belong_to_the_innermost_value_around_them() {
        let at = |needle: &str| {
            let start = TEXT.find(needle).unwrap();
            locate(&Place::Text((start..start + 1).into())).1
        };
        assert_eq!(at("yz"), "/a~1b/1/~0");
        assert_eq!(at(", {"), "/a~1b");
        assert_eq!(at("]"), "/a~1b");
    }

    #[test]
    fn positions_on_one_line_are_counted_from_each_other() {
        let text = "é\nab𝄞c\r\nd";
        let source = Source::new("a.json", text);
        let documents = input::read(&source);
        let locator = Locator::new(text, &documents[0]);
        let at = |offset: usize| {
            let position = locator.position(offset);
            (position.line, position.column)
        };
        assert_eq!([at(3), at(5), at(9), at(4)], [(2, 1), (2, 3), (2, 4), (2, 2)]);
        assert_eq!([at(12), at(0), at(99)], [(3, 1), (1, 1), (3, 2)]);
    }

    #[test]
    fn a_definition_in_a_string_of_another_file_leads_to_that_file() {
        let text = r#"{"name": "é", "type": "EXPRESS", "definition": "{\"a\": \"x\\ny\"}"}"#;
        let source = Source::new("a.json", text);
        let find = |place| locate_in(&source, &place, |span| span.text(text).unwrap().to_owned());
        assert_eq!(find(Place::key(steps(&[0]))), (r#"\"a\""#.to_owned(), "/a".to_owned()));
        assert_eq!(find(Place::within(steps(&[0]), 1..3)).0, r"\\ny");
        assert_eq!(find(Place::Text(Span::new(0, 2))).0, r#"{\""#);
        let documents = input::read(&source);
        assert_eq!(documents[0].holder(), Some("/definition"));
        assert_eq!(documents[0].workflow_type(), Some(crate::WorkflowType::Express));
    }
}
