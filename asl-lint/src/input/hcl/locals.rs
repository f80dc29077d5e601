use std::collections::BTreeMap;

use hcl_edit::expr::{Expression, Traversal, TraversalOperator};
use hcl_edit::structure::Body;

/// As many locals are followed that only name another one.
const MAX_HOPS: usize = 32;

/// The local values of a file.
pub(super) struct Locals<'b>(BTreeMap<&'b str, &'b Expression>);

impl<'b> Locals<'b> {
    pub(super) fn of(body: &'b Body) -> Self {
        let blocks = body.blocks().filter(|block| block.has_ident("locals"));
        let values = blocks.flat_map(|block| block.body.attributes());
        Self(values.map(|attribute| (attribute.key.as_str(), &attribute.value)).collect())
    }

    /// What an expression is once parentheses and the names of locals are gone; `None` where these go round
    /// in a circle.
    pub(super) fn resolve<'e>(&self, expression: &'e Expression) -> Option<&'e Expression>
    where
        'b: 'e,
    {
        let mut expression = expression;
        for _ in 0..MAX_HOPS {
            expression = match expression {
                Expression::Parenthesis(parenthesis) => parenthesis.inner(),
                Expression::Traversal(traversal) => {
                    match name_of_local(traversal).and_then(|name| self.0.get(name)) {
                        Some(value) => value,
                        None => return Some(expression),
                    }
                }
                _ => return Some(expression),
            };
        }
        None
    }
}

/// The name in `local.name`.
fn name_of_local(traversal: &Traversal) -> Option<&str> {
    let is_local = traversal.expr.as_variable().is_some_and(|name| name.as_str() == "local");
    match traversal.operators.as_slice() {
        [operator] if is_local => match operator.value() {
            TraversalOperator::GetAttr(name) => Some(name.as_str()),
            _ => None,
        },
        _ => None,
    }
}
