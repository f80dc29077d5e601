use std::collections::BTreeMap;

use super::meaning::payload_meaning;
use super::pointer::Pointer;
use super::{
    Leaf, Meaning, Part, Suspicion, SuspicionKind, Template, TemplateError, TemplateErrorKind,
    delimited_expression, dynamic_name, suspicion,
};
use crate::syntax::{Key, Kind, Member, Node, Object, contains_placeholder};

/// Walks a payload template of a JSONPath state.
///
/// The recursion is as deep as the tree, which is bounded by [`MAX_DEPTH`](crate::syntax::MAX_DEPTH).
#[must_use]
pub fn payload<'t, 's>(root: &'t Node<'s>) -> Template<'t, 's> {
    Walk::new(Language::JsonPath).run(root)
}

/// Walks a template of a JSONata state.
///
/// The recursion is as deep as the tree, which is bounded by [`MAX_DEPTH`](crate::syntax::MAX_DEPTH).
#[must_use]
pub fn expressions<'t, 's>(root: &'t Node<'s>) -> Template<'t, 's> {
    Walk::new(Language::Jsonata).run(root)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Language {
    JsonPath,
    Jsonata,
}

struct Walk<'t, 's> {
    language: Language,
    pointer: Pointer,
    template: Template<'t, 's>,
}

impl<'t, 's> Walk<'t, 's> {
    fn new(language: Language) -> Self {
        Self { language, pointer: Pointer::default(), template: Template::default() }
    }

    fn run(mut self, root: &'t Node<'s>) -> Template<'t, 's> {
        self.value(None, root);
        self.template
    }

    fn value(&mut self, key: Option<&'t Key<'s>>, node: &'t Node<'s>) {
        match node.kind() {
            Kind::Object(object) if !object.members().is_empty() => self.object(object),
            Kind::Array(elements) if !elements.is_empty() => self.array(elements),
            Kind::String(text) => {
                let meaning = self.text(text);
                self.leaf(key, key.map(Key::name), node, meaning);
            }
            Kind::Unknown => self.leaf(key, key.map(Key::name), node, Meaning::Unknown),
            _ => self.leaf(key, key.map(Key::name), node, Meaning::Literal),
        }
    }

    fn array(&mut self, elements: &'t [Node<'s>]) {
        for (index, element) in elements.iter().enumerate() {
            let here = self.pointer.enter(&index.to_string());
            self.value(None, element);
            self.pointer.leave(here);
        }
    }

    fn object(&mut self, object: &'t Object<'s>) {
        let mut keys: BTreeMap<&str, &str> = BTreeMap::new();
        for member in object.members() {
            let here = self.pointer.enter(member.key().name());
            match self.language {
                Language::JsonPath => {
                    self.duplicate(&mut keys, member.key().name());
                    self.payload_member(member);
                }
                Language::Jsonata => {
                    if dynamic_name(member.key().name()).is_some() {
                        self.suspicion(Part::Key, SuspicionKind::DynamicKey);
                    }
                    self.value(Some(member.key()), member.value());
                }
            }
            self.pointer.leave(here);
        }
    }

    /// Reports a key that gives the same member as an earlier, different one.
    fn duplicate<'k>(&mut self, keys: &mut BTreeMap<&'k str, &'k str>, key: &'k str) {
        let name = dynamic_name(key).unwrap_or(key);
        let earlier = *keys.entry(name).or_insert(key);
        if earlier != key {
            let (key, other, name) = (key.to_owned(), earlier.to_owned(), name.to_owned());
            self.error(Part::Key, TemplateErrorKind::DuplicateName { key, other, name });
        }
    }

    fn payload_member(&mut self, member: &'t Member<'s>) {
        let (key, value) = (member.key(), member.value());
        let Some(name) = dynamic_name(key.name()) else {
            return self.value(Some(key), value);
        };
        match payload_meaning(key, value) {
            Ok(meaning) => self.leaf(Some(key), Some(name), value, meaning),
            Err((part, kind)) => self.error(part, kind),
        }
    }

    /// What a text stands for that is not the value of a key that ends in `.$`.
    fn text(&mut self, text: &str) -> Meaning {
        let expression = delimited_expression(text).filter(|_| self.language == Language::Jsonata);
        if let Some(expression) = expression {
            return Meaning::Expression(expression);
        }
        if contains_placeholder(text) {
            return Meaning::Unknown;
        }
        let suspicion = match self.language {
            Language::JsonPath => suspicion::of_payload_text(text),
            Language::Jsonata => suspicion::of_expression_text(text),
        };
        if let Some(kind) = suspicion {
            self.suspicion(Part::Value, kind);
        }
        Meaning::Literal
    }

    fn leaf(
        &mut self,
        key: Option<&'t Key<'s>>,
        name: Option<&'t str>,
        node: &'t Node<'s>,
        meaning: Meaning,
    ) {
        let pointer = self.pointer.as_str().to_owned();
        self.template.leaves.push(Leaf { pointer, key, name, node, meaning });
    }

    fn error(&mut self, part: Part, kind: TemplateErrorKind) {
        let pointer = self.pointer.as_str().to_owned();
        self.template.errors.push(TemplateError { pointer, part, kind });
    }

    fn suspicion(&mut self, part: Part, kind: SuspicionKind) {
        let pointer = self.pointer.as_str().to_owned();
        self.template.suspicions.push(Suspicion { pointer, part, kind });
    }
}
