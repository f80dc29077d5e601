//! The walk over the tree, which knows at each node what is bound and whether there is a context.

use super::call::{self, Call};
use super::fault::{Fault, FaultKind};
use super::scope::{FrameKind, Scopes, Use};
use super::states::{PathStep, STATES, StatesUse, meant_member};
use super::{Analysis, VariableUse};
use crate::jsonata::function::Function;
use crate::jsonata::kind::{Kind, Pair};
use crate::jsonata::node::Node;
use crate::span::Span;

pub(super) fn walk(root: &Node) -> Analysis<'_> {
    let mut walker = Walker::default();
    walker.scopes.open(FrameKind::Block);
    walker.value(root, Place::default());
    let mut analysis = Analysis { faults: walker.faults, ..Analysis::default() };
    for (name, used) in walker.scopes.close() {
        match used {
            Use::Variable(span) => analysis.variables.push(VariableUse { name, span }),
            Use::Call(fault) => analysis.faults.push(fault),
            Use::States(used) => {
                analysis.faults.extend(fault_of_states(&used));
                analysis.states.push(used);
            }
        }
    }
    analysis
}

fn fault_of_states(used: &StatesUse<'_>) -> Option<Fault> {
    let PathStep { name, span } = *used.steps.first().filter(|_| used.member().is_none())?;
    Some(Fault::new(span, FaultKind::UnknownStatesMember { name: name.to_owned(), instead: meant_member(name) }))
}

#[derive(Debug, Default)]
struct Walker<'e> {
    scopes: Scopes<'e>,
    faults: Vec<Fault>,
}

/// What stands around a node.
#[derive(Debug, Clone, Copy, Default)]
struct Place<'e, 'p> {
    /// Whether there is, or may be, a context.
    has_context: bool,
    /// Whether `~>` hands an argument to the call.
    is_applied: bool,
    /// The step behind the node.
    next: Option<&'p Next<'e, 'p>>,
}

#[derive(Debug)]
struct Next<'e, 'p> {
    step: &'e Node,
    next: Option<&'p Self>,
}

impl Place<'_, '_> {
    /// Inside of what is made of each item of a path.
    const IN_CONTEXT: Self = Self { has_context: true, is_applied: false, next: None };

    /// At another value with the same context.
    const fn beside<'n>(self) -> Place<'static, 'n> {
        Place { has_context: self.has_context, is_applied: false, next: None }
    }
}

impl<'e> Walker<'e> {
    fn fault(&mut self, span: Span, kind: FaultKind) {
        self.faults.push(Fault::new(span, kind));
    }

    /// A value that is no step of the path around it.
    fn value(&mut self, node: &'e Node, place: Place<'e, '_>) {
        self.scopes.open(FrameKind::Path);
        self.step(node, place);
        self.scopes.close();
    }

    fn values(&mut self, nodes: impl IntoIterator<Item = &'e Node>, place: Place<'e, '_>) {
        for node in nodes {
            self.value(node, place.beside());
        }
    }

    /// A value, or a part of the path around it.
    fn step(&mut self, node: &'e Node, place: Place<'e, '_>) {
        // What stands behind a path as a whole stands behind none of its steps.
        let inner = Place { next: None, ..place };
        match node.kind() {
            Kind::Map { input, step } => {
                let next = Next { step, next: place.next };
                self.step(input, Place { next: Some(&next), ..place });
                self.step(step, Place::IN_CONTEXT);
            }
            Kind::Filter { input, predicate } => {
                self.step(input, inner);
                self.value(predicate, Place::IN_CONTEXT);
            }
            Kind::KeepArray(input) => self.step(input, inner),
            Kind::Group { input, pairs } => {
                self.step(input, inner);
                self.values(pairs.iter().flat_map(Pair::nodes), Place::IN_CONTEXT);
            }
            Kind::Sort { input, terms } => {
                self.step(input, inner);
                self.values(terms.iter().map(|term| &term.expression), Place::IN_CONTEXT);
            }
            Kind::Focus { input, variable } | Kind::Index { input, variable } => {
                self.step(input, inner);
                self.scopes.bind_in_path(&variable.name);
            }
            _ => self.single(node, place),
        }
    }

    /// What is no path of several parts.
    fn single(&mut self, node: &'e Node, place: Place<'e, '_>) {
        match node.kind() {
            Kind::Name(name) if !place.has_context => {
                self.fault(node.span(), FaultKind::FieldWithoutContext { name: name.clone() });
            }
            Kind::Wildcard if !place.has_context => self.without_context(node, "*"),
            Kind::Descendants if !place.has_context => self.without_context(node, "**"),
            Kind::Variable(name) => self.variable(name, node, place),
            Kind::Call { function, arguments } | Kind::Partial { function, arguments } => {
                self.call(node, function, arguments, place);
            }
            Kind::Block(expressions) => {
                self.scopes.open(FrameKind::Block);
                self.values(expressions, place);
                self.scopes.close();
            }
            Kind::Lambda { parameters, body, .. } => {
                self.scopes.open(FrameKind::Function);
                for parameter in parameters {
                    self.scopes.bind(&parameter.name);
                }
                // A function has the context of the place where it is written.
                self.value(body, place.beside());
                self.scopes.close();
            }
            Kind::Transform { .. } => {
                self.scopes.open(FrameKind::Function);
                self.values(node.children(), Place::IN_CONTEXT);
                self.scopes.close();
            }
            Kind::Assignment { variable, value } => {
                self.value(value, place.beside());
                self.scopes.bind(&variable.name);
            }
            Kind::Apply { value, function } => {
                self.value(value, place.beside());
                self.applied(function, place);
            }
            _ => self.values(node.children(), place),
        }
    }

    fn without_context(&mut self, node: &Node, symbol: &'static str) {
        self.fault(node.span(), FaultKind::ContextWithoutInput { symbol });
    }

    fn variable(&mut self, name: &'e str, node: &'e Node, place: Place<'e, '_>) {
        match name {
            "" if !place.has_context => self.without_context(node, "$"),
            "" => {}
            "$" => self.fault(node.span(), FaultKind::Root),
            STATES => self.scopes.use_name(name, Use::States(states_use(node.span(), place.next))),
            _ => self.scopes.use_name(name, Use::Variable(node.span())),
        }
    }

    fn call(&mut self, node: &'e Node, function: &'e Node, arguments: &'e [Node], place: Place<'e, '_>) {
        match function.kind() {
            Kind::Variable(name) if is_named(name) => {
                let count = arguments.len() + usize::from(place.is_applied);
                let is_partial = matches!(node.kind(), Kind::Partial { .. });
                let call = Call { node, function, count, is_partial, has_context: place.has_context };
                if let Some(fault) = call.fault(name) {
                    self.scopes.use_name(name, Use::Call(fault));
                }
            }
            Kind::Name(name) if !place.has_context => {
                self.fault(function.span(), call::without_dollar(name));
            }
            _ => self.value(function, place.beside()),
        }
        self.values(arguments, place);
    }

    /// What stands behind `~>`: a call that lacks its first argument, or a function.
    fn applied(&mut self, function: &'e Node, place: Place<'e, '_>) {
        let is_applied = call::is_call(function);
        match function.kind() {
            Kind::Variable(name) if is_named(name) && Function::named(name).is_none() => {
                let fault = Fault::new(function.span(), call::unknown(name));
                self.scopes.use_name(name, Use::Call(fault));
            }
            _ => self.value(function, Place { is_applied, ..place.beside() }),
        }
    }
}

/// Whether a variable has a name, other than `$` and `$$`.
fn is_named(variable: &str) -> bool {
    !matches!(variable, "" | "$")
}

/// The use of `$states` at `span`, with the names in the steps behind it.
fn states_use<'e>(span: Span, mut next: Option<&Next<'e, '_>>) -> StatesUse<'e> {
    let mut used = StatesUse { span, steps: Vec::new() };
    while let Some(Next { step, next: after }) = next {
        let Some((name, is_bare)) = name_of(step) else { break };
        used.span = used.span.to(name.span);
        used.steps.push(name);
        next = if is_bare { *after } else { None };
    }
    used
}

/// The name that a step is, and whether it is nothing but the name.
fn name_of(step: &Node) -> Option<(PathStep<'_>, bool)> {
    match step.kind() {
        Kind::Name(name) | Kind::String(name) => Some((PathStep { name, span: step.span() }, true)),
        Kind::Filter { input, .. }
        | Kind::KeepArray(input)
        | Kind::Focus { input, .. }
        | Kind::Index { input, .. } => name_of(input).map(|(name, _)| (name, false)),
        _ => None,
    }
}
