//! The rows: one file per object, or per family of objects that belong together.

mod common;

pub(super) mod choice;
pub(super) mod choice_rule;
pub(super) mod error;
pub(super) mod fail;
pub(super) mod item_batcher;
pub(super) mod item_reader;
pub(super) mod machine;
pub(super) mod map;
pub(super) mod parallel;
pub(super) mod pass;
pub(super) mod result_writer;
pub(super) mod succeed;
pub(super) mod task;
pub(super) mod wait;
