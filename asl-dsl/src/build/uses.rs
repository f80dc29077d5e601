use std::collections::BTreeMap;

use asl_model::jsonata::{Expression, StatesMember, analyze};
use asl_model::name::VariableName as CheckedName;

use super::Problems;
use crate::build_error::{BuildFault, BuildFaultKind};
use crate::condition::{Rule, Side, Test};
use crate::data::{Any, RawPath, Root, Step};
use crate::expr::{Piece, Template};
use crate::jsonata::JsonataCode;
use crate::placeholder::{MachinePlaceholder, is_name};
use crate::variable::{Variable, VariableName};

/// What the values of a machine read and set, which is judged when all of it is known.
#[derive(Debug, Default)]
pub(super) struct Uses {
    scopes: Vec<Scope>,
    /// The scope whose states are being written.
    scope: usize,
    reads: Vec<Use>,
    assigned: Vec<Use>,
    placeholders: Vec<MachinePlaceholder>,
    /// Whether the state that is being written reads the task token.
    reads_token: bool,
}

/// The states of a machine, branch or iteration.
#[derive(Debug)]
struct Scope {
    around: Option<usize>,
    /// Whether it sees the variables around it.
    sees_around: bool,
}

/// What is known of a state while the states in it are written.
#[derive(Debug)]
pub(super) struct Around {
    scope: usize,
    reads_token: bool,
}

/// A variable in a field of a state.
#[derive(Debug)]
struct Use {
    scope: usize,
    variable: VariableName,
    place: (Option<String>, String),
}

impl Uses {
    /// From here on it is about the states of a scope in the one before; gives what is known of the state around.
    pub(super) fn enter(&mut self, sees_around: bool) -> Around {
        let around = (!self.scopes.is_empty()).then_some(self.scope);
        self.scopes.push(Scope { around, sees_around });
        let scope = std::mem::replace(&mut self.scope, self.scopes.len() - 1);
        Around { scope, reads_token: self.take_token() }
    }

    /// From here on it is about the state around again.
    pub(super) const fn leave(&mut self, around: &Around) {
        self.scope = around.scope;
        self.reads_token = around.reads_token;
    }

    /// Whether a state has read the task token since this was asked.
    pub(super) const fn take_token(&mut self) -> bool {
        std::mem::replace(&mut self.reads_token, false)
    }

    pub(super) fn into_placeholders(self) -> Vec<MachinePlaceholder> {
        self.placeholders
    }

    pub(super) fn assign(&mut self, field: &str, variable: &VariableName, problems: &mut Problems) {
        if let Err(error) = CheckedName::parse(variable.name()) {
            problems.fault(field, BuildFaultKind::InvalidName(error));
        }
        let place = problems.place(field);
        self.assigned.push(Use { scope: self.scope, variable: variable.clone(), place });
    }

    pub(super) fn template(&mut self, field: &str, template: &Template, problems: &mut Problems) {
        match template {
            Template::Path(path) => self.path(field, path, problems),
            Template::Placeholder(placeholder) => self.placeholder(field, placeholder, problems),
            Template::Array(elements) | Template::Call(_, elements) => {
                for element in elements {
                    self.template(field, element, problems);
                }
            }
            Template::Object(members) => {
                for (_, value) in members {
                    self.template(field, value, problems);
                }
            }
            Template::Format(pieces) => {
                for piece in pieces {
                    if let Piece::Value(value) = piece {
                        self.template(field, value, problems);
                    }
                }
            }
            Template::Jsonata(code) => self.code(field, code, problems),
            _ => {}
        }
    }

    fn code(&mut self, field: &str, code: &JsonataCode, problems: &mut Problems) {
        for value in code.values() {
            self.template(field, value, problems);
        }
        match code {
            JsonataCode::Condition(condition) => self.condition(field, &condition.0, problems),
            JsonataCode::Text(text) => self.text(field, text, problems),
            _ => {}
        }
    }

    /// What a condition in a value reads.
    fn condition(&mut self, field: &str, rule: &Rule, problems: &mut Problems) {
        match rule {
            Rule::And(rules) | Rule::Or(rules) => {
                for rule in rules {
                    self.condition(field, rule, problems);
                }
            }
            Rule::Not(rule) => self.condition(field, rule, problems),
            Rule::Holds(value) => self.template(field, value, problems),
            Rule::Test { variable, test } => {
                self.path(field, variable, problems);
                match test {
                    Test::Compare { with: Side::Path(path), .. } => self.path(field, path, problems),
                    Test::Compare { with: Side::Literal(literal), .. } => {
                        self.template(field, literal, problems);
                    }
                    Test::Matches(_) | Test::Is(_) => {}
                }
            }
        }
    }

    /// The variables that an expression of the caller's own reads, of any type.
    fn text(&mut self, field: &str, text: &'static str, problems: &mut Problems) {
        // An expression that is none is a fault where it is written.
        let Ok(expression) = Expression::parse(text) else { return };
        for variable in analyze(&expression).variables() {
            if let Some(name) = text.get(variable.span().start() + 1..variable.span().end()) {
                let variable = Variable::<Any>::new(name).path();
                self.path(field, variable.raw(), problems);
            }
        }
        // `$states.context.Task.Token`, or what holds it.
        self.reads_token |= analyze(&expression).states().iter().any(|states| {
            let names = states.steps().iter().map(|step| step.name);
            states.member() == Some(StatesMember::Context)
                && names.skip(1).zip(["Task", "Token"]).all(|(name, token)| name == token)
        });
    }

    pub(super) fn path(&mut self, field: &str, path: &RawPath, problems: &Problems) {
        match path.root() {
            Root::Variable(variable) => {
                let place = problems.place(field);
                self.reads.push(Use { scope: self.scope, variable: variable.clone(), place });
            }
            Root::Context => self.reads_token |= holds_token(path.steps()),
            _ => {}
        }
    }

    pub(super) fn placeholder(
        &mut self,
        field: &str,
        placeholder: &MachinePlaceholder,
        problems: &mut Problems,
    ) {
        let name = placeholder.name();
        if !is_name(name) {
            problems.fault(field, BuildFaultKind::InvalidPlaceholder { name: name.to_owned() });
        }
        match self.placeholders.iter().find(|known| known.name() == name) {
            None => self.placeholders.push(placeholder.clone()),
            Some(known) if known.kind() != placeholder.kind() => {
                problems.fault(field, BuildFaultKind::PlaceholderOfTwoKinds { name: name.to_owned() });
            }
            Some(_) => {}
        }
    }

    /// What is wrong with the variables of the whole machine.
    pub(super) fn faults(&self) -> Vec<BuildFault> {
        let mut first = BTreeMap::new();
        for assigned in &self.assigned {
            first.entry((assigned.variable.name(), assigned.scope)).or_insert(assigned);
        }
        let assigned = self.assigned.iter().filter_map(|assigned| self.fault_of_assignment(assigned, &first));
        let reads = self.reads.iter().filter_map(|read| self.fault_of_read(read, &first));
        assigned.chain(reads).collect()
    }

    fn fault_of_read(&self, read: &Use, first: &First<'_>) -> Option<BuildFault> {
        let variable = read.variable.name();
        if let Some(seen) = self.way_out(read.scope).find_map(|scope| first.get(&(variable, scope))) {
            return disagreement(read, seen);
        }
        let name = variable.to_owned();
        let is_known = first.range((variable, 0)..=(variable, usize::MAX)).next().is_some();
        let kind = if is_known {
            BuildFaultKind::OutOfScope { name }
        } else {
            BuildFaultKind::NeverAssigned { name }
        };
        Some(fault(read, kind))
    }

    fn fault_of_assignment(&self, assigned: &Use, first: &First<'_>) -> Option<BuildFault> {
        let variable = assigned.variable.name();
        let outer = self.way_out(assigned.scope).skip(1).find_map(|scope| first.get(&(variable, scope)));
        if let Some(outer) = outer {
            let outer = outer.place.0.clone().unwrap_or_default();
            return Some(fault(assigned, BuildFaultKind::OuterVariable { name: variable.to_owned(), outer }));
        }
        first.get(&(variable, assigned.scope)).and_then(|first| disagreement(assigned, first))
    }

    /// A scope and those around it whose variables it sees.
    fn way_out(&self, scope: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(scope), |scope| {
            self.scopes.get(*scope).filter(|scope| scope.sees_around).and_then(|scope| scope.around)
        })
    }
}

/// The first state of a scope that sets a variable, by the name of the variable and the scope.
type First<'u> = BTreeMap<(&'u str, usize), &'u Use>;

fn disagreement(of: &Use, with: &Use) -> Option<BuildFault> {
    (!of.variable.agrees_with(&with.variable)).then(|| {
        let kind = BuildFaultKind::VariableOfTwoTypes {
            name: of.variable.name().to_owned(),
            here: of.variable.type_name(),
            there: with.variable.type_name(),
            state: with.place.0.clone().unwrap_or_default(),
        };
        fault(of, kind)
    })
}

fn fault(of: &Use, kind: BuildFaultKind) -> BuildFault {
    let (state, field) = of.place.clone();
    BuildFault::new(state, Some(field), kind)
}

/// Whether the value at the end of these steps into the context object is or holds `Task.Token`.
fn holds_token(steps: &[Step]) -> bool {
    let names = steps.iter().map(|step| if let Step::Member(name) = step { name.as_str() } else { "" });
    names.zip(["Task", "Token"]).all(|(name, token)| name == token)
}
