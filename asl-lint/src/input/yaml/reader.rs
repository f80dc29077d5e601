use std::borrow::Cow;

use asl_model::span::Span;
use asl_model::syntax::{Key, Kind, MAX_DEPTH, Node, SyntaxError, SyntaxErrorKind};
use granit_parser::{Event, Parser, ScalarStyle, Tag};

use crate::input::Problem;

use super::alias::Anchors;
use super::collection::{Collection, called};
use super::error::{YamlError, YamlErrorKind};
use super::scalar;

/// More errors than this in one text help nobody.
const MAX_ERRORS: usize = 50;

pub(super) struct Reader<'s> {
    text: &'s str,
    root: Option<Node<'s>>,
    /// What is open, from the outermost.
    open: Vec<Collection<'s>>,
    /// How many collections are open that lie too deep to be read.
    too_deep: usize,
    anchors: Anchors<'s>,
    problems: Vec<Problem>,
    comments: Vec<Span>,
    /// Whether a tag becomes the key of an object.
    keeps_tags: bool,
    /// Behind the last key or value.
    behind: usize,
}

impl<'s> Reader<'s> {
    pub(super) fn new(text: &'s str) -> Self {
        Self {
            text,
            root: None,
            open: Vec::new(),
            too_deep: 0,
            anchors: Anchors::default(),
            problems: Vec::new(),
            comments: Vec::new(),
            keeps_tags: false,
            behind: 0,
        }
    }

    /// The same where a tag becomes the key of an object.
    pub(super) const fn with_tags(mut self) -> Self {
        self.keeps_tags = true;
        self
    }

    /// The tree as far as it can be read, the problems and the comments.
    pub(super) fn document(mut self) -> (Option<Node<'s>>, Vec<Problem>, Vec<Span>) {
        let options = granit_parser::options! {
            emit_unresolved_aliases: true,
            // Limits of its own for what is no danger here.
            max_buffered_comment_events: usize::MAX,
            flow_nesting_limit: 2 * MAX_DEPTH,
            block_nesting_limit: 2 * MAX_DEPTH,
        };
        for event in Parser::new_from_str_with_options(self.text, options) {
            match event {
                Ok((Event::DocumentStart(..), span)) if self.root.is_some() => {
                    let span = self.span(&span);
                    self.problem(span, YamlErrorKind::SecondDocument);
                    break;
                }
                Ok((event, span)) => self.event(event, &span),
                Err(error) => {
                    let at = error.marker().byte_offset().unwrap_or(self.text.len());
                    self.problem(self.character_at(at), YamlErrorKind::Grammar(error.kind().clone()));
                    self.break_off(at);
                    break;
                }
            }
        }
        if self.root.is_none() && self.problems.is_empty() {
            let empty = SyntaxError::new(Span::at(self.text.len()), SyntaxErrorKind::Empty);
            self.problems.push(Problem::Syntax(empty));
        }
        self.problems.sort_by_key(Problem::span);
        (self.root, self.problems, self.comments)
    }

    fn event(&mut self, event: Event<'s>, place: &granit_parser::Span) {
        let span = self.span(place);
        match event {
            Event::Comment(..) => self.comments.push(span),
            Event::Scalar(text, style, anchor, tag) => {
                let span = self.scalar_span(span, style, place);
                let function = self.function(tag.as_deref(), place);
                self.scalar((text, style, tag.as_deref()), anchor, function, span);
            }
            Event::SequenceStart(_, anchor, tag) => {
                let function = self.function(tag.as_deref(), place);
                let is_custom = function.is_none() && tag.as_deref().is_some_and(scalar::is_custom);
                self.start(Collection::list(span.start(), anchor, is_custom).called_by(function));
            }
            Event::MappingStart(_, anchor, tag) => {
                let function = self.function(tag.as_deref(), place);
                let is_custom = function.is_none() && tag.as_deref().is_some_and(scalar::is_custom);
                self.start(Collection::object(span.start(), anchor, is_custom).called_by(function));
            }
            Event::SequenceEnd | Event::MappingEnd => {
                // A block has no closing bracket: it ends with what stands last in it.
                self.end(if span.is_empty() { self.behind } else { span.end() });
            }
            Event::Alias(anchor) => {
                let node = self.anchors.copy(anchor, self.open.len());
                self.alias(node, span);
            }
            Event::UnresolvedAlias(name) => {
                self.alias(Err(YamlErrorKind::UnknownAnchor { name: name.into_owned() }), span);
            }
            _ => {}
        }
    }

    /// The key that a tag is short for, where tags count.
    fn function(&self, tag: Option<&Tag>, place: &granit_parser::Span) -> Option<Key<'s>> {
        let tag = tag.filter(|tag| self.keeps_tags && scalar::is_custom(tag))?;
        let name = tag.original();
        let name = match name.trim_start_matches('!') {
            name @ ("Ref" | "Condition") => name.to_owned(),
            name => format!("Fn::{name}"),
        };
        let span =
            place.tag_span().and_then(|span| span.byte_range()).map_or(Span::at(self.behind), Span::from);
        Some(Key::new(span, Cow::Owned(name)))
    }

    fn scalar(
        &mut self,
        (text, style, tag): (Cow<'s, str>, ScalarStyle, Option<&Tag>),
        anchor: usize,
        function: Option<Key<'s>>,
        span: Span,
    ) {
        self.behind = span.end();
        if self.too_deep > 0 {
            return;
        }
        if let Some(open) = self.open.last_mut().filter(|open| open.wants_key()) {
            if style == ScalarStyle::Plain && tag.is_none() && text == "<<" {
                open.set_merge();
                return;
            }
            let name = text.clone();
            let kind = scalar::resolve(text, style, tag);
            if let Ok(Kind::Null | Kind::Bool(_) | Kind::Number(_)) = &kind {
                let found = kind.as_ref().map_or("", Kind::describe);
                self.problem(span, YamlErrorKind::KeyIsNoString { found });
            }
            self.anchors.keep(anchor, &Node::new(span, kind.unwrap_or(Kind::Unknown)));
            self.set_key(Some(Key::new(span, name)));
            return;
        }
        let tag = tag.filter(|_| function.is_none());
        let kind = scalar::resolve(text, style, tag).unwrap_or_else(|error| {
            self.problem(span, error);
            Kind::Unknown
        });
        let node = called(function, Node::new(span, kind));
        self.anchors.keep(anchor, &node);
        self.push(node);
    }

    fn set_key(&mut self, key: Option<Key<'s>>) {
        if let Some(open) = self.open.last_mut() {
            open.set_key(key);
        }
    }

    fn alias(&mut self, node: Result<Node<'s>, YamlErrorKind>, span: Span) {
        self.behind = span.end();
        if self.too_deep > 0 {
            return;
        }
        let node = node.unwrap_or_else(|error| {
            self.problem(span, error);
            Node::new(span, Kind::Unknown)
        });
        if self.open.last().is_some_and(Collection::wants_key) {
            self.key_of(node, span);
        } else {
            self.push(node);
        }
    }

    /// Takes a value that stands in the place of a key.
    fn key_of(&mut self, node: Node<'s>, span: Span) {
        let found = node.describe();
        let key = match node.into_parts() {
            (_, Kind::String(name)) => Some(Key::new(span, name)),
            (_, Kind::Unknown) => None,
            _ => {
                self.problem(span, YamlErrorKind::KeyIsNoString { found });
                None
            }
        };
        self.set_key(key);
    }

    fn start(&mut self, collection: Collection<'s>) {
        self.behind = collection.start;
        if self.too_deep > 0 || self.open.len() >= MAX_DEPTH {
            if self.too_deep == 0 {
                self.problem(self.character_at(collection.start), YamlErrorKind::TooDeep);
            }
            self.too_deep += 1;
        } else {
            self.open.push(collection);
        }
    }

    fn end(&mut self, end: usize) {
        self.behind = end;
        if self.too_deep > 0 {
            self.too_deep -= 1;
            if self.too_deep == 0 {
                self.push(Node::new(Span::at(self.behind), Kind::Unknown));
            }
            return;
        }
        let Some(open) = self.open.pop() else { return };
        let anchor = open.anchor;
        let (node, refused) = open.finish(end);
        for node in refused {
            self.problem(node.span(), YamlErrorKind::MergeOfNoObject { found: node.describe() });
        }
        self.anchors.keep(anchor, &node);
        if self.open.last().is_some_and(Collection::wants_key) {
            let span = node.span();
            self.key_of(node, span);
        } else {
            self.push(node);
        }
    }

    fn push(&mut self, node: Node<'s>) {
        match self.open.last_mut() {
            Some(open) => open.push(node),
            None => self.root = Some(node),
        }
    }

    /// Closes what is open where the text cannot be read any further.
    fn break_off(&mut self, at: usize) {
        self.too_deep = 0;
        while let Some(open) = self.open.last_mut() {
            open.push(Node::new(Span::at(at), Kind::Unknown));
            self.end(at);
        }
    }

    fn problem(&mut self, span: Span, kind: YamlErrorKind) {
        if self.problems.len() < MAX_ERRORS {
            self.problems.push(Problem::Yaml(YamlError { span, kind }));
        }
    }

    fn span(&self, span: &granit_parser::Span) -> Span {
        span.byte_range().map_or(Span::at(self.behind), Span::from)
    }

    /// A block has a place that begins with its header and ends with its last character.
    fn scalar_span(&self, content: Span, style: ScalarStyle, place: &granit_parser::Span) -> Span {
        if !matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) {
            return content;
        }
        let tag = place.tag_span().and_then(|tag| tag.byte_range());
        let from = tag.map_or(self.behind, |tag| tag.end);
        let before = self.text.get(from..content.start()).unwrap_or_default();
        let is_header = |(at, _): &(usize, &str)| {
            let text = before.get(..*at).unwrap_or_default();
            text.is_empty() || text.ends_with([' ', '\t', '\n'])
        };
        let header = before.match_indices(['|', '>']).find(is_header);
        let start = header.map_or(content.start(), |(at, _)| from + at);
        let text = self.text.get(start..content.end()).unwrap_or_default();
        Span::new(start, start + text.trim_end().len())
    }

    fn character_at(&self, offset: usize) -> Span {
        let next = self.text.get(offset..).and_then(|rest| rest.chars().next());
        Span::new(offset, offset + next.map_or(0, char::len_utf8))
    }
}
