use asl_model::intrinsic::Function;
use asl_model::value::Number;

use super::template::JsonTemplate;
use super::text;
use crate::build::place::Place;
use crate::build_error::BuildFaultKind;
use crate::expr::{Piece, Template};

/// Whether a function gives a list, whatever its arguments are.
pub(super) const fn gives_list(function: Function) -> bool {
    matches!(
        function,
        Function::Array
            | Function::ArrayPartition
            | Function::ArrayRange
            | Function::ArrayUnique
            | Function::StringSplit
    )
}

/// Whether a function gives what only the execution knows the type of.
pub(super) const fn gives_anything(function: Function) -> bool {
    matches!(function, Function::ArrayGetItem | Function::StringToJson)
}

/// The counterparts of the intrinsic functions.
///
/// AWS Step Functions Developer Guide, "Transforming data with JSONata in Step Functions".
impl JsonTemplate<'_> {
    pub(super) fn call(&mut self, function: Function, arguments: &[Template], place: &Place<'_>) -> String {
        match (function, arguments) {
            (Function::Array, elements) => self.expression(&Template::Array(elements.to_vec()), place),
            (Function::ArrayContains, [list, value]) => self.contains(list, value, place),
            (Function::ArrayGetItem, [list, index]) => {
                format!("{}[{}]", self.operand(list, place), self.expression(index, place))
            }
            (Function::Hash, [data, algorithm]) => {
                let (data, algorithm) = (self.text(data, place), self.expression(algorithm, place));
                format!("$hash({data}, {algorithm})")
            }
            // A deep merge is refused where it is made.
            (Function::JsonMerge, [left, right, ..]) => {
                format!("$merge([{}, {}])", self.expression(left, place), self.expression(right, place))
            }
            (Function::MathAdd, [first, second]) => {
                format!("{} + {}", self.operand(first, place), self.operand(second, place))
            }
            (Function::MathRandom, [start, end, seed @ ..]) => self.random(start, end, seed, place),
            (Function::StringSplit, [text, delimiters]) => self.split(text, delimiters, place),
            (function, arguments) => {
                let arguments: Vec<_> =
                    arguments.iter().map(|argument| self.expression(argument, place)).collect();
                let call = format!("{}({})", name(function), arguments.join(", "));
                // Of an empty list these make nothing at all, rather than an empty list.
                let may_give_nothing = matches!(function, Function::ArrayPartition | Function::ArrayRange);
                if may_give_nothing { format!("[{call}]") } else { call }
            }
        }
    }

    /// The pieces of a text with `&` between them, which writes what is no text as JSON.
    pub(super) fn format(&mut self, pieces: &[Piece], place: &Place<'_>) -> String {
        let mut joined: Vec<(String, Template)> = Vec::new();
        for piece in pieces {
            let (text, value) = match piece {
                Piece::Text(text) => (text.clone(), None),
                Piece::Value(Template::Placeholder(placeholder)) => (placeholder.text(), None),
                Piece::Value(value) => (String::new(), Some(value)),
            };
            match (joined.last_mut(), value) {
                (Some((_, Template::String(before))), None) => before.push_str(&text),
                (_, None) => joined.push((String::new(), Template::String(text))),
                (_, Some(value)) => joined.push((String::new(), value.clone())),
            }
        }
        match joined.as_slice() {
            [(_, value)] => self.text(value, place),
            many => many.iter().map(|(_, value)| self.operand(value, place)).collect::<Vec<_>>().join(" & "),
        }
    }

    /// `in` compares only what has no parts, so that other values are looked for by a predicate.
    fn contains(&mut self, list: &Template, value: &Template, place: &Place<'_>) -> String {
        let list = self.operand(list, place);
        let is_scalar = match self.data.resolve(value) {
            Template::Null | Template::Bool(_) | Template::Number(_) | Template::String(_) => true,
            other => is_text(other),
        };
        let value = self.operand(value, place);
        if is_scalar { format!("{value} in {list}") } else { format!("$exists({list}[$ = {value}])") }
    }

    fn random(&mut self, start: &Template, end: &Template, seed: &[Template], place: &Place<'_>) -> String {
        let seed = seed.first().map(|seed| self.expression(seed, place)).unwrap_or_default();
        let width = match (integer(start), integer(end)) {
            (Some(start), Some(end)) => end.saturating_sub(start).to_string(),
            _ => format!("({} - {})", self.operand(end, place), self.operand(start, place)),
        };
        format!("$floor($random({seed}) * {width}) + {}", self.operand(start, place))
    }

    /// A separator of JSONata is a text or a pattern, and empty parts stay.
    fn split(&mut self, text: &Template, delimiters: &Template, place: &Place<'_>) -> String {
        match delimiters {
            Template::String(delimiters) if !delimiters.is_empty() => {
                let delimiters = text::any_of(&self.problems.text(delimiters));
                format!("[$split({}, {delimiters})[$ != '']]", self.expression(text, place))
            }
            _ => {
                self.fault(BuildFaultKind::DelimitersNotWritten);
                "[]".to_owned()
            }
        }
    }

    /// A value that is a text, or is made one as `States.Format` and `States.Hash` make it one.
    fn text(&mut self, template: &Template, place: &Place<'_>) -> String {
        let value = self.expression(template, place);
        if is_text(self.data.resolve(template)) { value } else { format!("$string({value})") }
    }

    /// A value between operators.
    pub(super) fn operand(&mut self, template: &Template, place: &Place<'_>) -> String {
        let value = self.expression(template, place);
        let is_operation = match self.data.resolve(template) {
            Template::Call(function, _) => {
                matches!(function, Function::ArrayContains | Function::MathAdd | Function::MathRandom)
            }
            Template::Format(pieces) => pieces.len() > 1,
            Template::Jsonata(code) => super::code::is_operation(code),
            Template::Number(number) => number.as_f64() < 0.0,
            _ => false,
        };
        if is_operation { format!("({value})") } else { value }
    }
}

/// Whether it is a text for sure.
const fn is_text(template: &Template) -> bool {
    match template {
        Template::String(_) | Template::Format(_) => true,
        Template::Call(function, _) => matches!(
            function,
            Function::Base64Encode
                | Function::Base64Decode
                | Function::Format
                | Function::Hash
                | Function::JsonToString
                | Function::Uuid
        ),
        _ => false,
    }
}

fn integer(template: &Template) -> Option<i64> {
    if let Template::Number(number) = template { Number::as_i64(number) } else { None }
}

/// The function of JSONata that takes the same arguments.
const fn name(function: Function) -> &'static str {
    match function {
        Function::ArrayLength => "$count",
        Function::ArrayPartition => "$partition",
        Function::ArrayRange => "$range",
        Function::ArrayUnique => "$distinct",
        Function::Base64Decode => "$base64decode",
        Function::Base64Encode => "$base64encode",
        Function::StringToJson => "$parse",
        Function::Uuid => "$uuid",
        _ => "$string",
    }
}
