//! Conditions of a Choice: comparisons of typed paths, combined with `&`, `|` and `!`.
//!
//! ```
//! use asl_dsl::prelude::*;
//!
//! #[derive(StateData)]
//! struct Evaluation {
//!     test_r2: f64,
//!     approved: bool,
//! }
//!
//! fn good_enough(input: &Path<Evaluation>) -> Condition {
//!     input.test_r2().gt(0.7) & (input.approved().eq(true) | !input.test_r2().is_null())
//! }
//! ```

mod compare;
mod operand;

pub use compare::{Comparable, Family, Ordered};
pub use operand::{Operand, Side};

use std::ops::{BitAnd, BitOr, Not};

use crate::data::RawPath;
use crate::expr::Template;

/// Something that holds or does not hold for the data at a Choice.
///
/// ASL: a choice rule without its `Next`.
#[derive(Debug, Clone, PartialEq)]
#[must_use = "a condition does nothing unless a Choice uses it"]
pub struct Condition(pub(crate) Rule);

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Rule {
    And(Vec<Self>),
    Or(Vec<Self>),
    Not(Box<Self>),
    Test {
        variable: RawPath,
        test: Test,
    },
    /// What JSONata computes holds.
    Holds(Template),
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Test {
    Compare { family: Family, relation: Relation, with: Side },
    Matches(String),
    Is(Property),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Relation {
    Equals,
    LessThan,
    GreaterThan,
    LessThanEquals,
    GreaterThanEquals,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Property {
    Boolean,
    Null,
    Numeric,
    Present,
    String,
    Timestamp,
}

impl BitAnd for Condition {
    type Output = Self;

    /// ASL: `And`. The left side is tried first, and where it does not hold the right one is not looked at.
    fn bitand(self, other: Self) -> Self {
        let sides = [self.0, other.0].into_iter().flat_map(|side| match side {
            Rule::And(rules) => rules,
            rule => vec![rule],
        });
        Self(Rule::And(sides.collect()))
    }
}

impl BitOr for Condition {
    type Output = Self;

    /// ASL: `Or`. The left side is tried first, and where it holds the right one is not looked at.
    fn bitor(self, other: Self) -> Self {
        let sides = [self.0, other.0].into_iter().flat_map(|side| match side {
            Rule::Or(rules) => rules,
            rule => vec![rule],
        });
        Self(Rule::Or(sides.collect()))
    }
}

impl Not for Condition {
    type Output = Self;

    /// ASL: `Not`.
    fn not(self) -> Self {
        Self(match self.0 {
            Rule::Not(inner) => *inner,
            rule => Rule::Not(Box::new(rule)),
        })
    }
}
