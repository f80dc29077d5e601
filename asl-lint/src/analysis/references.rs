//! What the paths and expressions of a definition refer to beside the data: variables and the context object.

use asl_model::intrinsic::Intrinsic;
use asl_model::jsonata::{Expression, Kind, Node, StatesMember, StatesUse, analyze};
use asl_model::path::{JsonPath, Root, Selector};
use asl_model::span::Span;
use asl_model::template::{Meaning, Part};

use super::expressions::{Content, ExpressionString};
use super::paths::{PathField, PathMeaning};
use super::templates::PayloadField;
use crate::definition::Entry;
use crate::place::Place;

/// A use of a variable or of the context object.
#[derive(Debug)]
pub(crate) struct Reference<'t> {
    /// The field in which it stands.
    pub(crate) entry: Entry<'t, 't>,
    /// The path or the part of the expression.
    pub(crate) place: Place,
    pub(crate) target: Referent,
}

/// What is referred to.
#[derive(Debug)]
pub(crate) enum Referent {
    /// A variable.
    Variable {
        name: String,
        /// Whether it is only asked whether the variable is there, or asked before it is used.
        is_guarded: bool,
    },
    /// The context object: the names behind `$$` or `$states.context`, as far as they are known, each with its
    /// own place.
    Context(Vec<(String, Place)>),
}

/// Every reference: first those of fields that are paths, then those of templates, then those of expressions.
pub(crate) fn references<'t>(
    fields: &[PathField<'t>],
    payloads: &[PayloadField<'t>],
    expressions: &[ExpressionString<'t>],
) -> Vec<Reference<'t>> {
    let mut references = Vec::new();
    for field in fields {
        let place = |span: Span| Place::within(field.entry.steps(), span.range());
        match &field.meaning {
            Ok(PathMeaning::Path(path)) => references.extend(of_path(field.entry, path, 0, &place)),
            Ok(PathMeaning::Intrinsic(intrinsic)) => {
                of_intrinsic(field.entry, intrinsic, &place, &mut references);
            }
            Err(_) => {}
        }
    }
    for payload in payloads {
        for leaf in payload.template.leaves() {
            let place = |span: Span| payload.place(leaf.pointer(), Part::Within(span));
            match leaf.meaning() {
                Meaning::Path(path) => references.extend(of_path(payload.entry, path, 0, &place)),
                Meaning::Intrinsic(intrinsic) => {
                    of_intrinsic(payload.entry, intrinsic, &place, &mut references);
                }
                _ => {}
            }
        }
    }
    for string in expressions {
        if let Content::Expression { start, expression } = &string.content {
            of_expression(string, *start, expression, &mut references);
        }
    }
    references
}

fn of_intrinsic<'t>(
    entry: Entry<'t, 't>,
    intrinsic: &Intrinsic,
    place: &dyn Fn(Span) -> Place,
    references: &mut Vec<Reference<'t>>,
) {
    references
        .extend(intrinsic.paths().into_iter().filter_map(|(start, path)| of_path(entry, path, start, place)));
}

/// The reference of a path that begins at this byte of its string.
fn of_path<'t>(
    entry: Entry<'t, 't>,
    path: &JsonPath,
    start: usize,
    place: &dyn Fn(Span) -> Place,
) -> Option<Reference<'t>> {
    let (span, target) = match path.root() {
        Root::Variable(name) => {
            let is_guarded = entry.name() == "Variable" && entry.site.get("IsPresent").is_some();
            (path.root_span(), Referent::Variable { name: name.clone(), is_guarded })
        }
        Root::Context => {
            let named = path.segments().iter().map_while(|segment| match segment.selector() {
                Selector::Name(name) if !segment.is_descendant() => Some((name.as_str(), name.span())),
                _ => None,
            });
            let steps = named.map(|(name, span)| (name.to_owned(), place(span.shifted(start))));
            let all =
                path.segments().last().map_or(path.root_span(), |last| path.root_span().to(last.span()));
            (all, Referent::Context(steps.collect()))
        }
        _ => return None,
    };
    Some(Reference { entry, place: place(span.shifted(start)), target })
}

fn of_expression<'t>(
    string: &ExpressionString<'t>,
    start: usize,
    expression: &Expression,
    references: &mut Vec<Reference<'t>>,
) {
    let analysis = analyze(expression);
    let place = |span: Span| string.within(span.shifted(start));
    let guarded = guarded(expression.root());
    for used in analysis.variables().iter().filter(|used| !used.is_function()) {
        let is_guarded = guarded.contains(&used.name());
        let target = Referent::Variable { name: used.name().to_owned(), is_guarded };
        references.push(Reference { entry: string.entry, place: place(used.span()), target });
    }
    let context = |used: &&StatesUse<'_>| used.member() == Some(StatesMember::Context);
    for used in analysis.states().iter().filter(context) {
        let steps = used.steps().iter().skip(1).map(|step| (step.name.to_owned(), place(step.span)));
        let target = Referent::Context(steps.collect());
        references.push(Reference { entry: string.entry, place: place(used.span()), target });
    }
}

/// The variables of which an expression asks by `$exists` whether they are there.
fn guarded(root: &Node) -> Vec<&str> {
    let asks = |node: &Node| matches!(node.kind(), Kind::Variable(name) if name == "exists");
    let mut names = Vec::new();
    for node in root.descendants() {
        if let Kind::Call { function, arguments } = node.kind()
            && asks(function)
        {
            names.extend(arguments.iter().flat_map(Node::descendants).filter_map(|node| match node.kind() {
                Kind::Variable(name) => Some(name.as_str()),
                _ => None,
            }));
        }
    }
    names
}
