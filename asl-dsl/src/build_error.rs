//! What can be wrong with a machine that compiles.

use std::fmt;

use asl_model::error_name::ErrorNameError;
use asl_model::name::NameError;
use asl_model::timestamp::TimestampError;
use thiserror::Error;

/// All faults of a machine, in the order of its states.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub struct BuildError {
    faults: Vec<BuildFault>,
}

/// One fault, with the state and the field that have it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}{kind}", Place { state: state.as_deref(), field: field.as_deref() })]
pub struct BuildFault {
    state: Option<String>,
    field: Option<String>,
    kind: BuildFaultKind,
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum BuildFaultKind {
    /// A state function that no `#[states]` has named.
    #[error("it leads to a function that is no state: put `#[states]` on the `impl` that holds the function")]
    UnnamedFunction,
    /// Two functions whose states have one name.
    #[error("{}", duplicate_name(first, second))]
    DuplicateName {
        /// The function that was reached first.
        first: String,
        /// The other one.
        second: String,
    },
    /// Two states of one scope that are given the same name.
    #[error("two states are given this name, and a name stands only once in a machine")]
    StateGivenTwice,
    /// What the service refuses when it creates the machine.
    #[error("{message}{}", help.as_ref().map(|help| format!("; {help}")).unwrap_or_default())]
    Refused {
        /// What is wrong.
        message: String,
        /// What to do about it.
        help: Option<String>,
    },
    /// A Parallel or Map that lies in itself.
    #[error(
        "it begins, in a branch or iteration, with a state that it lies in itself, and would have no end"
    )]
    NestedInItself,
    /// Fragments that lie in each other without an end.
    #[error("fragments are nested here deeper than {limit}: for a row of them take `Fragment::chain`")]
    FragmentsTooDeep {
        /// How deep they may be nested.
        limit: usize,
    },
    /// A chain of no fragments.
    #[error("the chain has no fragment")]
    EmptyChain,
    /// A Parallel without a branch.
    #[error("a Parallel has at least one branch")]
    NoBranches,
    /// A default catcher that no state can have.
    #[error(
        "the default catcher leads back to every state that could have it: give those that shall have it a `catch(…)` of their own"
    )]
    CircularDefaultCatch,
    /// States of a machine, branch or iteration that all lead on.
    #[error("no state is the last: put `end()`, a `Succeed` or a `Fail` at the end of a way")]
    NoEnd,
    /// A name that the service refuses.
    #[error("{0}")]
    InvalidName(NameError),
    /// A number that the service refuses.
    #[error("{value} is out of range: {allowed}")]
    OutOfRange {
        /// The number.
        value: String,
        /// What is allowed: `from 1 to 99999999`.
        allowed: String,
    },
    /// A moment that is not written as the service reads it.
    #[error("{0}")]
    InvalidTimestamp(TimestampError),
    /// A heartbeat that comes too late to be missed.
    #[error("the heartbeat of {heartbeat} seconds is not less than the timeout of {timeout}")]
    HeartbeatNotBelowTimeout {
        /// `HeartbeatSeconds`
        heartbeat: i64,
        /// `TimeoutSeconds`
        timeout: i64,
    },
    /// A Choice without a rule.
    #[error("a Choice has at least one rule: call `when(…)`")]
    NoChoices,
    /// A list of errors without an error.
    #[error("the list of errors is empty")]
    NoErrors,
    /// A name that no error can have.
    #[error("{error}{}", suggestion(.error))]
    InvalidErrorName {
        /// Why not.
        error: ErrorNameError,
    },
    /// `States.ALL` with others, or before others.
    #[error("`States.ALL` stands alone, and last")]
    MisplacedAll,
    /// A list that holds paths beside objects or lists, which JSONPath has no way to write.
    #[error(
        "`{path}`: a list that holds a path can hold texts, numbers, booleans and paths, but no object or list"
    )]
    InexpressibleList {
        /// Where in the field.
        path: String,
    },
    /// Two members of one name.
    #[error("`{path}`: the member is given twice")]
    DuplicateMember {
        /// Where in the field.
        path: String,
    },
    /// A member whose name says that its value is a path.
    #[error("`{path}`: a name that ends in `.$` marks its value as a path; give the member a path instead")]
    DynamicMember {
        /// Where in the field.
        path: String,
    },
    /// A path that no member of an object holds, in a field that is a payload template.
    #[error("a path stands only in a member of an object here: give a struct of parameters, or a map")]
    PathOutsideObject,
    /// Two Distributed Maps of one label.
    #[error("another Map has the label `{label}`: a label stands only once in a machine")]
    DuplicateLabel {
        /// The label.
        label: String,
    },
    /// Given names for the columns of a CSV file, of which there are none.
    #[error("the list of headers is empty")]
    NoCsvHeaders,
    /// Two columns of a CSV file with one name.
    #[error("two columns have the header `{header}`")]
    DuplicateCsvHeader {
        /// The header.
        header: String,
    },
    /// A place in a JSON file that is no JSON Pointer.
    #[error("`{pointer}` is no JSON Pointer: each of its steps begins with `/`, as in `/data/orders`")]
    InvalidItemsPointer {
        /// The pointer.
        pointer: String,
    },
    /// A call that an Express execution refuses.
    #[error(
        "`{resource}` cannot be called here: the child executions of the Map `{map}` are Express; use `each_standard(…)`"
    )]
    NotInExpress {
        /// What is called.
        resource: String,
        /// The state that starts the executions.
        map: String,
    },
    /// A Distributed Map in an Express execution.
    #[error(
        "a Distributed Map cannot be here: the child executions of the Map `{map}` are Express; use `each_standard(…)`"
    )]
    MapInExpress {
        /// The state that starts the executions.
        map: String,
    },
    /// A call that fails whatever its data are.
    #[error("{message}")]
    RefusedCall {
        /// What is wrong with it.
        message: String,
    },
    /// A path into data that the field does not see.
    #[error("`{path}` leads into {root}, and this field sees only {sees}")]
    UnseenData {
        /// The path.
        path: String,
        /// What it leads into.
        root: &'static str,
        /// What the field sees, beside the context object and variables.
        sees: String,
    },
    /// A path into the context object where the service takes none.
    #[error(
        "`{path}`: the service reads no context object here; a state before this one can pass the value on"
    )]
    NoContext {
        /// The path.
        path: String,
    },
    /// Something else than a path where JSONPath has nothing else.
    #[error("in JSONPath the value is a literal or a path; a state before this one can compute it")]
    NotAPath,
    /// A value of the data where a payload template has no member around it.
    #[error(
        "`{path}`: in JSONPath this takes a path that leads into the data, a literal or an object, and nothing else that waits for data; a state before this one can compute it"
    )]
    NotInObject {
        /// The path or the function.
        path: String,
    },
    /// An argument for which a call has no way to write it.
    #[error(
        "`{function}` takes texts, whole numbers, booleans, paths, calls and lists of them as arguments, but no object: give it a path to one"
    )]
    InexpressibleArgument {
        /// The function.
        function: &'static str,
    },
    /// A call that fails whatever the data are.
    #[error("{problem}")]
    FailingFunction {
        /// What is wrong with it.
        problem: asl_model::intrinsic::Problem,
    },
    /// Calls in calls in calls.
    #[error("calls of functions nest at most {} deep", asl_model::intrinsic::MAX_NESTING)]
    TooDeepCall,
    /// A variable that no state sets.
    #[error("the variable `${name}` is read, but no state assigns it")]
    NeverAssigned {
        /// Its name, without `$`.
        name: String,
    },
    /// A variable that is set where this state does not see it.
    #[error(
        "the variable `${name}` is assigned where this state does not see it: in a branch, in an iteration, or around a Distributed Map"
    )]
    OutOfScope {
        /// Its name, without `$`.
        name: String,
    },
    /// A variable that is set in a branch or iteration and around it.
    #[error(
        "`${name}` belongs to the states around this branch or iteration, since `{outer}` assigns it: give it another name here"
    )]
    OuterVariable {
        /// Its name, without `$`.
        name: String,
        /// A state around that sets it.
        outer: String,
    },
    /// Two handles of one name and of two types.
    #[error("the variable `${name}` is `{here}` here and `{there}` in state `{state}`: declare it once")]
    VariableOfTwoTypes {
        /// Its name, without `$`.
        name: String,
        /// The type of the one.
        here: &'static str,
        /// The type of the other.
        there: &'static str,
        /// The state that has the other.
        state: String,
    },
    /// A placeholder whose name Terraform or CloudFormation would not read.
    #[error("`{name}` is no name of a placeholder: it has ASCII letters, digits, `_`, `-`, `.` and `:`")]
    InvalidPlaceholder {
        /// The name.
        name: String,
    },
    /// A placeholder for values of two kinds.
    #[error(
        "the placeholder `${{{name}}}` stands for a text, number or boolean, and for another of them elsewhere"
    )]
    PlaceholderOfTwoKinds {
        /// Its name.
        name: String,
    },
    /// A name that is a placeholder in one text, and in another is to stay as it is.
    #[error("`${{{name}}}` is a placeholder in one text and stands for itself in another")]
    PlaceholderAndLiteral {
        /// Its name.
        name: String,
    },
    /// A task token where there is none.
    #[error("only a call with `wait_for_task_token()` has a task token")]
    NoTaskToken,
    /// A call that waits for a token which nobody gets.
    #[error(
        "the call waits for its task token, but gives it to nobody: put `context::task_token()` into the parameters"
    )]
    TokenNotGiven,
    /// A pattern whose last backslash escapes nothing.
    #[error("`{pattern}` ends in a backslash that escapes nothing: a backslash itself is written as two")]
    DanglingEscape {
        /// The pattern.
        pattern: String,
    },
    /// A state that works with its input, but was made with a path into something else.
    #[error(
        "the state gets its whole input, and `{path}` is another path: make it with the path that its function takes"
    )]
    NotTheInput {
        /// The other path.
        path: String,
    },
    /// A part of the output that was chosen before it was said what the output is.
    #[error("a part of the output is chosen already: say where the result goes before `output_path(…)`")]
    AfterOutputPath,
    /// A JSONPath, as it was written for another workflow, in a state in JSONata.
    #[error("`{path}` is a JSONPath, and the state is in JSONata")]
    PathInJsonata {
        /// The path.
        path: String,
    },
    /// What only JSONata can compute, in a state in JSONPath.
    #[error("only JSONata can compute this, and the state is in JSONPath")]
    JsonataInJsonPath,
    /// An expression in JSONata that the service refuses.
    #[error("`{expression}`: {fault}")]
    RefusedExpression {
        /// The expression, without its delimiters.
        expression: String,
        /// What the service has against it.
        fault: String,
    },
    /// Delimiters that only the execution knows, or none.
    #[error("in JSONata the delimiters of a text are a literal of at least one character")]
    DelimitersNotWritten,
    /// A text that is no JSONPath.
    #[error("`{path}` is no path: {error}")]
    InvalidPath {
        /// The text.
        path: String,
        /// What is wrong with it.
        error: asl_model::path::PathError,
    },
    /// A result that is to be put into the whole of the input.
    #[error("it leads to the whole input, which the result would replace: name a member")]
    ResultIntoWhole,
    /// Not a number, or infinity.
    #[error("{}JSON has no such number", Place::below(path))]
    NotANumber {
        /// Where in the field.
        path: String,
    },
}

impl BuildError {
    pub(crate) const fn new(faults: Vec<BuildFault>) -> Self {
        Self { faults }
    }

    /// The faults, in the order of the states.
    #[must_use]
    pub fn faults(&self) -> &[BuildFault] {
        &self.faults
    }
}

impl BuildFault {
    pub(crate) const fn new(state: Option<String>, field: Option<String>, kind: BuildFaultKind) -> Self {
        Self { state, field, kind }
    }

    /// The name of the state, unless the fault is the machine's.
    #[must_use]
    pub fn state(&self) -> Option<&str> {
        self.state.as_deref()
    }

    /// The field of the state, where one has the fault: `TimeoutSeconds`, `Retry[0].BackoffRate`.
    #[must_use]
    pub fn field(&self) -> Option<&str> {
        self.field.as_deref()
    }

    /// What is wrong.
    #[must_use]
    pub const fn kind(&self) -> &BuildFaultKind {
        &self.kind
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.faults.iter().enumerate() {
            let separator = if index == 0 { "" } else { "\n" };
            write!(f, "{separator}{fault}")?;
        }
        Ok(())
    }
}

fn duplicate_name(first: &str, second: &str) -> String {
    if first == second {
        return "it stands in two branches, and a name stands only once in a machine: make a `Fragment` of what they share, and give each branch an instance with a name of its own"
            .to_owned();
    }
    format!("two functions give their state this name: `{first}` and `{second}`")
}

fn suggestion(error: &ErrorNameError) -> String {
    error.suggestion().map(|name| format!("; did you mean `{name}`?")).unwrap_or_default()
}

struct Place<'a> {
    state: Option<&'a str>,
    field: Option<&'a str>,
}

impl<'a> Place<'a> {
    /// A place within a field; the field itself where the path is empty.
    fn below(path: &'a str) -> Self {
        Self { state: None, field: Some(path).filter(|path| !path.is_empty()) }
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.state, self.field) {
            (Some(state), Some(field)) => write!(f, "state `{state}`, `{field}`: "),
            (Some(state), None) => write!(f, "state `{state}`: "),
            (None, Some(field)) => write!(f, "`{field}`: "),
            (None, None) => Ok(()),
        }
    }
}
