//! Intrinsic functions, in the long form that JSON has and to which the short forms of YAML are read
//! (AWS CloudFormation User Guide, "Intrinsic function reference").

use std::borrow::Cow;

use asl_model::span::Span;
use asl_model::syntax::{Kind, Member, Node, Object};

use crate::input::Notation;
use crate::input::document::Writing;
use crate::input::substitution::names;
use crate::input::template::Text;
use crate::place::TextMap;

/// Functions may stand in each other so deep.
const MAX_NESTING: usize = 16;

/// The name and the argument of a function, where a value is the call of one.
fn call<'n, 's>(node: &'n Node<'s>) -> Option<(&'n str, &'n Node<'s>)> {
    match node.as_object()?.members() {
        [member] if is_function(member.key().name()) => Some((member.key().name(), member.value())),
        _ => None,
    }
}

fn is_function(name: &str) -> bool {
    name == "Ref" || name == "Condition" || name.starts_with("Fn::")
}

/// The text of `Fn::Sub`, with or without values of its own.
fn template_of_sub<'n, 's>(name: &str, argument: &'n Node<'s>) -> Option<&'n Node<'s>> {
    let template = argument.as_array().and_then(<[Node<'_>]>::first).unwrap_or(argument);
    (name == "Fn::Sub" && template.as_str().is_some()).then_some(template)
}

/// A value with what is known of it: the text of `Fn::Sub` has placeholders, and what other functions give is
/// unknown.
///
/// It recurses as deep as the value is nested, which reading bounds.
pub(in crate::input) fn known<'s>(node: Node<'s>) -> Node<'s> {
    if let Some((name, argument)) = call(&node) {
        let template = template_of_sub(name, argument).cloned();
        return template.unwrap_or_else(|| Node::new(node.span(), Kind::Unknown));
    }
    let (span, kind) = node.into_parts();
    let kind = match kind {
        Kind::Array(elements) => Kind::Array(elements.into_iter().map(known).collect()),
        // `Fn::ForEach` and `Fn::Transform` bring members that nobody sees.
        Kind::Object(object) if object.keys().any(|key| key.name().starts_with("Fn::")) => Kind::Unknown,
        Kind::Object(object) => {
            let member = |member: Member<'s>| {
                let (key, value) = member.into_parts();
                Member::new(key, known(value))
            };
            Kind::Object(Object::new(object.into_members().into_iter().map(member).collect()))
        }
        kind => kind,
    };
    Node::new(span, kind)
}

/// The names that `DefinitionSubstitutions` have to give, with their places in the file.
///
/// What `Fn::Sub` replaces itself is none of them, unless it stands there as `${!Name}`.
pub(super) fn used_names(node: &Node<'_>, file: &str, notation: Notation) -> Vec<(String, Span)> {
    let template = call(node).and_then(|(name, argument)| template_of_sub(name, argument));
    if let Some(literal) = template.or_else(|| node.as_str().map(|_| node)) {
        let Some(text) = Text::of(literal, file, notation) else { return Vec::new() };
        // As long as before, so that all stands where it stood.
        let decoded = if template.is_some() {
            text.decoded.replace("${!", "\u{1}").replace("${", "  ").replace('\u{1}', "${!")
        } else {
            text.decoded
        };
        return names(&decoded).map(|(name, span)| (name, text.map.written(span))).collect();
    }
    match (node.kind(), call(node)) {
        (_, Some(("Fn::Join", argument))) => used_names(argument, file, notation),
        (_, Some(_)) => Vec::new(),
        (Kind::Array(elements), _) => {
            elements.iter().flat_map(|element| used_names(element, file, notation)).collect()
        }
        (Kind::Object(object), _) => {
            let values = object.members().iter().map(Member::value);
            values.flat_map(|value| used_names(value, file, notation)).collect()
        }
        _ => Vec::new(),
    }
}

/// The text that a value gives, with a placeholder for each part that is not known, and where it is written.
pub(in crate::input) fn text_of(node: &Node<'_>, file: &str, notation: Notation) -> Option<Text> {
    if node.as_str().is_some() {
        return Text::of(node, file, notation);
    }
    let (name, argument) = call(node)?;
    if let Some(template) = template_of_sub(name, argument) {
        return Text::of(template, file, notation);
    }
    let is_join = name == "Fn::Join";
    let mut joined = Joined {
        file,
        notation,
        decoded: String::new(),
        map: TextMap::new(node.span().start()),
        writing: None,
    };
    (is_join && joined.add(argument, 0)).then(|| joined.text())
}

/// The pieces of `Fn::Join`, as far as they were read.
struct Joined<'t> {
    /// The text of the file.
    file: &'t str,
    notation: Notation,
    decoded: String,
    map: TextMap,
    /// How the literal pieces are written.
    writing: Option<Writing>,
}

impl Joined<'_> {
    /// Adds what the arguments of a join give, and says whether they are such.
    fn add(&mut self, arguments: &Node<'_>, depth: usize) -> bool {
        let Some([separator, pieces]) = arguments.as_array() else { return false };
        let (Some(separator), Some(pieces)) = (separator.as_str(), pieces.as_array()) else { return false };
        for (position, piece) in pieces.iter().enumerate() {
            if position > 0 && !separator.is_empty() {
                self.push(separator, Span::at(piece.span().start()));
            }
            self.piece(piece, depth);
        }
        true
    }

    fn piece(&mut self, node: &Node<'_>, depth: usize) {
        let literal = match call(node) {
            Some(("Fn::Join", arguments)) if depth < MAX_NESTING && self.add(arguments, depth + 1) => return,
            Some((name, argument)) => template_of_sub(name, argument),
            None => Some(node),
        };
        match literal.and_then(|literal| Text::of(literal, self.file, self.notation)) {
            Some(text) => {
                self.decoded.push_str(&text.decoded);
                self.map.append(&text.map);
                self.writing = Some(self.writing.map_or(text.writing, |writing| writing.with(text.writing)));
            }
            None => self.placeholder(node),
        }
    }

    fn placeholder(&mut self, node: &Node<'_>) {
        let target = call(node).and_then(|(_, argument)| argument.as_str());
        let is_plain =
            |name: &&str| name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ':' | '.'));
        let name: Cow<'_, str> = target.filter(is_plain).map_or("Unknown".into(), Into::into);
        self.push(&format!("${{{name}}}"), node.span());
    }

    fn push(&mut self, decoded: &str, written: Span) {
        self.decoded.push_str(decoded);
        self.map.push(decoded.len(), written);
    }

    fn text(self) -> Text {
        Text { decoded: self.decoded, map: self.map, writing: self.writing.unwrap_or(Writing::Other) }
    }
}
