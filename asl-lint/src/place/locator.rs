use std::cell::Cell;

use asl_model::span::{LineIndex, Position, Span};
use asl_model::syntax::json::raw_offset;
use asl_model::syntax::{Key, Kind, Node};

use super::{Part, Place};

/// It may stand before a text and is no part of it.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Finds symbolic places in a text.
pub(crate) struct Locator<'t> {
    text: &'t str,
    root: Option<&'t Node<'t>>,
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
    pub(crate) fn new(text: &'t str, root: Option<&'t Node<'t>>) -> Self {
        let lines = LineIndex::new(text);
        let last = Cell::new((0, lines.position(text, 0)));
        Self { text, root, lines, last }
    }

    /// The bytes, and the JSON pointer, of a place.
    pub(crate) fn locate(&self, place: &Place) -> Located {
        match place {
            Place::Text(span) => {
                let steps = self.steps_to(span.start());
                Located { span: *span, pointer: self.walk(&steps).pointer, steps }
            }
            Place::Node { steps, part } => {
                let steps = steps.as_slice().to_vec();
                let walk = self.walk(&steps);
                Located { span: self.span_of(&walk, part), pointer: walk.pointer, steps }
            }
        }
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
            (Part::Within(range), _) => {
                let raw = node.span().text(self.text).unwrap_or_default();
                let range = raw_offset(raw, range.start)..raw_offset(raw, range.end);
                Span::from(range).shifted(node.span().start())
            }
        }
    }

    fn walk(&self, steps: &[u32]) -> Walk<'t> {
        let mut walk = Walk { node: self.root, key: None, pointer: String::new() };
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

    /// The steps to the innermost value around a byte.
    fn steps_to(&self, offset: usize) -> Vec<u32> {
        let mut steps = Vec::new();
        let mut node = self.root;
        while let Some((step, child)) = node.and_then(|node| child_around(node, offset)) {
            steps.push(u32::try_from(step).unwrap_or(u32::MAX));
            node = Some(child);
        }
        steps
    }
}

/// How far one comes with some steps.
struct Walk<'t> {
    node: Option<&'t Node<'t>>,
    key: Option<&'t Key<'t>>,
    pointer: String,
}

/// The member or element at a position of a value.
pub(crate) fn child<'t>(node: &'t Node<'t>, position: usize) -> Option<(Option<&'t Key<'t>>, &'t Node<'t>)> {
    match node.kind() {
        Kind::Object(object) => {
            object.members().get(position).map(|member| (Some(member.key()), member.value()))
        }
        Kind::Array(elements) => elements.get(position).map(|element| (None, element)),
        _ => None,
    }
}

fn child_around<'t>(node: &'t Node<'t>, offset: usize) -> Option<(usize, &'t Node<'t>)> {
    let (position, span, child) = match node.kind() {
        Kind::Object(object) => {
            let members = object.members();
            let position = members.partition_point(|member| member.key().span().start() <= offset);
            let position = position.checked_sub(1)?;
            let member = members.get(position)?;
            (position, member.key().span().to(member.value().span()), member.value())
        }
        Kind::Array(elements) => {
            let position = elements.partition_point(|element| element.span().start() <= offset);
            let position = position.checked_sub(1)?;
            let element = elements.get(position)?;
            (position, element.span(), element)
        }
        _ => return None,
    };
    (offset < span.end()).then_some((position, child))
}

/// The opening bracket of an object or array; all of any other value.
const fn opening(node: &Node<'_>) -> Span {
    match node.kind() {
        Kind::Object(_) | Kind::Array(_) => Span::new(node.span().start(), node.span().start() + 1),
        _ => node.span(),
    }
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
    use asl_model::syntax::json;

    use super::Locator;
    use crate::place::{Place, Steps};

    const TEXT: &str = r#"{"a/b": [1, {"~": "x\u0041yz"}]}"#;

    /// The text and the pointer of a place in [`TEXT`].
    fn locate(place: &Place) -> (&'static str, String) {
        let parsed = json::parse(TEXT);
        let located = Locator::new(TEXT, parsed.root()).locate(place);
        (located.span.text(TEXT).unwrap(), located.pointer)
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
        let locator = Locator::new(text, None);
        let at = |offset: usize| {
            let position = locator.position(offset);
            (position.line, position.column)
        };
        assert_eq!([at(3), at(5), at(9), at(4)], [(2, 1), (2, 3), (2, 4), (2, 2)]);
        assert_eq!([at(12), at(0), at(99)], [(3, 1), (1, 1), (3, 2)]);
    }
}
