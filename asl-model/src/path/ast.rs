use std::fmt;
use std::str::FromStr;

use super::{Filter, PathError, parse};
use crate::span::Span;

/// A path: where it starts, and the steps from there.
///
/// It keeps its text: [`Display`](fmt::Display) gives it back, and all spans are places in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonPath {
    pub(super) text: String,
    pub(super) root: Root,
    pub(super) root_span: Span,
    pub(super) segments: Vec<Segment>,
}

/// What a path starts from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Root {
    /// `$`: the document that the field works on.
    Input,
    /// `$$`: the context object.
    Context,
    /// `$name`: the variable of this name.
    Variable(String),
}

/// One step of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    pub(super) span: Span,
    pub(super) descendant: bool,
    pub(super) selector: Selector,
}

/// What a step selects.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Selector {
    /// `.name` or `['name']`: one member.
    Name(Name),
    /// `['a', 'b']`: several members.
    Names(Vec<Name>),
    /// `*`: every member or element.
    Wildcard,
    /// `[0]`: one element; a negative index counts from the end.
    Index(i64),
    /// `[0, 2]`: several elements.
    Indexes(Vec<i64>),
    /// `[1:3]`: a range of elements.
    Slice(Slice),
    /// `[?(…)]`: the elements that satisfy a condition.
    Filter(Filter),
    /// `.length()`: a function of the library.
    Function(Function),
    /// `[(…)]`: an index computed by a script, which only early JSONPath libraries know.
    Script,
}

/// The name of a member, without quotes and escapes, and its place with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    pub(super) span: Span,
    pub(super) text: String,
}

/// A range of elements; at least one of its ends is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Slice {
    /// The first element; negative counts from the end.
    pub from: Option<i64>,
    /// The element behind the last one; negative counts from the end.
    pub to: Option<i64>,
    /// The distance between elements, which the library reads and ignores.
    pub step: Option<i64>,
}

/// A function at the end of a path, as `.length()`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Function {
    pub(super) name: Name,
    pub(super) arguments: Span,
}

impl JsonPath {
    /// Reads a path that is the whole text; only white space may follow it.
    ///
    /// A placeholder `${…}` that a template fills in is read as part of a name: whoever reads definitions asks
    /// [`contains_placeholder`](crate::syntax::contains_placeholder) first.
    pub fn parse(text: &str) -> Result<Self, PathError> {
        parse::path(text)
    }

    /// The text of the path.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What it starts from.
    #[must_use]
    pub const fn root(&self) -> &Root {
        &self.root
    }

    /// The place of `$`, `$$` or `$name`.
    #[must_use]
    pub const fn root_span(&self) -> Span {
        self.root_span
    }

    /// The steps from there.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// Whether it selects at most one value, which is then its result. The result of any other path is the
    /// array of what it selects.
    ///
    /// Several names at the end give one object that has these members, so such a path counts as definite.
    #[must_use]
    pub fn is_definite(&self) -> bool {
        is_definite(&self.segments)
    }

    /// The steps that the documentation of the service does not promise: functions, scripts, and filters with
    /// a word without quotes.
    pub fn undocumented(&self) -> impl Iterator<Item = &Segment> {
        self.segments.iter().filter(|segment| segment.is_undocumented())
    }
}

/// Whether these steps lead to at most one value.
pub(super) fn is_definite(segments: &[Segment]) -> bool {
    let Some((last, before)) = segments.split_last() else { return true };
    before.iter().all(Segment::selects_one)
        && (last.selects_one() || (!last.descendant && matches!(last.selector, Selector::Names(_))))
}

impl fmt::Display for JsonPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for JsonPath {
    type Err = PathError;

    fn from_str(text: &str) -> Result<Self, PathError> {
        Self::parse(text)
    }
}

impl Segment {
    /// The place of the step, with its dots or brackets.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Whether it also looks into everything below: `..`.
    #[must_use]
    pub const fn is_descendant(&self) -> bool {
        self.descendant
    }

    /// What it selects.
    #[must_use]
    pub const fn selector(&self) -> &Selector {
        &self.selector
    }

    /// Whether it leads from one value to at most one.
    pub(super) const fn selects_one(&self) -> bool {
        let is_single = matches!(
            self.selector,
            Selector::Name(_) | Selector::Index(_) | Selector::Function(_) | Selector::Script
        );
        is_single && !self.descendant
    }

    pub(super) fn is_undocumented(&self) -> bool {
        match &self.selector {
            Selector::Function(_) | Selector::Script => true,
            Selector::Filter(filter) => filter.is_undocumented(),
            _ => false,
        }
    }

    /// The name of the member, where the step leads to exactly one.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match &self.selector {
            Selector::Name(name) if !self.descendant => Some(&name.text),
            _ => None,
        }
    }

    /// The index of the element, where the step leads to exactly one.
    #[must_use]
    pub const fn index(&self) -> Option<i64> {
        match self.selector {
            Selector::Index(index) if !self.descendant => Some(index),
            _ => None,
        }
    }
}

impl Name {
    /// The place of the name, with its quotes.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// The name itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl Function {
    /// The name of the function.
    #[must_use]
    pub const fn name(&self) -> &Name {
        &self.name
    }

    /// The place of what stands between the parentheses.
    #[must_use]
    pub const fn arguments(&self) -> Span {
        self.arguments
    }
}
