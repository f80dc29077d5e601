//! Text to tree, one file for each format. Reading never fails: it gives a tree and the problems.

mod json;

use asl_model::syntax::{Node, SyntaxError, SyntaxErrorKind};

use crate::source::{EncodingFault, Format, Source};

/// What was read.
#[derive(Debug)]
pub(crate) struct Document<'s> {
    root: Option<Node<'s>>,
    problems: Vec<Problem>,
    /// Where errors lie, in order: what is around them may lack something that the author wrote.
    wounds: Vec<usize>,
    /// The first bracket that was never closed: what stands behind it may belong elsewhere.
    unclosed: Option<usize>,
}

/// Why a text is no definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Problem {
    /// The bytes are no UTF-8.
    Encoding(EncodingFault),
    /// The grammar is broken.
    Syntax(SyntaxError),
}

impl Problem {
    /// Why the bytes are no text.
    pub(crate) const fn as_encoding_fault(&self) -> Option<&EncodingFault> {
        if let Self::Encoding(fault) = self { Some(fault) } else { None }
    }

    /// Where the text breaks the grammar.
    pub(crate) const fn as_syntax_error(&self) -> Option<&SyntaxError> {
        if let Self::Syntax(error) = self { Some(error) } else { None }
    }
}

/// Reads a text in its format.
pub(crate) fn read(source: &Source) -> Document<'_> {
    if let Some(fault) = source.encoding_fault() {
        return Document::new(None, vec![Problem::Encoding(fault)]);
    }
    match source.format() {
        Format::Json => json::read(source.text(), |_| true),
        Format::Jsonc => json::read(source.text(), |kind| !kind.is_allowed_in_jsonc()),
    }
}

impl<'s> Document<'s> {
    fn new(root: Option<Node<'s>>, problems: Vec<Problem>) -> Self {
        let errors = || {
            let errors = problems.iter().filter_map(Problem::as_syntax_error);
            errors.filter(|error| !error.kind().is_allowed_in_jsonc())
        };
        let is_unclosed = |error: &&SyntaxError| matches!(error.kind(), SyntaxErrorKind::Unclosed { .. });
        let wounds = errors().map(|error| error.span().start()).collect();
        let unclosed = errors().find(is_unclosed).map(|error| error.span().start());
        Self { root, problems, wounds, unclosed }
    }

    /// The outermost value, if there is one.
    pub(crate) const fn root(&self) -> Option<&Node<'s>> {
        self.root.as_ref()
    }

    /// What is wrong with the text itself.
    pub(crate) fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Whether all of a value was read, so that what it lacks is really missing.
    pub(crate) fn is_whole(&self, node: &Node<'_>) -> bool {
        let span = node.span();
        let next = self.wounds.partition_point(|&wound| wound < span.start());
        let wounded = self.wounds.get(next).is_some_and(|&wound| wound <= span.end());
        !wounded && self.unclosed.is_none_or(|unclosed| span.end() <= unclosed)
    }
}
