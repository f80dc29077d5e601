//! From a workflow to a machine: the state functions are evaluated, and what they give is written as ASL.

mod check;
mod choice;
mod error_handling;
mod fields;
mod json_path;
mod problems;
mod state;
mod uses;
mod walk;
mod work;
mod writer;

use std::collections::BTreeMap;

use asl_model::document::{State, StateMachine};
use asl_model::field::{ObjectKind, QueryLanguage};

use crate::build_error::{BuildError, BuildFaultKind};
use crate::machine::Machine;
use crate::state::{Content, Target};
use crate::workflow::Workflow;
use problems::Problems;
use uses::Uses;
use walk::{Walk, state_name};
use writer::{Field, Writer, writer};

/// Builds the machine of a workflow in a query language, or says all that is wrong with it.
pub(crate) fn machine<W: Workflow>(workflow: &W, language: QueryLanguage) -> Result<Machine, BuildError> {
    let mut problems = Problems::default();
    let Some(writer) = writer(language) else {
        problems.fault("QueryLanguage", BuildFaultKind::UnwritableLanguage { language: language.as_str() });
        return Err(problems.into_error());
    };
    let start = W::start();
    let (functions, open) = (BTreeMap::new(), Vec::new());
    let mut builder = Builder { workflow, writer, problems, uses: Uses::default(), functions, open };
    let (start_at, states) = builder.scope(&start.state);
    let mut document = StateMachine::new(start_at, states);
    document.comment = start.comment.map(str::to_owned);
    document.timeout_seconds = start.timeout_seconds.map(Into::into);
    let mut problems = builder.problems;
    if let Some(seconds) = start.timeout_seconds {
        let field = Field { object: ObjectKind::StateMachine, name: "TimeoutSeconds" };
        check::number(field, seconds.into(), &mut problems);
    }
    problems.extend(builder.uses.faults());
    let (warnings, literal_names) = problems.into_result()?;
    Ok(Machine::new(document, warnings, builder.uses.into_placeholders(), literal_names))
}

/// What is known while a machine is written.
struct Builder<'w, W> {
    workflow: &'w W,
    writer: &'static dyn Writer,
    problems: Problems,
    uses: Uses,
    /// The function of every state so far, by the name of the state: names are unique in the whole machine.
    functions: BTreeMap<String, &'static str>,
    /// The functions of the states around the scope that is being written, from the outside in.
    open: Vec<&'static str>,
}

impl<W: 'static> Builder<'_, W> {
    /// Writes the states of a machine, branch or iteration that begins at `start`: `StartAt` and `States`.
    fn scope(&mut self, start: &Target<W>) -> (String, Vec<(String, State)>) {
        if self.is_inside_itself(start) {
            self.problems.fault_of_state(BuildFaultKind::NestedInItself);
            return Default::default();
        }
        let (walk, faults) = Walk::new(self.workflow, start);
        if faults.is_empty() && !walk.has_end() {
            self.problems.fault_of_state(BuildFaultKind::NoEnd);
        }
        self.problems.extend(faults);
        let around = self.uses.enter(true);
        let states = walk.states().iter().map(|(function, definition)| {
            let name = state_name(function, definition);
            let around = self.problems.enter(&name);
            check::name(&name, &mut self.problems);
            if let Some(&first) = self.functions.get(&name) {
                self.problems.fault_of_state(BuildFaultKind::DuplicateName { first, second: function });
            }
            self.functions.insert(name.clone(), function);
            self.open.push(function);
            let state = state::write(definition, &walk, self);
            self.open.pop();
            check::task_token(&definition.kind, self.uses.take_token(), &mut self.problems);
            self.problems.leave(around);
            (name, state)
        });
        let states = states.collect();
        self.uses.leave(&around);
        (walk.name(start), states)
    }

    /// Whether a branch begins with a state that it lies in, and would go on forever.
    fn is_inside_itself(&self, start: &Target<W>) -> bool {
        match start.reference(self.workflow) {
            Content::Reference(function) => self.open.contains(&function),
            Content::Definition(_) => false,
        }
    }
}
