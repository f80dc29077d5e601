use asl_model::field::{Field, FieldType, QueryLanguage};
use asl_model::syntax::{Kind, Member, Node};
use asl_model::template::dynamic_name;

use crate::context::Context;
use crate::definition::Entry;
use crate::diagnostic::{Finding, quoted};
use crate::place::{Place, Steps};
use crate::rule::rule;

rule!("json-path-in-jsonata", Runtime, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for entry in cx.definition().entries().filter(is_template) {
        visit(entry.value(), &mut entry.steps(), &mut findings);
    }
    findings
}

/// Whether a field holds a template that a JSONata state evaluates.
fn is_template(entry: &Entry<'_, '_>) -> bool {
    let is_template = |field: &Field| {
        matches!(field.value(), FieldType::Template(_)) && field.is_allowed_in(QueryLanguage::Jsonata)
    };
    entry.field.is_some_and(is_template) && entry.site.language == Some(QueryLanguage::Jsonata)
}

fn visit(node: &Node<'_>, steps: &mut Steps, findings: &mut Vec<Finding>) {
    let children: Vec<(Option<&Member<'_>>, &Node<'_>)> = match node.kind() {
        Kind::Object(object) => object.members().iter().map(|member| (Some(member), member.value())).collect(),
        Kind::Array(elements) => elements.iter().map(|element| (None, element)).collect(),
        _ => return,
    };
    for (position, (member, child)) in children.into_iter().enumerate() {
        steps.push(position);
        findings.extend(member.and_then(|member| left_over(member, steps)));
        visit(child, steps, findings);
        steps.pop();
    }
}

/// A key that would be dynamic in JSONPath.
fn left_over(member: &Member<'_>, steps: &Steps) -> Option<Finding> {
    let key = member.key().name();
    let name = dynamic_name(key)?;
    let message = format!("the key {} is plain text in a JSONata state", quoted(key));
    let help = format!("write {} and a value between `{{%` and `%}}`", quoted(name));
    Some(Finding::new(Place::key(steps.clone()), message).help(help))
}
