use asl_model::document::{
    Branch, ItemProcessor, MapState, ParallelState, ProcessorConfig, QueryLanguage, State, States, TaskState,
};

use crate::build::call::{Findings, Payload};
use crate::build_error::{BuildFault, BuildFaultKind};
use crate::call::Call;

/// States by their names, of which one is the first: those of a machine, of a branch, or of what a Map does with
/// each item.
///
/// A name is a text, or a variant of an enum that derives [`StateName`](crate::StateName).
#[derive(Debug, Clone)]
#[must_use = "give it to a `MachineBuilder`, or to a Parallel or Map"]
pub struct Scope {
    pub(super) comment: Option<String>,
    start_at: String,
    processor_config: Option<ProcessorConfig>,
    states: Vec<(String, Content)>,
}

/// A state, and the part of it that waits for the query language.
#[derive(Debug, Clone)]
enum Content {
    State(Box<State>),
    Task(Box<TaskState>, Payload),
    Parallel(Box<ParallelState>, Vec<Scope>),
    Map(Box<MapState>, Box<Scope>),
}

impl Scope {
    /// States that begin with the one of this name.
    ///
    /// ASL: `StartAt`.
    pub fn starting_at(state: impl Into<String>) -> Self {
        Self { comment: None, start_at: state.into(), processor_config: None, states: Vec::new() }
    }

    /// Says what the states are for.
    ///
    /// ASL: `Comment` of the machine, branch or item processor.
    pub fn comment(mut self, comment: impl Into<String>) -> Self {
        self.comment = Some(comment.into());
        self
    }

    /// Says how the iterations of a Map run; only what a Map does with each item may have it.
    ///
    /// ASL: `ProcessorConfig`.
    pub fn processor_config(mut self, config: ProcessorConfig) -> Self {
        self.processor_config = Some(config);
        self
    }

    /// Adds a state.
    ///
    /// ASL: a member of `States`.
    pub fn state(self, name: impl Into<String>, state: impl Into<State>) -> Self {
        self.with(name, Content::State(Box::new(state.into())))
    }

    /// Adds a Task that calls a service, with parameters that are checked as those of [`Task`](crate::state::Task) are;
    /// `finish` sets its other fields.
    ///
    /// ASL: `"Type": "Task"`; the parameters are `Parameters` in a JSONPath state, `Arguments` in a JSONata state.
    pub fn task(
        self,
        name: impl Into<String>,
        call: impl Call,
        finish: impl FnOnce(TaskState) -> TaskState,
    ) -> Self {
        let state = finish(TaskState::new(call.resource()));
        self.with(name, Content::Task(Box::new(state), Payload::of(call)))
    }

    /// Adds a Parallel with these branches; `finish` sets its other fields.
    ///
    /// ASL: `"Type": "Parallel"`.
    pub fn parallel(
        self,
        name: impl Into<String>,
        branches: impl IntoIterator<Item = Self>,
        finish: impl FnOnce(ParallelState) -> ParallelState,
    ) -> Self {
        let state = finish(ParallelState::new([]));
        self.with(name, Content::Parallel(Box::new(state), branches.into_iter().collect()))
    }

    /// Adds a Map that does these states with each item; `finish` sets its other fields.
    ///
    /// ASL: `"Type": "Map"`.
    pub fn map(
        self,
        name: impl Into<String>,
        processor: Self,
        finish: impl FnOnce(MapState) -> MapState,
    ) -> Self {
        let state = finish(MapState::default());
        self.with(name, Content::Map(Box::new(state), Box::new(processor)))
    }

    fn with(mut self, name: impl Into<String>, content: Content) -> Self {
        self.states.push((name.into(), content));
        self
    }

    /// The name of the first state, and the states of the document. What would be lost in it is a fault.
    pub(super) fn into_states(self, language: QueryLanguage, findings: &mut Findings) -> (String, States) {
        let mut states = States::with_capacity(self.states.len());
        for (name, content) in self.states {
            let state = content.into_state(&name, language, findings);
            if states.contains_key(&name) {
                let fault = BuildFault::new(Some(name.clone()), None, BuildFaultKind::StateGivenTwice);
                findings.faults.push(fault);
            }
            states.insert(name, state);
        }
        (self.start_at, states)
    }
}

impl Content {
    fn into_state(self, name: &str, language: QueryLanguage, findings: &mut Findings) -> State {
        match self {
            Self::State(state) => *state,
            Self::Task(mut state, payload) => {
                let language = state.query_language.unwrap_or(language);
                let written = payload.write(name, language, findings);
                let field = match language {
                    QueryLanguage::JsonPath => &mut state.parameters,
                    QueryLanguage::Jsonata => &mut state.arguments,
                };
                *field = field.take().or(written);
                (*state).into()
            }
            Self::Parallel(mut state, branches) => {
                state.branches.extend(branches.into_iter().map(|scope| {
                    let comment = scope.comment.clone();
                    let (start_at, states) = scope.into_states(language, findings);
                    let mut branch = Branch::new(start_at, states);
                    branch.comment = comment;
                    branch
                }));
                (*state).into()
            }
            Self::Map(mut state, scope) => {
                let (comment, config) = (scope.comment.clone(), scope.processor_config.clone());
                let (start_at, states) = scope.into_states(language, findings);
                let mut processor = ItemProcessor::new(start_at, states);
                (processor.comment, processor.processor_config) = (comment, config);
                state.item_processor = Some(processor);
                (*state).into()
            }
        }
    }
}
