use std::cell::OnceCell;

use asl_graph::Graph;
use asl_model::syntax::Node;

use crate::analysis::coverage::{self, StateErrors};
use crate::analysis::data::DataFlow;
use crate::analysis::flow;
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
    data: OnceCell<DataFlow>,
    all_reads: OnceCell<DataFlow>,
    errors: OnceCell<Vec<StateErrors>>,
    graph: OnceCell<Graph>,
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
            data: OnceCell::new(),
            all_reads: OnceCell::new(),
            errors: OnceCell::new(),
            graph: OnceCell::new(),
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
    #[expect(dead_code, reason = "the rules about Express workflows ask it")]
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

    /// What the data looks like at every state.
    pub(crate) fn data(&self) -> &DataFlow {
        self.data.get_or_init(|| DataFlow::new(self.definition, self.graph(), self.config))
    }

    /// The same with every read of data, which takes longer and is asked for where something was found.
    pub(crate) fn all_reads(&self) -> &DataFlow {
        self.all_reads.get_or_init(|| DataFlow::with_all_reads(self.definition, self.graph(), self.config))
    }

    /// The errors of a state, and which of them nothing catches.
    pub(crate) fn errors(&self, state: &State<'_>) -> StateErrors {
        let errors = self.errors.get_or_init(|| coverage::errors(self.definition));
        errors.get(state.id.0).copied().unwrap_or_default()
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
