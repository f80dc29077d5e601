//! Values that a definition holds: literals, paths, and trees of both.

mod collection;
mod constraint;
mod into_expr;
mod literal;
mod template;
mod text_like;
mod violation;

pub use collection::ObjectBuilder;
pub use constraint::Constraint;
pub use into_expr::IntoExpr;
pub use template::{Piece, Template};
pub use text_like::{IntoErrorExpr, IntoMoment};
pub use violation::Violation;

use std::fmt;
use std::marker::PhantomData;

use crate::data::{Path, RawPath, StateData};

/// A value of type `T` that is a literal, a path to data of the execution, or made of both.
///
/// Wherever a parameter wants a `T`, its setter takes [`impl IntoExpr<T>`](IntoExpr):
///
/// ```
/// use asl_dsl::prelude::*;
///
/// let literal: Expr<String> = "EvaluateModel".into();
/// let placeholder: Expr<String> = "${FunctionName}".into(); // filled in by Terraform or CloudFormation
/// let name: Expr<String> = context::execution_name().into();
/// let list: Expr<Vec<String>> = ["--input", "train.csv"].into();
/// ```
pub struct Expr<T> {
    template: Template,
    violations: Vec<Violation>,
    of: PhantomData<fn() -> T>,
}

impl<T> Expr<T> {
    /// A value of which the caller promises that it is a `T`.
    #[must_use]
    pub const fn new(template: Template) -> Self {
        Self { template, violations: Vec::new(), of: PhantomData }
    }

    /// A value in which some literals do not fit their constraints.
    #[must_use]
    pub const fn with_violations(template: Template, violations: Vec<Violation>) -> Self {
        Self { template, violations, of: PhantomData }
    }

    /// The value as a tree of literals and paths, and the literals in it that do not fit.
    #[must_use]
    pub fn into_parts(self) -> (Template, Vec<Violation>) {
        (self.template, self.violations)
    }

    /// Tests a literal against what the service allows; what does not fit is a warning when the machine is
    /// built, since the services' models move.
    #[must_use]
    pub fn constrained(mut self, constraint: Constraint) -> Self {
        self.violations.extend(constraint.violations(&self.template));
        self
    }
}

impl<T: StateData> From<Path<T>> for Expr<T> {
    fn from(path: Path<T>) -> Self {
        Self::from(&path)
    }
}

impl<T: StateData> From<&Path<T>> for Expr<T> {
    fn from(path: &Path<T>) -> Self {
        Self::new(Template::Path(path.raw().clone()))
    }
}

// What `T` is, is only said of the value: nothing of it is kept, and nothing asked of it.
impl<T> Clone for Expr<T> {
    fn clone(&self) -> Self {
        Self { template: self.template.clone(), violations: self.violations.clone(), of: PhantomData }
    }
}

impl<T> PartialEq for Expr<T> {
    fn eq(&self, other: &Self) -> bool {
        self.template == other.template && self.violations == other.violations
    }
}

impl<T> fmt::Debug for Expr<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Expr").field(&self.template).finish()
    }
}

impl<T> From<&Self> for Expr<T> {
    fn from(expr: &Self) -> Self {
        expr.clone()
    }
}

/// The way out of the types for a single value: a path whose end the caller vouches for.
impl<T> From<RawPath> for Expr<T> {
    fn from(path: RawPath) -> Self {
        Self::new(Template::Path(path))
    }
}
