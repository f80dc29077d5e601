use std::fmt;

use crate::value::Value;

/// `Variable` and a comparison operator with its operand.
///
/// ```
/// use asl_model::document::{Comparison, ComparisonOperator};
///
/// let ready = Comparison::new("$.status", ComparisonOperator::StringEquals, "READY");
/// assert_eq!(ready.operator.as_str(), "StringEquals");
/// ```
///
/// Source: ASL specification, section *Choice State*.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Comparison {
    /// `Variable`: the path of the value that is compared.
    pub variable: String,
    /// The operator, which is the name of the field.
    pub operator: ComparisonOperator,
    /// What it is compared with: a literal, or a path where the operator takes one.
    pub operand: Value,
}

impl Comparison {
    /// Compares the value at the path `variable` with `operand`.
    #[must_use]
    pub fn new(variable: impl Into<String>, operator: ComparisonOperator, operand: impl Into<Value>) -> Self {
        Self { variable: variable.into(), operator, operand: operand.into() }
    }
}

macro_rules! operators {
    ($($operator:ident = $name:literal,)+) => {
        /// How a value is compared.
        ///
        /// What ends in `Path` takes the path of the value to compare with, what begins with `Is` takes
        /// `true` or `false`, and the others take a literal.
        ///
        /// Source: ASL specification, section *Choice State*.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum ComparisonOperator {
            $(#[doc = concat!("`", $name, "`")] $operator,)+
        }

        impl ComparisonOperator {
            /// All of them, in the order of the field table.
            pub const ALL: &'static [Self] = &[$(Self::$operator),+];

            /// The name as a definition spells it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$operator => $name,)+
                }
            }

            /// The operator of this name, in exactly this case.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$operator),)+
                    _ => None,
                }
            }
        }
    };
}

operators! {
    StringEquals = "StringEquals",
    StringEqualsPath = "StringEqualsPath",
    StringLessThan = "StringLessThan",
    StringLessThanPath = "StringLessThanPath",
    StringGreaterThan = "StringGreaterThan",
    StringGreaterThanPath = "StringGreaterThanPath",
    StringLessThanEquals = "StringLessThanEquals",
    StringLessThanEqualsPath = "StringLessThanEqualsPath",
    StringGreaterThanEquals = "StringGreaterThanEquals",
    StringGreaterThanEqualsPath = "StringGreaterThanEqualsPath",
    NumericEquals = "NumericEquals",
    NumericEqualsPath = "NumericEqualsPath",
    NumericLessThan = "NumericLessThan",
    NumericLessThanPath = "NumericLessThanPath",
    NumericGreaterThan = "NumericGreaterThan",
    NumericGreaterThanPath = "NumericGreaterThanPath",
    NumericLessThanEquals = "NumericLessThanEquals",
    NumericLessThanEqualsPath = "NumericLessThanEqualsPath",
    NumericGreaterThanEquals = "NumericGreaterThanEquals",
    NumericGreaterThanEqualsPath = "NumericGreaterThanEqualsPath",
    BooleanEquals = "BooleanEquals",
    BooleanEqualsPath = "BooleanEqualsPath",
    TimestampEquals = "TimestampEquals",
    TimestampEqualsPath = "TimestampEqualsPath",
    TimestampLessThan = "TimestampLessThan",
    TimestampLessThanPath = "TimestampLessThanPath",
    TimestampGreaterThan = "TimestampGreaterThan",
    TimestampGreaterThanPath = "TimestampGreaterThanPath",
    TimestampLessThanEquals = "TimestampLessThanEquals",
    TimestampLessThanEqualsPath = "TimestampLessThanEqualsPath",
    TimestampGreaterThanEquals = "TimestampGreaterThanEquals",
    TimestampGreaterThanEqualsPath = "TimestampGreaterThanEqualsPath",
    StringMatches = "StringMatches",
    IsNull = "IsNull",
    IsPresent = "IsPresent",
    IsNumeric = "IsNumeric",
    IsString = "IsString",
    IsBoolean = "IsBoolean",
    IsTimestamp = "IsTimestamp",
}

impl ComparisonOperator {
    /// Whether the operand is the path of a value rather than the value.
    #[must_use]
    pub fn takes_path(self) -> bool {
        self.as_str().ends_with("Path")
    }
}

impl fmt::Display for ComparisonOperator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
