use asl_model::value::{Number, Value};

use super::Schema;
use crate::expr::Constraint;

impl Schema {
    /// The same within what a service allows, as far as JSON Schema has words for it.
    #[must_use]
    pub fn constrained(self, constraint: Constraint) -> Self {
        match constraint {
            Constraint::Length { min, max } => self.of_length(min, max),
            Constraint::Range { min, max } => self.bounded("minimum", min).bounded("maximum", max),
            Constraint::Pattern(pattern) => self.with("pattern", pattern),
            Constraint::Values(values) => self.with("enum", Value::array(values.iter().copied())),
            _ => self,
        }
    }

    /// Of what a length counts, the type tells; where it tells nothing, nothing is said.
    fn of_length(self, min: usize, max: usize) -> Self {
        let counted = [("string", "Length"), ("array", "Items"), ("object", "Properties")];
        let Some((_, what)) = counted.into_iter().find(|(name, _)| self.is_typed(name)) else { return self };
        let schema = if min > 0 { self.with(&format!("min{what}"), min) } else { self };
        if max < usize::MAX { schema.with(&format!("max{what}"), max) } else { schema }
    }

    fn bounded(self, keyword: &str, bound: f64) -> Self {
        match Number::from_f64(bound) {
            Some(bound) => self.with(keyword, bound),
            None => self,
        }
    }

    fn is_typed(&self, name: &str) -> bool {
        match self.get("type") {
            Some(Value::String(single)) => single == name,
            Some(Value::Array(types)) => types.iter().any(|one| one.as_str() == Some(name)),
            _ => false,
        }
    }
}
