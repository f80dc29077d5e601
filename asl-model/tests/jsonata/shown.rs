//! A tree in the notation of `generate.mjs`, with the steps of a path in one list as the reference
//! implementation has them.

use asl_model::jsonata::{Binding, Kind, Node, Operand, Pair};

pub(crate) fn tree(root: &Node) -> String {
    shown(root).to_string()
}

enum Shown {
    Path { steps: Vec<Step>, group: String },
    Step(Step),
}

#[derive(Default)]
struct Step {
    core: String,
    stages: String,
    binding: String,
    index: String,
    group: String,
    keeps_array: bool,
}

impl Shown {
    fn into_path(self) -> (Vec<Step>, String) {
        match self {
            Self::Path { steps, group } => (steps, group),
            Self::Step(step) => (vec![step], String::new()),
        }
    }

    fn last(&mut self) -> &mut Step {
        match self {
            Self::Path { steps, .. } => steps.last_mut().unwrap(),
            Self::Step(step) => step,
        }
    }

    fn group(&mut self) -> &mut String {
        match self {
            Self::Path { group, .. } => group,
            Self::Step(step) => &mut step.group,
        }
    }
}

impl std::fmt::Display for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Step(step) => write!(f, "{step}"),
            Self::Path { steps, group } => {
                let steps = steps.iter().map(Step::to_string).collect::<Vec<_>>();
                write!(f, "(path {}){group}", steps.join(" "))
            }
        }
    }
}

impl std::fmt::Display for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let keep = if self.keeps_array { "[]" } else { "" };
        write!(f, "{}{keep}{}{}{}{}", self.core, self.stages, self.binding, self.index, self.group)
    }
}

fn step(core: impl Into<String>) -> Shown {
    Shown::Step(Step { core: core.into(), ..Step::default() })
}

fn shown(node: &Node) -> Shown {
    let at = node.token().end();
    match node.kind() {
        Kind::Name(name) => {
            let core = format!("name:{}@{at}", json(name));
            Shown::Path { steps: vec![Step { core, ..Step::default() }], group: String::new() }
        }
        Kind::Map { input, step } => {
            let (mut steps, group) = shown(input).into_path();
            steps.append(&mut shown(step).into_path().0);
            for step in &mut steps {
                if step.core.starts_with('"') {
                    step.core.insert_str(0, "name:");
                }
            }
            Shown::Path { steps, group }
        }
        Kind::Filter { input, predicate } => {
            let mut input = shown(input);
            let stage = format!("[@{at} {}]", tree(predicate));
            input.last().stages.push_str(&stage);
            input
        }
        Kind::KeepArray(input) => keep_array(input),
        Kind::Group { input, pairs } => {
            let mut input = shown(input);
            *input.group() = format!("{{@{at} {}}}", shown_pairs(pairs));
            input
        }
        Kind::Sort { input, terms } => {
            let (mut steps, group) = shown(input).into_path();
            let terms = terms.iter().map(|term| {
                let order = if term.descending { '>' } else { '<' };
                format!("{order}{}", tree(&term.expression))
            });
            let core = format!("(sort@{at} {})", terms.collect::<Vec<_>>().join(" "));
            steps.push(Step { core, ..Step::default() });
            Shown::Path { steps, group }
        }
        Kind::Focus { input, variable } => {
            let mut input = shown(input);
            input.last().binding = format!("@{}", variable.name);
            input
        }
        Kind::Index { input, variable } => {
            let (mut steps, group) = shown(input).into_path();
            let step = steps.last_mut().unwrap();
            if step.stages.is_empty() {
                step.index = format!("#{}", variable.name);
            } else {
                let stage = format!("[@{at} #{}]", variable.name);
                step.stages.push_str(&stage);
            }
            Shown::Path { steps, group }
        }
        Kind::Negation(operand) => negation(operand, at),
        kind => step(core(kind, at)),
    }
}

/// The mark of `[]` is on the innermost value of the predicates before it.
fn keep_array(input: &Node) -> Shown {
    let mut base = input;
    while let Kind::Filter { input, .. } | Kind::KeepArray(input) = base.kind() {
        base = input;
    }
    let mut input = shown(input);
    let is_step = match base.kind() {
        Kind::Map { .. } | Kind::Sort { .. } | Kind::Index { .. } => false,
        Kind::Group { .. } => matches!(input, Shown::Step(_)),
        _ => true,
    };
    input.last().keeps_array |= is_step;
    input
}

fn core(kind: &Kind, at: usize) -> String {
    match kind {
        Kind::String(value) => format!("{}@{at}", json(value)),
        Kind::Number(value) => format!("{}@{at}", number(*value)),
        Kind::Boolean(value) => format!("{value}@{at}"),
        Kind::Null => format!("null@{at}"),
        Kind::Regex(_) => format!("regex@{at}"),
        Kind::Variable(name) => format!("variable:{}@{at}", json(name)),
        Kind::Wildcard => format!("wildcard@{at}"),
        Kind::Descendants => format!("descendant@{at}"),
        Kind::Parent => "parent".to_owned(),
        Kind::Placeholder => format!("?@{at}"),
        Kind::Operation { first, rest } => rest.iter().fold(tree(first), |left, operand| {
            let Operand { operator, operator_span, value, .. } = operand;
            format!("({operator}@{} {left} {})", operator_span.end(), tree(value))
        }),
        Kind::Range { from, to } => list("..", at, [tree(from), tree(to)]),
        Kind::Array(items) => list("array", at, items.iter().map(tree)),
        Kind::Object(pairs) if pairs.is_empty() => list("object", at, []),
        Kind::Object(pairs) => list("object", at, [shown_pairs(pairs)]),
        Kind::Block(expressions) => list("block", at, expressions.iter().map(tree)),
        Kind::Conditional { condition, then, otherwise } => {
            list("condition", at, [condition, then].into_iter().chain(otherwise).map(|node| tree(node)))
        }
        Kind::Assignment { variable, value } => list(":=", at, [binding(variable), tree(value)]),
        Kind::Call { function, arguments } => {
            list("function", at, std::iter::once(tree(function)).chain(arguments.iter().map(tree)))
        }
        Kind::Partial { function, arguments } => {
            list("partial", at, std::iter::once(tree(function)).chain(arguments.iter().map(tree)))
        }
        Kind::Lambda { parameters, body, .. } => {
            list("lambda", at, parameters.iter().map(binding).chain([tree(body)]))
        }
        Kind::Apply { value, function } => list("~>", at, [tree(value), tree(function)]),
        Kind::Transform { pattern, update, delete } => {
            list("transform", at, [pattern, update].into_iter().chain(delete).map(|node| tree(node)))
        }
        other => panic!("{other:?} is no node of its own"),
    }
}

/// The reference implementation takes the sign into a number.
fn negation(operand: &Node, at: usize) -> Shown {
    let mut operand = shown(operand);
    let number = match &operand {
        Shown::Step(step) => negated(&step.core),
        Shown::Path { .. } => None,
    };
    let Some(core) = number else { return step(format!("(negate@{at} {operand})")) };
    operand.last().core = core;
    operand
}

fn negated(core: &str) -> Option<String> {
    if core.starts_with("0@") {
        return Some(core.to_owned());
    }
    let is_positive = core.starts_with(|c: char| c.is_ascii_digit());
    core.strip_prefix('-').map(str::to_owned).or_else(|| is_positive.then(|| format!("-{core}")))
}

fn list(head: &str, at: usize, parts: impl IntoIterator<Item = String>) -> String {
    let parts = std::iter::once(format!("{head}@{at}")).chain(parts).collect::<Vec<_>>();
    format!("({})", parts.join(" "))
}

fn binding(binding: &Binding) -> String {
    format!("variable:{}@{}", json(&binding.name), binding.span.end())
}

fn shown_pairs(pairs: &[Pair]) -> String {
    let pairs = pairs.iter().map(|pair| format!("({} {})", tree(&pair.key), tree(&pair.value)));
    pairs.collect::<Vec<_>>().join(" ")
}

fn json(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// A number as JavaScript writes it, as far as the expressions need it.
fn number(value: f64) -> String {
    if value == 0.0 {
        return "0".to_owned();
    }
    match value.abs() {
        large if large >= 1e21 => format!("{value:e}").replace('e', "e+"),
        small if small < 1e-6 => format!("{value:e}"),
        _ => value.to_string(),
    }
}
