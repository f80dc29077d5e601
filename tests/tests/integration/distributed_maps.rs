//! What a Distributed Map is built into has no finding that denies it.

use asl_dsl::prelude::*;
use asl_dsl::services::lambda::{Invoke, InvokeResponse};
use asl_dsl::state::map::{
    AthenaData, Csv, FileFormat, ItemBatcher, Json, JsonLines, MapRun, OutputType, Parquet, ResultWriter,
    S3File, S3Inventory, S3Listing, WriterTransformation,
};
use asl_lint::{Config, Level, Source};

#[derive(TaskParameters)]
struct Selected {
    item: Expr<Any>,
    index: Expr<u32>,
}

#[derive(TaskParameters)]
struct Common {
    at_once: Expr<u32>,
}

/// A Map over a file of some format.
struct OverFile<F>(fn() -> F);

#[states]
impl<F: FileFormat + 'static> OverFile<F> {
    #[start]
    fn rows(&self, input: Path<Any>) -> State<Self, MapRun> {
        let at_once = input.member("AtOnce").assume::<u32>();
        let file = S3File::new("${Bucket}", input.member("Key").assume::<String>(), (self.0)());
        DistributedMap::read(&input, file.expected_bucket_owner("111122223333").max_items(1_000))
            .label("rows")
            .select(|item| Selected::builder().item(item.into_raw()).index(context::map_item_index()).build())
            .batch(
                ItemBatcher::of_items(100)
                    .max_bytes(262_144)
                    .batch_input(Common::builder().at_once(&at_once).build()),
            )
            .max_concurrency(at_once.clone())
            .tolerated_failure_percentage(5)
            .tolerated_failure_count(at_once)
            .write_results(
                ResultWriter::to_s3("${Bucket}", "results")
                    .output_type(OutputType::Jsonl)
                    .transformation(WriterTransformation::Flatten),
            )
            .each_express(Self::work)
            .retry(Retry::on(ErrorName::ITEM_READER_FAILED))
            .catch(Catch::all().next(Self::give_up))
            .end()
    }

    fn work(&self, batch: Path<Any>) -> State<Self, InvokeResponse<Any>> {
        Task::new(&batch, Invoke::<Any>::builder().function_name("${Worker}").payload(&batch).build())
            .retry(policies::lambda())
            .end()
    }

    fn give_up(&self, _error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new("TooManyFailures", "more rows failed than are tolerated")
    }
}

/// A Map over a listing, and one over a list.
struct OverListing;

#[states]
impl OverListing {
    #[start]
    fn objects(&self, input: Path<Any>) -> State<Self> {
        DistributedMap::read(&input, S3Listing::of("${Bucket}").prefix("in/"))
            .each_standard(Self::key)
            .catch(Catch::all().next(Self::give_up))
            .next(Self::loaded)
    }

    fn key(&self, object: Path<Any>) -> State<Self> {
        Succeed::new(&object)
    }

    fn loaded(&self, input: Path<Any>) -> State<Self> {
        DistributedMap::read(&input, S3Listing::of("${Bucket}").load(JsonLines::<Vec<String>>::items()))
            .flatten_results()
            .each_standard(Self::words)
            .catch(Catch::all().next(Self::give_up))
            .next(Self::each_word)
    }

    fn words(&self, words: Path<Vec<String>>) -> State<Self, Vec<String>> {
        Succeed::new(&words)
    }

    fn each_word(&self, words: Path<Vec<String>>) -> State<Self> {
        DistributedMap::over(&words, words.clone())
            .each_standard(Self::word)
            .catch(Catch::all().next(Self::give_up))
            .end()
    }

    fn word(&self, word: Path<String>) -> State<Self, String> {
        Succeed::new(&word)
    }

    fn give_up(&self, _error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new("Failed", "a Map failed")
    }
}

fn assert_clean(workflow: &impl Workflow) {
    let source = Source::new("machine.asl.json", workflow.build().unwrap().to_json());
    let report = asl_lint::lint(&source, &Config::default());
    assert_eq!(report.count(Level::Deny), 0, "{report:?}");
}

#[test]
fn every_reader_and_every_field_passes_the_linter() {
    assert_clean(&OverFile(Csv::<Any>::with_header_row));
    assert_clean(&OverFile(|| Csv::<Any>::with_headers(["id", "total"])));
    assert_clean(&OverFile(|| Json::<Any>::items().items_pointer("/data/orders")));
    assert_clean(&OverFile(JsonLines::<Any>::items));
    assert_clean(&OverFile(Parquet::<Any>::rows));
    assert_clean(&OverFile(S3Inventory::<Any>::rows));
    assert_clean(&OverFile(|| AthenaData::of(Parquet::<Any>::rows())));
    assert_clean(&OverListing);
}
