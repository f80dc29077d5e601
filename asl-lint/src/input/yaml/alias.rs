use std::collections::BTreeMap;

use asl_model::syntax::{Kind, MAX_DEPTH, Member, Node};

use super::error::YamlErrorKind;

/// As many values may come from aliases: a few lines of aliases of aliases stand for more than any memory holds.
pub(super) const MAX_COPIED: usize = 100_000;

/// The values that have an anchor.
#[derive(Debug, Default)]
pub(super) struct Anchors<'s> {
    values: BTreeMap<usize, Anchored<'s>>,
    copied: usize,
}

#[derive(Debug)]
struct Anchored<'s> {
    node: Node<'s>,
    size: Size,
}

/// How much a value is.
#[derive(Debug, Clone, Copy)]
struct Size {
    values: usize,
    depth: usize,
}

impl<'s> Anchors<'s> {
    /// Keeps a value whose anchor the parser gave this number.
    pub(super) fn keep(&mut self, anchor: usize, node: &Node<'s>) {
        if anchor > 0 {
            self.values.insert(anchor, Anchored { node: node.clone(), size: size(node) });
        }
    }

    /// The value that an alias stands for, `depth` levels deep.
    ///
    /// It keeps the place where it is written, since that is where it would be mended.
    pub(super) fn copy(&mut self, anchor: usize, depth: usize) -> Result<Node<'s>, YamlErrorKind> {
        let anchored = self.values.get(&anchor).ok_or(YamlErrorKind::EndlessAlias)?;
        if depth + anchored.size.depth > MAX_DEPTH {
            return Err(YamlErrorKind::TooDeep);
        }
        self.copied = self.copied.saturating_add(anchored.size.values);
        if self.copied > MAX_COPIED {
            return Err(YamlErrorKind::TooManyCopies);
        }
        Ok(anchored.node.clone())
    }
}

fn size(node: &Node<'_>) -> Size {
    match node.kind() {
        Kind::Object(object) => sum(object.members().iter().map(Member::value).map(size)),
        Kind::Array(elements) => sum(elements.iter().map(size)),
        _ => Size { values: 1, depth: 0 },
    }
}

fn sum(children: impl Iterator<Item = Size>) -> Size {
    let all = children.fold(Size { values: 1, depth: 0 }, |sum, child| Size {
        values: sum.values + child.values,
        depth: sum.depth.max(child.depth),
    });
    Size { depth: all.depth + 1, ..all }
}
