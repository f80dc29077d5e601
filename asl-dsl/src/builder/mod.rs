//! Machines whose states are named by texts: for what is made by a loop, or from data.
//!
//! Where [`#[states]`](crate::states) has a function for each state, a [`Scope`] has a name for each. Nothing is
//! lost but the compiler's help: every field of both query languages can be set, since the states are those of the
//! [document](asl_model::document), and [`build`](MachineBuilder::build) reports at once all that the service would
//! refuse.
//!
//! ```
//! use asl_dsl::builder::{MachineBuilder, Map, PassState, Scope, SucceedState};
//!
//! let regions = ["eu-west-1", "us-east-1"];
//! let mut states = Scope::starting_at("Begin").state("Begin", PassState::new().next(regions[0]));
//! for (index, region) in regions.iter().enumerate() {
//!     let next = regions.get(index + 1).copied().unwrap_or("Done");
//!     states = states.state(*region, PassState::new().result(Map::from([("Region", *region)])).next(next));
//! }
//! let machine = MachineBuilder::new(states.state("Done", SucceedState::new())).build()?;
//!
//! assert_eq!(machine.definition().states.len(), 4);
//! # Ok::<(), asl_dsl::BuildError>(())
//! ```
//!
//! A mistake in a name does not build, and says what was meant:
//!
//! ```
//! use asl_dsl::builder::{MachineBuilder, Scope, SucceedState, WaitState};
//!
//! let states = Scope::starting_at("Pause")
//!     .state("Pause", WaitState::new().seconds(60).next("Finnish"))
//!     .state("Finish", SucceedState::new());
//! let error = MachineBuilder::new(states).build().unwrap_err();
//!
//! assert_eq!(error.faults()[0].state(), Some("Pause"));
//! assert_eq!(error.faults()[0].field(), Some("Next"));
//! assert!(error.faults()[0].to_string().ends_with("did you mean `Finish`?"));
//! ```

mod check;
mod machine;
mod scope;

#[cfg(test)]
mod tests;

pub use asl_model::document::{
    Catcher, ChoiceRule, ChoiceState, ChoiceTest, Comparison, ComparisonOperator, Credentials, FailState,
    ItemBatcher, ItemReader, JitterStrategy, MapState, ParallelState, PassState, PathOrNull, ProcessorConfig,
    QueryLanguage, ReaderConfig, ResultWriter, Retrier, Setting, State, StateMachine, SucceedState,
    TaskState, WaitState, WriterConfig,
};
pub use asl_model::value::{Map, Value};
pub use machine::MachineBuilder;
pub use scope::Scope;
