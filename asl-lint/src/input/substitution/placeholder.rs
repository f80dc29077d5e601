use std::collections::BTreeSet;

use asl_model::span::Span;
use hcl_edit::Ident;
use hcl_edit::expr::{Expression, ForIntro};
use hcl_edit::visit::{Visit, visit_expr, visit_for_intro};

use crate::filling::FillingKind;
use crate::place::sequence_length;

/// Something that is filled in, or would be taken for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::input) enum Placeholder {
    /// A name that must be filled in.
    Name { name: String, span: Span },
    /// What opens an interpolation or a directive of Terraform, and is none.
    Unescaped { opening: &'static str, span: Span },
}

impl Placeholder {
    /// The name that must be filled in.
    pub(in crate::input) fn name(self) -> Option<String> {
        if let Self::Name { name, .. } = self { Some(name) } else { None }
    }
}

/// The words that a directive of Terraform begins with.
const DIRECTIVES: [&str; 5] = ["if", "else", "endif", "for", "endfor"];

/// What is filled in, in the order of the text.
pub(in crate::input) fn placeholders(text: &str, kind: FillingKind) -> Vec<Placeholder> {
    match kind {
        FillingKind::Nobody => Vec::new(),
        FillingKind::Terraform => sequences(text).into_iter().flat_map(|it| it.placeholders()).collect(),
        FillingKind::CloudFormation => {
            names(text).map(|(name, span)| Placeholder::Name { name, span }).collect()
        }
    }
}

/// Whether a directive decides what becomes of the text.
pub(in crate::input) fn has_directive(text: &str, kind: FillingKind) -> bool {
    kind == FillingKind::Terraform && sequences(text).iter().any(Sequence::is_directive)
}

/// `${Name}` as CloudFormation replaces it, and `${!Name}` that `Fn::Sub` leaves to it.
pub(in crate::input) fn names(text: &str) -> impl Iterator<Item = (String, Span)> {
    text.match_indices("${").filter_map(|(start, _)| {
        let inside = text.get(start + 2..)?;
        let inside = inside.get(..inside.find('}')?)?;
        let name = inside.strip_prefix('!').unwrap_or(inside);
        let is_name =
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        is_name.then(|| (name.to_owned(), Span::new(start, start + "${}".len() + inside.len())))
    })
}

/// `${…}` or `%{…}` of Terraform.
struct Sequence<'t> {
    span: Span,
    is_interpolation: bool,
    inside: &'t str,
}

fn sequences(text: &str) -> Vec<Sequence<'_>> {
    let mut sequences = Vec::new();
    let mut at = 0;
    while let Some(next) = text.get(at..).and_then(|rest| rest.find(['$', '%'])) {
        let start = at + next;
        let rest = text.get(start..).unwrap_or_default();
        if rest.starts_with("$${") || rest.starts_with("%%{") {
            at = start + "$${".len();
        } else if rest.starts_with("${") || rest.starts_with("%{") {
            let length = sequence_length(rest);
            let inside = rest.get(2..length.saturating_sub(1)).unwrap_or_default();
            let inside = inside.strip_prefix('~').unwrap_or(inside);
            let inside = inside.strip_suffix('~').unwrap_or(inside);
            let is_interpolation = rest.starts_with('$');
            sequences.push(Sequence { span: Span::new(start, start + length), is_interpolation, inside });
            at = start + length.max(2);
        } else {
            at = start + 1;
        }
    }
    sequences
}

impl Sequence<'_> {
    fn is_directive(&self) -> bool {
        let word = self.inside.trim_start().split(|c: char| !c.is_ascii_alphabetic()).next();
        !self.is_interpolation && word.is_some_and(|word| DIRECTIVES.contains(&word))
    }

    fn placeholders(&self) -> Vec<Placeholder> {
        let opening = Span::new(self.span.start(), self.span.start() + 2);
        if !self.is_interpolation {
            let unescaped = Placeholder::Unescaped { opening: "%{", span: opening };
            return if self.is_directive() { Vec::new() } else { vec![unescaped] };
        }
        let Ok(expression) = hcl_edit::parser::parse_expr(self.inside.trim()) else {
            return vec![Placeholder::Unescaped { opening: "${", span: opening }];
        };
        let mut variables = Variables::default();
        variables.visit_expr(&expression);
        let free = variables.read.into_iter().filter(|name| !variables.bound.contains(name));
        free.map(|name| Placeholder::Name { name, span: self.span }).collect()
    }
}

/// The variables of an expression.
#[derive(Default)]
struct Variables {
    read: BTreeSet<String>,
    /// Those of `for`.
    bound: BTreeSet<String>,
}

impl Visit for Variables {
    fn visit_expr(&mut self, expression: &Expression) {
        match expression.as_variable() {
            Some(name) => {
                self.read.insert(name.as_str().to_owned());
            }
            None => visit_expr(self, expression),
        }
    }

    fn visit_for_intro(&mut self, intro: &ForIntro) {
        let names = intro.key_var.iter().chain([&intro.value_var]);
        self.bound.extend(names.map(|name| Ident::as_str(name).to_owned()));
        visit_for_intro(self, intro);
    }
}
