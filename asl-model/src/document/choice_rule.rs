use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::object::{deserialize_and_describe, setters};
use super::read::{Field, finish_field, missing_field, read_field, read_members, unknown_field};
use super::{Comparison, ComparisonOperator, Setting};
use crate::field::ObjectKind;
use crate::span::Span;
use crate::syntax::{Key, Node};
use crate::value::{Fault, Map, ReadErrorKind, Value};

/// An element of `Choices`: a test, and the way to go where it holds.
///
/// Source: ASL specification, section *Choice State*.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ChoiceRule {
    /// `Comment`: free text for the reader.
    pub comment: Option<String>,
    /// What must hold.
    pub test: ChoiceTest,
    /// `Assign`: variables and their new values where the rule matches.
    pub assign: Option<Map>,
    /// `Output`: what comes out of the state where the rule matches; JSONata only.
    pub output: Option<Value>,
    /// `Next`: the state that comes next where the rule matches.
    pub next: String,
}

/// A test inside another one.
///
/// Source: ASL specification, section *Choice State*.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NestedChoiceRule {
    /// `Comment`: free text for the reader.
    pub comment: Option<String>,
    /// What must hold.
    pub test: ChoiceTest,
}

/// What a rule tests.
///
/// Source: ASL specification, section *Choice State*.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ChoiceTest {
    /// `Variable` and a comparison operator; JSONPath only.
    Comparison(Comparison),
    /// `And`: all of these hold; JSONPath only.
    And(Vec<NestedChoiceRule>),
    /// `Or`: one of these holds; JSONPath only.
    Or(Vec<NestedChoiceRule>),
    /// `Not`: this does not hold; JSONPath only.
    Not(Box<NestedChoiceRule>),
    /// `Condition`: `true` or `false`, or an expression that gives one of them; JSONata only, and not inside
    /// another test.
    Condition(Setting<bool>),
}

impl ChoiceRule {
    /// A rule that goes on with the state `next` where `test` holds.
    #[must_use]
    pub fn new(test: impl Into<ChoiceTest>, next: impl Into<String>) -> Self {
        Self { comment: None, test: test.into(), assign: None, output: None, next: next.into() }
    }

    setters! {
        /// `Comment`: free text for the reader.
        "Comment" => comment: Option<String>,
        /// `Assign`: variables and their new values where the rule matches.
        "Assign" => assign: Option<Map>,
        /// `Output`: what comes out of the state where the rule matches; JSONata only.
        "Output" => output: Option<Value>,
    }
}

impl NestedChoiceRule {
    setters! {
        /// `Comment`: free text for the reader.
        "Comment" => comment: Option<String>,
    }
}

impl ChoiceTest {
    /// Holds where all of these do.
    #[must_use]
    pub fn and<T: Into<NestedChoiceRule>>(tests: impl IntoIterator<Item = T>) -> Self {
        Self::And(tests.into_iter().map(Into::into).collect())
    }

    /// Holds where one of these does.
    #[must_use]
    pub fn or<T: Into<NestedChoiceRule>>(tests: impl IntoIterator<Item = T>) -> Self {
        Self::Or(tests.into_iter().map(Into::into).collect())
    }

    /// Holds where this does not.
    #[must_use]
    pub fn not(test: impl Into<NestedChoiceRule>) -> Self {
        Self::Not(Box::new(test.into()))
    }

    /// Holds where this JSONata string, delimiters included, gives `true`.
    #[must_use]
    pub fn condition(expression: impl Into<String>) -> Self {
        Self::Condition(Setting::Expression(expression.into()))
    }
}

impl From<Comparison> for ChoiceTest {
    fn from(comparison: Comparison) -> Self {
        Self::Comparison(comparison)
    }
}

impl<T: Into<ChoiceTest>> From<T> for NestedChoiceRule {
    fn from(test: T) -> Self {
        Self { comment: None, test: test.into() }
    }
}

impl Field for ChoiceRule {
    fn read(node: Node<'_>) -> Result<Self, Fault> {
        let kind = ObjectKind::ChoiceRule;
        let (span, members) = read_members(node)?;
        let (mut comment, mut assign, mut output, mut next) = (None, None, None, None);
        let mut test = TestFields::default();
        for member in members {
            let (key, value) = member.into_parts();
            match key.name() {
                "Comment" => read_field(key, value, &mut comment)?,
                "Assign" => read_field(key, value, &mut assign)?,
                "Output" => read_field(key, value, &mut output)?,
                "Next" => read_field(key, value, &mut next)?,
                "Condition" => read_field(key, value, &mut test.condition)?,
                _ => test.read(kind, key, value)?,
            }
        }
        let test = test.finish(kind, span)?;
        Ok(Self { comment, test, assign, output, next: finish_field(next, "Next", kind, span)? })
    }
}

impl Field for NestedChoiceRule {
    fn read(node: Node<'_>) -> Result<Self, Fault> {
        let kind = ObjectKind::NestedChoiceRule;
        let (span, members) = read_members(node)?;
        let mut comment = None;
        let mut test = TestFields::default();
        for member in members {
            let (key, value) = member.into_parts();
            match key.name() {
                "Comment" => read_field(key, value, &mut comment)?,
                _ => test.read(kind, key, value)?,
            }
        }
        Ok(Self { comment, test: test.finish(kind, span)? })
    }
}

/// The fields that make a test, as far as they were read.
#[derive(Default)]
struct TestFields {
    variable: Option<String>,
    operator: Option<(ComparisonOperator, Value)>,
    and: Option<Vec<NestedChoiceRule>>,
    or: Option<Vec<NestedChoiceRule>>,
    not: Option<NestedChoiceRule>,
    condition: Option<Setting<bool>>,
}

impl TestFields {
    fn read(&mut self, kind: ObjectKind, key: Key<'_>, value: Node<'_>) -> Result<(), Fault> {
        match key.name() {
            "Variable" => read_field(key, value, &mut self.variable),
            "And" => read_field(key, value, &mut self.and),
            "Or" => read_field(key, value, &mut self.or),
            "Not" => read_field(key, value, &mut self.not),
            name => match ComparisonOperator::from_name(name) {
                Some(operator) => self.read_operator(operator, key, value),
                None => Err(unknown_field(kind, key)),
            },
        }
    }

    fn read_operator(
        &mut self,
        operator: ComparisonOperator,
        key: Key<'_>,
        value: Node<'_>,
    ) -> Result<(), Fault> {
        let span = key.span();
        if let Some((first, _)) = &self.operator
            && *first != operator
        {
            return Err(exclusive(span, first.as_str(), operator.as_str()));
        }
        let mut operand = self.operator.take().map(|(_, operand)| operand);
        read_field(key, value, &mut operand)?;
        self.operator = operand.map(|operand| (operator, operand));
        Ok(())
    }

    /// The one test that these fields make.
    fn finish(self, kind: ObjectKind, span: Span) -> Result<ChoiceTest, Fault> {
        let comparison = match (self.variable, self.operator) {
            (Some(variable), Some((operator, operand))) => Some(Comparison::new(variable, operator, operand)),
            (Some(_), None) => return Err(Fault::new(span, ReadErrorKind::MissingOperator)),
            (None, Some(_)) => return Err(missing_field("Variable", kind, span)),
            (None, None) => None,
        };
        let tests = [
            ("Variable", comparison.map(ChoiceTest::Comparison)),
            ("And", self.and.map(ChoiceTest::And)),
            ("Or", self.or.map(ChoiceTest::Or)),
            ("Not", self.not.map(|test| ChoiceTest::Not(Box::new(test)))),
            ("Condition", self.condition.map(ChoiceTest::Condition)),
        ];
        let mut given = tests.into_iter().filter_map(|(field, test)| Some((field, test?)));
        match (given.next(), given.next()) {
            (Some((_, test)), None) => Ok(test),
            (Some((first, _)), Some((second, _))) => Err(exclusive(span, first, second)),
            (None, _) => Err(Fault::new(span, ReadErrorKind::MissingTest { object: kind.schema().name() })),
        }
    }
}

fn exclusive(span: Span, first: &'static str, second: &'static str) -> Fault {
    Fault::new(span, ReadErrorKind::ExclusiveFields { first, second })
}

impl Serialize for ChoiceRule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_map(None)?;
        write_optional(&mut fields, "Comment", self.comment.as_ref())?;
        self.test.write(&mut fields)?;
        write_optional(&mut fields, "Assign", self.assign.as_ref())?;
        write_optional(&mut fields, "Output", self.output.as_ref())?;
        fields.serialize_entry("Next", &self.next)?;
        fields.end()
    }
}

impl Serialize for NestedChoiceRule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_map(None)?;
        write_optional(&mut fields, "Comment", self.comment.as_ref())?;
        self.test.write(&mut fields)?;
        fields.end()
    }
}

impl ChoiceTest {
    /// Writes the fields of the test among those of its rule.
    fn write<M: SerializeMap>(&self, fields: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Comparison(comparison) => {
                fields.serialize_entry("Variable", &comparison.variable)?;
                fields.serialize_entry(comparison.operator.as_str(), &comparison.operand)
            }
            Self::And(tests) => fields.serialize_entry("And", tests),
            Self::Or(tests) => fields.serialize_entry("Or", tests),
            Self::Not(test) => fields.serialize_entry("Not", test),
            Self::Condition(condition) => fields.serialize_entry("Condition", condition),
        }
    }
}

fn write_optional<M: SerializeMap>(
    fields: &mut M,
    name: &'static str,
    value: Option<&impl Serialize>,
) -> Result<(), M::Error> {
    value.map_or(Ok(()), |value| fields.serialize_entry(name, value))
}

deserialize_and_describe! { ChoiceRule is ChoiceRule }
deserialize_and_describe! { NestedChoiceRule is NestedChoiceRule }
