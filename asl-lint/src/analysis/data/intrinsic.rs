//! What intrinsic functions give.

use asl_model::intrinsic::{Argument, ArgumentKind, Call, Function, Intrinsic, Type};

use super::evaluator::{Data, Evaluator};
use crate::diagnostic::quoted;
use crate::shape::{JsonKind, Shape, merge};

impl Evaluator<'_, '_> {
    /// What an intrinsic function call gives.
    pub(super) fn intrinsic(&mut self, data: Data<'_>, text: &str) -> Shape {
        let Ok(intrinsic) = Intrinsic::parse(text) else { return Shape::unknown() };
        self.call(data, intrinsic.call(), text)
    }

    fn call(&mut self, data: Data<'_>, call: &Call, text: &str) -> Shape {
        let Some(function) = call.function() else { return Shape::unknown() };
        let mut shapes = Vec::with_capacity(call.arguments().len());
        for (position, argument) in call.arguments().iter().enumerate() {
            let shape = self.argument(data, argument, text);
            if let Some(parameter) = function.signature().parameter(position) {
                self.compare_argument(function, parameter.kind, &shape, argument, text);
            }
            shapes.push(shape);
        }
        result(function, call, &shapes)
    }

    fn argument(&mut self, data: Data<'_>, argument: &Argument, text: &str) -> Shape {
        match argument.kind() {
            ArgumentKind::String(literal) if asl_model::syntax::contains_placeholder(literal.as_str()) => {
                Shape::string()
            }
            ArgumentKind::String(literal) => Shape::text(literal.as_str()),
            ArgumentKind::Number(_) => Shape::number(),
            ArgumentKind::Bool(value) => Shape::truth(*value),
            ArgumentKind::Null => Shape::null(),
            ArgumentKind::Path(path) => {
                if asl_model::syntax::contains_placeholder(path.as_str()) {
                    return Shape::unknown();
                }
                self.path(data, path, argument.span().start()).shape
            }
            ArgumentKind::Call(call) => self.call(data, call, text),
            _ => Shape::unknown(),
        }
    }

    /// Notes an argument that the function surely refuses.
    ///
    /// How scalars are converted to each other is not documented: only arrays and objects are told from scalars, and
    /// from each other.
    fn compare_argument(
        &mut self,
        function: Function,
        wanted: Type,
        shape: &Shape,
        argument: &Argument,
        text: &str,
    ) {
        let kinds: &[JsonKind] = match wanted {
            Type::Array => &[JsonKind::Array],
            Type::Object => &[JsonKind::Object],
            Type::Integer | Type::Boolean | Type::String => &SCALARS,
            _ => return,
        };
        if !matches!(argument.kind(), ArgumentKind::Path(_)) || shape.can_be(kinds) || shape.is_nothing() {
            return;
        }
        let range = argument.span().range();
        let path = text.get(range.clone()).unwrap_or_default().to_owned();
        let demand = format!("{} takes {wanted} there", quoted(function.name()));
        self.misfit(&path, shape.clone(), demand, true);
        if let Some(misfit) = self.misfits.last_mut() {
            misfit.range = range;
        }
    }
}

const SCALARS: [JsonKind; 4] = [JsonKind::Null, JsonKind::Boolean, JsonKind::Number, JsonKind::String];

fn result(function: Function, call: &Call, arguments: &[Shape]) -> Shape {
    let argument = |position: usize| arguments.get(position).cloned().unwrap_or_else(Shape::unknown);
    match function {
        Function::Array => Shape::tuple(arguments.to_vec()),
        Function::ArrayPartition => Shape::list(Shape::list(argument(0).elements())),
        Function::ArrayUnique => Shape::list(argument(0).elements()),
        Function::ArrayRange => Shape::list(Shape::number()),
        Function::StringSplit => Shape::list(Shape::string()),
        Function::ArrayGetItem => item(&argument(0), call),
        Function::JsonMerge => merge(&argument(0), &argument(1)),
        _ => match function.signature().result {
            Type::String => Shape::string(),
            Type::Integer => Shape::number(),
            Type::Boolean => Shape::boolean(),
            _ => Shape::unknown(),
        },
    }
}

/// The element of an array at the index that a call gives.
fn item(array: &Shape, call: &Call) -> Shape {
    let index = call.arguments().get(1).and_then(|argument| match argument.kind() {
        ArgumentKind::Number(text) => text.parse::<i64>().ok(),
        _ => None,
    });
    let at = index.zip(array.array.as_deref()).filter(|_| !array.unknown);
    match at.map(|(index, array)| array.at(index)) {
        Some(Ok((element, _))) => element,
        Some(Err(())) => Shape::unknown(),
        None => array.elements(),
    }
}
