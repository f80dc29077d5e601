//! What a JSONata expression gives, as far as it is made of paths, constructors, operators and common functions.
//! Anything else is unknown.

use std::collections::BTreeMap;

use asl_model::jsonata::{Expression, Kind, Node, Operand, Operator, Pair};

use super::value::{Blame, Value};
use crate::analysis::data::{Document, Variables};
use crate::shape::{JsonKind, Member, Object, Presence, Shape};

/// What names stand for.
#[derive(Debug, Clone)]
pub(super) struct Scope<'s> {
    states: Shape,
    variables: &'s Variables,
    locals: BTreeMap<String, Value>,
    /// `$`
    pub(super) context: Shape,
}

impl<'s> Scope<'s> {
    pub(super) fn new(states: Shape, variables: &'s Variables) -> Self {
        Self { states, variables, locals: BTreeMap::new(), context: Shape::unknown() }
    }

    fn variable(&self, name: &str) -> Value {
        match (name, self.locals.get(name), self.variables.get(name)) {
            ("states", ..) => Value::of(self.states.clone()),
            ("", ..) => Value { presence: Presence::POSSIBLE, ..Value::of(self.context.clone()) },
            (_, Some(local), _) => local.clone(),
            (_, None, Some(shape)) => Value::of(shape.clone()),
            (_, None, None) => Value::unknown(),
        }
    }
}

pub(super) struct Inference<'e, 's> {
    expression: &'e Expression,
    pub(super) scope: Scope<'s>,
    /// The paths into the input, by their names.
    read: Vec<Vec<String>>,
}

impl<'e, 's> Inference<'e, 's> {
    pub(super) const fn new(expression: &'e Expression, scope: Scope<'s>) -> Self {
        Self { expression, scope, read: Vec::new() }
    }

    pub(super) fn into_read(self) -> Vec<Vec<String>> {
        self.read
    }

    /// What a part of the expression gives. The recursion is as deep as the tree, which is bounded.
    pub(super) fn infer(&mut self, node: &Node) -> Value {
        match node.kind() {
            Kind::String(text) => Value::of(Shape::text(text)),
            Kind::Number(_) => Value::of(Shape::number()),
            Kind::Boolean(value) => Value::of(Shape::truth(*value)),
            Kind::Null => Value::of(Shape::null()),
            Kind::Variable(_) | Kind::Name(_) | Kind::Map { .. } => self.path(node),
            Kind::Filter { input, predicate } => self.filter(input, predicate),
            Kind::KeepArray(input) => {
                let value = self.infer(input);
                let element = scalar_or_element(&value.shape);
                value.with(Shape::list(element))
            }
            Kind::Negation(operand) => self.infer(operand).with(Shape::number()),
            Kind::Operation { first, rest } => self.operation(first, rest),
            Kind::Range { .. } => {
                self.visit(node);
                Value::of(Shape::list(Shape::number()))
            }
            Kind::Array(items) => self.array(items),
            Kind::Object(pairs) => Value::of(self.object(pairs)),
            Kind::Block(parts) => self.block(parts),
            Kind::Conditional { condition, then, otherwise } => {
                self.infer(condition);
                let then = self.infer(then);
                let otherwise = otherwise.as_deref().map(|otherwise| self.infer(otherwise));
                let nothing = || Value { shape: Shape::default(), ..Value::unknown() };
                let value = then.or(otherwise.unwrap_or_else(nothing));
                // Which of them is worked out is for the condition to say.
                Value { presence: perhaps(value.presence), ..value }
            }
            Kind::Assignment { variable, value } => {
                let value = self.infer(value);
                self.scope.locals.insert(variable.name.clone(), value.clone());
                value
            }
            Kind::Call { function, arguments } => self.call(function, None, arguments),
            Kind::Apply { value, function } => {
                let (function, arguments) = match function.kind() {
                    Kind::Call { function, arguments } => (function, arguments.as_slice()),
                    _ => (function, &[][..]),
                };
                self.call(function, Some(value), arguments)
            }
            _ => {
                self.visit(node);
                Value::unknown()
            }
        }
    }

    /// Looks at the parts of something that is unknown as a whole.
    fn visit(&mut self, node: &Node) {
        let outer = self.scope.clone();
        self.scope.context = Shape::unknown();
        for child in node.children() {
            self.infer(child);
        }
        self.scope = outer;
    }

    fn path(&mut self, node: &Node) -> Value {
        let mut names: Vec<&Node> = Vec::new();
        let mut root = node;
        while let Kind::Map { input, step } = root.kind() {
            names.push(step);
            root = input;
        }
        let mut value = match root.kind() {
            Kind::Variable(name) => self.scope.variable(name),
            Kind::Name(name) => {
                let context = Value { presence: Presence::POSSIBLE, ..Value::of(self.scope.context.clone()) };
                self.member(context, name, root, root, Document::Other)
            }
            _ => self.infer(root),
        };
        let is_states = matches!(root.kind(), Kind::Variable(name) if name == "states");
        names.reverse();
        if is_states {
            self.note_read(&names);
        }
        let document = document(is_states, &names);
        for (position, step) in names.iter().enumerate() {
            value = match step.kind() {
                Kind::Name(name) | Kind::String(name) => {
                    let document = if position > 0 { document } else { Document::Other };
                    self.member(value, name, step, node, document)
                }
                _ => self.step(value, step),
            };
        }
        value
    }

    fn note_read(&mut self, steps: &[&Node]) {
        let names = steps.iter().map_while(|step| match step.kind() {
            Kind::Name(name) | Kind::String(name) => Some(name.clone()),
            _ => None,
        });
        let names: Vec<String> = names.collect();
        if names.first().is_none_or(|first| first == "input") {
            self.read.push(names.into_iter().skip(1).collect());
        }
    }

    /// `value.name`. A path goes into each element of an array: what it gives then is unknown.
    fn member(&self, value: Value, name: &str, step: &Node, whole: &Node, document: Document) -> Value {
        if value.shape.can_be(&[JsonKind::Array]) {
            return Value { presence: perhaps(value.presence), ..Value::unknown() };
        }
        let origins = value.shape.origins;
        let part = value.shape.member(name, origins);
        let presence = value.presence.then(part.presence);
        let is_new =
            presence.absent && (!value.presence.absent || presence.is_never() && !value.presence.is_never());
        let blame = if is_new {
            let start = whole.span().start();
            let text = self.expression.text();
            let before = text.get(start..step.span().start()).unwrap_or_default();
            Some(Blame {
                text: text.get(start..step.span().end()).unwrap_or_default().to_owned(),
                range: start..step.span().end(),
                name: name.to_owned(),
                name_range: step.span().range(),
                before: before.trim_end().trim_end_matches('.').to_owned(),
                parent: value.shape,
                document,
            })
        } else {
            value.blame
        };
        let mut shape = part.shape;
        shape.origins = shape.origins.or(origins);
        Value { shape, presence, blame }
    }

    /// A step that is no name: it is worked out for each item.
    fn step(&mut self, value: Value, step: &Node) -> Value {
        let outer = std::mem::replace(&mut self.scope.context, scalar_or_element(&value.shape));
        let result = self.infer(step);
        self.scope.context = outer;
        if value.shape.can_be(&[JsonKind::Array]) || !matches!(step.kind(), Kind::Object(_)) {
            return Value::unknown();
        }
        value.with(result.shape)
    }

    fn filter(&mut self, input: &Node, predicate: &Node) -> Value {
        let value = self.infer(input);
        let element = scalar_or_element(&value.shape);
        let outer = std::mem::replace(&mut self.scope.context, element.clone());
        self.infer(predicate);
        self.scope.context = outer;
        let is_index = match predicate.kind() {
            Kind::Number(_) => true,
            Kind::Negation(operand) => matches!(operand.kind(), Kind::Number(_)),
            _ => false,
        };
        let shape = if is_index { element } else { element.join(&Shape::list(element.clone())) };
        Value { shape, presence: perhaps(value.presence), blame: value.blame }
    }

    fn operation(&mut self, first: &Node, rest: &[Operand]) -> Value {
        rest.iter().fold(self.infer(first), |left, operand| {
            let right = self.infer(&operand.value);
            match operand.operator {
                Operator::Add
                | Operator::Subtract
                | Operator::Multiply
                | Operator::Divide
                | Operator::Remainder => left.and(right, Shape::number()),
                Operator::Concatenate => Value::of(Shape::string()),
                Operator::Less | Operator::LessOrEqual | Operator::Greater | Operator::GreaterOrEqual => {
                    left.and(right, Shape::boolean())
                }
                _ => Value::of(Shape::boolean()),
            }
        })
    }

    /// Items that are arrays are put in element by element, but for those written as arrays.
    fn array(&mut self, items: &[Node]) -> Value {
        let values: Vec<(bool, Value)> =
            items.iter().map(|item| (matches!(item.kind(), Kind::Array(_)), self.infer(item))).collect();
        let is_one = |(is_array, value): &(bool, Value)| {
            value.presence.is_always() && (*is_array || !value.shape.can_be(&[JsonKind::Array]))
        };
        if values.iter().all(is_one) {
            return Value::of(Shape::tuple(values.into_iter().map(|(_, value)| value.shape).collect()));
        }
        let elements = values
            .into_iter()
            .map(|(is_array, value)| if is_array { value.shape } else { scalar_or_element(&value.shape) });
        Value::of(Shape::list(elements.fold(Shape::default(), |joined, element| joined.join(&element))))
    }

    /// Members without a value are left out.
    fn object(&mut self, pairs: &[Pair]) -> Shape {
        let mut object = Object::closed();
        for pair in pairs {
            let value = self.infer(&pair.value);
            if let Kind::String(name) = pair.key.kind() {
                object.set(name, Member { shape: value.shape, presence: value.presence });
            } else {
                self.infer(&pair.key);
                (object.others, object.closed) = (Some(Shape::unknown()), false);
            }
        }
        object.into()
    }

    fn block(&mut self, parts: &[Node]) -> Value {
        let outer = self.scope.locals.clone();
        let mut value = Value::unknown();
        for part in parts {
            value = self.infer(part);
        }
        self.scope.locals = outer;
        value
    }
}

/// What the members of a path's start belong to.
fn document(is_states: bool, names: &[&Node]) -> Document {
    let first = names.first().map(|name| name.kind());
    match first {
        Some(Kind::Name(name)) if is_states && name == "input" => Document::Input,
        Some(Kind::Name(name)) if is_states && name == "result" => Document::Result,
        Some(Kind::Name(name)) if is_states && name == "errorOutput" => Document::Error,
        _ => Document::Other,
    }
}

/// The presence of something that may not even be asked for.
pub(super) const fn perhaps(presence: Presence) -> Presence {
    Presence { present: false, possible: true, ..presence }
}

/// What a value is that is no array, and the elements of one that is.
pub(super) fn scalar_or_element(shape: &Shape) -> Shape {
    let element = shape.elements();
    let scalar = Shape { array: None, ..shape.clone() };
    scalar.join(&element)
}
