use super::kind::{Kind, Operand};
use crate::span::Span;

/// A part of an expression and its place.
///
/// No tree is higher than [`MAX_DEPTH`](super::MAX_DEPTH) levels, so walking it by recursion is safe.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    span: Span,
    token: Span,
    kind: Kind,
    height: u16,
}

impl Node {
    pub(super) fn new(span: Span, token: Span, kind: Kind) -> Self {
        let mut height = 0;
        kind.for_each_child(&mut |child| height = height.max(child.height));
        Self { span, token, kind, height: height.saturating_add(1) }
    }

    /// The place, from the first byte to the last.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// The place of the operator or opening bracket that makes the node what it is; of a leaf, all of it.
    #[must_use]
    pub const fn token(&self) -> Span {
        self.token
    }

    /// What the node is.
    #[must_use]
    pub const fn kind(&self) -> &Kind {
        &self.kind
    }

    /// Puts one more operand behind an operation.
    pub(super) fn push_operand(&mut self, operand: Operand) {
        if let Kind::Operation { rest, .. } = &mut self.kind {
            self.span = self.span.to(operand.value.span);
            self.height = self.height.max(operand.value.height.saturating_add(1));
            rest.push(operand);
        }
    }

    /// The levels of the tree from here on down, this one included.
    pub(super) const fn height(&self) -> u16 {
        self.height
    }

    /// The nodes directly inside of this one, in the order of the text.
    #[must_use]
    pub fn children(&self) -> impl DoubleEndedIterator<Item = &Self> {
        let mut children = Vec::new();
        self.kind.for_each_child(&mut |child| children.push(child));
        children.into_iter()
    }

    /// This node and all inside of it, each before what it holds, in the order of the text.
    pub fn descendants(&self) -> impl Iterator<Item = &Self> {
        let mut waiting = vec![self];
        std::iter::from_fn(move || {
            let node = waiting.pop()?;
            waiting.extend(node.children().rev());
            Some(node)
        })
    }
}
