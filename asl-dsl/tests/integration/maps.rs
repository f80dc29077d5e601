//! Distributed Maps: readers, batches, writers, limits.

use std::collections::BTreeMap;

use asl_dsl::prelude::*;
use asl_dsl::services::lambda::{Invoke, InvokeResponse};
use asl_dsl::state::map::{
    AthenaData, Batch, Csv, CsvDelimiter, Entry, ItemBatcher, Json, JsonLines, MapRun, OutputType, Parquet,
    ResultWriter, S3File, S3Inventory, S3Listing, S3Object, WriterTransformation,
};
use serde_json::{Value, json};

use crate::state;

#[derive(StateData)]
struct Input {
    bucket: String,
    key: String,
    at_once: u32,
    batch_bytes: u32,
    tolerated: u32,
    orders: Vec<Order>,
    by_region: BTreeMap<String, Order>,
}

#[derive(StateData)]
struct Order {
    id: String,
    total: f64,
}

#[derive(StateData)]
struct Row {
    customer: String,
}

#[derive(TaskParameters)]
struct Work {
    customer: Expr<String>,
    index: Expr<u32>,
    bucket: Expr<String>,
}

type Common = BTreeMap<String, String>;

struct Everything;

#[states]
impl Everything {
    #[start]
    fn read_all(&self, input: Path<Input>) -> State<Self, MapRun> {
        let file = S3File::new(
            input.bucket(),
            input.key(),
            Csv::<Row>::with_headers(["customer", "city"]).delimiter(CsvDelimiter::Pipe),
        )
        .version_id("v1")
        .expected_bucket_owner("111122223333")
        .max_items(input.at_once());
        DistributedMap::read(&input, file)
            .label("rows")
            .select(|row| {
                Work::builder()
                    .customer(row.customer())
                    .index(context::map_item_index())
                    .bucket(input.bucket())
                    .build()
            })
            .batch(
                ItemBatcher::of_items(10)
                    .max_bytes(input.batch_bytes())
                    .batch_input::<Common>([("Bucket", input.bucket())]),
            )
            .max_concurrency(input.at_once())
            .tolerated_failure_percentage(5)
            .tolerated_failure_count(input.tolerated())
            .write_results(
                ResultWriter::to_s3(input.bucket(), "results")
                    .output_type(OutputType::Jsonl)
                    .transformation(WriterTransformation::Compact),
            )
            .each_standard(Self::work)
            .retry(Retry::on(ErrorName::ITEM_READER_FAILED))
            .catch(Catch::on(ErrorName::EXCEED_TOLERATED_FAILURE_THRESHOLD).next(Self::give_up))
            .end()
    }

    fn work(&self, batch: Path<Any>) -> State<Self, InvokeResponse<Any>> {
        Task::new(&batch, Invoke::<Any>::builder().function_name("work").payload(&batch).build()).end()
    }

    fn give_up(&self, _error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new("TooManyFailures", "more rows failed than are tolerated")
    }
}

#[test]
fn a_distributed_map_has_all_fields_in_their_order() {
    let map = state(&Everything, "ReadAll");
    assert_eq!(
        map,
        json!({
            "Type": "Map",
            "Label": "rows",
            "ItemReader": {
                "Resource": "arn:aws:states:::s3:getObject",
                "Parameters": {
                    "Bucket.$": "$.bucket",
                    "Key.$": "$.key",
                    "VersionId": "v1",
                    "ExpectedBucketOwner": "111122223333"
                },
                "ReaderConfig": {
                    "InputType": "CSV",
                    "CSVDelimiter": "PIPE",
                    "CSVHeaderLocation": "GIVEN",
                    "CSVHeaders": ["customer", "city"],
                    "MaxItemsPath": "$.at_once"
                }
            },
            "ItemSelector": {
                "Customer.$": "$$.Map.Item.Value.customer",
                "Index.$": "$$.Map.Item.Index",
                "Bucket.$": "$.bucket"
            },
            "ItemBatcher": {
                "MaxItemsPerBatch": 10,
                "MaxInputBytesPerBatchPath": "$.batch_bytes",
                "BatchInput": { "Bucket.$": "$.bucket" }
            },
            "MaxConcurrencyPath": "$.at_once",
            "ToleratedFailurePercentage": 5,
            "ToleratedFailureCountPath": "$.tolerated",
            "ItemProcessor": {
                "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
                "StartAt": "Work",
                "States": {
                    "Work": {
                        "Type": "Task",
                        "Resource": "arn:aws:states:::lambda:invoke",
                        "Parameters": { "FunctionName": "work", "Payload.$": "$" },
                        "End": true
                    }
                }
            },
            "ResultWriter": {
                "Resource": "arn:aws:states:::s3:putObject",
                "Parameters": { "Bucket.$": "$.bucket", "Prefix": "results" },
                "WriterConfig": { "OutputType": "JSONL", "Transformation": "COMPACT" }
            },
            "Retry": [{ "ErrorEquals": ["States.ItemReaderFailed"] }],
            "Catch": [{ "ErrorEquals": ["States.ExceedToleratedFailureThreshold"], "Next": "GiveUp" }],
            "End": true
        })
    );
}

/// Nine ways to read, one after the other.
struct Readers;

macro_rules! each_reader {
    ($($state:ident $next:ident $reader:expr, $item:ident: $data:ty => $path:expr;)*) => {
        #[states]
        impl Readers {
            $(
                fn $state(&self, input: Path<Any>) -> State<Self> {
                    DistributedMap::read(&input, $reader)
                        .each_express(Self::$item)
                        .discard_result()
                        .next(Self::$next)
                }

                fn $item(&self, $item: Path<$data>) -> State<Self, String> {
                    Pass::new(&$item).value($path).end()
                }
            )*

            #[start]
            fn begin(&self, input: Path<Any>) -> State<Self> {
                Wait::seconds(&input, 0).next(Self::list)
            }

            fn done(&self, input: Path<Any>) -> State<Self> {
                Succeed::new(&input)
            }
        }
    };
}

each_reader! {
    list prefixed S3Listing::of("b"), object: S3Object => object.key();
    prefixed loaded S3Listing::of("b").prefix("p/").max_items(7), other_object: S3Object => other_object.etag();
    loaded header_row S3Listing::of("b").load(Json::<Order>::items().items_pointer("/data")), loaded_order: Order => loaded_order.id();
    header_row json_file S3File::new("b", "k", Csv::<Row>::with_header_row()), row: Row => row.customer();
    json_file lines S3File::new("b", "k", Json::<Entry<Order>>::items()), entry: Entry<Order> => entry.value().id();
    lines columns S3File::new("b", "k", JsonLines::<Order>::items()), line: Order => line.id();
    columns inventory S3File::new("b", "k", Parquet::<Order>::rows()), column: Order => column.id();
    inventory athena S3File::new("b", "k", S3Inventory::<Row>::rows()), inventory_row: Row => inventory_row.customer();
    athena done S3File::new("b", "k", AthenaData::of(JsonLines::<Order>::items())).max_items(9), unloaded: Order => unloaded.id();
}

#[test]
fn each_reader_has_its_fields_and_its_items() {
    let reader = |name: &str| state(&Readers, name)["ItemReader"].clone();
    let get = |config: Value| {
        json!({
            "Resource": "arn:aws:states:::s3:getObject",
            "Parameters": { "Bucket": "b", "Key": "k" },
            "ReaderConfig": config
        })
    };
    let list = "arn:aws:states:::s3:listObjectsV2";
    assert_eq!(reader("List"), json!({ "Resource": list, "Parameters": { "Bucket": "b" } }));
    assert_eq!(
        reader("Prefixed"),
        json!({
            "Resource": list,
            "Parameters": { "Bucket": "b", "Prefix": "p/" },
            "ReaderConfig": { "MaxItems": 7 }
        })
    );
    assert_eq!(
        reader("Loaded"),
        json!({
            "Resource": list,
            "Parameters": { "Bucket": "b" },
            "ReaderConfig": {
                "InputType": "JSON",
                "Transformation": "LOAD_AND_FLATTEN",
                "ItemsPointer": "/data"
            }
        })
    );
    let header_row = json!({ "InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW" });
    assert_eq!(reader("HeaderRow"), get(header_row));
    assert_eq!(reader("JsonFile"), get(json!({ "InputType": "JSON" })));
    assert_eq!(reader("Lines"), get(json!({ "InputType": "JSONL" })));
    assert_eq!(reader("Columns"), get(json!({ "InputType": "PARQUET" })));
    assert_eq!(reader("Inventory"), get(json!({ "ManifestType": "S3_INVENTORY" })));
    let athena = json!({ "InputType": "JSONL", "ManifestType": "ATHENA_DATA", "MaxItems": 9 });
    assert_eq!(reader("Athena"), get(athena));
    let paths = [("List", "Object", "$.Key"), ("JsonFile", "Entry", "$.Value.id")];
    for (map, item, path) in paths {
        assert_eq!(state(&Readers, map)["ItemProcessor"]["States"][item]["InputPath"], path);
    }
}

struct OfState;

#[states]
impl OfState {
    #[start]
    fn orders(&self, input: Path<Input>) -> State<Self> {
        DistributedMap::over(&input, input.orders())
            .batch(ItemBatcher::of_bytes(1_000))
            .flatten_results()
            .each_express(Self::ids)
            .next(Self::first_id)
    }

    fn ids(&self, batch: Path<Batch<Order>>) -> State<Self, Vec<Order>> {
        Pass::new(&batch).value(batch.items()).end()
    }

    fn first_id(&self, orders: Path<Vec<Order>>) -> State<Self> {
        Pass::new(&orders).value(orders.at(0).id()).end()
    }
}

struct OfEntries;

#[states]
impl OfEntries {
    #[start]
    fn regions(&self, input: Path<Input>) -> State<Self> {
        DistributedMap::over_entries(&input, input.by_region())
            .batch(
                ItemBatcher::of_items(input.at_once())
                    .max_bytes(262_144)
                    .batch_input::<Common>([("Bucket", "b")]),
            )
            .each_standard(Self::region)
            .next(Self::totals)
    }

    fn region(&self, batch: Path<Batch<Entry<Order>, Common>>) -> State<Self, f64> {
        Choice::new(&batch).when(batch.batch_input().get("Bucket").eq("b"), Self::total).or_fail()
    }

    fn total(&self, batch: Path<Batch<Entry<Order>, Common>>) -> State<Self, f64> {
        Pass::new(&batch).value(batch.items().at(0).value().total()).end()
    }

    fn totals(&self, totals: Path<Vec<f64>>) -> State<Self> {
        Succeed::new(&totals)
    }
}

#[test]
fn items_of_the_input_are_a_list_or_the_members_of_an_object() {
    let map = state(&OfState, "Orders");
    assert_eq!(map["ItemsPath"], "$.orders");
    assert_eq!(map["ItemBatcher"], json!({ "MaxInputBytesPerBatch": 1000 }));
    assert_eq!(
        map["ResultWriter"],
        json!({ "WriterConfig": { "OutputType": "JSON", "Transformation": "FLATTEN" } })
    );
    let map = state(&OfEntries, "Regions");
    assert_eq!(map["ItemsPath"], "$.by_region");
    assert_eq!(
        map["ItemBatcher"],
        json!({
            "MaxItemsPerBatchPath": "$.at_once",
            "MaxInputBytesPerBatch": 262_144,
            "BatchInput": { "Bucket": "b" }
        })
    );
    let states = &map["ItemProcessor"]["States"];
    assert_eq!(states["Region"]["Choices"][0]["Variable"], "$.BatchInput.Bucket");
    assert_eq!(states["Total"]["InputPath"], "$.Items[0].Value.total");
}

struct Inline;

#[states]
impl Inline {
    #[start]
    fn orders(&self, input: Path<Input>) -> State<Self> {
        Map::over(&input, input.orders()).max_concurrency(input.at_once()).each(Self::order).end()
    }

    fn order(&self, order: Path<Order>) -> State<Self, Order> {
        Succeed::new(&order)
    }
}

#[test]
fn the_concurrency_of_an_inline_map_can_stand_in_the_data() {
    assert_eq!(state(&Inline, "Orders")["MaxConcurrencyPath"], "$.at_once");
}

struct Wrong;

#[states]
impl Wrong {
    #[start]
    fn first(&self, input: Path<Any>) -> State<Self> {
        let no_headers: [&str; 0] = [];
        let file = S3File::new("b", "k", Csv::<Any>::with_headers(no_headers)).max_items(100_000_001);
        DistributedMap::read(&input, file)
            .label("two words")
            .tolerated_failure_percentage(101)
            .batch(ItemBatcher::of_items(0).max_bytes(262_145))
            .each_express(Self::wait_for_a_job)
            .next(Self::second)
    }

    fn wait_for_a_job(&self, input: Path<Any>) -> State<Self> {
        let call = Invoke::<Any>::builder().function_name("f").payload(context::task_token()).build();
        Task::new(&input, call.wait_for_task_token()).next(Self::nested)
    }

    fn nested(&self, input: Path<Any>) -> State<Self> {
        DistributedMap::read(&input, S3Listing::of("b")).label("l").each_standard(Self::wait_here).end()
    }

    fn wait_here(&self, input: Path<Any>) -> State<Self> {
        let call = Invoke::<Any>::builder().function_name("f").payload(context::task_token()).build();
        Task::new(&input, call.wait_for_task_token()).end()
    }

    fn second(&self, input: Path<Any>) -> State<Self> {
        let file = S3File::new("b", "k", Csv::<Any>::with_headers(["a", "b", "a"]));
        DistributedMap::read(&input, file).label("l").each_standard(Self::done).next(Self::third)
    }

    fn third(&self, input: Path<Any>) -> State<Self> {
        DistributedMap::over(&input, input.assume::<Vec<Row>>())
            .select(|row| row.customer())
            .batch(
                ItemBatcher::of_items(1).batch_input::<Vec<String>>([input.member("b").assume::<String>()]),
            )
            .each_standard(Self::done_too)
            .next(Self::fourth)
    }

    fn fourth(&self, input: Path<Any>) -> State<Self> {
        let file = S3File::new("b", "k", Json::<Any>::items().items_pointer("data/~2"));
        DistributedMap::read(&input, file).each_standard(Self::also_done).end()
    }

    fn done(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }

    fn done_too(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }

    fn also_done(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }
}

#[test]
fn what_the_types_of_a_map_leave_open_is_a_fault_of_its_field() {
    insta::assert_snapshot!(Wrong.build().unwrap_err(), @"
    state `First`, `Label`: a Map label cannot have ` `
    state `First`, `ItemReader.ReaderConfig.MaxItems`: 100000001 is out of range: from 0 to 100000000
    state `First`, `ItemReader.ReaderConfig.CSVHeaders`: the list of headers is empty
    state `First`, `ItemBatcher.MaxItemsPerBatch`: 0 is out of range: at least 1
    state `First`, `ItemBatcher.MaxInputBytesPerBatch`: 262145 is out of range: from 1 to 262144
    state `First`, `ToleratedFailurePercentage`: 101 is out of range: from 0 to 100
    state `WaitForAJob`, `Resource`: `arn:aws:states:::lambda:invoke.waitForTaskToken` cannot be called here: the child executions of the Map `First` are Express; use `each_standard(…)`
    state `Nested`: a Distributed Map cannot be here: the child executions of the Map `First` are Express; use `each_standard(…)`
    state `Second`, `Label`: another Map has the label `l`: a label stands only once in a machine
    state `Second`, `ItemReader.ReaderConfig.CSVHeaders`: two columns have the header `a`
    state `Third`, `ItemSelector`: a path stands only in a member of an object here: give a struct of parameters, or a map
    state `Third`, `ItemBatcher.BatchInput`: a path stands only in a member of an object here: give a struct of parameters, or a map
    state `Fourth`, `ItemReader.ReaderConfig.ItemsPointer`: `data/~2` is no JSON Pointer: each of its steps begins with `/`, as in `/data/orders`
    ");
}

const LIMIT: Variable<u32> = Variable::new("limit");

/// A child execution that reads a variable of the execution that starts it.
struct Secluded;

#[states]
impl Secluded {
    #[start]
    fn remember(&self, input: Path<Input>) -> State<Self> {
        Pass::new(&input).assign(LIMIT, 3).next(Self::inline)
    }

    fn inline(&self, input: Path<Input>) -> State<Self> {
        Map::over(&input, input.orders()).each(Self::sees_it).discard_result().next(Self::distributed)
    }

    fn sees_it(&self, order: Path<Order>) -> State<Self, u32> {
        Pass::new(&order).value(LIMIT.path()).end()
    }

    fn distributed(&self, input: Path<Input>) -> State<Self> {
        DistributedMap::over(&input, input.orders()).each_standard(Self::does_not).end()
    }

    fn does_not(&self, order: Path<Order>) -> State<Self, u32> {
        Pass::new(&order).value(LIMIT.path()).end()
    }
}

#[test]
fn a_child_execution_does_not_see_the_variables_around_it() {
    let error = Secluded.build().unwrap_err();
    let states: Vec<_> = error.faults().iter().map(|fault| fault.state()).collect();
    assert_eq!(states, [Some("DoesNot")], "{error}");
}

/// A part of the input is not what a Map or a fragment gets.
struct Partial;

#[states]
impl Partial {
    #[start]
    fn map(&self, input: Path<Input>) -> State<Self> {
        let orders = input.orders();
        DistributedMap::over(&orders, orders.clone())
            .each_standard(Self::order)
            .discard_result()
            .next(Self::part)
    }

    fn order(&self, order: Path<Order>) -> State<Self> {
        Succeed::new(&order)
    }

    fn part(&self, orders: Path<Vec<Order>>) -> State<Self> {
        Fragment::of(&orders.at(0), Whole, Whole::order).end()
    }
}

struct Whole;

#[states]
impl Whole {
    #[start]
    fn order(&self, order: Path<Order>) -> State<Self> {
        Succeed::new(&order)
    }
}

#[test]
fn the_input_of_a_map_or_a_fragment_is_that_of_its_state() {
    insta::assert_snapshot!(Partial.build().unwrap_err(), @"
    state `Part`: the state gets its whole input, and `$[0]` is another path: make it with the path that its function takes
    state `Map`, `InputPath`: the state gets its whole input, and `$.orders` is another path: make it with the path that its function takes
    ");
}
