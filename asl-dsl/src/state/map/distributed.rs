use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use asl_model::document::{ExecutionType, OutputType, WriterTransformation};

use super::definition::number;
use super::{
    Batch, Batched, Collected, Distributed, Entry, Flattened, ItemBatcher, ItemReader, MapDefinition,
    MapResult, MapRun, MapWork, ResultWriter, Unbatched, Writer,
};
use crate::context;
use crate::data::{Accepts, Path, RawPath, StateData};
use crate::expr::IntoExpr;
use crate::state::{Flow, StateFunctionOutput, Target, WithoutNext};

/// Starts a Map state whose iterations are executions of their own: up to 10,000 at once, over millions of items.
///
/// Only Standard workflows can have one. AWS Step Functions Developer Guide, "Using Map state in Distributed
/// mode".
///
/// ```
/// use asl_dsl::prelude::*;
/// use asl_dsl::state::map::{Batch, ItemBatcher, MapRun, ResultWriter, S3Listing, S3Object};
///
/// struct Thumbnails;
///
/// #[states]
/// impl Thumbnails {
///     #[start]
///     fn each_image(&self, input: Path<Any>) -> State<Self, MapRun> {
///         DistributedMap::read(&input, S3Listing::of("${Images}").prefix("incoming/"))
///             .label("images")
///             .batch(ItemBatcher::of_items(100))
///             .max_concurrency(1_000)
///             .tolerated_failure_percentage(5)
///             .write_results(ResultWriter::to_s3("${Results}", "thumbnails"))
///             .each_express(Self::shrink)
///             .end()
///     }
///
///     fn shrink(&self, images: Path<Batch<S3Object>>) -> State<Self> {
///         Pass::new(&images).value(images.items().at(0).key()).end()
///     }
/// }
///
/// assert_eq!(
///     Thumbnails.build()?.to_json(),
///     r#"{
///   "StartAt": "EachImage",
///   "States": {
///     "EachImage": {
///       "Type": "Map",
///       "Label": "images",
///       "ItemReader": {
///         "Resource": "arn:aws:states:::s3:listObjectsV2",
///         "Parameters": {
///           "Bucket": "${Images}",
///           "Prefix": "incoming/"
///         }
///       },
///       "ItemBatcher": {
///         "MaxItemsPerBatch": 100
///       },
///       "MaxConcurrency": 1000,
///       "ToleratedFailurePercentage": 5,
///       "ItemProcessor": {
///         "ProcessorConfig": {
///           "Mode": "DISTRIBUTED",
///           "ExecutionType": "EXPRESS"
///         },
///         "StartAt": "Shrink",
///         "States": {
///           "Shrink": {
///             "Type": "Pass",
///             "InputPath": "$.Items[0].Key",
///             "End": true
///           }
///         }
///       },
///       "ResultWriter": {
///         "Resource": "arn:aws:states:::s3:putObject",
///         "Parameters": {
///           "Bucket": "${Results}",
///           "Prefix": "thumbnails"
///         }
///       },
///       "End": true
///     }
///   }
/// }
/// "#
/// );
/// # Ok::<(), asl_dsl::BuildError>(())
/// ```
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct DistributedMap;

/// A Distributed Map of which it is not yet said what is done with each item.
///
/// `I` is the input of the state, `T` an item as it is read, `P` what each child execution gets, `R` how the
/// state gives its results.
///
/// ASL: `"Type": "Map"` with `"Mode": "DISTRIBUTED"`.
#[must_use = "a Map does something with each item: call `each_standard(…)` or `each_express(…)`"]
pub struct DistributedMapWithoutProcessor<I, T, P, R = Collected> {
    flow: Flow,
    definition: MapDefinition,
    distributed: Distributed,
    of: Types<I, T, P, R>,
}

/// What the builder knows of the types of its state.
type Types<I, T, P, R> = PhantomData<fn(I, T) -> (P, R)>;

impl DistributedMap {
    /// A state that gets `input` and goes through `items`, a list in it.
    ///
    /// ASL: `ItemsPath`.
    pub fn over<I: StateData, T: StateData>(
        input: &Path<I>,
        items: Path<Vec<T>>,
    ) -> DistributedMapWithoutProcessor<I, T, T> {
        DistributedMapWithoutProcessor::new(input, items.into_raw(), Distributed::default())
    }

    /// A state that gets `input` and goes through the members of `items`, an object in it.
    ///
    /// ASL: `ItemsPath`; only a Distributed Map can go through an object.
    pub fn over_entries<I: StateData, T: StateData>(
        input: &Path<I>,
        items: Path<BTreeMap<String, T>>,
    ) -> DistributedMapWithoutProcessor<I, Entry<T>, Entry<T>> {
        DistributedMapWithoutProcessor::new(input, items.into_raw(), Distributed::default())
    }

    /// A state that gets `input` and goes through what `reader` reads.
    ///
    /// A failure to read is [`ErrorName::ITEM_READER_FAILED`](crate::error_name::ErrorName::ITEM_READER_FAILED).
    ///
    /// ASL: `ItemReader`.
    pub fn read<I: StateData, R: ItemReader>(
        input: &Path<I>,
        reader: R,
    ) -> DistributedMapWithoutProcessor<I, R::Item, R::Item> {
        let distributed = Distributed { reader: Some(reader.into_reader().0), ..Distributed::default() };
        DistributedMapWithoutProcessor::new(input, RawPath::data(), distributed)
    }
}

impl<I, T, P, R> DistributedMapWithoutProcessor<I, T, P, R> {
    fn new(input: &Path<I>, items: RawPath, distributed: Distributed) -> Self
    where
        I: StateData,
    {
        let flow = Flow::of_input(input.raw());
        Self { flow, definition: MapDefinition::new(items), distributed, of: PhantomData }
    }

    fn retyped<T2, P2, R2>(self) -> DistributedMapWithoutProcessor<I, T2, P2, R2> {
        let Self { flow, definition, distributed, .. } = self;
        DistributedMapWithoutProcessor { flow, definition, distributed, of: PhantomData }
    }
}

impl<I, T, P, R> DistributedMapWithoutProcessor<I, T, P, R> {
    /// Gives each child execution what `select` makes of its item, and of the state's input.
    ///
    /// ASL: `ItemSelector`, in which the item is `$$.Map.Item.Value`.
    pub fn select<S, E: IntoExpr<S>>(
        mut self,
        select: impl FnOnce(Path<T>) -> E,
    ) -> DistributedMapWithoutProcessor<I, T, S, R>
    where
        T: Unbatched,
    {
        self.definition.selector = Some(select(context::map_item_value()).into_expr().into());
        self.retyped()
    }

    /// Gives each child execution several items at once, as a [`Batch`].
    ///
    /// What each item is selected from comes first: `select(…)` before `batch(…)`.
    ///
    /// ASL: `ItemBatcher`.
    pub fn batch<B>(
        mut self,
        batcher: ItemBatcher<B>,
    ) -> DistributedMapWithoutProcessor<I, Batched, Batch<P, B>, R>
    where
        T: Unbatched,
    {
        self.distributed.batcher = Some(batcher.into_batcher());
        self.retyped()
    }
}

impl<I, T, P, R> DistributedMapWithoutProcessor<I, T, P, R> {
    /// Names the Map Runs: the label becomes a part of their ARNs.
    ///
    /// ASL: `Label`, at most 40 characters, unique in the machine; without it the service makes one up.
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.distributed.label = Some(label.into());
        self
    }

    /// Runs at most so many child executions at once.
    ///
    /// ASL: `MaxConcurrency` or `MaxConcurrencyPath`; without it, or with 0, the service runs up to 10,000.
    pub fn max_concurrency(mut self, executions: impl IntoExpr<u32>) -> Self {
        self.definition.max_concurrency = Some(number(executions));
        self
    }

    /// Lets so many of a hundred items fail; one more fails the state with
    /// `States.ExceedToleratedFailureThreshold`.
    ///
    /// ASL: `ToleratedFailurePercentage` or `ToleratedFailurePercentagePath`, from 0 to 100, by default 0.
    pub fn tolerated_failure_percentage(mut self, percentage: impl IntoExpr<u32>) -> Self {
        self.distributed.tolerated_failure_percentage = Some(number(percentage));
        self
    }

    /// Lets so many items fail; one more fails the state with `States.ExceedToleratedFailureThreshold`. With a
    /// percentage beside it, the limit that is reached first counts.
    ///
    /// ASL: `ToleratedFailureCount` or `ToleratedFailureCountPath`, by default 0.
    pub fn tolerated_failure_count(mut self, items: impl IntoExpr<u32>) -> Self {
        self.distributed.tolerated_failure_count = Some(number(items));
        self
    }
}

impl<I, T, P> DistributedMapWithoutProcessor<I, T, P> {
    /// Writes the results to S3; the state passes on where they are.
    ///
    /// A failure to write is
    /// [`ErrorName::RESULT_WRITER_FAILED`](crate::error_name::ErrorName::RESULT_WRITER_FAILED).
    ///
    /// ASL: `ResultWriter`.
    pub fn write_results(mut self, writer: ResultWriter) -> DistributedMapWithoutProcessor<I, T, P, MapRun> {
        self.distributed.writer = Some(writer.into_writer());
        self.retyped()
    }

    /// Passes on one list of the elements of all lists that the child executions end with.
    ///
    /// ASL: `ResultWriter`, of which only `WriterConfig` is given, with `"Transformation": "FLATTEN"`.
    pub fn flatten_results(mut self) -> DistributedMapWithoutProcessor<I, T, P, Flattened> {
        self.distributed.writer = Some(Writer {
            parameters: None,
            output_type: Some(OutputType::Json),
            transformation: Some(WriterTransformation::Flatten),
        });
        self.retyped()
    }
}

impl<I: StateData, T, P, R> DistributedMapWithoutProcessor<I, T, P, R> {
    /// Does with each item what begins at `state`, in a Standard execution: up to a year, with all integration
    /// patterns.
    ///
    /// ASL: `ItemProcessor`, with `"ExecutionType": "STANDARD"`.
    pub fn each_standard<W: 'static, X, S, O>(
        self,
        state: fn(&W, Path<X>) -> S,
    ) -> WithoutNext<MapWork<W>, W, I, R::Output, O>
    where
        X: StateData + Accepts<P>,
        S: StateFunctionOutput<W> + 'static,
        R: MapResult<S::Output>,
    {
        self.with_processor(ExecutionType::Standard, Target::new(state))
    }

    /// Does with each item what begins at `state`, in an Express execution: up to five minutes, and no call that
    /// waits for a job or a token.
    ///
    /// ASL: `ItemProcessor`, with `"ExecutionType": "EXPRESS"`.
    pub fn each_express<W: 'static, X, S, O>(
        self,
        state: fn(&W, Path<X>) -> S,
    ) -> WithoutNext<MapWork<W>, W, I, R::Output, O>
    where
        X: StateData + Accepts<P>,
        S: StateFunctionOutput<W> + 'static,
        R: MapResult<S::Output>,
    {
        self.with_processor(ExecutionType::Express, Target::new(state))
    }

    fn with_processor<W, D, O>(
        self,
        execution_type: ExecutionType,
        processor: Target<W>,
    ) -> WithoutNext<MapWork<W>, W, I, D, O> {
        let distributed = Distributed { execution_type, ..self.distributed };
        let definition = MapDefinition { distributed: Some(distributed), ..self.definition };
        let work = MapWork { definition: Box::new(definition), processor };
        WithoutNext::with_flow(work, self.flow)
    }
}

impl<I, T, P, R> fmt::Debug for DistributedMapWithoutProcessor<I, T, P, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("DistributedMapWithoutProcessor")
            .field(&self.definition)
            .field(&self.distributed)
            .finish()
    }
}
