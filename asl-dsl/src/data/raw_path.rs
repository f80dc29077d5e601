use std::fmt;

use asl_model::path::JsonPath;

use super::{Path, StateData};
use crate::variable::VariableName;

/// A path whose type is not known to the compiler.
///
/// It is what the paths of every [`StateData`] are made of; write [`Path`] in your own code.
///
/// It knows which data it leads into, since several of them are written `$` in JSONPath: a path into a result is
/// refused where a state only sees its input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawPath {
    root: Root,
    steps: Vec<Step>,
    is_reference: bool,
}

/// The data that a path leads into.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Root {
    /// The input of the state. JSONPath: `$`; JSONata: `$states.input`
    Input,
    /// The raw result of the state's work, before anything is made of it. JSONPath: `$`; JSONata:
    /// `$states.result`
    Result,
    /// What a catcher says of the error. JSONPath: `$`; JSONata: `$states.errorOutput`
    ErrorOutput,
    /// What the state would pass on if no part of it were chosen. JSONPath: `$` in `OutputPath`
    PassedOn,
    /// The context object. JSONPath: `$$`; JSONata: `$states.context`
    Context,
    /// A variable. `$name` in both languages
    Variable(VariableName),
    /// The value that a function in JSONata gets, which this number tells from those of the functions around it.
    Element(u32),
}

/// One step of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Step {
    /// To the member of this name.
    Member(String),
    /// To the element at this index, counted from 0.
    Index(u32),
}

impl RawPath {
    /// The path to the whole input of the state.
    #[must_use]
    pub const fn data() -> Self {
        Self::from_root(Root::Input)
    }

    /// The path to the whole of the context object.
    #[must_use]
    pub const fn context() -> Self {
        Self::from_root(Root::Context)
    }

    /// The path to the whole of some data.
    #[must_use]
    pub const fn from_root(root: Root) -> Self {
        Self { root, steps: Vec::new(), is_reference: false }
    }

    /// The path to a member of the object at the end of this one.
    #[must_use]
    pub fn member(&self, name: impl Into<String>) -> Self {
        self.and(Step::Member(name.into()))
    }

    /// The path to an element of the array at the end of this one, counted from 0.
    #[must_use]
    pub fn index(&self, index: u32) -> Self {
        self.and(Step::Index(index))
    }

    fn and(&self, step: Step) -> Self {
        let steps = self.steps.iter().cloned().chain([step]).collect();
        Self { root: self.root.clone(), steps, is_reference: false }
    }

    /// The same path, in the belief that a `T` stands at its end: the visible way out of the types for one value.
    ///
    /// ```
    /// use asl_dsl::prelude::*;
    ///
    /// let name: Path<Any> = context::execution_name().assume();
    /// ```
    #[must_use]
    pub fn assume<T: StateData>(&self) -> Path<T> {
        self.clone().into()
    }

    /// The data that the path leads into.
    #[must_use]
    pub const fn root(&self) -> &Root {
        &self.root
    }

    /// The way from there, one step after the other.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The path as JSONPath has it; a variable without a valid name has none.
    pub(crate) fn to_json_path(&self) -> Option<JsonPath> {
        let root = match &self.root {
            Root::Input | Root::Result | Root::ErrorOutput | Root::PassedOn => JsonPath::input(),
            Root::Context => JsonPath::context(),
            Root::Variable(name) => JsonPath::variable(name.name()).ok()?,
            Root::Element(_) => return None,
        };
        Some(self.steps.iter().fold(root, |path, step| match step {
            Step::Member(name) => path.child(name),
            Step::Index(index) => path.index((*index).into()),
        }))
    }

    /// The path with which a state function is asked who it is, rather than what it does.
    pub(crate) const fn reference() -> Self {
        Self { root: Root::Input, steps: Vec::new(), is_reference: true }
    }

    pub(crate) const fn is_reference(&self) -> bool {
        self.is_reference
    }
}

impl Root {
    /// The data in words.
    #[must_use]
    pub const fn describe(&self) -> &'static str {
        match self {
            Self::Input => "the input of the state",
            Self::Result => "the result of the work",
            Self::ErrorOutput => "the error output of a catcher",
            Self::PassedOn => "what the state passes on",
            Self::Context => "the context object",
            Self::Variable(_) => "a variable",
            Self::Element(_) => "the value of a function",
        }
    }
}

/// The path as JSONPath has it.
impl fmt::Display for RawPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.to_json_path(), &self.root) {
            (Some(path), _) => path.fmt(f),
            (None, Root::Variable(name)) => write!(f, "${}", name.name()),
            (None, _) => f.write_str("$"),
        }
    }
}
