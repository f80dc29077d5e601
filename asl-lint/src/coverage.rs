//! Which errors the states of a definition can raise, and what becomes of them.

use std::collections::BTreeSet;

use asl_aws::Call;

use crate::analysis::calls::TaskCall;
use crate::analysis::coverage::Fate;
use crate::config::Config;
use crate::context::Context;
use crate::definition::{Definition, State, StateId};
use crate::input;
use crate::place::Locator;
use crate::source::Source;

/// How well a definition takes care of its errors.
///
/// ```
/// use asl_lint::{Source, coverage};
///
/// let source = Source::new("order.asl.json", r#"{"StartAt": "Charge", "States": {
///     "Charge": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:putItem", "TimeoutSeconds": 5, "End": true,
///                "Catch": [{"ErrorEquals": ["States.TaskFailed"], "Next": "Refund"}]},
///     "Refund": {"Type": "Fail"}}}"#);
/// let coverage = coverage(&source);
/// let classes = coverage.states()[0].classes().iter();
/// let uncaught = classes.filter(|class| class.is_covered() == Some(false));
/// assert!(uncaught.map(|class| class.name()).eq(["States.Timeout"]));
/// assert!((coverage.percentage() - 66.6).abs() < 0.1, "service errors, other failures, timeouts");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Coverage {
    states: Vec<StateCoverage>,
}

/// A state that can fail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateCoverage {
    name: String,
    pointer: String,
    resource: Option<String>,
    classes: Vec<ErrorClass>,
}

/// Errors of one kind that a state can raise: those of the service that it calls, or one of the predefined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorClass {
    name: String,
    errors: Vec<ErrorCoverage>,
}

/// An error that a state can raise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorCoverage {
    name: String,
    retries: Option<Retries>,
    fate: ErrorFate,
}

/// How an error is retried before anybody catches it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retries {
    state: String,
    attempts: Option<u64>,
}

/// What becomes of an error in the end.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorFate {
    /// A catcher takes it.
    #[non_exhaustive]
    Caught {
        /// The name of the state that has the catcher.
        by: String,
        /// Where the catcher leads, where that is known.
        next: Option<String>,
    },
    /// It fails an item of a Distributed Map, of which every item may fail.
    #[non_exhaustive]
    Tolerated {
        /// The name of the Map.
        by: String,
    },
    /// It ends the execution.
    Ends,
    /// Nobody can know before deployment.
    Unknown,
}

/// Follows every error of every state that can be reached to where it is caught, or ends the execution.
///
/// The errors of a service are those that its model names, and make one class; `States.TaskFailed` stands for all
/// others: of functions, of workers, of jobs, and those that a service has added since. `States.Timeout` counts where the
/// state sets a timeout. `States.Runtime` and `States.DataLimitExceeded`, which no `States.ALL` takes, do not
/// count, and neither do Fail states.
#[must_use]
pub fn coverage(source: &Source) -> Coverage {
    let mut states = Vec::new();
    for document in input::read(source) {
        let definition = Definition::new(document.root().filter(|_| !document.is_foreign()));
        let config = Config::default();
        let cx = Context::new(&document, &definition, &config);
        let locator = Locator::new(source.text(), &document);
        let reached: BTreeSet<usize> = cx.graph().reached().iter().map(asl_graph::StateId::index).collect();
        let runs = |state: &&State<'_>| definition.scopes().is_empty() || reached.contains(&state.id.0);
        states.extend(
            definition.states().iter().filter(runs).map(|state| StateCoverage::of(&cx, state, &locator)),
        );
    }
    states.retain(|state| !state.classes.is_empty());
    Coverage { states }
}

impl Coverage {
    /// The states that can fail, in the order of the text.
    #[must_use]
    pub fn states(&self) -> &[StateCoverage] {
        &self.states
    }

    /// How many pairs of a state and a class of errors there are of which it is known what becomes of them.
    #[must_use]
    pub fn pairs(&self) -> usize {
        self.classes().filter(|class| class.is_covered().is_some()).count()
    }

    /// How many of these pairs cannot end the execution.
    #[must_use]
    pub fn covered(&self) -> usize {
        self.classes().filter(|class| class.is_covered() == Some(true)).count()
    }

    /// The covered pairs of a hundred; 100 where nothing can fail.
    #[must_use]
    pub fn percentage(&self) -> f64 {
        percentage(self.covered(), self.pairs())
    }

    fn classes(&self) -> impl Iterator<Item = &ErrorClass> {
        self.states.iter().flat_map(|state| &state.classes)
    }
}

/// So many of a hundred; 100 of nothing.
#[expect(
    clippy::cast_precision_loss,
    reason = "no definition has so many errors that a float cannot count them"
)]
pub(crate) fn percentage(covered: usize, pairs: usize) -> f64 {
    if pairs == 0 { 100.0 } else { covered as f64 * 100.0 / pairs as f64 }
}

impl StateCoverage {
    fn of<'t>(cx: &Context<'t>, state: &State<'t>, locator: &Locator<'_>) -> Self {
        let service = cx.call_of(state).and_then(TaskCall::service);
        let prefix = service.map_or("Lambda", Call::error_prefix);
        let mut classes: Vec<ErrorClass> = Vec::new();
        for name in cx.raised_by(state) {
            let error = ErrorCoverage::of(cx, state, name);
            let is_own =
                |class: &&mut ErrorClass| class.is_of_service() && !error.name.starts_with(PREDEFINED);
            match classes.iter_mut().find(is_own) {
                Some(class) => class.errors.push(error),
                None => classes.push(ErrorClass::of(error, prefix)),
            }
        }
        let resource = cx.call_of(state).and_then(TaskCall::resource).map(|(_, text)| text.to_owned());
        Self {
            name: state.name.unwrap_or_default().to_owned(),
            pointer: locator.locate(&state.place()).pointer,
            resource,
            classes,
        }
    }

    /// The name; empty where the document is a single state.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The JSON pointer (RFC 6901) of the state in the definition.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// The `Resource` of a Task.
    #[must_use]
    pub fn resource(&self) -> Option<&str> {
        self.resource.as_deref()
    }

    /// The classes of errors that it can raise, by name.
    #[must_use]
    pub fn classes(&self) -> &[ErrorClass] {
        &self.classes
    }
}

/// What the names of the predefined errors begin with.
const PREDEFINED: &str = "States.";

impl ErrorClass {
    fn of(error: ErrorCoverage, prefix: &str) -> Self {
        let is_predefined = error.name.starts_with(PREDEFINED);
        let name = if is_predefined { error.name.clone() } else { format!("{prefix}.*") };
        Self { name, errors: vec![error] }
    }

    fn is_of_service(&self) -> bool {
        !self.name.starts_with(PREDEFINED)
    }

    /// The name: of the errors of a service `Lambda.*`, else that of the one error.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The errors, by name.
    #[must_use]
    pub fn errors(&self) -> &[ErrorCoverage] {
        &self.errors
    }

    /// Whether none of them can end the execution; `None` where nobody can know it.
    #[must_use]
    pub fn is_covered(&self) -> Option<bool> {
        if self.errors.iter().any(|error| error.fate == ErrorFate::Ends) {
            return Some(false);
        }
        let is_known = self.errors.iter().all(|error| error.fate != ErrorFate::Unknown);
        is_known.then_some(true)
    }
}

impl ErrorCoverage {
    fn of<'t>(cx: &Context<'t>, state: &State<'t>, name: String) -> Self {
        let title = |id: StateId| cx.definition().state(id).and_then(|state| state.name).unwrap_or_default();
        let fate = match cx.fate(state, &name) {
            Fate::Caught { by, next } => {
                ErrorFate::Caught { by: title(by).to_owned(), next: next.map(str::to_owned) }
            }
            Fate::Tolerated { by } => ErrorFate::Tolerated { by: title(by).to_owned() },
            Fate::Ends => ErrorFate::Ends,
            Fate::Unknown => ErrorFate::Unknown,
        };
        let retried = cx.retried_by(state, &name).filter(|it| it.attempts != Some(0));
        let retries = retried.map(|it| Retries { state: title(it.state).to_owned(), attempts: it.attempts });
        Self { name, retries, fate }
    }

    /// The name; `States.TaskFailed` for every error that has none of the others.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How it is retried first, if at all.
    #[must_use]
    pub const fn retries(&self) -> Option<&Retries> {
        self.retries.as_ref()
    }

    /// What becomes of it in the end.
    #[must_use]
    pub const fn fate(&self) -> &ErrorFate {
        &self.fate
    }
}

impl Retries {
    /// The name of the state that has the retrier: the one that failed, or a Parallel or Map around it.
    #[must_use]
    pub fn state(&self) -> &str {
        &self.state
    }

    /// How many times at most; `None` where nobody can know.
    #[must_use]
    pub const fn attempts(&self) -> Option<u64> {
        self.attempts
    }
}
