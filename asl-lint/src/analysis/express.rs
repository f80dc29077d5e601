//! Which states run in an Express workflow.

use asl_model::field::ObjectKind;
use asl_model::syntax::Node;

use crate::config::WorkflowType;
use crate::context::Context;
use crate::definition::{Definition, State};

/// Why a state runs in an Express workflow.
#[derive(Debug)]
pub(crate) enum Express<'t> {
    /// The whole machine is one.
    Machine,
    /// The children of this Distributed Map are.
    Children(&'t State<'t>),
}

impl<'t> Context<'t> {
    /// Why a state surely runs in an Express workflow; `None` where it does not, or nobody can know.
    pub(crate) fn express(&self, state: &State<'_>) -> Option<Express<'t>> {
        let mut inner = owner(self.definition(), state);
        while let Some(map) = inner {
            if is_distributed(map) {
                let kind = processor_config(map)?.get("ExecutionType")?.as_str();
                return (kind == Some("EXPRESS")).then_some(Express::Children(map));
            }
            inner = owner(self.definition(), map);
        }
        (self.workflow_type() == Some(WorkflowType::Express)).then_some(Express::Machine)
    }
}

impl Express<'_> {
    /// What messages call the workflow.
    pub(crate) fn title(&self) -> String {
        match self {
            Self::Machine => "an Express workflow".to_owned(),
            Self::Children(map) => format!("the Express children of {}", map.title()),
        }
    }
}

/// Whether a Map runs its iterations as executions of their own.
pub(crate) fn is_distributed(state: &State<'_>) -> bool {
    state.kind == Some(ObjectKind::Map)
        && processor_config(state).and_then(|config| config.get("Mode")?.as_str()) == Some("DISTRIBUTED")
}

fn processor_config<'t>(state: &State<'t>) -> Option<&'t Node<'t>> {
    state.node.get("ItemProcessor").or_else(|| state.node.get("Iterator"))?.get("ProcessorConfig")
}

/// The Parallel or Map around a state.
pub(crate) fn owner<'a, 't>(definition: &'a Definition<'t>, state: &State<'_>) -> Option<&'a State<'t>> {
    definition.state(definition.scope(state.scope?)?.owner?)
}
