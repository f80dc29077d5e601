use std::ops::Range;

use asl_model::path::Root;

use crate::definition::StateId;
use crate::diagnostic::{Finding, quoted};
use crate::place::{Place, Steps};
use crate::shape::{Miss, Origins, Presence, Shape, describe_value};

/// A place where a path or an expression reads data.
#[derive(Debug, Clone)]
pub(crate) struct Read {
    pub(crate) state: StateId,
    /// The way to the string that holds it.
    pub(crate) steps: Steps,
    /// The bytes of the path in the string.
    pub(crate) range: Range<usize>,
    /// What is read, as it is written.
    pub(crate) text: String,
    /// The text up to and with the step that leads nowhere, and the name that it looks for.
    pub(crate) missing: Option<Missing>,
    pub(crate) root: Root,
    pub(crate) document: Document,
    /// The names that the path goes through, as far as they are names.
    pub(crate) names: Vec<String>,
    pub(crate) presence: Presence,
    /// Where the document comes from.
    pub(crate) origins: Origins,
    /// Whether the execution may succeed without this read: it is not always reached, or its error is caught.
    pub(crate) is_conditional: bool,
    /// Whether the text is a JSONPath, which can be rewritten.
    pub(crate) is_path: bool,
}

/// What leads nowhere.
#[derive(Debug, Clone)]
pub(crate) struct Missing {
    /// What the path looks for there: the name of a member, where it is one.
    pub(crate) name: Option<String>,
    /// The path before it.
    pub(crate) before: String,
    /// Where the name stands in the string.
    pub(crate) range: Range<usize>,
    /// What the path before it leads to.
    pub(crate) parent: Shape,
}

/// What `$` stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Document {
    /// The state's input, raw or behind `InputPath`.
    Input,
    /// The result of the state's work.
    Result,
    /// The data into which the result was put: what `OutputPath` sees.
    Output,
    /// What a catcher receives.
    Error,
    /// A variable, the context object: not the state's data.
    Other,
}

/// A value whose kind does not fit its place.
#[derive(Debug, Clone)]
pub(crate) struct Misfit {
    pub(crate) steps: Steps,
    pub(crate) range: Range<usize>,
    /// What is read, as it is written.
    pub(crate) text: String,
    /// What it is.
    pub(crate) found: Shape,
    /// What takes it, and what that wants: ``the parameter `X` must be a number``.
    pub(crate) demand: String,
    /// Whether it fails the state, or merely makes a comparison false.
    pub(crate) fails: bool,
    /// Whether the execution may succeed all the same, since it is not always reached, or its error is caught.
    pub(crate) is_conditional: bool,
}

impl Read {
    /// All of the data is taken as it is, without a path.
    pub(super) fn whole(state: StateId, steps: Steps, data: &Shape) -> Self {
        Self {
            state,
            steps,
            range: 0..0,
            text: "$".to_owned(),
            missing: None,
            root: Root::Input,
            document: Document::Input,
            names: Vec::new(),
            presence: Presence::ALWAYS,
            origins: data.origins,
            is_conditional: false,
            is_path: false,
        }
    }

    /// An expression reads along these names.
    pub(super) fn names(state: StateId, steps: Steps, data: &Shape, names: Vec<String>) -> Self {
        Self { names, ..Self::whole(state, steps, data) }
    }

    pub(crate) fn place(&self) -> Place {
        Place::within(self.steps.clone(), self.range.clone())
    }

    /// What is known about a step that leads nowhere.
    pub(super) fn note_miss(&mut self, miss: Miss, name: Option<(String, Range<usize>)>, before: String) {
        let (name, range) = name.unzip();
        self.missing = Some(Missing { name, before, range: range.unwrap_or_default(), parent: miss.parent });
    }
}

impl Misfit {
    /// What is to be said about it.
    pub(crate) fn finding(&self) -> Finding {
        let place = Place::within(self.steps.clone(), self.range.clone());
        let found = describe_value(&self.found);
        Finding::new(place, format!("{} is {found}: {}", quoted(&self.text), self.demand))
    }
}
