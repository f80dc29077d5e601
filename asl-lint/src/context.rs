use std::cell::OnceCell;

use asl_graph::Graph;
use asl_model::syntax::Node;

use crate::analysis::calls::{self, TaskCall};
use crate::analysis::errors::ErrorLists;
use crate::analysis::flow;
use crate::analysis::parameters::{self, ParameterFault};
use crate::analysis::paths::{self, PathField};
use crate::analysis::templates::{self, PayloadField};
use crate::config::{Config, WorkflowType};
use crate::definition::{Definition, State};
use crate::input::{Document, Problem};

/// What a rule may ask about a document. What takes work is computed when it is first asked for.
pub(crate) struct Context<'t> {
    document: &'t Document<'t>,
    definition: &'t Definition<'t>,
    config: &'t Config,
    calls: OnceCell<Vec<TaskCall<'t>>>,
    error_lists: ErrorLists,
    graph: OnceCell<Graph>,
    parameter_faults: OnceCell<Vec<ParameterFault>>,
    path_fields: OnceCell<Vec<PathField<'t>>>,
    payload_fields: OnceCell<Vec<PayloadField<'t>>>,
}

impl<'t> Context<'t> {
    pub(crate) const fn new(
        document: &'t Document<'t>,
        definition: &'t Definition<'t>,
        config: &'t Config,
    ) -> Self {
        Self {
            document,
            definition,
            config,
            calls: OnceCell::new(),
            error_lists: ErrorLists::new(),
            graph: OnceCell::new(),
            parameter_faults: OnceCell::new(),
            path_fields: OnceCell::new(),
            payload_fields: OnceCell::new(),
        }
    }

    /// The tree, if there is one.
    pub(crate) const fn root(&self) -> Option<&'t Node<'t>> {
        self.document.root()
    }

    /// What is wrong with the text itself.
    pub(crate) fn problems(&self) -> &'t [Problem] {
        self.document.problems()
    }

    /// Whether all of a value was read, so that what it lacks is really missing.
    pub(crate) fn is_whole(&self, node: &Node<'_>) -> bool {
        self.document.is_whole(node)
    }

    /// The objects of the language.
    pub(crate) const fn definition(&self) -> &'t Definition<'t> {
        self.definition
    }

    /// The type of the machine; `None` where nobody has said it.
    pub(crate) const fn workflow_type(&self) -> Option<WorkflowType> {
        self.config.workflow_type()
    }

    /// Whether the user has named this error as one that their own code raises.
    pub(crate) fn is_known_error(&self, name: &str) -> bool {
        self.config.is_known_error(name)
    }

    /// The state that the graph knows by this number.
    pub(crate) fn state(&self, id: asl_graph::StateId) -> Option<&'t State<'t>> {
        self.definition.states().get(id.index())
    }

    /// The control flow.
    pub(crate) fn graph(&self) -> &Graph {
        self.graph.get_or_init(|| flow::graph(self.definition))
    }

    /// What each Task calls, in the order of the text.
    pub(crate) fn calls(&self) -> &[TaskCall<'t>] {
        self.calls.get_or_init(|| calls::calls(self.definition))
    }

    /// What a Task calls.
    pub(crate) fn call_of(&self, state: &State<'_>) -> Option<&TaskCall<'t>> {
        let position = self.calls().binary_search_by_key(&state.id, |call| call.state.id).ok()?;
        self.calls().get(position)
    }

    /// The errors of the calls, each list made once.
    pub(crate) const fn error_lists(&self) -> &ErrorLists {
        &self.error_lists
    }

    /// What the services do not take in the parameters of the calls.
    pub(crate) fn parameter_faults(&self) -> &[ParameterFault] {
        self.parameter_faults.get_or_init(|| parameters::faults(self))
    }

    /// The fields that take a path.
    pub(crate) fn path_fields(&self) -> &[PathField<'t>] {
        self.path_fields.get_or_init(|| paths::fields(self.definition))
    }

    /// The payload templates of JSONPath states.
    pub(crate) fn payload_fields(&self) -> &[PayloadField<'t>] {
        self.payload_fields.get_or_init(|| templates::fields(self.definition))
    }
}
