use asl_model::field::{Field, FieldType, QueryLanguage};
use asl_model::intrinsic::{self, Intrinsic};
use asl_model::path::{JsonPath, Root};
use asl_model::syntax::{Kind, Member, Node};

use crate::context::Context;
use crate::definition::Entry;
use crate::diagnostic::{Finding, quoted};
use crate::fix::{Applicability, Fix};
use crate::place::{Place, Steps};
use crate::rule::rule;

rule!("static-path", Suspicious, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for entry in cx.definition().entries() {
        if let Some(holder) = Holder::of(&entry) {
            let mut visit = Visit { cx, holder, findings: &mut findings };
            match entry.value().kind() {
                Kind::Object(_) | Kind::Array(_) => visit.value(None, entry.value(), &mut entry.steps()),
                _ => visit.whole(&entry),
            }
        }
    }
    findings
}

/// Where a text stands that looks like a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holder {
    /// In a payload template, where keys that end in `.$` are evaluated.
    Payload,
    /// In the `Result` of a Pass state, where nothing is.
    Result,
    /// In a template of a JSONata state.
    Jsonata,
}

impl Holder {
    fn of(entry: &Entry<'_, '_>) -> Option<Self> {
        let field = entry.field.filter(|field| entry.site.allows(field))?;
        let is_template = |field: &Field| matches!(field.value(), FieldType::Template(_));
        match entry.site.language? {
            QueryLanguage::JsonPath if is_template(field) => Some(Self::Payload),
            QueryLanguage::JsonPath if field.value() == FieldType::Json => Some(Self::Result),
            QueryLanguage::Jsonata if is_template(field) => Some(Self::Jsonata),
            _ => None,
        }
    }

    fn help(self, key: Option<&str>) -> String {
        match (self, key) {
            (Self::Payload, Some(key)) => {
                format!("write {} to give what it leads to", quoted(&format!("{key}.$")))
            }
            (Self::Payload, None) => "make the array by `States.Array`, under a key that ends in `.$`".to_owned(),
            (Self::Result, _) => "nothing in `Result` is evaluated: use `Parameters`".to_owned(),
            (Self::Jsonata, _) => "write an expression between `{%` and `%}`".to_owned(),
        }
    }
}

struct Visit<'f, 't> {
    cx: &'f Context<'t>,
    holder: Holder,
    findings: &'f mut Vec<Finding>,
}

impl Visit<'_, '_> {
    fn value(&mut self, key: Option<&str>, node: &Node<'_>, steps: &mut Steps) {
        match node.kind() {
            Kind::Object(object) => {
                for (position, member) in object.members().iter().enumerate() {
                    steps.push(position);
                    self.member(member, steps);
                    steps.pop();
                }
            }
            Kind::Array(elements) => {
                for (position, element) in elements.iter().enumerate() {
                    steps.push(position);
                    self.value(None, element, steps);
                    steps.pop();
                }
            }
            _ => self.text(key, node, steps),
        }
    }

    fn member(&mut self, member: &Member<'_>, steps: &mut Steps) {
        let key = member.key().name();
        // Some services take paths themselves, in parameters such as `InputPath` and `InputPathsMap`.
        let takes_path = key.as_bytes().windows(4).any(|part| part.eq_ignore_ascii_case(b"path"));
        match self.holder {
            Holder::Payload | Holder::Jsonata if key.ends_with(".$") || takes_path => {}
            _ => self.value(Some(key), member.value(), steps),
        }
    }

    /// A text that is all of a field.
    fn whole(&mut self, entry: &Entry<'_, '_>) {
        let Some(what) = entry.value().as_known_str().and_then(|text| self.looks_like(text)) else { return };
        let message = format!("the value of {} looks like {what}, and is plain text", quoted(entry.name()));
        let help = match self.holder {
            Holder::Payload => "write an object whose keys end in `.$`".to_owned(),
            other => other.help(None),
        };
        self.findings.push(Finding::new(entry.value_place(), message).help(help));
    }

    fn text(&mut self, key: Option<&str>, node: &Node<'_>, steps: &Steps) {
        let Some(what) = node.as_known_str().and_then(|text| self.looks_like(text)) else { return };
        let subject = key.map_or_else(|| "this element".to_owned(), |key| format!("the value of {}", quoted(key)));
        let finding = Finding::new(Place::value(steps.clone()), format!("{subject} looks like {what}, and is plain text"));
        let fix = key.filter(|_| self.holder == Holder::Payload).map(|key| {
            let dynamic = format!("{key}.$");
            let title = format!("rename {} to {}", quoted(key), quoted(&dynamic));
            Fix::new(Applicability::Unsafe, title).rename(steps.clone(), dynamic)
        });
        self.findings.push(finding.help(self.holder.help(key)).maybe_fix(fix));
    }

    /// What a text looks like, where it is hard to read as anything else.
    fn looks_like(&self, text: &str) -> Option<&'static str> {
        if text.starts_with('$') && text.chars().all(|character| !character.is_whitespace()) {
            let path = JsonPath::parse(text).ok()?;
            let is_variable = |name: &str| {
                self.cx.variables().assignments().iter().any(|assignment| assignment.name == name)
            };
            return match path.root() {
                Root::Variable(name) if is_variable(name) => Some("a variable"),
                Root::Input | Root::Context if !path.segments().is_empty() => Some("a path"),
                _ => None,
            };
        }
        let is_call = text.starts_with(intrinsic::PREFIX) && Intrinsic::parse(text).is_ok();
        is_call.then_some("an intrinsic function")
    }
}
