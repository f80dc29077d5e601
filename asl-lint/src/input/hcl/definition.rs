use asl_model::span::Span;
use asl_model::syntax::Kind;
use hcl_edit::expr::Expression;

use crate::config::WorkflowType;
use crate::filling::FillingKind;
use crate::input::document::{Embedding, Writing};
use crate::input::reference::WrittenReference;
use crate::input::{Document, Notation, json, yaml};
use crate::place::{HclText, TextMap};

use super::comments::comments;
use super::locals::Locals;
use super::tree::{node, span_of};

/// Reads what an argument holds.
pub(super) struct Reader<'s, 'b> {
    pub(super) text: &'s str,
    pub(super) locals: &'b Locals<'b>,
}

/// In which notation a string holds a definition.
type ReadText = for<'t> fn(&'t str) -> Document<'t>;

impl<'s> Reader<'s, '_> {
    /// The definition that an expression gives, with the comments around it; without a tree where nobody can know it.
    pub(super) fn document(
        &self,
        value: &Expression,
        pointer: String,
        workflow_type: Option<WorkflowType>,
        around: Option<Span>,
    ) -> Document<'s> {
        let value = self.locals.resolve(value);
        if let Some(string) = value.and_then(|value| self.string(value, &pointer, workflow_type)) {
            return string;
        }
        let reference = value.and_then(|value| self.reference(value));
        let root = value.and_then(|value| self.encoded(value)).map(|value| node(self.text, value, 0));
        let root = root.filter(|root| !matches!(root.kind(), Kind::Unknown));
        let comments =
            around.filter(|_| root.is_some()).map_or_else(Vec::new, |span| comments(self.text, span));
        Document::new(self.text, Notation::Hcl, root, Vec::new(), comments)
            .placed(pointer, workflow_type)
            .referring(reference)
    }

    /// The file that a call reads, also where its text is decoded and encoded again.
    fn reference(&self, value: &Expression) -> Option<WrittenReference> {
        let encoded = self.encoded(value);
        let yaml = encoded.and_then(|encoded| argument(encoded, "yamldecode"));
        let json = encoded.and_then(|encoded| argument(encoded, "jsondecode"));
        let call = match yaml.or(json) {
            Some(inner) => self.locals.resolve(inner)?,
            None => value,
        };
        let (path, kind, names) = match (argument(call, "file"), arguments(call, "templatefile")) {
            (Some(path), _) => (path, FillingKind::Nobody, Some(Vec::new())),
            (None, Some([path, variables])) => (path, FillingKind::Terraform, self.names(variables)),
            _ => return None,
        };
        let span = span_of(path);
        let raw = span.text(self.text)?;
        let path = raw.strip_prefix('"')?.strip_suffix('"')?;
        let path = ["${path.module}/", "${path.root}/"]
            .iter()
            .find_map(|root| path.strip_prefix(root))
            .unwrap_or(path);
        let is_literal = !path.contains(['$', '%', '\\']);
        is_literal.then(|| WrittenReference {
            path: path.to_owned(),
            span,
            kind,
            names,
            is_yaml: yaml.is_some(),
        })
    }

    /// The keys of an object, if all are written down.
    fn names(&self, variables: &Expression) -> Option<Vec<(String, Span)>> {
        let node = node(self.text, self.locals.resolve(variables)?, 0);
        let object = node.as_object()?;
        Some(object.keys().map(|key| (key.name().to_owned(), key.span())).collect())
    }

    /// What `jsonencode` makes a text of.
    fn encoded<'e>(&'e self, value: &'e Expression) -> Option<&'e Expression> {
        self.locals.resolve(argument(value, "jsonencode")?)
    }

    /// A definition that is a text: JSON as it is, or YAML or JSON that is decoded and encoded again.
    fn string(
        &self,
        value: &Expression,
        pointer: &str,
        workflow_type: Option<WorkflowType>,
    ) -> Option<Document<'s>> {
        let (value, read): (_, ReadText) = match self.encoded(value) {
            Some(encoded) => match (argument(encoded, "yamldecode"), argument(encoded, "jsondecode")) {
                (Some(inner), _) => (self.locals.resolve(inner)?, |text| yaml::read(text)),
                (_, Some(inner)) => (self.locals.resolve(inner)?, |text| json::read(text, |_| true)),
                _ => return None,
            },
            None => (value, |text| json::read(text, |_| true)),
        };
        let is_text = matches!(
            value,
            Expression::String(_) | Expression::StringTemplate(_) | Expression::HeredocTemplate(_)
        );
        let span = is_text.then(|| span_of(value))?;
        let raw = span.text(self.text)?;
        let decoded = HclText::read(raw);
        if decoded.has_directive || decoded.is_interpolation {
            return None;
        }
        let map: TextMap = decoded.map.shifted(span.start());
        let embedding =
            Embedding { pointer: pointer.to_owned(), map, writing: Writing::of(raw), workflow_type };
        Some(read(&decoded.text).embedded(embedding).filled_as_text(true))
    }
}

/// The argument of a call of a function that takes one.
fn argument<'e>(value: &'e Expression, function: &str) -> Option<&'e Expression> {
    arguments(value, function).map(|[argument]| argument)
}

/// The arguments of a call of a function that takes so many.
fn arguments<'e, const N: usize>(value: &'e Expression, function: &str) -> Option<[&'e Expression; N]> {
    let call = value.as_func_call()?;
    let is_it = call.name.namespace.is_empty() && call.name.name.as_str() == function;
    let arguments: Vec<&Expression> = call.args.iter().collect();
    (is_it && !call.args.expand_final()).then(|| arguments.try_into().ok())?
}
