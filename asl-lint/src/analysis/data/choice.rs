//! Choice: along each rule goes what its condition lets through, and what the rules before it left.

use asl_model::path::{JsonPath, Root};
use asl_model::syntax::Node;

use super::evaluator::{Data, Evaluator};
use super::{Document, Flowing, Outcome};
use crate::shape::refine::Fact;
use crate::shape::{JsonKind, Shape};

pub(super) fn step(evaluator: &mut Evaluator<'_, '_>, effective: &Shape) -> Outcome {
    let mut left = effective.clone();
    let node = evaluator.state.node;
    let rules = evaluator.field(node, "Choices", |this, choices| {
        let rules = choices.as_array().unwrap_or_default().iter().enumerate();
        let mut sent = Vec::new();
        for (position, rule) in rules {
            this.at(position, |this| {
                let matched = if position == 0 {
                    this.condition(&left, rule, true)
                } else {
                    this.perhaps(|this| this.condition(&left, rule, true))
                };
                let variables = this.assign(rule, &matched, Document::Input);
                sent.push((matched, variables));
                left = narrowed(&left, rule, false);
            });
        }
        sent
    });
    let rules = rules.unwrap_or_default().into_iter().map(|(data, variables)| {
        let data = evaluator.output_of_choice(&data);
        Flowing { data, variables }
    });
    let rules = rules.collect();
    let variables = evaluator.assign(node, &left, Document::Input);
    let next = Flowing { data: evaluator.output_of_choice(&left), variables };
    Outcome { next, rules, catchers: Vec::new() }
}

impl<'t> Evaluator<'_, 't> {
    /// Reads what a condition reads, and says what it lets through.
    fn condition(&mut self, data: &Shape, rule: &'t Node<'t>, holds: bool) -> Shape {
        for (name, is_all) in [("And", true), ("Or", false)] {
            let operands = self.field(rule, name, |this, node| {
                let mut passed = data.clone();
                for (position, operand) in node.as_array().unwrap_or_default().iter().enumerate() {
                    this.at(position, |this| {
                        if position == 0 {
                            this.condition(&passed, operand, holds)
                        } else {
                            this.perhaps(|this| this.condition(&passed, operand, holds))
                        }
                    });
                    passed = narrowed(&passed, operand, is_all);
                }
            });
            if operands.is_some() {
                return narrowed(data, rule, holds);
            }
        }
        let not = self.field(rule, "Not", |this, operand| this.condition(data, operand, !holds));
        if not.is_none() {
            self.test(data, rule);
        }
        narrowed(data, rule, holds)
    }

    /// Reads what a comparison reads.
    fn test(&mut self, data: &Shape, rule: &'t Node<'t>) {
        let document = Data { shape: data, document: Document::Input };
        let Some(members) = rule.as_object() else { return };
        let is_guard = rule.get("IsPresent").is_some();
        let variable = self.field(rule, "Variable", |this, node| {
            if is_guard && !this.notes_all() {
                return Shape::unknown();
            }
            this.path_field(document, node).shape
        });
        for (position, member) in members.members().iter().enumerate() {
            let name = member.key().name();
            if let Some(operator) = name.strip_suffix("Path").filter(|name| kind_of(name).is_some()) {
                let operand = self.at(position, |this| this.path_field(document, member.value()).shape);
                self.at(position, |this| this.compare_operand(operator, member.value(), operand));
            }
            if let (Some(variable), false) = (&variable, is_guard) {
                let operator = name.strip_suffix("Path").unwrap_or(name);
                self.field(rule, "Variable", |this, node| {
                    this.compare_operand(operator, node, variable.clone());
                });
            }
        }
    }

    /// Notes a value of another kind than an operator compares: the comparison is then false.
    fn compare_operand(&mut self, operator: &str, node: &Node<'_>, found: Shape) {
        let Some(kind) = kind_of(operator) else { return };
        if !found.can_be(&[kind]) && !found.is_nothing() {
            let demand = format!("`{operator}` compares {}, and is false for anything else", plural(kind));
            self.misfit(node.as_str().unwrap_or_default(), found, demand, false);
        }
    }

    fn output_of_choice(&mut self, data: &Shape) -> Shape {
        let filtered = self.field(self.state.node, "OutputPath", |this, node| match node.kind() {
            asl_model::syntax::Kind::Null => crate::shape::Object::closed().into(),
            _ => this.selected(data, Document::Input, node),
        });
        filtered.unwrap_or_else(|| data.clone())
    }
}

/// The kind that an operator compares.
fn kind_of(operator: &str) -> Option<JsonKind> {
    ["String", "Numeric", "Boolean", "Timestamp"]
        .into_iter()
        .zip([JsonKind::String, JsonKind::Number, JsonKind::Boolean, JsonKind::String])
        .find_map(|(prefix, kind)| operator.starts_with(prefix).then_some(kind))
}

const fn plural(kind: JsonKind) -> &'static str {
    match kind {
        JsonKind::Number => "numbers",
        JsonKind::Boolean => "booleans",
        _ => "strings",
    }
}

/// What of the data is left where a rule holds, or does not.
fn narrowed(data: &Shape, rule: &Node<'_>, holds: bool) -> Shape {
    let operands = |name: &str| rule.get(name).and_then(Node::as_array);
    if let Some(operand) = rule.get("Not") {
        return narrowed(data, operand, !holds);
    }
    let Some((operands, is_all)) =
        operands("And").map(|operands| (operands, true)).or_else(|| Some((operands("Or")?, false)))
    else {
        return fact(rule, holds).map_or_else(|| data.clone(), |(path, fact)| data.refined(&path, &fact));
    };
    if is_all == holds {
        // All operands hold, or none does.
        return operands.iter().fold(data.clone(), |data, operand| narrowed(&data, operand, holds));
    }
    // The first operands are the other way, and one is this way.
    let mut before = data.clone();
    let mut joined = Shape::default();
    for operand in operands {
        joined = joined.join(&narrowed(&before, operand, holds));
        before = narrowed(&before, operand, !holds);
    }
    joined
}

/// What a comparison says about the value of a path in the data.
fn fact(rule: &Node<'_>, holds: bool) -> Option<(JsonPath, Fact)> {
    let path = JsonPath::parse(rule.get("Variable")?.as_known_str()?).ok()?;
    if path.root() != &Root::Input || path.segments().is_empty() {
        return None;
    }
    let fact = rule.as_object()?.members().iter().find_map(|member| {
        let value = member.value();
        let is = |yes: Fact, no: Fact| value.as_bool().map(|wanted| if wanted == holds { yes } else { no });
        let kinds = |kinds: &'static [JsonKind]| is(Fact::Is(kinds), Fact::IsNot(kinds));
        match member.key().name() {
            "IsPresent" => is(Fact::Present, Fact::Absent),
            "IsNull" => kinds(&[JsonKind::Null]),
            "IsNumeric" => kinds(&[JsonKind::Number]),
            "IsString" => kinds(&[JsonKind::String]),
            "IsBoolean" => kinds(&[JsonKind::Boolean]),
            "IsTimestamp" if value.as_bool() == Some(holds) => Some(Fact::Is(&[JsonKind::String])),
            "BooleanEquals" if holds => value.as_bool().map(Fact::Truth),
            "StringEquals" if holds => value.as_known_str().map(|text| Fact::Equals(text.to_owned())),
            "StringEquals" => value.as_known_str().map(|text| Fact::Differs(text.to_owned())),
            name => kind_of(name).filter(|_| holds).map(|kind| Fact::Is(kind_slice(kind))),
        }
    })?;
    Some((path, fact))
}

const fn kind_slice(kind: JsonKind) -> &'static [JsonKind] {
    match kind {
        JsonKind::Number => &[JsonKind::Number],
        JsonKind::Boolean => &[JsonKind::Boolean],
        _ => &[JsonKind::String],
    }
}
