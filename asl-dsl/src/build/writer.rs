//! What each query language writes in its own way.

use asl_model::document::{ChoiceTest, PathOrNull};
use asl_model::field::{ObjectKind, QueryLanguage};
use asl_model::value::{Map, Value};

use super::Problems;
use super::{json_path, jsonata};
use crate::build_error::BuildFaultKind;
use crate::condition::Rule;
use crate::data::{RawPath, Root};
use crate::expr::Template;
use crate::state::Flow;

/// Writes what a query language has its own way for. What both write alike is in the modules beside this one.
pub(super) trait Writer {
    /// The value of a field that is a tree of literals and of what waits for data.
    fn value(&self, place: &Within<'_>, template: &Template, problems: &mut Problems) -> Value;

    /// A value that waits for data as a whole, for a field that is a number or a text otherwise.
    fn dynamic(&self, field: Field, value: &Template, problems: &mut Problems) -> Dynamic;

    /// The fields that shape the data of a state, a catcher or a rule.
    fn flow(&self, of: FlowOf, flow: &Flow, problems: &mut Problems) -> FlowFields;

    /// A condition of a Choice.
    fn test(&self, condition: &Rule, problems: &mut Problems) -> ChoiceTest;

    /// A text that stands for itself, in a field that takes nothing else but what waits for data.
    fn text(&self, text: String) -> String;

    /// What it writes.
    fn language(&self) -> QueryLanguage;
}

/// The writer of a language.
pub(super) fn writer(language: QueryLanguage) -> &'static dyn Writer {
    match language {
        QueryLanguage::JsonPath => &json_path::JsonPathWriter,
        QueryLanguage::Jsonata => &jsonata::JsonataWriter,
    }
}

/// A field, and the data that the paths in it may lead into beside the context object and variables.
#[derive(Debug, Clone, Copy)]
pub(super) struct Within<'p> {
    pub(super) field: &'p str,
    pub(super) sees: &'p [Root],
}

impl Within<'_> {
    /// A path into data that the field cannot see is a fault.
    pub(super) fn check(&self, path: &RawPath, problems: &mut Problems) {
        let root = path.root();
        if !matches!(root, Root::Context | Root::Variable(_) | Root::Element(_)) && !self.sees.contains(root)
        {
            let sees = self.sees.iter().map(Root::describe).collect::<Vec<_>>().join(" and ");
            let fault = BuildFaultKind::UnseenData { path: path.to_string(), root: root.describe(), sees };
            problems.fault(self.field, fault);
        }
    }
}

/// A field of an object in the field table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    pub(super) object: ObjectKind,
    pub(super) name: &'static str,
}

/// How a value that waits for data is written.
pub(super) enum Dynamic {
    /// In a field of its own: `TimeoutSecondsPath`.
    Path(String),
    /// In the field itself.
    Expression(String),
}

/// What a [`Flow`] is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FlowOf {
    /// A Task, Parallel or Map.
    Work,
    /// A Pass, whose work is to give what it is given.
    Pass,
    /// A state that does nothing to its data, or a rule of a Choice.
    Plain,
    /// A catcher.
    Catcher,
}

impl FlowOf {
    /// The data that `Assign` sees.
    pub(super) fn sees_in_assign(self, flow: &Flow) -> &'static [Root] {
        match self {
            // What a Pass gives is its input, where it is given nothing else.
            Self::Pass if flow.given.is_none() => &[Root::Result, Root::Input],
            Self::Work | Self::Pass => &[Root::Result],
            Self::Plain => &[Root::Input],
            Self::Catcher => &[Root::ErrorOutput],
        }
    }
}

/// The fields that shape data, in any of the languages; a state takes those that it has.
#[derive(Debug, Default)]
pub(super) struct FlowFields {
    pub(super) input_path: Option<PathOrNull>,
    pub(super) parameters: Option<Value>,
    pub(super) arguments: Option<Value>,
    /// `Result` of a Pass.
    pub(super) result: Option<Value>,
    pub(super) result_selector: Option<Value>,
    pub(super) result_path: Option<PathOrNull>,
    pub(super) output_path: Option<PathOrNull>,
    pub(super) assign: Option<Map>,
    pub(super) output: Option<Value>,
}
