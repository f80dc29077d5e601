//! Parallel and Map: machines inside of a state.

use asl_model::syntax::Node;

use super::evaluator::{Data, Evaluator};
use super::solver::Solver;
use super::{Document, Flowing, Variables, context, task};
use crate::definition::State;
use crate::shape::{Cause, JsonKind, Member, Object, Shape};

/// The array of what the branches of a Parallel give.
pub(super) fn parallel<'t>(solver: &mut Solver<'_, 't>, state: &State<'t>, input: &Flowing) -> Shape {
    let ends: Vec<Shape> = state
        .nested
        .iter()
        .map(|scope| known(solver.run(*scope, Flowing::new(input.data.clone(), &input.variables))))
        .collect();
    let branches = state.node.get("Branches").and_then(Node::as_array).map(<[_]>::len);
    if branches == Some(ends.len()) { Shape::tuple(ends) } else { Shape::list(Shape::unknown()) }
}

/// What a Map of a JSONPath state gives.
pub(super) fn map<'t>(
    solver: &mut Solver<'_, 't>,
    evaluator: &mut Evaluator<'_, 't>,
    effective: &Shape,
) -> Shape {
    let data = Data { shape: effective, document: Document::Input };
    let node = evaluator.state.node;
    let items = match node.get("ItemReader") {
        Some(_) => {
            evaluator.field(node, "ItemReader", |this, reader| this.examine(data, reader, None));
            Shape::unknown()
        }
        None => items(evaluator, data),
    };
    let item = item_of(&items, !is_distributed(evaluator.state));
    let outer = evaluator.context.clone();
    evaluator.context = context::with_item(&outer, &item);
    let selected = ["ItemSelector", "Parameters"].into_iter().find_map(|name| {
        let origin = evaluator.origin(Cause::ItemSelector);
        evaluator.for_each(&items, |this| {
            this.field(node, name, |this, node| this.template(data, node).with_origin(origin))
        })
    });
    evaluator.context = outer;
    let item = selected.unwrap_or(item);
    let batched = evaluator.field(node, "ItemBatcher", |this, batcher| {
        let input = this.field(batcher, "BatchInput", |this, node| this.template(data, node));
        batch(item.clone(), input).with_origin(this.origin(Cause::Batch))
    });
    evaluator.field(node, "ResultWriter", |this, writer| this.examine(data, writer, None));
    let input = batched.unwrap_or(item);
    iterate(solver, evaluator.state, input, evaluator.variables)
}

impl Evaluator<'_, '_> {
    /// Looks at what is done for each item: nothing where there are none.
    pub(super) fn for_each<T>(&mut self, items: &Shape, look: impl FnOnce(&mut Self) -> T) -> T {
        let has_items = !items.unknown && items.length().is_some_and(|length| length > 0);
        if has_items { look(self) } else { self.perhaps(look) }
    }
}

/// The items of a Map.
fn items(evaluator: &mut Evaluator<'_, '_>, data: Data<'_>) -> Shape {
    let node = evaluator.state.node;
    let is_inline = !is_distributed(evaluator.state);
    let found = evaluator.field(node, "ItemsPath", |this, node| {
        let items = this.path_field(data, node).shape;
        if is_inline && !items.can_be(&[JsonKind::Array]) && !items.is_nothing() {
            let demand = "`ItemsPath` must lead to an array".to_owned();
            this.misfit(node.as_str().unwrap_or_default(), items.clone(), demand, true);
        }
        items
    });
    found.unwrap_or_else(|| data.shape.clone())
}

/// What each item is, of an array, or in a Distributed Map of an object.
pub(super) fn item_of(items: &Shape, is_inline: bool) -> Shape {
    let item = items.elements();
    let is_known = items.array.is_some() && (is_inline || items.object.is_none());
    if is_known { item } else { item.join(&Shape::unknown()) }
}

/// The items of a batch.
pub(super) fn batch(item: Shape, input: Option<Shape>) -> Shape {
    let mut batch = Object::closed().with("Items", Member::always(Shape::list(item)));
    if let Some(input) = input {
        batch.set("BatchInput", Member::always(input));
    }
    batch.into()
}

/// Runs the machine of a Map for its items, and says what the Map gives.
pub(super) fn iterate<'t>(
    solver: &mut Solver<'_, 't>,
    state: &State<'t>,
    input: Shape,
    variables: &Variables,
) -> Shape {
    let end = match state.nested.first() {
        Some(scope) if is_distributed(state) => {
            // Child executions have a context object of their own, and no variables of the parent.
            let outer = std::mem::replace(&mut solver.context, context::object(&Shape::unknown()));
            let end = solver.run(*scope, Flowing { data: input, variables: Variables::default() });
            solver.context = outer;
            end
        }
        Some(scope) => solver.run(*scope, Flowing::new(input, variables)),
        None => Shape::unknown(),
    };
    let writer = state.node.get("ResultWriter");
    match writer {
        Some(writer) if writer.get("Resource").is_some() => task::exported(),
        Some(_) => Shape::list(Shape::unknown()),
        None if tolerates_failures(state) => Shape::list(Shape::unknown()),
        None => Shape::list(known(end)),
    }
}

/// What a machine gives; one that never ends well gives nothing that anybody sees.
fn known(end: Shape) -> Shape {
    if end.is_nothing() { Shape::unknown() } else { end }
}

pub(super) fn is_distributed(state: &State<'_>) -> bool {
    let config = ["ItemProcessor", "Iterator"]
        .into_iter()
        .find_map(|name| state.node.get(name)?.get("ProcessorConfig"));
    config.and_then(|config| config.get("Mode")).is_some_and(|mode| mode.as_str() != Some("INLINE"))
}

/// Whether the result may hold what failed iterations leave.
pub(super) fn tolerates_failures(state: &State<'_>) -> bool {
    state.node.as_object().is_some_and(|object| object.keys().any(|key| key.name().starts_with("Tolerated")))
}
