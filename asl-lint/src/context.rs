use std::cell::OnceCell;

use asl_graph::Graph;
use asl_model::syntax::Node;

use crate::allowance::{self, Allowances};
use crate::analysis::calls::{self, TaskCall};
use crate::analysis::data::DataFlow;
use crate::analysis::errors::ErrorLists;
use crate::analysis::expressions::{self, ExpressionString};
use crate::analysis::flow;
use crate::analysis::parameters::{self, ParameterFault};
use crate::analysis::paths::{self, PathField};
use crate::analysis::references::{self, Reference};
use crate::analysis::templates::{self, PayloadField};
use crate::analysis::variables::Variables;
use crate::config::{Config, WorkflowType};
use crate::definition::{Definition, State};
use crate::input::{Document, Problem, SubstitutionFault};

/// What a rule may ask about a document. What takes work is computed when it is first asked for.
pub(crate) struct Context<'t> {
    document: &'t Document<'t>,
    definition: &'t Definition<'t>,
    config: &'t Config,
    all_reads: OnceCell<DataFlow>,
    allowances: OnceCell<Allowances>,
    calls: OnceCell<Vec<TaskCall<'t>>>,
    data: OnceCell<DataFlow>,
    error_lists: ErrorLists,
    expressions: OnceCell<Vec<ExpressionString<'t>>>,
    graph: OnceCell<Graph>,
    parameter_faults: OnceCell<Vec<ParameterFault>>,
    path_fields: OnceCell<Vec<PathField<'t>>>,
    payload_fields: OnceCell<Vec<PayloadField<'t>>>,
    references: OnceCell<Vec<Reference<'t>>>,
    variables: OnceCell<Variables<'t>>,
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
            all_reads: OnceCell::new(),
            allowances: OnceCell::new(),
            calls: OnceCell::new(),
            data: OnceCell::new(),
            error_lists: ErrorLists::new(),
            expressions: OnceCell::new(),
            graph: OnceCell::new(),
            parameter_faults: OnceCell::new(),
            path_fields: OnceCell::new(),
            payload_fields: OnceCell::new(),
            references: OnceCell::new(),
            variables: OnceCell::new(),
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

    /// What is wrong with what is filled in, in this definition or in the file that holds it.
    pub(crate) fn substitution_faults(&self) -> &'t [SubstitutionFault] {
        self.document.substitution_faults()
    }

    /// Whether placeholders in strings are replaced by text, so that a string stays one.
    pub(crate) const fn is_filled_as_text(&self) -> bool {
        self.document.is_filled_as_text()
    }

    /// Whether all of a value was read, so that what it lacks is really missing.
    pub(crate) fn is_whole(&self, node: &Node<'_>) -> bool {
        self.document.is_whole(node)
    }

    /// The objects of the language.
    pub(crate) const fn definition(&self) -> &'t Definition<'t> {
        self.definition
    }

    /// Whether the text plainly is something else than a definition.
    pub(crate) fn is_foreign(&self) -> bool {
        self.document.is_foreign()
    }

    /// What the document allows itself.
    pub(crate) fn allowances(&self) -> &Allowances {
        self.allowances.get_or_init(|| allowance::collect(self.document, self.definition))
    }

    /// The type of the machine; `None` where nobody has said it.
    pub(crate) fn workflow_type(&self) -> Option<WorkflowType> {
        self.document.workflow_type().or(self.config.workflow_type())
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

    /// What the data looks like at every state.
    pub(crate) fn data(&self) -> &DataFlow {
        self.data.get_or_init(|| DataFlow::new(self.definition, self.graph(), self.config))
    }

    /// The same with every read of data, which takes longer and is asked for where something was found.
    pub(crate) fn all_reads(&self) -> &DataFlow {
        self.all_reads.get_or_init(|| DataFlow::with_all_reads(self.definition, self.graph(), self.config))
    }

    /// The errors of the calls, each list made once.
    pub(crate) const fn error_lists(&self) -> &ErrorLists {
        &self.error_lists
    }

    /// What the services do not take in the parameters of the calls.
    pub(crate) fn parameter_faults(&self) -> &[ParameterFault] {
        self.parameter_faults.get_or_init(|| parameters::faults(self))
    }

    /// The strings that JSONata states evaluate.
    pub(crate) fn expressions(&self) -> &[ExpressionString<'t>] {
        self.expressions.get_or_init(|| expressions::strings(self.definition))
    }

    /// The fields that take a path.
    pub(crate) fn path_fields(&self) -> &[PathField<'t>] {
        self.path_fields.get_or_init(|| paths::fields(self.definition))
    }

    /// The payload templates of JSONPath states.
    pub(crate) fn payload_fields(&self) -> &[PayloadField<'t>] {
        self.payload_fields.get_or_init(|| templates::fields(self.definition))
    }

    /// What paths and expressions refer to beside the data.
    pub(crate) fn references(&self) -> &[Reference<'t>] {
        self.references.get_or_init(|| {
            references::references(self.path_fields(), self.payload_fields(), self.expressions())
        })
    }

    /// The variables, and where they have a value.
    pub(crate) fn variables(&self) -> &Variables<'t> {
        self.variables.get_or_init(|| Variables::new(self.definition, self.graph()))
    }
}
