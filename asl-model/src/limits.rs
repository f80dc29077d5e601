//! The quotas of AWS Step Functions.
//!
//! From the AWS Step Functions Developer Guide, "Service quotas", as of autumn 2025, where a constant names no
//! other source. They are hard limits where nothing else is said: the service refuses the definition, or the
//! execution fails. Sizes of texts and payloads count bytes of UTF-8, lengths of names count Unicode characters.

/// The longest definition.
pub const DEFINITION_BYTES: usize = 1024 * 1024;

/// The longest input or output of a task, a state or an execution. Beyond it is `States.DataLimitExceeded`.
pub const PAYLOAD_BYTES: usize = 256 * 1024;

/// The longest value of one variable.
pub const VARIABLE_BYTES: usize = 256 * 1024;

/// All variables of one `Assign` together.
pub const ASSIGN_BYTES: usize = 256 * 1024;

/// All variables of an execution together.
pub const EXECUTION_VARIABLES_BYTES: usize = 10 * 1024 * 1024;

/// The events in the history of a Standard execution; Express executions have no limit.
pub const EXECUTION_EVENTS: u64 = 25_000;

/// The longest Standard execution: one year.
pub const STANDARD_EXECUTION_SECONDS: u64 = 365 * 24 * 60 * 60;

/// The longest Express execution: five minutes.
pub const EXPRESS_EXECUTION_SECONDS: u64 = 5 * 60;

/// The largest `TimeoutSeconds`, `HeartbeatSeconds`, `Seconds` and `IntervalSeconds`. It is also the timeout of
/// a task that states none.
pub const SECONDS: u64 = 99_999_999;

/// The largest `MaxAttempts` of a retrier.
pub const MAX_ATTEMPTS: u64 = 99_999_999;

/// The largest `MaxDelaySeconds` of a retrier.
pub const MAX_DELAY_SECONDS: u64 = 31_622_400;

/// The longest name of a state.
pub const STATE_NAME_CHARACTERS: usize = 80;

/// The longest name of a variable.
pub const VARIABLE_NAME_CHARACTERS: usize = 80;

/// The longest name of a state machine, an execution or an activity.
pub const STATE_MACHINE_NAME_CHARACTERS: usize = 80;

/// The longest `Label` of a Map.
pub const MAP_LABEL_CHARACTERS: usize = 40;

/// The iterations of an inline Map that run at a time, whatever `MaxConcurrency` says.
pub const INLINE_MAP_CONCURRENCY: u64 = 40;

/// The child executions of a Distributed Map that run at a time; also what runs where `MaxConcurrency` is 0.
pub const DISTRIBUTED_MAP_CONCURRENCY: u64 = 10_000;

/// The largest `MaxItems` of a `ReaderConfig`.
pub const MAP_ITEMS: u64 = 100_000_000;

/// The largest `MaxInputBytesPerBatch` of an `ItemBatcher`.
pub const BATCH_BYTES: usize = PAYLOAD_BYTES;

/// The longest item that an `ItemReader` can read, before an `ItemSelector` makes it smaller.
pub const MAP_ITEM_BYTES: u64 = 8 * 1024 * 1024;

/// The longest file that an `ItemReader` can read.
pub const MAP_INPUT_FILE_BYTES: u64 = 10 * 1024 * 1024 * 1024;

/// The longest file that a `ResultWriter` writes.
pub const MAP_RESULT_FILE_BYTES: u64 = 5 * 1024 * 1024 * 1024;

/// The Map Runs of an account and Region that are open at a time.
pub const OPEN_MAP_RUNS: u64 = 1_000;

/// How often one Map Run can be redriven.
pub const MAP_RUN_REDRIVES: u64 = 1_000;

/// How deep calls of intrinsic functions nest.
pub const INTRINSIC_NESTING: usize = 10;

/// The elements that `States.ArrayRange` makes.
pub const ARRAY_RANGE_ELEMENTS: u64 = 1_000;

/// The longest argument of `States.Base64Encode`, `States.Base64Decode` and `States.Hash`.
pub const INTRINSIC_TEXT_CHARACTERS: usize = 10_000;

/// About how long one JSONata expression may take.
pub const JSONATA_SECONDS: u64 = 1;

/// How long a call through `http:invoke` may take, whatever `TimeoutSeconds` says.
pub const HTTP_TASK_SECONDS: u64 = 60;

/// The longest task token.
pub const TASK_TOKEN_CHARACTERS: usize = 1_024;

/// The workers that poll one activity at a time.
pub const ACTIVITY_POLLERS: u64 = 1_000;

/// For how long after its end an execution can be redriven.
pub const REDRIVE_DAYS: u64 = 14;

/// An execution with this many events can no longer be redriven.
///
/// AWS Step Functions Developer Guide, "Restarting state machine executions with redrive".
pub const REDRIVE_EVENTS: u64 = 24_999;

/// For how long the history of an execution is kept; can be reduced to 30 days.
pub const HISTORY_DAYS: u64 = 90;

/// The Standard executions of an account and Region that are open at a time; can be raised.
pub const OPEN_EXECUTIONS: u64 = 1_000_000;

/// The state machines, and the activities, of an account and Region; can be raised to 150,000.
pub const REGISTERED_MACHINES: u64 = 100_000;

/// The published versions of a state machine.
pub const MACHINE_VERSIONS: u64 = 1_000;

/// The aliases of a state machine.
pub const MACHINE_ALIASES: u64 = 100;

/// The tags of a state machine or an activity.
pub const TAGS: usize = 50;

/// The longest key of a tag.
pub const TAG_KEY_CHARACTERS: usize = 128;

/// The longest value of a tag.
pub const TAG_VALUE_CHARACTERS: usize = 256;
