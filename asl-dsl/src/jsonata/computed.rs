use std::fmt;
use std::marker::PhantomData;

use super::{JsonataCode, JsonataExpr};
use crate::condition::Condition;
use crate::data::{Path, StateData};
use crate::expr::{Expr, Template, Violation};

/// A `T` that only JSONata can compute.
///
/// ASL: a string `{% … %}`.
#[must_use = "a workflow in JSONata takes it: `self.jsonata(…)`"]
pub struct Computed<T> {
    template: Template,
    violations: Vec<Violation>,
    of: PhantomData<fn() -> T>,
}

/// What can be computed with: literals, paths, variables, calls of functions, and what is computed already.
#[diagnostic::on_unimplemented(
    message = "JSONata computes with a `{T}` here, and this is `{Self}`",
    label = "expected `{T}`",
    note = "it can be a literal, a path that leads to a `{T}`, or what is computed of both"
)]
pub trait IntoComputed<T> {
    /// The value.
    fn into_computed(self) -> Computed<T>;
}

impl<T> Computed<T> {
    pub(super) fn new(code: JsonataCode) -> Self {
        Self { template: Template::Jsonata(Box::new(code)), violations: Vec::new(), of: PhantomData }
    }

    pub(super) fn call<U>(self, function: &'static str) -> Computed<U> {
        self.with(|value| JsonataCode::Call(function, vec![value]))
    }

    pub(super) fn with<U>(self, code: impl FnOnce(Template) -> JsonataCode) -> Computed<U> {
        let template = Template::Jsonata(Box::new(code(self.template)));
        Computed { template, violations: self.violations, of: PhantomData }
    }

    pub(super) fn and<U, V>(
        self,
        other: Computed<U>,
        code: impl FnOnce(Template, Template) -> JsonataCode,
    ) -> Computed<V> {
        let Self { template, mut violations, .. } = self;
        violations.extend(other.violations);
        let template = Template::Jsonata(Box::new(code(template, other.template)));
        Computed { template, violations, of: PhantomData }
    }

    /// The value as a parameter of a workflow in JSONata takes it.
    pub(crate) fn into_value(self) -> Expr<T> {
        Expr::with_violations(self.template, self.violations)
    }

    pub(crate) fn into_template(self) -> Template {
        self.template
    }
}

#[diagnostic::do_not_recommend]
impl<T, U> IntoComputed<T> for U
where
    Expr<T>: From<U>,
{
    fn into_computed(self) -> Computed<T> {
        let (template, violations) = Expr::from(self).into_parts();
        Computed { template, violations, of: PhantomData }
    }
}

impl<T> IntoComputed<T> for Computed<T> {
    fn into_computed(self) -> Self {
        self
    }
}

impl<T> IntoComputed<T> for JsonataExpr<T> {
    fn into_computed(self) -> Computed<T> {
        Computed::new(JsonataCode::Text(self.as_str()))
    }
}

impl IntoComputed<bool> for Condition {
    fn into_computed(self) -> Computed<bool> {
        Computed::new(JsonataCode::Condition(self))
    }
}

impl<T: StateData> Path<T> {
    /// What the path leads to, to compute with it in JSONata.
    pub fn computed(&self) -> Computed<T> {
        self.into_computed()
    }
}

impl<T: StateData> Path<Option<T>> {
    /// What the path leads to, or `default` where it is missing or `null`.
    ///
    /// JSONata: `$exists(a) and a != null ? a : b`.
    pub fn or_default_to(&self, default: impl IntoComputed<T>) -> Computed<T> {
        let value: Computed<T> = self.assume_present().into_computed();
        let condition = self.is_present() & !self.is_null();
        super::when(condition, value, default)
    }
}

impl<T> Clone for Computed<T> {
    fn clone(&self) -> Self {
        Self { template: self.template.clone(), violations: self.violations.clone(), of: PhantomData }
    }
}

impl<T> fmt::Debug for Computed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Computed").field(&self.template).finish()
    }
}
