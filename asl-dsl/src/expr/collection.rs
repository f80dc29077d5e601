use std::collections::BTreeMap;

use super::{Expr, Template, Violation};

impl<T, U: Into<Expr<T>>> From<Vec<U>> for Expr<Vec<T>> {
    fn from(elements: Vec<U>) -> Self {
        elements.into_iter().collect()
    }
}

impl<T, U: Into<Expr<T>>, const N: usize> From<[U; N]> for Expr<Vec<T>> {
    fn from(elements: [U; N]) -> Self {
        elements.into_iter().collect()
    }
}

impl<T, U: Into<Expr<T>>> FromIterator<U> for Expr<Vec<T>> {
    fn from_iter<I: IntoIterator<Item = U>>(elements: I) -> Self {
        let mut violations = Vec::new();
        let elements = elements.into_iter().enumerate().map(|(index, element)| {
            let (template, inner) = element.into().into_parts();
            violations.extend(inner.into_iter().map(|violation| violation.below_index(index)));
            template
        });
        let template = Template::Array(elements.collect());
        Self::with_violations(template, violations)
    }
}

impl<T, K: Into<String>, U: Into<Expr<T>>, const N: usize> From<[(K, U); N]> for Expr<BTreeMap<String, T>> {
    fn from(members: [(K, U); N]) -> Self {
        members.into_iter().collect()
    }
}

/// Members stand in the definition in the order in which they are given.
impl<T, K: Into<String>, U: Into<Expr<T>>> FromIterator<(K, U)> for Expr<BTreeMap<String, T>> {
    fn from_iter<I: IntoIterator<Item = (K, U)>>(members: I) -> Self {
        let mut object = ObjectBuilder::default();
        for (name, value) in members {
            object.member(name, value.into());
        }
        object.finish()
    }
}

/// Collects the members of an object with what is wrong inside them.
#[derive(Debug, Default)]
pub struct ObjectBuilder {
    members: Vec<(String, Template)>,
    violations: Vec<Violation>,
}

impl ObjectBuilder {
    /// Adds a member.
    pub fn member<T>(&mut self, name: impl Into<String>, value: Expr<T>) {
        let name = name.into();
        let (template, violations) = value.into_parts();
        self.violations.extend(violations.into_iter().map(|violation| violation.below_member(&name)));
        self.members.push((name, template));
    }

    /// Adds a member if it is given.
    pub fn optional<T>(&mut self, name: impl Into<String>, value: Option<Expr<T>>) {
        if let Some(value) = value {
            self.member(name, value);
        }
    }

    /// The object.
    #[must_use]
    pub fn finish<T>(self) -> Expr<T> {
        Expr::with_violations(Template::Object(self.members), self.violations)
    }
}
