use asl_model::syntax::Node;

use super::meet::meet;
use crate::shape::{Array, Member, Object, Presence, Shape, literal};

/// A schema that says more than this is unknown from there on: references can repeat each other without end.
const MAX_SCHEMAS: usize = 20_000;

/// Reads the schemas of one text.
pub(super) struct Reader<'t> {
    root: &'t Node<'t>,
    left: usize,
}

impl<'t> Reader<'t> {
    pub(super) const fn new(root: &'t Node<'t>) -> Self {
        Self { root, left: MAX_SCHEMAS }
    }

    /// What a schema allows.
    pub(super) fn read(&mut self, schema: &'t Node<'t>, height: usize) -> Shape {
        let (Some(height), Some(left)) = (height.checked_sub(1), self.left.checked_sub(1)) else {
            return Shape::unknown();
        };
        self.left = left;
        if schema.as_bool() == Some(false) {
            return Shape::default();
        }
        if schema.as_object().is_none() {
            return Shape::unknown();
        }
        let mut shape = self.by_type(schema, height);
        if let Some(value) = schema.get("const") {
            shape = meet(&shape, &literal(value));
        }
        if let Some(values) = schema.get("enum").and_then(Node::as_array) {
            shape = meet(&shape, &any(values.iter().map(literal)));
        }
        if let Some(target) = schema.get("$ref").and_then(Node::as_str) {
            let target = self.resolve(target).map_or_else(Shape::unknown, |target| self.read(target, height));
            shape = meet(&shape, &target);
        }
        for keyword in ["anyOf", "oneOf"] {
            if let Some(schemas) = schema.get(keyword).and_then(Node::as_array) {
                let schemas: Vec<Shape> = schemas.iter().map(|schema| self.read(schema, height)).collect();
                shape = meet(&shape, &any(schemas));
            }
        }
        for part in schema.get("allOf").and_then(Node::as_array).unwrap_or_default() {
            let part = self.read(part, height);
            shape = meet(&shape, &part);
        }
        shape
    }

    fn by_type(&mut self, schema: &'t Node<'t>, height: usize) -> Shape {
        let types: Vec<&str> = match schema.get("type") {
            Some(only) if only.as_str().is_some() => only.as_str().into_iter().collect(),
            Some(several) => several.as_array().unwrap_or_default().iter().filter_map(Node::as_str).collect(),
            None if OBJECT.iter().any(|keyword| schema.get(keyword).is_some()) => vec!["object"],
            None if ARRAY.iter().any(|keyword| schema.get(keyword).is_some()) => vec!["array"],
            None => Vec::new(),
        };
        if types.is_empty() {
            return Shape::unknown();
        }
        any(types.into_iter().map(|name| match name {
            "null" => Shape::null(),
            "boolean" => Shape::boolean(),
            "number" | "integer" => Shape::number(),
            "string" => Shape::string(),
            "array" => self.array(schema, height),
            "object" => self.object(schema, height),
            _ => Shape::unknown(),
        }))
    }

    fn array(&mut self, schema: &'t Node<'t>, height: usize) -> Shape {
        let items = schema.get("items").filter(|items| items.as_array().is_none());
        let rest = items.or_else(|| schema.get("additionalItems"));
        let rest = rest.map_or_else(Shape::unknown, |items| self.read(items, height));
        let tuple = schema.get("prefixItems").or_else(|| schema.get("items")).and_then(Node::as_array);
        let Some(tuple) = tuple else { return Array::List(rest).into() };
        let elements: Vec<Shape> = tuple.iter().map(|element| self.read(element, height)).collect();
        let least = schema.get("minItems").and_then(Node::as_number).and_then(|least| least.parse().ok());
        if rest.is_nothing() && least == Some(elements.len()) {
            return Shape::tuple(elements);
        }
        Array::List(any(elements).join(&rest)).into()
    }

    fn object(&mut self, schema: &'t Node<'t>, height: usize) -> Shape {
        let required: Vec<&str> = strings(schema.get("required")).collect();
        let mut object = Object::default();
        let properties = schema.get("properties").and_then(Node::as_object);
        for property in properties.into_iter().flat_map(asl_model::syntax::Object::members) {
            let shape = self.read(property.value(), height);
            let is_required = required.contains(&property.key().name());
            let presence = if is_required { Presence::ALWAYS } else { Presence::POSSIBLE };
            object.set(property.key().name(), Member { shape, presence });
        }
        let declared = |name: &&&str| properties.is_none_or(|all| all.get(name).is_none());
        for name in required.iter().filter(declared) {
            object.set(name, Member::always(Shape::unknown()));
        }
        let patterns = schema.get("patternProperties").and_then(Node::as_object);
        let patterns = patterns.into_iter().flat_map(asl_model::syntax::Object::members);
        let mut others: Vec<Shape> = patterns.map(|pattern| self.read(pattern.value(), height)).collect();
        match schema.get("additionalProperties").or_else(|| schema.get("unevaluatedProperties")) {
            Some(rest) if rest.as_bool() == Some(false) => object.closed = others.is_empty(),
            Some(rest) => others.push(self.read(rest, height)),
            None => {}
        }
        if !others.is_empty() {
            object.others = Some(any(others));
        }
        object.into()
    }

    /// What a reference within the text leads to.
    fn resolve(&self, reference: &str) -> Option<&'t Node<'t>> {
        let pointer = reference.strip_prefix('#')?;
        if !pointer.is_empty() && !pointer.starts_with('/') {
            return None;
        }
        pointer.split('/').skip(1).try_fold(self.root, |node, token| {
            let token = token.replace("~1", "/").replace("~0", "~");
            match node.as_array() {
                Some(elements) => elements.get(token.parse::<usize>().ok()?),
                None => node.get(&token),
            }
        })
    }
}

const OBJECT: [&str; 4] = ["properties", "required", "additionalProperties", "patternProperties"];
const ARRAY: [&str; 2] = ["items", "prefixItems"];

fn strings<'t>(node: Option<&'t Node<'t>>) -> impl Iterator<Item = &'t str> {
    node.and_then(Node::as_array).unwrap_or_default().iter().filter_map(Node::as_str)
}

fn any(shapes: impl IntoIterator<Item = Shape>) -> Shape {
    shapes.into_iter().fold(Shape::default(), |joined, shape| joined.join(&shape))
}
