use std::borrow::Cow;

use asl_model::field::ObjectKind;
use asl_model::span::Span;
use asl_model::syntax::{Key, Kind, Node, SyntaxErrorKind};

use crate::config::WorkflowType;
use crate::place::TextMap;

use super::reference::WrittenReference;
use super::{Problem, SubstitutionFault};

/// One definition, and where it stands in the text that was read.
#[derive(Debug)]
pub(crate) struct Document<'s> {
    /// The text of the definition, which all its spans count in.
    text: Cow<'s, str>,
    notation: Notation,
    embedding: Option<Embedding>,
    /// The file that holds the definition, where this one only names it.
    reference: Option<WrittenReference>,
    substitution_faults: Vec<SubstitutionFault>,
    /// Whether placeholders in strings are replaced by text, so that a string stays one.
    is_filled_as_text: bool,
    /// What a file that names this one says about the type of the machine.
    filled_type: Option<WorkflowType>,
    root: Option<Node<'s>>,
    problems: Vec<Problem>,
    comments: Vec<Span>,
    /// Where errors lie, in order: what is around them may lack something that the author wrote.
    wounds: Vec<usize>,
    /// The first bracket that was never closed: what stands behind it may belong elsewhere.
    unclosed: Option<usize>,
}

/// How strings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Notation {
    Json,
    Yaml,
    Hcl,
}

/// What is known of a definition that stands in a file of something else.
#[derive(Debug)]
pub(super) struct Embedding {
    /// The JSON pointer of what holds the definition, in the file.
    pub(super) pointer: String,
    /// Leads from the text of the definition to the file.
    pub(super) map: TextMap,
    /// How the text of the definition is written in the file.
    pub(super) writing: Writing,
    /// What the file says about the type of the machine.
    pub(super) workflow_type: Option<WorkflowType>,
}

/// How the text of a definition is written in the file that holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Writing {
    /// As it is: the definition is a value of the file.
    Verbatim,
    /// In quotes, with escapes that begin with a backslash.
    Quoted,
    /// In lines of their own, indented: a block of YAML, or a heredoc.
    Lines,
    /// In a way in which little can be changed without looking at the rest.
    Other,
}

impl Writing {
    /// How a string is written, its quotes or the header of its block included.
    pub(super) fn of(raw: &str) -> Self {
        match raw.as_bytes() {
            [b'"', ..] => Self::Quoted,
            [b'|', ..] | [b'<', b'<', ..] => Self::Lines,
            _ => Self::Other,
        }
    }

    /// How a text is written of which another part is written so.
    pub(super) fn with(self, other: Self) -> Self {
        if self == other && self != Self::Lines { self } else { Self::Other }
    }
}

/// Whether a definition has such a key at its top: a field of a machine, or the one that every state has.
fn is_of_asl(key: &Key<'_>) -> bool {
    key.name() == "Type" || ObjectKind::StateMachine.schema().field(key.name()).is_some()
}

impl<'s> Document<'s> {
    /// A definition that is all of a text.
    pub(super) fn new(
        text: &'s str,
        notation: Notation,
        root: Option<Node<'s>>,
        problems: Vec<Problem>,
        comments: Vec<Span>,
    ) -> Self {
        let is_harmful = |problem: &&Problem| {
            problem.as_syntax_error().is_none_or(|error| !error.kind().is_allowed_in_jsonc())
        };
        let is_unclosed = |problem: &&Problem| {
            let error = problem.as_syntax_error();
            error.is_some_and(|error| matches!(error.kind(), SyntaxErrorKind::Unclosed { .. }))
        };
        let wounds = problems.iter().filter(is_harmful).map(|problem| problem.span().start()).collect();
        let unclosed = problems.iter().find(is_unclosed).map(|problem| problem.span().start());
        Self {
            text: Cow::Borrowed(text),
            notation,
            embedding: None,
            reference: None,
            substitution_faults: Vec::new(),
            is_filled_as_text: false,
            filled_type: None,
            root,
            problems,
            comments,
            wounds,
            unclosed,
        }
    }

    /// The same definition as a part of a file of something else.
    pub(super) fn embedded<'f>(self, embedding: Embedding) -> Document<'f> {
        Document {
            text: Cow::Owned(self.text.into_owned()),
            root: self.root.map(Node::into_owned),
            embedding: Some(embedding),
            reference: self.reference,
            substitution_faults: self.substitution_faults,
            is_filled_as_text: self.is_filled_as_text,
            filled_type: self.filled_type,
            notation: self.notation,
            problems: self.problems,
            comments: self.comments,
            wounds: self.wounds,
            unclosed: self.unclosed,
        }
    }

    /// The same definition as a value of a file of something else, which is one of several.
    pub(super) fn placed(mut self, pointer: String, workflow_type: Option<WorkflowType>) -> Self {
        let map = TextMap::verbatim(self.text.len());
        self.embedding = Some(Embedding { pointer, map, writing: Writing::Verbatim, workflow_type });
        self
    }

    /// The same where the definition stands in another file.
    pub(super) fn referring(mut self, reference: Option<WrittenReference>) -> Self {
        self.reference = reference;
        self
    }

    /// The file that holds the definition, where this one only names it.
    pub(super) const fn reference(&self) -> Option<&WrittenReference> {
        self.reference.as_ref()
    }

    /// The same with further faults of what is filled in.
    pub(super) fn with_faults(mut self, faults: Vec<SubstitutionFault>) -> Self {
        self.substitution_faults.extend(faults);
        self
    }

    /// The same of a machine of this type.
    pub(super) fn of_type(mut self, workflow_type: Option<WorkflowType>) -> Self {
        self.filled_type = workflow_type;
        self
    }

    /// The same where placeholders in strings are replaced by text.
    pub(super) const fn filled_as_text(mut self, is_filled_as_text: bool) -> Self {
        self.is_filled_as_text = is_filled_as_text;
        self
    }

    /// Whether placeholders in strings are replaced by text, so that a string stays one.
    pub(crate) const fn is_filled_as_text(&self) -> bool {
        self.is_filled_as_text
    }

    /// The same without the tree, where nobody can know what becomes of the text.
    pub(super) fn undecided(mut self) -> Self {
        self.root = None;
        self.problems.clear();
        self
    }

    /// What is wrong with what is filled in.
    pub(crate) fn substitution_faults(&self) -> &[SubstitutionFault] {
        &self.substitution_faults
    }

    /// The outermost value, if there is one.
    pub(crate) const fn root(&self) -> Option<&Node<'s>> {
        self.root.as_ref()
    }

    /// The text of the definition.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// What is wrong with the text itself.
    pub(crate) fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The comments, with the characters that begin and end them.
    pub(crate) fn comments(&self) -> &[Span] {
        &self.comments
    }

    /// The type of the machine, where the file that holds the definition says it.
    pub(crate) fn workflow_type(&self) -> Option<WorkflowType> {
        self.embedding.as_ref().map_or(self.filled_type, |embedding| embedding.workflow_type)
    }

    /// The JSON pointer of what holds the definition, where the file holds more than it.
    pub(crate) fn holder(&self) -> Option<&str> {
        self.embedding.as_ref().map(|embedding| embedding.pointer.as_str())
    }

    /// How the definition is written down.
    pub(crate) const fn notation(&self) -> Notation {
        self.notation
    }

    /// How its text is written in the file.
    pub(crate) fn writing(&self) -> Writing {
        self.embedding.as_ref().map_or(Writing::Verbatim, |embedding| embedding.writing)
    }

    /// Where in the file a range of the definition's text stands.
    pub(crate) fn in_file(&self, span: Span) -> Span {
        self.embedding.as_ref().map_or(span, |embedding| embedding.map.written(span))
    }

    /// Where in the file a range of the definition's text stands, if nothing stands between its beginning and its
    /// end but what the text has there, and white space.
    pub(crate) fn in_file_alone(&self, file: &str, span: Span) -> Option<Span> {
        match &self.embedding {
            Some(embedding) => embedding.map.written_alone(file, span),
            None => Some(span),
        }
    }

    /// Where in the definition's text a range of a decoded string is written.
    pub(crate) fn within(&self, string: &Node<'_>, range: Span) -> Span {
        let raw = string.span().text(&self.text).unwrap_or_default();
        let map = match self.notation {
            Notation::Json => TextMap::of_json(raw),
            Notation::Yaml => TextMap::of_yaml(raw, string.as_str().unwrap_or_default()),
            Notation::Hcl => TextMap::of_hcl(raw),
        };
        map.shifted(string.span().start()).written(range)
    }

    /// Whether the text plainly is something else: it could be read, and it has nothing of a machine or state.
    /// What a file of something else calls a definition is one.
    pub(crate) fn is_foreign(&self) -> bool {
        let is_other = |root: &Node<'_>| match root.kind() {
            Kind::Unknown => false,
            Kind::Object(object) => !object.members().is_empty() && !object.keys().any(is_of_asl),
            _ => true,
        };
        self.embedding.is_none() && self.problems.is_empty() && self.root.as_ref().is_some_and(is_other)
    }

    /// Whether something could not be read.
    pub(crate) fn is_damaged(&self) -> bool {
        !self.wounds.is_empty()
    }

    /// Whether all of a value was read, so that what it lacks is really missing.
    pub(crate) fn is_whole(&self, node: &Node<'_>) -> bool {
        let span = node.span();
        let next = self.wounds.partition_point(|&wound| wound < span.start());
        let wounded = self.wounds.get(next).is_some_and(|&wound| wound <= span.end());
        !wounded && self.unclosed.is_none_or(|unclosed| span.end() <= unclosed)
    }
}
