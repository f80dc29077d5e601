use std::str::FromStr;

use super::keyword::keyword;
use super::object::object;
use super::read::{Field as _, read_value};
use super::{QueryLanguage, ReadError, Setting, State};
use crate::value::{Map, Number, Value, read_text, to_json, to_json_pretty};

/// The states of a machine by their names, in their order.
pub type States = Map<State>;

object! {
    /// A definition: the outermost object.
    ///
    /// Source: ASL specification, section *Top-level fields*.
    StateMachine is StateMachine {
        /// `Comment`: free text for the reader.
        "Comment" => comment: Option<String>,
        /// `QueryLanguage` of every state that names none itself; JSONPath where it is left out.
        "QueryLanguage" => query_language: Option<QueryLanguage>,
        /// `Version` of the language; `1.0` where it is left out.
        "Version" => version: Option<String>,
        /// `StartAt`: the name of the first state.
        "StartAt" => start_at: String,
        /// `TimeoutSeconds`: how long an execution may take, in seconds.
        "TimeoutSeconds" => timeout_seconds: Option<Setting<Number>>,
        /// `States` by their names.
        "States" => states: States,
    }
}

impl StateMachine {
    /// A machine of these states that begins with the one called `start_at`.
    #[must_use]
    pub fn new<N: Into<String>, S: Into<State>>(
        start_at: impl Into<String>,
        states: impl IntoIterator<Item = (N, S)>,
    ) -> Self {
        Self {
            comment: None,
            query_language: None,
            version: None,
            start_at: start_at.into(),
            timeout_seconds: None,
            states: states.into_iter().collect(),
        }
    }

    /// Reads a definition from JSON text.
    ///
    /// # Errors
    ///
    /// What is not JSON; fields that the language does not have, that are missing, that stand twice or have a
    /// value of the wrong kind.
    pub fn from_json(text: &str) -> Result<Self, ReadError> {
        read_text(text, Self::read)
    }

    /// Reads a definition from a value.
    ///
    /// # Errors
    ///
    /// As [`from_json`](Self::from_json).
    pub fn from_value(value: Value) -> Result<Self, ReadError> {
        read_value(value)
    }

    /// JSON text in many lines, indented by two spaces.
    #[must_use]
    pub fn to_json(&self) -> String {
        to_json_pretty(self)
    }

    /// JSON text in one line.
    #[must_use]
    pub fn to_compact_json(&self) -> String {
        to_json(self)
    }
}

impl FromStr for StateMachine {
    type Err = ReadError;

    fn from_str(text: &str) -> Result<Self, ReadError> {
        Self::from_json(text)
    }
}

object! {
    /// An element of `Branches`: a machine that runs beside others.
    ///
    /// Source: ASL specification, section *Parallel State*.
    Branch is Branch {
        /// `Comment`: free text for the reader.
        "Comment" => comment: Option<String>,
        /// `StartAt`: the name of the first state.
        "StartAt" => start_at: String,
        /// `States` by their names.
        "States" => states: States,
    }
}

impl Branch {
    /// A branch of these states that begins with the one called `start_at`.
    #[must_use]
    pub fn new<N: Into<String>, S: Into<State>>(
        start_at: impl Into<String>,
        states: impl IntoIterator<Item = (N, S)>,
    ) -> Self {
        Self { comment: None, start_at: start_at.into(), states: states.into_iter().collect() }
    }
}

object! {
    /// `ItemProcessor`, or `Iterator` in older definitions: the machine that runs for every item of a Map.
    ///
    /// Source: ASL specification, section *Map State*.
    ItemProcessor is ItemProcessor {
        /// `ProcessorConfig`: inside the execution or as executions of their own.
        "ProcessorConfig" => processor_config: Option<ProcessorConfig>,
        /// `Comment`: free text for the reader.
        "Comment" => comment: Option<String>,
        /// `StartAt`: the name of the first state.
        "StartAt" => start_at: String,
        /// `States` by their names.
        "States" => states: States,
    }
}

impl ItemProcessor {
    /// An item processor of these states that begins with the one called `start_at`.
    #[must_use]
    pub fn new<N: Into<String>, S: Into<State>>(
        start_at: impl Into<String>,
        states: impl IntoIterator<Item = (N, S)>,
    ) -> Self {
        Self {
            processor_config: None,
            comment: None,
            start_at: start_at.into(),
            states: states.into_iter().collect(),
        }
    }

    /// Whether the iterations run as executions of their own: `Mode` is `DISTRIBUTED`.
    #[must_use]
    pub fn is_distributed(&self) -> bool {
        self.processor_config.as_ref().and_then(|config| config.mode.as_ref())
            == Some(&ProcessorMode::Distributed)
    }
}

object! {
    /// `ProcessorConfig`: how the iterations of a Map run.
    ///
    /// Source: AWS Step Functions Developer Guide, *Using Map state in Distributed mode*.
    #[derive(Default)]
    ProcessorConfig is ProcessorConfig {
        /// `Mode`: inside the execution or as executions of their own; inline where it is left out.
        "Mode" => mode: Option<ProcessorMode>,
        /// `ExecutionType` of the executions that a Distributed Map starts.
        "ExecutionType" => execution_type: Option<ExecutionType>,
    }
}

impl ProcessorConfig {
    /// Iterations inside the execution, which is also what leaving the object out means.
    #[must_use]
    pub fn inline() -> Self {
        Self { mode: Some(ProcessorMode::Inline), execution_type: None }
    }

    /// Iterations as executions of their own of this type.
    #[must_use]
    pub fn distributed(execution_type: ExecutionType) -> Self {
        Self { mode: Some(ProcessorMode::Distributed), execution_type: Some(execution_type) }
    }
}

keyword! {
    /// `Mode`: how the iterations of a Map run.
    ProcessorMode {
        /// Inside the execution.
        Inline = "INLINE",
        /// As executions of their own.
        Distributed = "DISTRIBUTED",
    }
}

keyword! {
    /// `ExecutionType`: what the executions are that a Distributed Map starts.
    ExecutionType {
        /// Standard executions: up to a year, with all integration patterns.
        Standard = "STANDARD",
        /// Express executions: up to five minutes, request and response only.
        Express = "EXPRESS",
    }
}
