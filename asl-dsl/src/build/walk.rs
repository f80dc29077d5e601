use std::collections::{BTreeMap, VecDeque};

use crate::build_error::{BuildFault, BuildFaultKind};
use crate::state::{Content, Definition, Kind, Target, Transition};

/// A transition, from the function of a state; from none at the start.
struct Edge<W> {
    from: Option<&'static str>,
    to: Target<W>,
}

/// The states that can be reached, in the order in which they are written.
pub(super) struct Walk<'w, W> {
    workflow: &'w W,
    states: Vec<(&'static str, Definition<W>)>,
    index: BTreeMap<&'static str, usize>,
}

impl<'w, W: 'static> Walk<'w, W> {
    /// Evaluates each state function once, from `start` on.
    ///
    /// A way is followed along `Next` and first rules to its end before the branches that leave it are, so
    /// that the definition reads from top to bottom and its handlers stand last.
    pub(super) fn new(workflow: &'w W, start: &Target<W>) -> (Self, Vec<BuildFault>) {
        let mut walk = Self { workflow, states: Vec::new(), index: BTreeMap::new() };
        let mut faults = Vec::new();
        let mut branches = VecDeque::from([Edge { from: None, to: start.clone() }]);
        while let Some(branch) = branches.pop_front() {
            let mut next = Some(branch);
            while let Some(edge) = next {
                next = walk.visit(&edge, &mut branches, &mut faults);
            }
        }
        (walk, faults)
    }

    /// Evaluates the function that an edge leads to unless it was, notes what leaves it, and gives the way on.
    fn visit(
        &mut self,
        edge: &Edge<W>,
        branches: &mut VecDeque<Edge<W>>,
        faults: &mut Vec<BuildFault>,
    ) -> Option<Edge<W>> {
        let Content::Reference(function) = edge.to.reference(self.workflow) else {
            let from = edge.from.map(str::to_owned);
            faults.push(BuildFault::new(from, None, BuildFaultKind::UnnamedFunction));
            return None;
        };
        if self.index.contains_key(function) {
            return None;
        }
        let Content::Definition(definition) = edge.to.define(self.workflow) else { return None };
        let mut edges = targets(&definition.kind)
            .into_iter()
            .map(|target| Edge { from: Some(function), to: target.clone() })
            .collect::<VecDeque<_>>();
        let next = edges.pop_front();
        branches.append(&mut edges);
        self.index.insert(function, self.states.len());
        self.states.push((function, *definition));
        next
    }

    pub(super) fn states(&self) -> &[(&'static str, Definition<W>)] {
        &self.states
    }

    /// Whether a state is the last; the service refuses a machine, branch or iteration without one.
    pub(super) fn has_end(&self) -> bool {
        self.states.iter().any(|(_, state)| match &state.kind {
            Kind::Work(_, _, transition) | Kind::Pass(_, transition) | Kind::Wait(_, _, transition) => {
                next(transition).is_none()
            }
            Kind::Choice(_) => false,
            Kind::Succeed(_) | Kind::Fail(_) => true,
        })
    }

    /// The name of the state that a target leads to; every target of a walked state was walked itself.
    pub(super) fn name(&self, target: &Target<W>) -> String {
        match target.reference(self.workflow) {
            Content::Reference(function) => self
                .index
                .get(function)
                .and_then(|&index| self.states.get(index))
                .map_or_else(|| function.to_owned(), |(function, state)| state_name(function, state)),
            // Reported when it was walked.
            Content::Definition(_) => String::new(),
        }
    }
}

/// The name that a state has in the definition.
pub(super) fn state_name<W>(function: &str, state: &Definition<W>) -> String {
    state.name.clone().unwrap_or_else(|| function.to_owned())
}

/// Where a state leads within its scope: first the way on, then what leaves it.
fn targets<W>(kind: &Kind<W>) -> Vec<&Target<W>> {
    let mut targets = Vec::new();
    match kind {
        Kind::Work(_, work, transition) => {
            targets.extend(next(transition));
            targets.extend(work.catch.iter().map(|catcher| &catcher.next));
        }
        Kind::Pass(_, transition) | Kind::Wait(_, _, transition) => targets.extend(next(transition)),
        Kind::Choice(choice) => {
            targets.extend(choice.rules.iter().map(|rule| &rule.next));
            targets.extend(&choice.default);
        }
        Kind::Succeed(_) | Kind::Fail(_) => {}
    }
    targets
}

const fn next<W>(transition: &Transition<W>) -> Option<&Target<W>> {
    match transition {
        Transition::Next(target) => Some(target),
        Transition::End => None,
    }
}
