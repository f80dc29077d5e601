//! From a workflow to a machine: the state functions are evaluated, and what they give is written as ASL.

#[cfg(feature = "builder")]
pub(crate) mod call;
mod check;
mod choice;
mod defaults;
mod error_handling;
mod fields;
mod json_path;
mod jsonata;
mod map;
mod place;
mod problems;
mod state;
mod uses;
mod walk;
mod work;
mod writer;

use std::collections::{BTreeMap, BTreeSet};

use asl_model::document::{State, StateMachine};
use asl_model::field::{ObjectKind, QueryLanguage};

use crate::build_error::{BuildError, BuildFaultKind};
use crate::defaults::Defaults;
use crate::machine::Machine;
use crate::state::{Content, Definition, Identity, Target};
use crate::workflow::Workflow;
use problems::Problems;
use uses::Uses;
use walk::Walk;
use writer::{Field, Writer, writer};

/// Builds the machine of a workflow in a query language, or says all that is wrong with it.
pub(crate) fn machine<W: Workflow>(workflow: &W, language: QueryLanguage) -> Result<Machine, BuildError> {
    let start = W::start();
    let mut problems = Problems::default();
    let mut builder = Builder {
        workflow,
        language,
        writer: writer(language),
        defaults: start.defaults.checked(&mut problems),
        problems,
        uses: Uses::default(),
        functions: BTreeMap::new(),
        open: Vec::new(),
        labels: BTreeSet::new(),
        express: None,
        too_deep: false,
    };
    let (start_at, states) = builder.scope(&start.state, true);
    let mut document = StateMachine::new(start_at, states);
    // JSONPath is what leaving the field out means.
    document.query_language = Some(language).filter(|language| *language != QueryLanguage::JsonPath);
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
    /// That of the machine.
    language: QueryLanguage,
    /// Of the state that is being written.
    writer: &'static dyn Writer,
    defaults: Defaults<W>,
    problems: Problems,
    uses: Uses,
    /// The function of every state so far, by the name of the state: names are unique in the whole machine.
    functions: BTreeMap<String, Identity>,
    /// The functions of the states around the scope that is being written, from the outside in.
    open: Vec<Identity>,
    /// The labels of the Distributed Maps so far.
    labels: BTreeSet<String>,
    /// The Map whose child executions hold the scope that is being written, where they are Express.
    express: Option<String>,
    /// Fragments lie in each other, perhaps without an end: nothing more is looked at.
    too_deep: bool,
}

impl<W: 'static> Builder<'_, W> {
    /// Writes the states of a machine, branch or iteration that begins at `start`: `StartAt` and `States`.
    ///
    /// Child executions do not see the variables of the execution that starts them.
    fn scope(&mut self, start: &Target<W>, sees_around: bool) -> (String, Vec<(String, State)>) {
        if self.too_deep {
            return Default::default();
        }
        if self.is_inside_itself(start) {
            self.problems.fault_of_state(BuildFaultKind::NestedInItself);
            return Default::default();
        }
        let mut walk = Walk::new(self.workflow, start);
        self.too_deep = walk.is_too_deep();
        self.give_defaults(&mut walk);
        let faults = walk.take_faults();
        if faults.is_empty() && !walk.has_end() {
            self.problems.fault_of_state(BuildFaultKind::NoEnd);
        }
        self.problems.extend(faults);
        let around = self.uses.enter(sees_around);
        let states = walk.states().iter().map(|(identity, definition)| {
            let name = definition.labels.name().to_owned();
            let around = self.problems.enter(&name);
            check::name(&name, &mut self.problems);
            if let Some(first) = self.functions.insert(name.clone(), identity.clone()) {
                let (first, second) = (first.to_string(), identity.to_string());
                self.problems.fault_of_state(BuildFaultKind::DuplicateName { first, second });
            }
            self.open.push(identity.clone());
            let state = self.state(definition, &walk);
            self.open.pop();
            check::task_token(&definition.kind, self.uses.take_token(), &mut self.problems);
            self.problems.leave(around);
            (name, state)
        });
        let states = states.collect();
        self.uses.leave(&around);
        (walk.name(start), states)
    }

    /// Writes a state, in a language of its own where it has one.
    fn state(&mut self, definition: &Definition<W>, walk: &Walk<'_, W>) -> State {
        let language = definition.labels.language.unwrap_or(self.language);
        let around = std::mem::replace(&mut self.writer, writer(language));
        let mut state = state::write(definition, walk, self);
        self.writer = around;
        if language != self.language {
            state.set_query_language(Some(language));
        }
        state
    }

    /// Whether a branch begins with a state that it lies in, and would go on forever.
    fn is_inside_itself(&self, start: &Target<W>) -> bool {
        match start.reference(self.workflow) {
            Content::Reference(identity) => self.open.contains(&identity),
            Content::Definition(_) | Content::Fragment(_) => false,
        }
    }
}
