use asl_model::span::Span;
use asl_model::syntax::{Kind, Node};

use crate::fix::TextEdit;

use super::trivia::has_no_comment;

/// An object or array in its text.
pub(super) struct Container<'t> {
    pub(super) text: &'t str,
    pub(super) node: &'t Node<'t>,
    /// Where its members or elements stand.
    pub(super) children: Vec<Span>,
}

impl<'t> Container<'t> {
    pub(super) fn new(text: &'t str, node: &'t Node<'t>) -> Option<Self> {
        let children = match node.kind() {
            Kind::Object(object) => {
                let members = object.members().iter();
                members.map(|member| member.key().span().to(member.value().span())).collect()
            }
            Kind::Array(elements) => elements.iter().map(Node::span).collect(),
            _ => return None,
        };
        Some(Self { text, node, children })
    }

    pub(super) fn child(&self, position: usize) -> Option<Span> {
        self.children.get(position).copied()
    }

    /// Behind the opening bracket.
    pub(super) const fn inner_start(&self) -> usize {
        self.node.span().start() + 1
    }

    /// Before the closing bracket.
    pub(super) const fn inner_end(&self) -> usize {
        self.node.span().end().saturating_sub(1)
    }

    /// Where what stands before a child ends: the child before it, or the opening bracket.
    pub(super) fn end_before(&self, position: usize) -> usize {
        let before = position.checked_sub(1).and_then(|before| self.child(before));
        before.map_or(self.inner_start(), Span::end)
    }

    pub(super) fn slice(&self, start: usize, end: usize) -> &'t str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// The child at `position` becomes the last, and those behind it move up. What stands between them stays;
    /// where that is a comment, nobody knows to which of them it belongs.
    pub(super) fn rotated(&self, position: usize) -> Option<Vec<TextEdit>> {
        let moved = self.children.get(position..)?;
        let first = moved.first()?;
        let last = moved.last()?;
        let gaps = moved.windows(2).map(|pair| match pair {
            [one, next] => self.slice(one.end(), next.start()),
            _ => "",
        });
        let around =
            [self.slice(self.end_before(position), first.start()), self.slice(last.end(), self.inner_end())];
        if !gaps.chain(around).all(has_no_comment) {
            return None;
        }
        let behind = moved.iter().skip(1).chain([first]);
        let edits =
            moved.iter().zip(behind).map(|(slot, child)| Some(TextEdit::new(*slot, child.text(self.text)?)));
        edits.collect()
    }
}
