//! Where in a definition something stands, said without bytes.
//!
//! Rules name places symbolically, so that they know neither text nor format; [`Locator`] turns a place
//! into a span, a position and a JSON pointer, and nothing else does.

mod locator;
mod steps;
mod text_map;
mod tree;

pub(crate) use locator::Locator;
pub(crate) use steps::Steps;
pub(crate) use text_map::{HclText, TextMap, sequence_length};
pub(crate) use tree::{child, node_at, steps_to};

use std::ops::Range;

use asl_model::span::Span;
use asl_model::syntax::Node;

/// A place in a definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    /// A part of the value at the end of these steps.
    Node { steps: Steps, part: Part },
    /// Bytes of the text: what no tree has a name for, as a syntax error.
    Text(Span),
    /// Bytes of the file that holds the definition.
    File(Span),
}

/// Which part of a value is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    /// Its key, or its opening bracket where it has none.
    Key,
    /// The value without its key.
    Value,
    /// A range of bytes in the decoded text of a string.
    Within(Range<usize>),
}

impl Place {
    pub(crate) const fn key(steps: Steps) -> Self {
        Self::Node { steps, part: Part::Key }
    }

    pub(crate) const fn value(steps: Steps) -> Self {
        Self::Node { steps, part: Part::Value }
    }

    /// The steps to the value, in the tree with this root.
    pub(crate) fn steps(&self, root: Option<&Node<'_>>) -> Vec<u32> {
        match self {
            Self::Node { steps, .. } => steps.as_slice().to_vec(),
            Self::Text(span) => steps_to(root, span.start()),
            Self::File(_) => Vec::new(),
        }
    }

    pub(crate) const fn within(steps: Steps, range: Range<usize>) -> Self {
        Self::Node { steps, part: Part::Within(range) }
    }
}
