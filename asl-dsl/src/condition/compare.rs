use super::{Condition, Operand, Property, Relation, Rule, Test};
use crate::data::{Path, StateData, Timestamp};

/// The family of comparison operators that a type belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Family {
    /// `StringEquals`, `StringLessThan` …
    String,
    /// `NumericEquals`, `NumericLessThan` …
    Numeric,
    /// `BooleanEquals`
    Boolean,
    /// `TimestampEquals`, `TimestampLessThan` …
    Timestamp,
}

/// A type of which two values can be equal.
#[diagnostic::on_unimplemented(
    message = "a Choice cannot compare values of type `{Self}`",
    label = "only texts, numbers, booleans and timestamps have comparison operators",
    note = "compare a member of it; of an optional one, say first `assume_present()`"
)]
pub trait Comparable: StateData {
    /// The operators that compare it.
    const FAMILY: Family;
}

/// A type of which one value can be less than another.
#[diagnostic::on_unimplemented(
    message = "a Choice cannot order values of type `{Self}`",
    label = "only texts, numbers and timestamps have an order",
    note = "order by a member of it; of an optional one, say first `assume_present()`"
)]
pub trait Ordered: Comparable {}

impl Comparable for bool {
    const FAMILY: Family = Family::Boolean;
}

impl Comparable for String {
    const FAMILY: Family = Family::String;
}

impl Ordered for String {}

impl Comparable for Timestamp {
    const FAMILY: Family = Family::Timestamp;
}

impl Ordered for Timestamp {}

macro_rules! numeric {
    ($($number:ty)*) => {
        $(
            impl Comparable for $number {
                const FAMILY: Family = Family::Numeric;
            }

            impl Ordered for $number {}
        )*
    };
}

numeric!(i8 i16 i32 i64 u8 u16 u32 u64 f32 f64);

/// Comparisons, for a Choice.
///
/// Where nothing stands at the end of the path, an execution fails with `States.Runtime`, except under
/// [`is_present`](Path::is_present).
impl<T: StateData> Path<T> {
    /// Holds where the value equals `value`.
    ///
    /// ASL: `StringEquals`, `NumericEquals`, `BooleanEquals`, `TimestampEquals`, or their `…Path`.
    pub fn eq<V: Operand<T>>(&self, value: V) -> Condition
    where
        T: Comparable,
    {
        self.compare(Relation::Equals, value)
    }

    /// Holds where the value does not equal `value`.
    ///
    /// ASL: `Not` of [`eq`](Self::eq).
    pub fn ne<V: Operand<T>>(&self, value: V) -> Condition
    where
        T: Comparable,
    {
        !self.eq(value)
    }

    /// Holds where the value is less than `value`.
    ///
    /// ASL: `StringLessThan`, `NumericLessThan`, `TimestampLessThan`, or their `…Path`.
    pub fn lt<V: Operand<T>>(&self, value: V) -> Condition
    where
        T: Ordered,
    {
        self.compare(Relation::LessThan, value)
    }

    /// Holds where the value is less than `value` or equals it.
    ///
    /// ASL: `StringLessThanEquals`, `NumericLessThanEquals`, `TimestampLessThanEquals`, or their `…Path`.
    pub fn le<V: Operand<T>>(&self, value: V) -> Condition
    where
        T: Ordered,
    {
        self.compare(Relation::LessThanEquals, value)
    }

    /// Holds where the value is greater than `value`.
    ///
    /// ASL: `StringGreaterThan`, `NumericGreaterThan`, `TimestampGreaterThan`, or their `…Path`.
    pub fn gt<V: Operand<T>>(&self, value: V) -> Condition
    where
        T: Ordered,
    {
        self.compare(Relation::GreaterThan, value)
    }

    /// Holds where the value is greater than `value` or equals it.
    ///
    /// ASL: `StringGreaterThanEquals`, `NumericGreaterThanEquals`, `TimestampGreaterThanEquals`, or their `…Path`.
    pub fn ge<V: Operand<T>>(&self, value: V) -> Condition
    where
        T: Ordered,
    {
        self.compare(Relation::GreaterThanEquals, value)
    }

    /// Holds where something stands at the end of the path.
    ///
    /// ASL: `"IsPresent": true`.
    pub fn is_present(&self) -> Condition {
        self.test(Test::Is(Property::Present))
    }

    /// Holds where the value is `null`.
    ///
    /// ASL: `"IsNull": true`.
    pub fn is_null(&self) -> Condition {
        self.test(Test::Is(Property::Null))
    }

    /// Holds where the value is a text.
    ///
    /// ASL: `"IsString": true`.
    pub fn is_string(&self) -> Condition {
        self.test(Test::Is(Property::String))
    }

    /// Holds where the value is a number.
    ///
    /// ASL: `"IsNumeric": true`.
    pub fn is_numeric(&self) -> Condition {
        self.test(Test::Is(Property::Numeric))
    }

    /// Holds where the value is a boolean.
    ///
    /// ASL: `"IsBoolean": true`.
    pub fn is_boolean(&self) -> Condition {
        self.test(Test::Is(Property::Boolean))
    }

    /// Holds where the value is the text of a timestamp.
    ///
    /// ASL: `"IsTimestamp": true`.
    pub fn is_timestamp(&self) -> Condition {
        self.test(Test::Is(Property::Timestamp))
    }

    fn compare<V: Operand<T>>(&self, relation: Relation, value: V) -> Condition
    where
        T: Comparable,
    {
        self.test(Test::Compare { family: T::FAMILY, relation, with: value.into_side() })
    }

    fn test(&self, test: Test) -> Condition {
        Condition(Rule::Test { variable: self.raw().clone(), test })
    }
}

impl Path<String> {
    /// Holds where the text matches `pattern`, in which `*` stands for any characters and `\*` for a star.
    ///
    /// ASL: `StringMatches`. A backslash at the end that escapes nothing is refused when the machine is built.
    pub fn matches(&self, pattern: impl Into<String>) -> Condition {
        self.test(Test::Matches(pattern.into()))
    }
}
