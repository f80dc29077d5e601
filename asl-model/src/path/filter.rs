use super::{Root, Segment};
use crate::span::Span;

/// The condition of a step `[?(…)]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    pub(super) span: Span,
    pub(super) kind: FilterKind,
}

/// What a condition is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum FilterKind {
    /// `a || b`
    Or(Vec<Filter>),
    /// `a && b`
    And(Vec<Filter>),
    /// `!a`
    Not(Box<Filter>),
    /// A path alone: there is a value.
    Exists(FilterPath),
    /// Two values and an operator.
    Comparison(Box<Comparison>),
}

/// A comparison of two values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    pub(super) left: Operand,
    pub(super) operator: Operator,
    pub(super) right: Operand,
}

/// A side of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operand {
    pub(super) span: Span,
    pub(super) kind: OperandKind,
}

/// What stands on a side of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum OperandKind {
    /// What a path leads to.
    Path(FilterPath),
    /// A value.
    Literal(Literal),
    /// A regular expression.
    Regex(Regex),
}

/// A path in a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterPath {
    pub(super) span: Span,
    pub(super) root: FilterRoot,
    pub(super) segments: Vec<Segment>,
}

/// What a path in a filter starts from.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum FilterRoot {
    /// `@`: the element that is looked at.
    Current,
    /// `$`, `$$` or `$name`.
    Outer(Root),
}

/// A value written in a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Literal {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number as it was written.
    Number(String),
    /// A string, without quotes and escapes.
    String(String),
    /// A word without quotes, which early versions of the library take for a string.
    Word(String),
    /// An array.
    Array(Vec<Self>),
    /// An object.
    Object(Vec<(String, Self)>),
}

/// A regular expression `/pattern/flags`, in Java's syntax.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Regex {
    /// What stands between the slashes, with `\/` read as `/`.
    pub pattern: String,
    /// The letters behind the second slash.
    pub flags: String,
}

macro_rules! operators {
    ($($(#[doc = $doc:literal])+ $name:ident $symbol:literal),+ $(,)?) => {
        /// The operator of a comparison.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Operator {
            $($(#[doc = $doc])+ $name),+
        }

        impl Operator {
            /// All operators.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The operator as it is written.
            #[must_use]
            pub const fn symbol(self) -> &'static str {
                match self { $(Self::$name => $symbol),+ }
            }
        }
    };
}

operators! {
    /// `==`: equal, a number also to the string that looks like it.
    Equal "==",
    /// `===`: equal, and of the same type.
    SameTypeEqual "===",
    /// `!=`
    NotEqual "!=",
    /// `!==`: not equal, or of another type.
    SameTypeNotEqual "!==",
    /// `<`
    Less "<",
    /// `<=`
    LessOrEqual "<=",
    /// `>`
    Greater ">",
    /// `>=`
    GreaterOrEqual ">=",
    /// `=~`: matches a regular expression.
    Matches "=~",
    /// `in`: is an element of the right side.
    In "in",
    /// `nin`: is not an element of the right side.
    NotIn "nin",
    /// `contains`: has the right side as an element or a part.
    Contains "contains",
    /// `all`: has all elements of the right side.
    All "all",
    /// `size`: has as many elements or characters as the right side says.
    Size "size",
    /// `exists`: whether there is a value.
    Exists "exists",
    /// `type`: has the type that the right side names.
    Type "type",
    /// `empty`: whether the left side has no element or character.
    Empty "empty",
    /// `subsetof`: all elements of the left side are in the right side.
    SubsetOf "subsetof",
    /// `anyof`: some element of the left side is in the right side.
    AnyOf "anyof",
    /// `noneof`: no element of the left side is in the right side.
    NoneOf "noneof",
}

impl Filter {
    /// The place of the condition, without the brackets of the step.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// What the condition is made of.
    #[must_use]
    pub const fn kind(&self) -> &FilterKind {
        &self.kind
    }
}

impl Filter {
    /// Whether the documentation does not promise this condition: it has a word without quotes, or a step that
    /// it does not promise.
    pub(super) fn is_undocumented(&self) -> bool {
        match &self.kind {
            FilterKind::Or(conditions) | FilterKind::And(conditions) => {
                conditions.iter().any(Self::is_undocumented)
            }
            FilterKind::Not(condition) => condition.is_undocumented(),
            FilterKind::Exists(path) => path.is_undocumented(),
            FilterKind::Comparison(comparison) => {
                [&comparison.left, &comparison.right].into_iter().any(|operand| match &operand.kind {
                    OperandKind::Path(path) => path.is_undocumented(),
                    OperandKind::Literal(literal) => matches!(literal, Literal::Word(_)),
                    OperandKind::Regex(_) => false,
                })
            }
        }
    }
}

impl Comparison {
    /// The left side.
    #[must_use]
    pub const fn left(&self) -> &Operand {
        &self.left
    }

    /// The operator.
    #[must_use]
    pub const fn operator(&self) -> Operator {
        self.operator
    }

    /// The right side.
    #[must_use]
    pub const fn right(&self) -> &Operand {
        &self.right
    }
}

impl Operand {
    /// The place of the value.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// What stands there.
    #[must_use]
    pub const fn kind(&self) -> &OperandKind {
        &self.kind
    }
}

impl FilterPath {
    /// The place of the path.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// What it starts from.
    #[must_use]
    pub const fn root(&self) -> &FilterRoot {
        &self.root
    }

    /// The steps from there.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    fn is_undocumented(&self) -> bool {
        self.segments.iter().any(Segment::is_undocumented)
    }
}
