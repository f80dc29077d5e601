use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use super::Payload;
use super::definition::number;
use crate::data::{Accepts, Path, RawPath, StateData};
use crate::expr::{IntoExpr, Template};

/// How many items one child execution of a Distributed Map gets at once, and what it gets beside them.
///
/// `B` is what every batch gets beside its items.
///
/// ASL: `ItemBatcher`. AWS Step Functions Developer Guide, "`ItemBatcher` (Map)".
#[derive(Debug)]
#[must_use = "give it to `batch(…)` of a Distributed Map"]
pub struct ItemBatcher<B = NoBatchInput> {
    batcher: Batcher,
    of: PhantomData<fn() -> B>,
}

#[derive(Debug, Default)]
pub(crate) struct Batcher {
    pub(crate) max_items: Option<Template>,
    pub(crate) max_input_bytes: Option<Template>,
    pub(crate) input: Option<Payload>,
}

impl ItemBatcher {
    /// Batches of at most so many items.
    ///
    /// ASL: `MaxItemsPerBatch` or `MaxItemsPerBatchPath`, from 1.
    pub fn of_items(items: impl IntoExpr<u32>) -> Self {
        Self::new(Batcher { max_items: Some(number(items)), ..Batcher::default() })
    }

    /// Batches of at most so many bytes.
    ///
    /// ASL: `MaxInputBytesPerBatch` or `MaxInputBytesPerBatchPath`, from 1 to 262,144.
    pub fn of_bytes(bytes: impl IntoExpr<u32>) -> Self {
        Self::new(Batcher { max_input_bytes: Some(number(bytes)), ..Batcher::default() })
    }

    /// Gives every batch `input` beside its items.
    ///
    /// ASL: `BatchInput`.
    pub fn batch_input<B>(mut self, input: impl IntoExpr<B>) -> ItemBatcher<B> {
        self.batcher.input = Some(input.into_expr().into());
        ItemBatcher::new(self.batcher)
    }
}

impl<B> ItemBatcher<B> {
    const fn new(batcher: Batcher) -> Self {
        Self { batcher, of: PhantomData }
    }

    /// Ends a batch of items also before it has more than so many bytes.
    ///
    /// ASL: `MaxInputBytesPerBatch` or `MaxInputBytesPerBatchPath`, from 1 to 262,144.
    pub fn max_bytes(mut self, bytes: impl IntoExpr<u32>) -> Self {
        self.batcher.max_input_bytes = Some(number(bytes));
        self
    }

    pub(crate) fn into_batcher(self) -> Batcher {
        self.batcher
    }
}

/// What a child execution gets from a Distributed Map that batches: items of type `T`, and beside them a `B`.
///
/// In the data it is `{"Items": […], "BatchInput": {…}}`.
pub struct Batch<T, B = NoBatchInput>(PhantomData<fn() -> (T, B)>);

/// The paths into a [`Batch`].
pub struct BatchPaths<T, B>(RawPath, PhantomData<fn() -> (T, B)>);

/// That batches get nothing beside their items.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct NoBatchInput;

/// That items are in batches already.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Batched;

/// Items that are not in batches yet.
#[diagnostic::on_unimplemented(
    message = "the items of this Map are in batches already",
    label = "`batch(…)` was said before",
    note = "`ItemSelector` works on each item before `ItemBatcher` makes batches: write `select(…)`, then one `batch(…)`"
)]
pub trait Unbatched: StateData {}

#[diagnostic::do_not_recommend]
impl<T: StateData> Unbatched for T {}

impl<T: StateData, B> BatchPaths<T, B> {
    /// The path to the items. `Items`
    #[must_use]
    pub fn items(&self) -> Path<Vec<T>> {
        self.0.member("Items").into()
    }
}

impl<T, B: StateData> BatchPaths<T, B> {
    /// The path to what every batch gets beside its items. `BatchInput`
    #[must_use]
    pub fn batch_input(&self) -> Path<B> {
        self.0.member("BatchInput").into()
    }
}

impl<T: 'static, B: 'static> StateData for Batch<T, B> {
    type Paths = BatchPaths<T, B>;
}

impl<T: Accepts<D>, D, B: Accepts<E>, E> Accepts<Batch<D, E>> for Batch<T, B> {}
impl Accepts<Self> for NoBatchInput {}

impl<T, B> From<RawPath> for BatchPaths<T, B> {
    fn from(raw: RawPath) -> Self {
        Self(raw, PhantomData)
    }
}

impl<T, B> Deref for BatchPaths<T, B> {
    type Target = RawPath;

    fn deref(&self) -> &RawPath {
        &self.0
    }
}

impl<T, B> fmt::Debug for BatchPaths<T, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("BatchPaths").field(&self.0).finish()
    }
}

impl<T, B> fmt::Debug for Batch<T, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Batch")
    }
}
