//! Workflows: types whose methods are states.

use crate::build;
use crate::build_error::BuildError;
use crate::data::{Path, StateData};
use crate::expr::{Expr, Template};
use crate::language::{HasJsonPath, Language};
use crate::machine::Machine;
use crate::state::{StateFunctionOutput, Target};

/// A type whose methods are the states of a machine.
///
/// `#[states]` on its `impl` implements it, for the function that is marked with `#[start]`.
pub trait Workflow: Sized + 'static {
    /// The query language: [`Portable`](crate::language::Portable), unless `#[states(language = …)]` says another.
    type Language: Language;

    /// Where the execution begins, and what is said of the machine as a whole.
    fn start() -> Start<Self>;

    /// Evaluates the state functions, from the start state on, into a state machine.
    ///
    /// A portable workflow is written in JSONPath.
    ///
    /// # Errors
    ///
    /// All faults that the type system leaves: names that occur twice or are too long, numbers out of range,
    /// values that the language cannot express.
    fn build(&self) -> Result<Machine, BuildError> {
        build::machine(self, Self::Language::BUILT_IN)
    }

    /// What a JSONPath selects, of which the caller says what it is: wildcards, slices and filters select any number of
    /// values, which come as a list.
    ///
    /// The path stands in the definition as it is written here, so `$` is what the field sees: the input in
    /// `Parameters`, the result in `ResultSelector`. It is read when the machine is built.
    ///
    /// ASL specification, section "Paths".
    ///
    /// ```
    /// use asl_dsl::prelude::*;
    /// use asl_dsl::services::lambda::Invoke;
    ///
    /// # struct Shop;
    /// #[states(language = JsonPath)]
    /// impl Shop {
    ///     #[start]
    ///     fn charge(&self, input: Path<Any>) -> State<Self> {
    ///         let dear = self.json_path::<Vec<String>>("$.items[?(@.price > 100)].id");
    ///         Task::new(&input, Invoke::builder().function_name("charge").payload(dear).build()).end()
    ///     }
    /// }
    /// # assert!(Shop.build().unwrap().to_json().contains(r#""Payload.$": "$.items[?(@.price > 100)].id""#));
    /// ```
    fn json_path<T>(&self, path: impl Into<String>) -> Expr<T>
    where
        Self::Language: HasJsonPath,
    {
        Expr::new(Template::JsonPath(path.into()))
    }
}

/// Where the execution of a workflow begins, and what is said of the machine as a whole.
#[derive(Debug)]
#[must_use = "a workflow's `start` returns it"]
pub struct Start<W> {
    pub(crate) state: Target<W>,
    pub(crate) comment: Option<&'static str>,
    pub(crate) timeout_seconds: Option<u32>,
}

impl<W: 'static> Start<W> {
    /// Begins at this state.
    ///
    /// ASL: `StartAt`.
    pub fn at<X: StateData, R: StateFunctionOutput<W> + 'static>(state: fn(&W, Path<X>) -> R) -> Self {
        Self { state: Target::new(state), comment: None, timeout_seconds: None }
    }

    /// Says what the machine is for.
    ///
    /// ASL: `Comment`, at top level.
    pub const fn comment(mut self, comment: &'static str) -> Self {
        self.comment = Some(comment);
        self
    }

    /// Ends the execution as timed out after so long.
    ///
    /// ASL: `TimeoutSeconds`, at top level, from 1 to 99,999,999; no Catch can intercept it.
    pub const fn timeout_seconds(mut self, seconds: u32) -> Self {
        self.timeout_seconds = Some(seconds);
        self
    }
}
