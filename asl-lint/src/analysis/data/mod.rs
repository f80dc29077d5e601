//! What the data looks like at every state: an abstract interpretation over [shapes](crate::shape).
//!
//! Each state turns the shape of its input into those that it sends along its transitions, in the order in which
//! the service does it (ASL specification, section "Input and Output Processing"). Where ways meet the shapes are
//! joined, until nothing changes any more.

mod caught;
mod choice;
mod context;
mod evaluator;
mod intrinsic;
mod jsonata;
mod jsonpath;
mod nested;
mod order;
mod read;
mod solver;
mod task;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

use asl_graph::Graph;

use crate::config::Config;
use crate::definition::{Definition, State, StateId};
use crate::shape::Shape;

pub(crate) use read::{Document, Misfit, Missing, Read};

/// What is known about the data at the states of a definition.
#[derive(Debug, Default)]
pub(crate) struct DataFlow {
    states: Vec<StateData>,
}

/// What is known about the data at a state.
#[derive(Debug, Default)]
pub(crate) struct StateData {
    /// What comes in; `None` where no way leads here.
    pub(crate) input: Option<Flowing>,
    /// What goes out where the state succeeds.
    pub(crate) output: Option<Shape>,
    /// The result of its work, before anything is done with it.
    pub(crate) result: Option<Shape>,
    /// The reads that lead nowhere on some ways; where it was asked for, all of them.
    pub(crate) reads: Vec<Read>,
    /// Values that are of another kind than their place takes.
    pub(crate) misfits: Vec<Misfit>,
    /// When it was first looked at: the order in which data flows.
    pub(crate) turn: usize,
    visits: usize,
    /// Whether its input was given up as unknown: nothing can be added to that.
    is_widened: bool,
}

/// What flows along a transition: the data and the variables.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Flowing {
    pub(crate) data: Shape,
    pub(crate) variables: Variables,
}

/// The variables that are assigned, by name.
pub(crate) type Variables = Arc<BTreeMap<String, Shape>>;

impl DataFlow {
    /// Follows the data through a definition.
    pub(crate) fn new(definition: &Definition<'_>, graph: &Graph, config: &Config) -> Self {
        Self { states: solver::solve(definition, graph, config, false) }
    }

    /// The same with every read of every state.
    pub(crate) fn with_all_reads(definition: &Definition<'_>, graph: &Graph, config: &Config) -> Self {
        Self { states: solver::solve(definition, graph, config, true) }
    }

    pub(crate) fn state(&self, id: StateId) -> Option<&StateData> {
        self.states.get(id.0)
    }

    /// Every read that was noted, in the order of the text.
    pub(crate) fn reads(&self) -> impl Iterator<Item = &Read> {
        self.states.iter().flat_map(|state| &state.reads)
    }

    /// Every value of another kind than its place takes, in the order of the text.
    pub(crate) fn misfits(&self) -> impl Iterator<Item = &Misfit> {
        self.states.iter().flat_map(|state| &state.misfits)
    }
}

impl Flowing {
    fn new(data: Shape, variables: &Variables) -> Self {
        Self { data, variables: variables.clone() }
    }

    fn join(&self, other: &Self) -> Self {
        let variables = if Arc::ptr_eq(&self.variables, &other.variables) {
            self.variables.clone()
        } else {
            let mut joined = BTreeMap::clone(&self.variables);
            for (name, shape) in &*other.variables {
                let entry = joined.entry(name.clone()).or_default();
                *entry = entry.join(shape);
            }
            Arc::new(joined)
        };
        Self { data: self.data.join(&other.data), variables }
    }
}

/// What a state sends along its transitions.
#[derive(Debug, Default)]
struct Outcome {
    /// Along `Next` or `Default`, or out of the machine.
    next: Flowing,
    /// Along each choice rule.
    rules: Vec<Flowing>,
    /// Along each catcher.
    catchers: Vec<Flowing>,
}

/// The name of a state for its transitions; nothing where it is a document of its own.
fn is_json_path(state: &State<'_>, definition: &Definition<'_>) -> Option<bool> {
    use asl_model::field::QueryLanguage;
    definition.site_of(state)?.language.map(|language| language == QueryLanguage::JsonPath)
}
