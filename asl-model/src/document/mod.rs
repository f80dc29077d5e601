//! The typed document: every state type and every field of both query languages.
//!
//! Reading a definition and writing it again gives an equal JSON value. The language's own fields are
//! written in the order of the [field table](crate::field); `States`, templates and user data keep the order
//! that they have, and numbers stay as they were written. A field that is left out, `null` and a default that
//! is written out are three different things.
//!
//! ```
//! use asl_model::document::{PathOrNull, State, StateMachine, TaskState};
//!
//! let mut task = TaskState::new("arn:aws:states:::sqs:sendMessage");
//! task.result_path = Some(PathOrNull::Null);
//! task.end = Some(true);
//! let machine = StateMachine::new("Send", [("Send", task)]);
//!
//! let text = machine.to_json();
//! assert_eq!(StateMachine::from_json(&text)?, machine);
//! assert!(matches!(machine.states.get("Send"), Some(State::Task(task)) if task.end == Some(true)));
//! # Ok::<(), asl_model::document::ReadError>(())
//! ```
//!
//! # What is read
//!
//! Fields that the language does not have, fields that are missing and values of the wrong kind are errors
//! that say where. What is a matter of ranges, of fields that exclude each other or of the query language is
//! kept as it is: the linter judges it by the field table.

mod choice;
mod choice_rule;
mod comparison;
mod error;
mod fail;
mod item_batcher;
mod item_reader;
mod keyword;
mod machine;
mod map;
mod object;
mod parallel;
mod pass;
mod path_or_null;
mod query_language;
mod read;
mod result_writer;
mod schema;
mod setting;
mod state;
mod succeed;
mod task;
mod wait;

#[cfg(test)]
mod tests;

pub use crate::field::QueryLanguage;
pub use crate::value::{ReadError, ReadErrorKind};
pub use choice::ChoiceState;
pub use choice_rule::{ChoiceRule, ChoiceTest, NestedChoiceRule};
pub use comparison::{Comparison, ComparisonOperator};
pub use error::{Catcher, JitterStrategy, Retrier};
pub use fail::FailState;
pub use item_batcher::ItemBatcher;
pub use item_reader::{
    CsvDelimiter, CsvHeaderLocation, InputType, ItemReader, ManifestType, ReaderConfig, ReaderTransformation,
};
pub use machine::{
    Branch, ExecutionType, ItemProcessor, ProcessorConfig, ProcessorMode, StateMachine, States,
};
pub use map::MapState;
pub use parallel::ParallelState;
pub use pass::PassState;
pub use path_or_null::PathOrNull;
pub use result_writer::{OutputType, ResultWriter, WriterConfig, WriterTransformation};
pub use schema::json_schema;
pub use setting::Setting;
pub use state::State;
pub use succeed::SucceedState;
pub use task::{Credentials, TaskState};
pub use wait::WaitState;
