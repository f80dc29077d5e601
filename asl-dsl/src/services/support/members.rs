use std::marker::PhantomData;

use crate::expr::{Constraint, Expr, ObjectBuilder, Template, Violation};

/// The members that parameters have been given, in the order in which they are written: that of the calls.
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct Members(Vec<Member>);

#[derive(Debug, Clone)]
struct Member {
    name: &'static str,
    template: Template,
    violations: Vec<Violation>,
}

/// What a builder has been given; `S` says for each required member whether it is among them.
#[derive(Debug)]
#[must_use]
pub struct Partial<S> {
    members: Members,
    given: PhantomData<fn() -> S>,
}

impl Members {
    /// One member alone.
    pub fn only<T>(name: &'static str, value: Expr<T>, limits: &[Constraint]) -> Self {
        let mut members = Self::default();
        members.set(name, within(value, limits));
        members
    }

    /// The members as they stand in the definition.
    #[must_use]
    pub fn into_expr<T>(self) -> Expr<T> {
        let mut object = ObjectBuilder::default();
        for Member { name, template, violations } in self.0 {
            object.member(name, Expr::<T>::with_violations(template, violations));
        }
        object.finish()
    }

    /// The last of several calls counts.
    fn set(&mut self, name: &'static str, (template, violations): (Template, Vec<Violation>)) {
        let member = Member { name, template, violations };
        match self.0.iter_mut().find(|given| given.name == name) {
            Some(given) => *given = member,
            None => self.0.push(member),
        }
    }
}

impl<S> Partial<S> {
    /// Nothing.
    pub const fn empty() -> Self {
        Self { members: Members(Vec::new()), given: PhantomData }
    }

    /// All of this, and one member more.
    pub fn with<T, N>(mut self, name: &'static str, value: Expr<T>, limits: &[Constraint]) -> Partial<N> {
        self.members.set(name, within(value, limits));
        Partial { members: self.members, given: PhantomData }
    }

    /// The members.
    pub fn finish(self) -> Members {
        self.members
    }
}

fn within<T>(value: Expr<T>, limits: &[Constraint]) -> (Template, Vec<Violation>) {
    limits.iter().fold(value, |value, limit| value.constrained(*limit)).into_parts()
}
