use asl_model::syntax::{Kind, Member, Node};
use asl_model::template::{TemplateError, TemplateErrorKind};

use crate::analysis::templates::PayloadField;
use crate::context::Context;
use crate::definition::shadowed;
use crate::diagnostic::{Finding, quoted};
use crate::place::{Place, Steps};
use crate::rule::rule;

rule!("duplicate-key", Runtime, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(root) = cx.root() {
        visit(root, &mut Steps::default(), &mut findings);
    }
    findings.extend(cx.payload_fields().iter().flat_map(in_payload));
    findings
}

fn visit(node: &Node<'_>, steps: &mut Steps, findings: &mut Vec<Finding>) {
    match node.kind() {
        Kind::Object(object) => {
            for (first, second) in shadowed(object) {
                let name = object.members().get(second).map_or("", |member| member.key().name());
                findings.push(duplicate(name, steps.child(first), steps.child(second)));
            }
            visit_all(object.members().iter().map(Member::value), steps, findings);
        }
        Kind::Array(elements) => visit_all(elements.iter(), steps, findings),
        _ => {}
    }
}

fn visit_all<'t>(
    children: impl Iterator<Item = &'t Node<'t>>,
    steps: &mut Steps,
    findings: &mut Vec<Finding>,
) {
    for (position, child) in children.enumerate() {
        steps.push(position);
        visit(child, steps, findings);
        steps.pop();
    }
}

fn duplicate(name: &str, first: Steps, second: Steps) -> Finding {
    Finding::new(Place::key(second), format!("{} stands twice in the same object", quoted(name)))
        .label("takes the place of the first")
        .related(Place::key(first), "silently disappears")
        .help("remove one of the two, or rename it")
}

/// Keys that are the same without `.$`.
fn in_payload(payload: &PayloadField<'_>) -> Vec<Finding> {
    let errors = payload.template.errors().iter();
    let duplicates = errors.filter(|error| matches!(error.kind(), TemplateErrorKind::DuplicateName { .. }));
    let finding = |error: &TemplateError| {
        Finding::new(payload.place(error.pointer(), error.part()), error.kind().to_string())
            .help("remove one of the two, or rename it")
    };
    duplicates.map(finding).collect()
}
