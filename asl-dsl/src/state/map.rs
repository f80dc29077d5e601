use std::fmt;
use std::marker::PhantomData;

use super::{StateFunctionOutput, Target, WithoutNext};
use crate::data::{Accepts, Path, RawPath, StateData};
use crate::expr::{IntoExpr, Template, Violation};

/// Starts a Map state: `Map::over(&input, input.orders())`.
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
    items: RawPath,
    selector: Option<Template>,
    violations: Vec<Violation>,
    max_concurrency: Option<u32>,
    of: PhantomData<fn(I) -> T>,
}

/// What a Map does: the same for every item of a list.
pub struct MapWork<W> {
    pub(crate) items: RawPath,
    pub(crate) selector: Option<Template>,
    pub(crate) violations: Vec<Violation>,
    pub(crate) max_concurrency: Option<u32>,
    pub(crate) processor: Target<W>,
}

impl Map {
    /// A state that gets `input` and goes through `items`, a list in it.
    ///
    /// ASL: `ItemsPath`.
    pub fn over<I: StateData, T: StateData>(
        _input: &Path<I>,
        items: Path<Vec<T>>,
    ) -> MapWithoutProcessor<I, T> {
        MapWithoutProcessor {
            items: items.into_raw(),
            selector: None,
            violations: Vec::new(),
            max_concurrency: None,
            of: PhantomData,
        }
    }
}

impl<I: StateData, T: StateData> MapWithoutProcessor<I, T> {
    /// Gives each iteration what `select` makes of its item, and of the state's input.
    ///
    /// ASL: `ItemSelector`, in which the item is `$$.Map.Item.Value`.
    pub fn select<S, E: IntoExpr<S>>(self, select: impl FnOnce(Path<T>) -> E) -> MapWithoutProcessor<I, S> {
        let item = RawPath::context().member("Map").member("Item").member("Value");
        let (selector, violations) = select(item.into()).into_expr().into_parts();
        MapWithoutProcessor {
            items: self.items,
            selector: Some(selector),
            violations,
            max_concurrency: self.max_concurrency,
            of: PhantomData,
        }
    }
}

impl<I: StateData, T> MapWithoutProcessor<I, T> {
    /// Runs at most so many iterations at once; 1 goes through the items in order. The service runs at most 40.
    ///
    /// ASL: `MaxConcurrency`; without it, or with 0, the service decides.
    pub const fn max_concurrency(mut self, iterations: u32) -> Self {
        self.max_concurrency = Some(iterations);
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
        WithoutNext::new_work(MapWork {
            items: self.items,
            selector: self.selector,
            violations: self.violations,
            max_concurrency: self.max_concurrency,
            processor: Target::new(state),
        })
    }
}

impl<I, T> fmt::Debug for MapWithoutProcessor<I, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MapWithoutProcessor").field("items", &self.items).finish_non_exhaustive()
    }
}

impl<W> fmt::Debug for MapWork<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MapWork").field("items", &self.items).finish_non_exhaustive()
    }
}
