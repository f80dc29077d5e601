//! Workflows: types whose methods are states.

use asl_model::field::QueryLanguage;

use crate::build;
use crate::build_error::BuildError;
use crate::condition::{Condition, Rule};
use crate::data::{Any, Path, StateData};
use crate::defaults::{DefaultRetry, Defaults};
use crate::expr::{Expr, Template};
use crate::jsonata::IntoComputed;
use crate::language::{HasJsonPath, HasJsonata, Language, Portable};
use crate::machine::Machine;
use crate::schema::{Schema, Schemas};
use crate::state::{Catcher, StateFunctionOutput, Target};

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
    /// A portable workflow is written in JSONPath; [`build_as`](Self::build_as) writes it in either language.
    ///
    /// # Errors
    ///
    /// All faults that the type system leaves: names that occur twice or are too long, numbers out of range,
    /// values that the language cannot express.
    fn build(&self) -> Result<Machine, BuildError> {
        build::machine(self, Self::Language::BUILT_IN)
    }

    /// Evaluates the state functions into a state machine in a query language.
    ///
    /// ```
    /// use asl_dsl::prelude::*;
    /// use asl_dsl::QueryLanguage;
    ///
    /// #[derive(StateData)]
    /// struct Evaluation { score: f64 }
    ///
    /// struct Gate;
    ///
    /// #[states]
    /// impl Gate {
    ///     #[start]
    ///     fn is_good(&self, input: Path<Evaluation>) -> State<Self> {
    ///         Choice::new(&input).when(input.score().gt(0.7), Self::good).otherwise(Self::bad)
    ///     }
    ///     fn good(&self, input: Path<Evaluation>) -> State<Self> { Succeed::new(&input) }
    ///     fn bad(&self, _: Path<Any>) -> Failure<Self> { Fail::new("Bad", "the score is too low") }
    /// }
    ///
    /// let machine = Gate.build_as(QueryLanguage::Jsonata)?;
    /// assert!(machine.to_json().contains("{% $states.input.score > 0.7 %}"));
    /// # Ok::<(), asl_dsl::BuildError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`build`](Self::build).
    fn build_as(&self, language: QueryLanguage) -> Result<Machine, BuildError>
    where
        Self: Workflow<Language = Portable>,
    {
        build::machine(self, language)
    }

    /// The JSON Schema of the input of an execution: of what the start state takes.
    #[must_use]
    fn input_schema() -> Schema {
        Schemas::document(Self::start().input)
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

    /// What JSONata computes, as a value that a parameter takes: an operation of module
    /// [`jsonata`](mod@crate::jsonata), or an expression of one's own, of which the caller says what it gives.
    ///
    /// ASL: a string `{% … %}`.
    ///
    /// ```
    /// use asl_dsl::jsonata;
    /// use asl_dsl::prelude::*;
    /// use asl_dsl::services::lambda::Invoke;
    ///
    /// # struct Shop;
    /// #[states(language = Jsonata)]
    /// impl Shop {
    ///     #[start]
    ///     fn charge(&self, input: Path<Any>) -> State<Self> {
    ///         let total = self.jsonata::<f64>(jsonata!("$sum($states.input.items.price)"));
    ///         Task::new(&input, Invoke::builder().function_name("charge").payload(total).build()).end()
    ///     }
    /// }
    /// # assert!(Shop.build().unwrap().to_json().contains(r#""Payload": "{% $sum($states.input.items.price) %}""#));
    /// ```
    fn jsonata<T>(&self, value: impl IntoComputed<T>) -> Expr<T>
    where
        Self::Language: HasJsonata,
    {
        value.into_computed().into_value()
    }

    /// Whether something holds that JSONata computes, for a Choice.
    ///
    /// ASL: `Condition`, which has to give `true` or `false`.
    fn holds(&self, value: impl IntoComputed<bool>) -> Condition
    where
        Self::Language: HasJsonata,
    {
        Condition(Rule::Holds(value.into_computed().into_template()))
    }
}

/// Where the execution of a workflow begins, and what is said of the machine as a whole.
#[derive(Debug)]
#[must_use = "a workflow's `start` returns it"]
pub struct Start<W> {
    pub(crate) state: Target<W>,
    input: fn(&mut Schemas) -> Schema,
    pub(crate) comment: Option<&'static str>,
    pub(crate) timeout_seconds: Option<u32>,
    pub(crate) defaults: Defaults<W>,
}

impl<W: 'static> Start<W> {
    /// Begins at this state.
    ///
    /// ASL: `StartAt`.
    pub fn at<X: StateData, R: StateFunctionOutput<W> + 'static>(state: fn(&W, Path<X>) -> R) -> Self {
        let defaults = Defaults { retry: DefaultRetry::default(), catch: None };
        Self { state: Target::new(state), input: X::schema, comment: None, timeout_seconds: None, defaults }
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

    /// Gives all tasks that have no retriers these.
    ///
    /// It takes a [`Retry`](crate::state::Retry) or a list of them for all tasks, or a [`DefaultRetry`], which has
    /// others for each service and says which tasks get them.
    ///
    /// ASL: `Retry` of the tasks.
    pub fn default_retry(mut self, retry: impl Into<DefaultRetry>) -> Self {
        self.defaults.retry = retry.into();
        self
    }

    /// Gives all states that can fail and have no catcher this one.
    ///
    /// It leads to a state of the machine, so only the states of the machine itself get it, with those of fragments
    /// among them: what fails in a branch or iteration fails its Parallel or Map, which has the catcher. A state
    /// that has a `Catch`, says [`without_default_catch`](crate::state::WithoutNext::without_default_catch), or can
    /// be reached from where the catcher leads gets none.
    ///
    /// The inputs of the states are of many types: what follows takes the [`ErrorOutput`](crate::error_name::ErrorOutput)
    /// alone, or `Path<Any>` where the catcher keeps the input.
    ///
    /// ASL: `Catch` of the states.
    pub fn default_catch(mut self, catcher: Catcher<W, Any, Any>) -> Self {
        self.defaults.catch = Some(catcher.into_definition());
        self
    }
}
