//! Documents of a bucket become vectors that answers are found with.
//!
//! A Distributed Map lists the bucket and gives each document an execution of its own, at most so many at once as the
//! index bears. A document is cut into chunks, each is embedded by a model of Bedrock and written into the index.
//! The texts never pass through the state machine, whose data end at 256 KiB: the function that cuts writes each chunk
//! to S3 as the request that Bedrock reads from there. A few documents may fail; the report of the Map says which, and
//! the validation has the last word.

use asl_dsl::prelude::*;
use asl_dsl::services::bedrock::{InvokeModel, S3Location, errors};
use asl_dsl::services::lambda::{Invoke, InvokeResponse};
use asl_dsl::state::map::{MapRun, ResultWriter, S3Listing};

use crate::error_handling::retries_of_services;

/// The ingestion of documents.
pub(crate) struct RagIngestion {
    /// How many documents are worked on at once.
    pub(crate) documents_at_once: u32,
    /// How many chunks of one document are.
    pub(crate) chunks_at_once: u32,
}

/// What an execution is started with.
#[derive(StateData)]
struct Source {
    /// The bucket with the documents.
    bucket: String,
    /// What their keys begin with.
    prefix: String,
    /// The index that the vectors go to.
    index: String,
}

/// One document, as its execution gets it.
#[derive(StateData, TaskParameters)]
struct Document {
    /// The bucket with the document.
    bucket: Expr<String>,
    /// The key of the document.
    key: Expr<String>,
    /// The index that its vectors go to.
    index: Expr<String>,
}

/// A document that is cut into chunks.
#[derive(StateData)]
struct Chunked {
    /// The document.
    #[serde(flatten)]
    document: Document,
    /// What the cutting function answered.
    chunks: InvokeResponse<Vec<ChunkReference>>,
}

/// Where a chunk lies.
#[derive(StateData)]
struct ChunkReference {
    /// The id of the chunk, which is made of its text: a second run replaces and does not double.
    id: String,
    /// The object with the request for its embedding.
    request_uri: String,
}

/// What is done with one chunk.
#[derive(StateData, TaskParameters)]
struct ChunkWork {
    /// The id of the chunk.
    id: Expr<String>,
    /// The object with the request for its embedding.
    request_uri: Expr<String>,
    /// The index that its vector goes to.
    index: Expr<String>,
}

/// What the model answers.
#[derive(StateData)]
struct Embedding {
    /// The vector.
    embedding: Vec<f64>,
}

/// The vector of a chunk, as the index wants it.
#[derive(StateData, TaskParameters)]
struct Vector {
    /// The vector.
    values: Expr<Vec<f64>>,
}

/// A chunk with its vector.
#[derive(StateData)]
struct Embedded {
    /// What is done with the chunk.
    #[serde(flatten)]
    work: ChunkWork,
    /// Its vector.
    vector: Vector,
}

/// The source, and where the report of its documents lies.
#[derive(StateData)]
struct Ingested {
    /// What the execution was started with.
    #[serde(flatten)]
    source: Source,
    /// Where the report lies.
    report: MapRun,
}

/// What the validation finds.
#[derive(StateData)]
struct Validation {
    /// How many chunks of the report the index does not have.
    missing: i64,
}

/// The errors of this pipeline.
#[derive(ErrorName)]
enum IngestionError {
    IndexIncomplete,
}

/// Throttling is what a fan-out has to expect: long, growing and random delays.
fn when_throttled() -> Retry {
    Retry::on([
        errors::THROTTLING_EXCEPTION,
        errors::MODEL_NOT_READY_EXCEPTION,
        errors::MODEL_TIMEOUT_EXCEPTION,
        errors::SERVICE_UNAVAILABLE_EXCEPTION,
        errors::INTERNAL_SERVER_EXCEPTION,
    ])
    .interval_seconds(2)
    .max_attempts(8)
    .backoff_rate(2.0)
    .max_delay_seconds(120)
    .full_jitter()
}

/// Lambda's own policy has no jitter for its faults, and here many calls fail at the same moment.
fn jittered() -> Vec<Retry> {
    policies::lambda().into_iter().map(Retry::full_jitter).collect()
}

#[states(
    comment = "Embeds the documents of a bucket and writes them into an index",
    timeout_seconds = 86_400,
    default_retry = retries_of_services().of_service("lambda", jittered()),
    default_catch = Catch::all().next(Self::ingestion_failed),
)]
impl RagIngestion {
    #[start]
    fn each_document(&self, source: Path<Source>) -> State<Self> {
        DistributedMap::read(&source, S3Listing::of(source.bucket()).prefix(source.prefix()))
            .label("documents")
            .select(|object| {
                Document::builder().bucket(source.bucket()).key(object.key()).index(source.index()).build()
            })
            .max_concurrency(self.documents_at_once)
            .tolerated_failure_percentage(5)
            .write_results(ResultWriter::to_s3("${ReportBucket}", "rag-ingestion"))
            .each_standard(Self::cut_into_chunks)
            .result_as::<Ingested>()
            .next(Self::validate)
    }

    /// Fetches, parses and cuts a document.
    fn cut_into_chunks(&self, document: Path<Document>) -> State<Self> {
        let call = Invoke::builder().function_name("cut-into-chunks").payload(&document).build();
        Task::new(&document, call.returning::<Vec<ChunkReference>>())
            .timeout_seconds(900)
            .result_as::<Chunked>()
            .next(Self::each_chunk)
    }

    fn each_chunk(&self, chunked: Path<Chunked>) -> State<Self> {
        Map::over(&chunked, chunked.chunks().payload())
            .select(|chunk| {
                ChunkWork::builder()
                    .id(chunk.id())
                    .request_uri(chunk.request_uri())
                    .index(chunked.document().index())
                    .build()
            })
            .max_concurrency(self.chunks_at_once)
            .each(Self::embed)
            .end()
    }

    fn embed(&self, chunk: Path<ChunkWork>) -> State<Self, String> {
        let request = S3Location::builder().s3_uri(chunk.request_uri()).build();
        let call = InvokeModel::builder().model_id("amazon.titan-embed-text-v2:0").input(request).build();
        Task::new(&chunk, call)
            .timeout_seconds(120)
            .retry(when_throttled())
            .result_selector(|response| {
                let answer = response.body().assume::<Embedding>();
                Vector::builder().values(answer.embedding()).build()
            })
            .result_as::<Embedded>()
            .next(Self::upsert)
    }

    fn upsert(&self, embedded: Path<Embedded>) -> State<Self, String> {
        let call = Invoke::builder().function_name("upsert-vector").payload(&embedded).build();
        Task::new(&embedded, call)
            .timeout_seconds(60)
            .discard_result()
            .output_path(|embedded| embedded.work().id())
            .end()
    }

    /// Compares what the report says with what the index has.
    fn validate(&self, ingested: Path<Ingested>) -> State<Self> {
        let call = Invoke::builder().function_name("validate-index").payload(&ingested).build();
        Task::new(&ingested, call.returning::<Validation>()).timeout_seconds(900).next(Self::is_complete)
    }

    fn is_complete(&self, validation: Path<InvokeResponse<Validation>>) -> State<Self> {
        Choice::new(&validation)
            .when(validation.payload().missing().eq(0), Self::complete)
            .otherwise(Self::incomplete)
    }

    fn complete(&self, validation: Path<InvokeResponse<Validation>>) -> State<Self> {
        Succeed::new(&validation.payload())
    }

    fn incomplete(&self, validation: Path<InvokeResponse<Validation>>) -> Failure<Self> {
        let cause = text!("{} chunks are not in the index", validation.payload().missing());
        Fail::new(IngestionError::IndexIncomplete, cause)
    }

    fn ingestion_failed(&self, error: Path<ErrorOutput>) -> Failure<Self> {
        Fail::new(error.error(), error.cause())
    }
}
