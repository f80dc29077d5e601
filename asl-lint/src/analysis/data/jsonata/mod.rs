//! The order of processing of JSONata states (ASL specification, section "JSONata").

mod function;
mod infer;
mod narrow;
mod value;

use std::collections::BTreeMap;
use std::sync::Arc;

use asl_model::field::ObjectKind;
use asl_model::jsonata::Expression;
use asl_model::syntax::{Kind, Node, contains_placeholder};
use asl_model::template::delimited_expression;

use super::evaluator::{Evaluator, Wanted};
use super::jsonpath::error_output;
use super::solver::Solver;
use super::{Flowing, Outcome, Variables, context, nested};
use crate::shape::{Cause, JsonKind, Member, Object, Presence, Shape, literal};
use infer::Scope;
use value::Value;

/// What `$states` has.
#[derive(Debug, Clone)]
pub(super) struct States {
    input: Shape,
    result: Option<Shape>,
    error: Option<Shape>,
}

impl States {
    const fn new(input: Shape) -> Self {
        Self { input, result: None, error: None }
    }

    /// As a value, with the context object.
    fn shape(&self, context: &Shape) -> Shape {
        // What an expression may not ask of `$states`, the service refuses: that is no matter of data.
        let mut states = Object::open(Shape::unknown())
            .with("input", Member::always(self.input.clone()))
            .with("context", Member::always(context.clone()));
        let others = [("result", &self.result), ("errorOutput", &self.error)];
        for (name, shape) in others.into_iter().filter_map(|(name, shape)| Some((name, shape.clone()?))) {
            states.set(name, Member::always(shape));
        }
        states.into()
    }
}

pub(super) fn step<'t>(
    solver: &mut Solver<'_, 't>,
    evaluator: &mut Evaluator<'_, 't>,
    input: &Flowing,
) -> Outcome {
    let states = States::new(input.data.clone());
    let node = evaluator.state.node;
    for (name, wanted) in OPTIONS {
        evaluator.field(node, name, |this, node| this.option(&states, node, name, wanted));
    }
    match evaluator.state.kind {
        Some(ObjectKind::Choice) => return choice(evaluator, &states),
        Some(ObjectKind::Fail) => return Outcome::default(),
        Some(ObjectKind::Pass | ObjectKind::Wait | ObjectKind::Succeed) => {
            let data = evaluator.output(node, &states).unwrap_or_else(|| input.data.clone());
            let variables = evaluator.expressions_assigned(node, &states);
            return Outcome { next: Flowing { data, variables }, ..Outcome::default() };
        }
        _ => {}
    }
    let result = evaluator.work_of_expressions(solver, &states);
    evaluator.result = Some(result.clone());
    let catchers = evaluator.expression_catchers(&states);
    let states = States { result: Some(result.clone()), ..states };
    let data = evaluator.output(node, &states).unwrap_or(result);
    let variables = evaluator.expressions_assigned(node, &states);
    Outcome { next: Flowing { data, variables }, catchers, rules: Vec::new() }
}

/// Fields that take one value of a kind.
const OPTIONS: [(&str, JsonKind); 8] = [
    ("Seconds", JsonKind::Number),
    ("Timestamp", JsonKind::String),
    ("TimeoutSeconds", JsonKind::Number),
    ("HeartbeatSeconds", JsonKind::Number),
    ("MaxConcurrency", JsonKind::Number),
    ("ToleratedFailurePercentage", JsonKind::Number),
    ("Error", JsonKind::String),
    ("Cause", JsonKind::String),
];

fn choice(evaluator: &mut Evaluator<'_, '_>, states: &States) -> Outcome {
    let node = evaluator.state.node;
    let mut left = states.clone();
    let rules = evaluator.field(node, "Choices", |this, choices| {
        let mut sent = Vec::new();
        for (position, rule) in choices.as_array().unwrap_or_default().iter().enumerate() {
            this.at(position, |this| {
                let outer = this.is_conditional;
                this.is_conditional |= position > 0;
                this.field(rule, "Condition", |this, node| {
                    this.option(&left, node, "Condition", JsonKind::Boolean);
                });
                let condition = rule.get("Condition");
                let matched = States::new(narrow::condition(&left.input, condition, true));
                left = States::new(narrow::condition(&left.input, condition, false));
                this.is_conditional = true;
                let variables = this.expressions_assigned(rule, &matched);
                let data = this.output(rule, &matched).unwrap_or(matched.input);
                sent.push(Flowing { data, variables });
                this.is_conditional = outer;
            });
        }
        sent
    });
    let variables = evaluator.expressions_assigned(node, &left);
    let data = evaluator.output(node, &left).unwrap_or(left.input);
    Outcome { next: Flowing { data, variables }, rules: rules.unwrap_or_default(), catchers: Vec::new() }
}

impl<'t> Evaluator<'_, 't> {
    /// What the state does with its arguments, before anything is done with the result.
    fn work_of_expressions(&mut self, solver: &mut Solver<'_, 't>, states: &States) -> Shape {
        let node = self.state.node;
        let origin = self.origin(Cause::Result);
        match self.state.kind {
            Some(ObjectKind::Task) => {
                let service = solver.service(self.state);
                let arguments = self.field(node, "Arguments", |this, node| {
                    this.examine_expressions(states, node, service.request);
                });
                if arguments.is_none() {
                    self.read_whole(&states.input);
                }
                self.field(node, "Credentials", |this, node| this.examine_expressions(states, node, None));
                service.result.with_origin(origin)
            }
            Some(ObjectKind::Parallel) => {
                let cause = self.origin(Cause::Parameters);
                let arguments = self
                    .field(node, "Arguments", |this, node| this.expressions(states, node).with_origin(cause));
                let data = arguments.unwrap_or_else(|| states.input.clone());
                let input = Flowing { data, variables: self.variables.clone() };
                nested::parallel(solver, self.state, &input).with_origin(origin)
            }
            Some(ObjectKind::Map) => self.map_of_expressions(solver, states).with_origin(origin),
            _ => Shape::unknown(),
        }
    }

    fn map_of_expressions(&mut self, solver: &mut Solver<'_, 't>, states: &States) -> Shape {
        let node = self.state.node;
        let is_inline = !nested::is_distributed(self.state);
        let items = self.field(node, "Items", |this, node| {
            let items = this.expressions(states, node);
            if is_inline && !items.can_be(&[JsonKind::Array]) && !items.is_nothing() {
                let demand = "`Items` must be an array".to_owned();
                this.misfit(node.as_str().unwrap_or_default(), items.clone(), demand, true);
            }
            items
        });
        let items = match node.get("ItemReader") {
            Some(_) => Shape::unknown(),
            None => items.unwrap_or_else(|| states.input.clone()),
        };
        let item = nested::item_of(&items, is_inline);
        for name in ["ItemReader", "ResultWriter"] {
            self.field(node, name, |this, node| this.examine_expressions(states, node, None));
        }
        let outer = self.context.clone();
        self.context = context::with_item(&outer, &item);
        let origin = self.origin(Cause::ItemSelector);
        let selected = self.for_each(&items, |this| {
            this.field(node, "ItemSelector", |this, node| this.expressions(states, node).with_origin(origin))
        });
        self.context = outer;
        let item = selected.unwrap_or(item);
        let batched = self.field(node, "ItemBatcher", |this, batcher| {
            let input = this.field(batcher, "BatchInput", |this, node| this.expressions(states, node));
            nested::batch(item.clone(), input).with_origin(this.origin(Cause::Batch))
        });
        nested::iterate(solver, self.state, batched.unwrap_or(item), self.variables)
    }

    fn output(&mut self, object: &'t Node<'t>, states: &States) -> Option<Shape> {
        let origin = self.origin(Cause::Output);
        self.field(object, "Output", |this, node| {
            let output = this.expressions(states, node);
            // What is passed on as it came still comes from where it came from.
            if output.is_unknown() { output } else { output.or_origin(origin) }
        })
    }

    fn expressions_assigned(&mut self, object: &'t Node<'t>, states: &States) -> Variables {
        let assigned = self.field(object, "Assign", |this, node| {
            let mut variables = BTreeMap::clone(this.variables);
            let members = node.as_object().map_or(&[][..], |object| object.members());
            for (position, member) in members.iter().enumerate() {
                let shape = this.at(position, |this| this.expressions(states, member.value()));
                variables.insert(member.key().name().to_owned(), this.assigned(shape));
            }
            Arc::new(variables)
        });
        assigned.unwrap_or_else(|| self.variables.clone())
    }

    fn expression_catchers(&mut self, states: &States) -> Vec<Flowing> {
        let error = error_output().with_origin(self.origin(Cause::Error));
        let states = States { error: Some(error.clone()), ..states.clone() };
        let outer = std::mem::replace(&mut self.is_conditional, true);
        let flowing = self.field(self.state.node, "Catch", |this, node| {
            let mut sent = Vec::new();
            for (position, catcher) in node.as_array().unwrap_or_default().iter().enumerate() {
                this.at(position, |this| {
                    let data = this.output(catcher, &states).unwrap_or_else(|| error.clone());
                    sent.push(Flowing { data, variables: this.expressions_assigned(catcher, &states) });
                });
            }
            sent
        });
        self.is_conditional = outer;
        flowing.unwrap_or_default()
    }

    /// A field that takes one value of a kind.
    fn option(&mut self, states: &States, node: &'t Node<'t>, name: &str, wanted: JsonKind) {
        let found = self.expressions(states, node);
        let is_expression = node.as_str().is_some_and(|text| delimited_expression(text).is_some());
        if is_expression && !found.can_be(&[wanted]) && !found.is_nothing() {
            let demand = format!("`{name}` must be {}", wanted.describe());
            self.misfit(node.as_str().unwrap_or_default(), found, demand, true);
        }
    }

    /// What a template gives.
    pub(super) fn expressions(&mut self, states: &States, node: &'t Node<'t>) -> Shape {
        match node.kind() {
            Kind::Object(members) => {
                let mut object = Object::closed();
                for (position, member) in members.members().iter().enumerate() {
                    let shape = self.at(position, |this| this.expressions(states, member.value()));
                    object.set(member.key().name(), Member::always(shape));
                    if contains_placeholder(member.key().name()) {
                        (object.others, object.closed) = (Some(Shape::unknown()), false);
                    }
                }
                object.into()
            }
            Kind::Array(elements) => {
                let elements = elements.iter().enumerate();
                Shape::tuple(
                    elements
                        .map(|(position, element)| {
                            self.at(position, |this| this.expressions(states, element))
                        })
                        .collect(),
                )
            }
            Kind::String(text) => match delimited_expression(text) {
                Some(span) => self.expression(states, span.text(text).unwrap_or_default(), span.start()),
                None => literal(node),
            },
            _ => literal(node),
        }
    }

    /// Reads what a template reads, and compares it with what a service wants.
    fn examine_expressions(&mut self, states: &States, node: &'t Node<'t>, wanted: Wanted) {
        match node.kind() {
            Kind::Object(members) => {
                let structure = wanted.and_then(asl_aws::shape::Shape::as_structure);
                for (position, member) in members.members().iter().enumerate() {
                    let name = member.key().name();
                    let wanted = structure.and_then(|structure| structure.member(name));
                    let wanted = wanted.map(asl_aws::shape::Member::shape);
                    self.at(position, |this| {
                        this.examine_expressions(states, member.value(), wanted);
                        let is_expression =
                            member.value().as_str().is_some_and(|text| delimited_expression(text).is_some());
                        if is_expression && wanted.is_some() {
                            let found = this.quietly(|this| this.expressions(states, member.value()));
                            this.compare(name, member.value(), found, wanted);
                        }
                    });
                }
            }
            Kind::Array(elements) => {
                for (position, element) in elements.iter().enumerate() {
                    self.at(position, |this| this.examine_expressions(states, element, None));
                }
            }
            Kind::String(_) => {
                self.expressions(states, node);
            }
            _ => {}
        }
    }

    /// Looks at something once more, without noting what it reads.
    fn quietly<T>(&mut self, look: impl FnOnce(&mut Self) -> T) -> T {
        let (reads, misfits) = (self.reads.len(), self.misfits.len());
        let looked = look(self);
        self.reads.truncate(reads);
        self.misfits.truncate(misfits);
        looked
    }

    /// What an expression gives that begins at this byte of the string that is looked at.
    fn expression(&mut self, states: &States, text: &str, offset: usize) -> Shape {
        if contains_placeholder(text) {
            return Shape::unknown();
        }
        let Ok(expression) = Expression::parse(text) else { return Shape::unknown() };
        let scope = Scope::new(states.shape(&self.context), self.variables);
        let mut inference = infer::Inference::new(&expression, scope);
        let value = inference.infer(expression.root());
        if self.notes_all() {
            for names in inference.into_read() {
                self.note_names(&states.input, names);
            }
        }
        self.note_undefined(&value, offset);
        let Value { shape, presence, .. } = value;
        if presence.is_never() || shape.is_nothing() { Shape::unknown() } else { shape }
    }

    /// Notes an expression that has no result, on some ways or on all.
    fn note_undefined(&mut self, value: &Value, offset: usize) {
        let Some(blame) = value.blame.as_ref().filter(|_| value.presence.absent) else { return };
        let presence = Presence { without: value.presence.without, ..value.presence };
        self.reads.push(blame.read(self.state.id, self.steps.clone(), presence, offset, self.is_conditional));
    }

    fn note_names(&mut self, input: &Shape, names: Vec<String>) {
        self.reads.push(super::Read::names(self.state.id, self.steps.clone(), input, names));
    }
}
