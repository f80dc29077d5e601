use std::fmt;
use std::marker::PhantomData;

use super::definition::number;
use super::{MapDefinition, MapWork};
use crate::context;
use crate::data::{Accepts, Path, StateData};
use crate::expr::IntoExpr;
use crate::state::{Flow, StateFunctionOutput, Target, WithoutNext};

/// Starts a Map state whose iterations run within the execution: `Map::over(&input, input.orders())`.
///
/// [`DistributedMap`](crate::state::DistributedMap) starts one whose iterations are executions of their own.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Map;

/// A Map state of which it is not yet said what is done with each item.
///
/// `I` is the input of the state, `T` what each iteration gets.
///
/// ASL: `"Type": "Map"`.
#[must_use = "a Map does something with each item: call `each(…)`"]
pub struct MapWithoutProcessor<I, T> {
    flow: Flow,
    definition: MapDefinition,
    of: PhantomData<fn(I) -> T>,
}

impl Map {
    /// A state that gets `input` and goes through `items`, a list in it.
    ///
    /// ASL: `ItemsPath`.
    pub fn over<I: StateData, T: StateData>(
        input: &Path<I>,
        items: Path<Vec<T>>,
    ) -> MapWithoutProcessor<I, T> {
        let definition = MapDefinition::new(items.into_raw());
        MapWithoutProcessor { flow: Flow::of_input(input.raw()), definition, of: PhantomData }
    }
}

impl<I: StateData, T: StateData> MapWithoutProcessor<I, T> {
    /// Gives each iteration what `select` makes of its item, and of the state's input.
    ///
    /// ASL: `ItemSelector`, in which the item is `$$.Map.Item.Value`.
    pub fn select<S, E: IntoExpr<S>>(self, select: impl FnOnce(Path<T>) -> E) -> MapWithoutProcessor<I, S> {
        let selector = select(context::map_item_value()).into_expr();
        let definition = MapDefinition { selector: Some(selector.into()), ..self.definition };
        MapWithoutProcessor { flow: self.flow, definition, of: PhantomData }
    }
}

impl<I: StateData, T> MapWithoutProcessor<I, T> {
    /// Runs at most so many iterations at once; 1 goes through the items in order. The service runs at most 40.
    ///
    /// ASL: `MaxConcurrency` or `MaxConcurrencyPath`; without it, or with 0, the service decides.
    pub fn max_concurrency(mut self, iterations: impl IntoExpr<u32>) -> Self {
        self.definition.max_concurrency = Some(number(iterations));
        self
    }

    /// Does with each item what begins at `state`, and passes on a list of what the iterations end with.
    ///
    /// The states of an iteration are its own: no transition leads out of it. One iteration that fails stops the
    /// others and fails the state.
    ///
    /// ASL: `ItemProcessor`.
    pub fn each<W: 'static, X, R, O>(
        self,
        state: fn(&W, Path<X>) -> R,
    ) -> WithoutNext<MapWork<W>, W, I, Vec<R::Output>, O>
    where
        X: StateData + Accepts<T>,
        R: StateFunctionOutput<W> + 'static,
    {
        let work = MapWork { definition: Box::new(self.definition), processor: Target::new(state) };
        WithoutNext::with_flow(work, self.flow)
    }
}

impl<I, T> fmt::Debug for MapWithoutProcessor<I, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("MapWithoutProcessor").field(&self.definition).finish()
    }
}
