//! Files of something else that hold definitions, as the parsers of JSON and YAML give them.

use std::fmt::Write as _;

use asl_model::syntax::{Kind as NodeKind, Node};

use crate::config::WorkflowType;
use crate::place::TextMap;

use super::document::{Embedding, Writing};
use super::reference::WrittenReference;
use super::substitution::Substitutions;
use super::{Document, Notation, Problem, cloudformation, json, serverless, terraform_json, yaml};

/// What a file of JSON or YAML is, if it is no definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A template of CloudFormation or SAM.
    CloudFormation,
    /// The configuration of a service of the Serverless Framework.
    Serverless,
    /// Terraform's language in JSON.
    Terraform,
}

/// A definition in such a file.
pub(super) struct Machine<'n, 's> {
    /// The JSON pointer of the value that holds it.
    pub(super) pointer: String,
    /// All that says something about the machine.
    pub(super) resource: &'n Node<'s>,
    pub(super) definition: Definition<'s>,
    pub(super) workflow_type: Option<WorkflowType>,
    /// What is filled in, where that is all known.
    pub(super) substitutions: Substitutions,
}

/// A text in the file.
pub(super) struct Text {
    pub(super) decoded: String,
    /// Where it comes from.
    pub(super) map: TextMap,
    pub(super) writing: Writing,
}

/// What is known of a definition.
pub(super) enum Definition<'s> {
    /// A value of the file.
    Value(Node<'s>),
    /// A text in the file, and where it comes from.
    Text(Text),
    /// Nothing that is written in the file.
    Unknown,
    /// It stands in another file.
    File(WrittenReference),
}

impl Kind {
    /// Tells it by the outermost keys.
    pub(super) fn of(document: &Document<'_>) -> Option<Self> {
        let root = document.root()?;
        if root.get("States").is_some() || root.get("StartAt").is_some() {
            return None;
        }
        let has_object = |key| root.get(key).is_some_and(|value| value.as_object().is_some());
        let kinds = [
            ("Resources", Self::CloudFormation),
            ("stepFunctions", Self::Serverless),
            ("resource", Self::Terraform),
        ];
        kinds.into_iter().find(|(key, _)| has_object(key)).map(|(_, kind)| kind)
    }

    /// The definitions of a file, which was read into `document` as if it was one itself.
    pub(super) fn read<'s>(self, text: &'s str, document: Document<'s>) -> Vec<Document<'s>> {
        let notation = document.notation();
        let document = if notation == Notation::Yaml { yaml::read_template(text) } else { document };
        let Some(root) = document.root() else { return vec![document] };
        let machines = match self {
            Self::CloudFormation => cloudformation::machines(root, text, notation),
            Self::Serverless => serverless::machines(root, text, notation),
            Self::Terraform => terraform_json::machines(root, text),
        };
        let mut documents: Vec<_> = machines
            .into_iter()
            .map(|machine| machine.document(&document, text).filled_as_text(self != Self::Serverless))
            .collect();
        // An error of the grammar hides what stands behind it, also further machines.
        let is_grave = |problem: &&Problem| problem.ends_reading();
        if documents.is_empty() && document.problems().iter().any(|problem| is_grave(&problem)) {
            let problems = document.problems().iter().filter(is_grave).cloned().collect();
            documents.push(Document::new(text, notation, None, problems, Vec::new()));
        }
        documents
    }
}

impl<'s> Machine<'_, 's> {
    /// The definition, with the problems and comments of the file that are its own.
    fn document(self, file: &Document<'_>, text: &'s str) -> Document<'s> {
        let notation = file.notation();
        let around = self.resource.span();
        let is_inside = |offset: usize| around.start() <= offset && offset <= around.end();
        let problems =
            || file.problems().iter().filter(|problem| is_inside(problem.span().start())).cloned().collect();
        let comments =
            || file.comments().iter().filter(|comment| is_inside(comment.start())).copied().collect();
        let faults = self.substitutions.faults();
        let document = match self.definition {
            Definition::Value(root) => Document::new(text, notation, Some(root), problems(), comments())
                .placed(self.pointer, self.workflow_type),
            Definition::Text(Text { decoded, map, writing }) => {
                let Self { pointer, workflow_type, .. } = self;
                let embedding = Embedding { pointer, map, writing, workflow_type };
                json::read(&decoded, |_| true).embedded(embedding)
            }
            Definition::Unknown => Document::new(text, notation, None, problems(), Vec::new())
                .placed(self.pointer, self.workflow_type),
            Definition::File(reference) => Document::new(text, notation, None, problems(), Vec::new())
                .placed(self.pointer, self.workflow_type)
                .referring(Some(reference)),
        };
        document.with_faults(faults)
    }
}

impl Text {
    /// The text of a string.
    pub(super) fn of(node: &Node<'_>, text: &str, notation: Notation) -> Option<Self> {
        let (decoded, raw) = (node.as_str()?, node.span().text(text)?);
        let map = match notation {
            Notation::Yaml => TextMap::of_yaml(raw, decoded),
            _ => TextMap::of_json(raw),
        };
        let map = map.shifted(node.span().start());
        Some(Self { decoded: decoded.to_owned(), map, writing: Writing::of(raw) })
    }
}

/// The members of an object, by name.
pub(super) fn members<'n, 's>(node: Option<&'n Node<'s>>) -> impl Iterator<Item = (&'n str, &'n Node<'s>)> {
    let object = node.and_then(Node::as_object);
    object.into_iter().flat_map(|object| object.members().iter().map(|it| (it.key().name(), it.value())))
}

/// Whether nobody can know a value at all.
pub(super) const fn is_unknown(node: &Node<'_>) -> bool {
    matches!(node.kind(), NodeKind::Unknown)
}

/// The type of a machine by the value that says it; a machine of which nothing is said is a Standard one.
pub(super) fn workflow_type(value: Option<&Node<'_>>) -> Option<WorkflowType> {
    match value {
        None => Some(WorkflowType::Standard),
        Some(value) => value.as_str().and_then(WorkflowType::from_api_name),
    }
}

/// The JSON pointer of these keys (RFC 6901).
pub(super) fn pointer(keys: &[&str]) -> String {
    keys.iter().fold(String::new(), |mut pointer, key| {
        // Writing to a string cannot fail.
        let _ = write!(pointer, "/{}", key.replace('~', "~0").replace('/', "~1"));
        pointer
    })
}
