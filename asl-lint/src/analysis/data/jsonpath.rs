//! The order of processing of JSONPath states (ASL specification, section "Input and Output Processing").

use std::collections::BTreeMap;
use std::sync::Arc;

use asl_model::field::ObjectKind;
use asl_model::path::JsonPath;
use asl_model::syntax::{Kind, Node};
use asl_model::template::dynamic_name;

use super::evaluator::{Data, Evaluator};
use super::solver::Solver;
use super::{Document, Flowing, Outcome, Variables, choice, nested};
use crate::shape::{Cause, JsonKind, Member, Object, Origin, Shape, literal};

pub(super) fn step<'t>(
    solver: &mut Solver<'_, 't>,
    evaluator: &mut Evaluator<'_, 't>,
    input: &Flowing,
) -> Outcome {
    let effective = evaluator.filter("InputPath", &input.data, Document::Input);
    match evaluator.state.kind {
        Some(ObjectKind::Choice) => return choice::step(evaluator, &effective),
        Some(ObjectKind::Fail) => {
            evaluator.option_paths(&effective, &FAIL_PATHS);
            return Outcome::default();
        }
        Some(ObjectKind::Wait | ObjectKind::Succeed) => {
            evaluator.option_paths(&effective, &OPTION_PATHS);
            let assigned = evaluator.assign(evaluator.state.node, &effective, Document::Input);
            let output = evaluator.filter("OutputPath", &effective, Document::Input);
            return Outcome { next: Flowing { data: output, variables: assigned }, ..Outcome::default() };
        }
        _ => evaluator.option_paths(&effective, &OPTION_PATHS),
    }
    let raw = evaluator.work(solver, &effective);
    let catchers = evaluator.catchers(&input.data);
    evaluator.result = Some(raw.clone());
    let is_pass = evaluator.state.kind == Some(ObjectKind::Pass);
    let selected = evaluator.selector(&raw);
    let output = evaluator.result_path(&input.data, selected.unwrap_or_else(|| raw.clone()));
    let output = evaluator.filter("OutputPath", &output, Document::Output);
    let document = if is_pass { Document::Input } else { Document::Result };
    let variables = evaluator.assign(evaluator.state.node, &raw, document);
    Outcome { next: Flowing { data: output, variables }, catchers, rules: Vec::new() }
}

/// Fields that take the path of a value, and what it must be.
type OptionPaths = [(&'static str, JsonKind)];

const OPTION_PATHS: [(&str, JsonKind); 7] = [
    ("SecondsPath", JsonKind::Number),
    ("TimestampPath", JsonKind::String),
    ("TimeoutSecondsPath", JsonKind::Number),
    ("HeartbeatSecondsPath", JsonKind::Number),
    ("MaxConcurrencyPath", JsonKind::Number),
    ("ToleratedFailurePercentagePath", JsonKind::Number),
    ("ToleratedFailureCountPath", JsonKind::Number),
];

const FAIL_PATHS: [(&str, JsonKind); 2] = [("ErrorPath", JsonKind::String), ("CausePath", JsonKind::String)];

impl<'t> Evaluator<'_, 't> {
    pub(super) fn origin(&self, cause: Cause) -> Origin {
        Origin::new(self.state.id, cause)
    }

    /// `InputPath` or `OutputPath`.
    fn filter(&mut self, name: &'static str, data: &Shape, document: Document) -> Shape {
        let origin = self.origin(Cause::NullPath);
        let filtered = self.field(self.state.node, name, |this, node| match node.kind() {
            Kind::Null => Shape::from(Object::closed()).with_origin(origin),
            _ => this.selected(data, document, node),
        });
        filtered.unwrap_or_else(|| data.clone())
    }

    /// What a path selects, which is all that is passed on.
    pub(super) fn selected(&mut self, data: &Shape, document: Document, node: &Node<'_>) -> Shape {
        let selected = self.path_field(Data { shape: data, document }, node).shape;
        let is_part = node.as_str() != Some("$") && !selected.is_unknown();
        if is_part { selected.or_origin(self.origin(Cause::Path)) } else { selected }
    }

    fn option_paths(&mut self, data: &Shape, paths: &OptionPaths) {
        let outer = self.is_conditional;
        // Whether such paths start from the input or from what `InputPath` selects is not documented.
        self.is_conditional |= self.state.node.get("InputPath").is_some();
        let members = self.state.node.as_object().map_or(&[][..], |object| object.members());
        for (position, member) in members.iter().enumerate() {
            let name = member.key().name();
            let Some((_, wanted)) = paths.iter().find(|(path, _)| *path == name) else { continue };
            let (node, wanted) = (member.value(), *wanted);
            self.at(position, |this| {
                let data = Data { shape: data, document: Document::Input };
                let Some(text) = node.as_known_str() else { return };
                let found = if text.starts_with('$') {
                    this.path_field(data, node).shape
                } else {
                    this.intrinsic(data, text)
                };
                let is_scalar =
                    found.can_be(&[JsonKind::Null, JsonKind::Boolean, JsonKind::String, JsonKind::Number]);
                // Numbers in strings are converted in places: only what can be neither is surely refused.
                if !found.can_be(&[wanted]) && !is_scalar && !found.is_nothing() {
                    this.misfit(text, found, format!("`{name}` must lead to {}", wanted.describe()), true);
                }
            });
        }
        self.is_conditional = outer;
    }

    /// What the state does with its effective input, before anything is done with the result.
    fn work(&mut self, solver: &mut Solver<'_, 't>, effective: &Shape) -> Shape {
        let origin = self.origin(Cause::Result);
        match self.state.kind {
            Some(ObjectKind::Pass) => match self.state.node.get("Result") {
                Some(result) => literal(result).with_origin(self.origin(Cause::Literal)),
                None => self.parameters(effective).unwrap_or_else(|| effective.clone()),
            },
            Some(ObjectKind::Task) => {
                let service = solver.service(self.state);
                let data = Data { shape: effective, document: Document::Input };
                let position = self.field(self.state.node, "Parameters", |this, node| {
                    this.examine(data, node, service.request);
                });
                if position.is_none() {
                    self.read_whole(effective);
                }
                self.field(self.state.node, "Credentials", |this, node| this.examine(data, node, None));
                service.result.with_origin(origin)
            }
            Some(ObjectKind::Parallel) => {
                let input = self.parameters(effective).unwrap_or_else(|| effective.clone());
                let variables = self.variables.clone();
                nested::parallel(solver, self.state, &Flowing { data: input, variables }).with_origin(origin)
            }
            Some(ObjectKind::Map) => nested::map(solver, self, effective).with_origin(origin),
            _ => Shape::unknown(),
        }
    }

    /// `Parameters` as data.
    pub(super) fn parameters(&mut self, effective: &Shape) -> Option<Shape> {
        let data = Data { shape: effective, document: Document::Input };
        let origin = self.origin(Cause::Parameters);
        self.field(self.state.node, "Parameters", |this, node| this.template(data, node).with_origin(origin))
    }

    fn selector(&mut self, raw: &Shape) -> Option<Shape> {
        let data = Data { shape: raw, document: Document::Result };
        let origin = self.origin(Cause::Selector);
        self.field(self.state.node, "ResultSelector", |this, node| {
            this.template(data, node).with_origin(origin)
        })
    }

    /// `ResultPath` of the state.
    fn result_path(&mut self, input: &Shape, result: Shape) -> Shape {
        let merged = self.field(self.state.node, "ResultPath", |this, node| this.merge(input, &result, node));
        merged.unwrap_or(result)
    }

    /// Puts a result into the state's input.
    fn merge(&mut self, input: &Shape, result: &Shape, node: &Node<'_>) -> Shape {
        if matches!(node.kind(), Kind::Null) {
            return input.clone();
        }
        let Some(Ok(path)) = node.as_known_str().map(JsonPath::parse) else { return Shape::unknown() };
        if path.segments().is_empty() {
            return result.clone();
        }
        let first_is_name = path.segments().first().is_some_and(|segment| segment.name().is_some());
        if first_is_name && !input.can_be(&[JsonKind::Object]) && !input.is_nothing() {
            let demand = "the result can only be put into an object".to_owned();
            self.misfit(path.as_str(), input.clone(), demand, true);
        }
        input.put(&path, result.clone())
    }

    /// What each catcher sends on.
    fn catchers(&mut self, input: &Shape) -> Vec<Flowing> {
        let flowing = self.field(self.state.node, "Catch", |this, node| {
            let catchers = node.as_array().unwrap_or_default().iter().enumerate();
            catchers
                .map(|(position, catcher)| {
                    this.at(position, |this| this.perhaps(|this| this.catcher(input, catcher)))
                })
                .collect()
        });
        flowing.unwrap_or_default()
    }

    fn catcher(&mut self, input: &Shape, catcher: &'t Node<'t>) -> Flowing {
        let error = error_output().with_origin(self.origin(Cause::Error));
        let merged = self.field(catcher, "ResultPath", |this, node| this.merge(input, &error, node));
        let variables = self.assign(catcher, &error, Document::Error);
        Flowing { data: merged.unwrap_or(error), variables }
    }

    /// What a variable holds, come from here where it is not known from where.
    pub(super) fn assigned(&self, shape: Shape) -> Shape {
        if shape.is_unknown() { shape } else { shape.or_origin(self.origin(Cause::Assign)) }
    }

    /// The variables after the `Assign` of an object.
    pub(super) fn assign(&mut self, object: &'t Node<'t>, data: &Shape, document: Document) -> Variables {
        let assigned = self.field(object, "Assign", |this, node| {
            let mut variables = BTreeMap::clone(this.variables);
            let members = node.as_object().map_or(&[][..], |object| object.members());
            for (position, member) in members.iter().enumerate() {
                let key = member.key().name();
                let data = Data { shape: data, document };
                let shape = this.at(position, |this| match dynamic_name(key) {
                    Some(_) => this.dynamic(data, member.value()),
                    None => this.template(data, member.value()),
                });
                let shape = this.assigned(shape);
                variables.insert(dynamic_name(key).unwrap_or(key).to_owned(), shape);
            }
            Arc::new(variables)
        });
        assigned.unwrap_or_else(|| self.variables.clone())
    }
}

/// What a catcher receives. Who reports a failure may leave out either member.
pub(super) fn error_output() -> Shape {
    Object::closed()
        .with("Error", Member::possible(Shape::string()))
        .with("Cause", Member::possible(Shape::string()))
        .into()
}
