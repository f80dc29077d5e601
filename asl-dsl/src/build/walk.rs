use std::collections::{BTreeMap, VecDeque};

use crate::build_error::{BuildFault, BuildFaultKind};
use crate::state::{Content, Definition, Identity, Kind, Target, Transition};

/// How deep fragments may lie in each other: those that hold themselves have no end.
const MAX_FRAGMENT_DEPTH: usize = 16;

/// A transition, from a state; from none at the start.
struct Edge<W> {
    from: Option<Identity>,
    to: Target<W>,
    /// For the state that it leads to, where that has none of its own.
    comment: Option<String>,
}

/// The states that can be reached, in the order in which they are written.
pub(super) struct Walk<'w, W> {
    workflow: &'w W,
    states: Vec<(Identity, Definition<W>)>,
    index: BTreeMap<Identity, usize>,
    /// The first states of fragments, by the functions that hold the fragments.
    entries: BTreeMap<Identity, Identity>,
    faults: Vec<BuildFault>,
}

impl<'w, W: 'static> Walk<'w, W> {
    /// Evaluates each state function once, from `start` on.
    ///
    /// A way is followed along `Next` and first rules to its end before the branches that leave it are, so
    /// that the definition reads from top to bottom and its handlers stand last.
    pub(super) fn new(workflow: &'w W, start: &Target<W>) -> Self {
        let mut walk = Self {
            workflow,
            states: Vec::new(),
            index: BTreeMap::new(),
            entries: BTreeMap::new(),
            faults: Vec::new(),
        };
        walk.follow(start);
        walk
    }

    /// Evaluates what can be reached from `start` and was not yet.
    pub(super) fn follow(&mut self, start: &Target<W>) {
        let mut branches = VecDeque::from([Edge { from: None, to: start.clone(), comment: None }]);
        while let Some(branch) = branches.pop_front() {
            let mut next = Some(branch);
            while let Some(edge) = next {
                next = self.visit(edge, &mut branches);
                if self.is_too_deep() {
                    return;
                }
            }
        }
    }

    /// Evaluates the function that an edge leads to unless it was, notes what leaves it, and gives the way on.
    fn visit(&mut self, edge: Edge<W>, branches: &mut VecDeque<Edge<W>>) -> Option<Edge<W>> {
        let Content::Reference(identity) = edge.to.reference(self.workflow) else {
            self.fault(edge.from.as_ref(), BuildFaultKind::UnnamedFunction);
            return None;
        };
        if self.index.contains_key(&identity) || self.entries.contains_key(&identity) {
            return None;
        }
        if identity.depth() > MAX_FRAGMENT_DEPTH {
            let kind = BuildFaultKind::FragmentsTooDeep { limit: MAX_FRAGMENT_DEPTH };
            self.fault(edge.from.as_ref(), kind);
            return None;
        }
        match edge.to.define(self.workflow) {
            Content::Reference(_) => None,
            Content::Definition(mut definition) => {
                let comment = &mut definition.labels.comment;
                *comment = comment.take().or(edge.comment);
                let mut edges = targets(&definition.kind)
                    .into_iter()
                    .map(|to| Edge { from: Some(identity.clone()), to: to.clone(), comment: None })
                    .collect::<VecDeque<_>>();
                let next = edges.pop_front();
                branches.append(&mut edges);
                self.index.insert(identity.clone(), self.states.len());
                self.states.push((identity, *definition));
                next
            }
            Content::Fragment(mut fragment) => {
                let comment = fragment.labels.comment.take().or(edge.comment);
                for fault in fragment.faults.drain(..) {
                    self.fault(Some(&identity), fault);
                }
                let Some(entry) = fragment.entry() else {
                    self.fault(Some(&identity), BuildFaultKind::EmptyChain);
                    return None;
                };
                if let Content::Reference(first) = entry.reference(self.workflow) {
                    self.entries.insert(identity.clone(), first);
                }
                Some(Edge { from: Some(identity), to: entry, comment })
            }
        }
    }

    fn fault(&mut self, state: Option<&Identity>, kind: BuildFaultKind) {
        self.faults.push(BuildFault::new(state.map(ToString::to_string), None, kind));
    }

    pub(super) fn states(&self) -> &[(Identity, Definition<W>)] {
        &self.states
    }

    pub(super) fn states_mut(&mut self) -> &mut [(Identity, Definition<W>)] {
        &mut self.states
    }

    /// Forgets the states behind the first `length`.
    pub(super) fn truncate(&mut self, length: usize) {
        self.states.truncate(length);
        self.index.retain(|_, index| *index < length);
    }

    pub(super) fn take_faults(&mut self) -> Vec<BuildFault> {
        std::mem::take(&mut self.faults)
    }

    /// Whether fragments lie in each other, perhaps without an end.
    pub(super) fn is_too_deep(&self) -> bool {
        self.faults.iter().any(|fault| matches!(fault.kind(), BuildFaultKind::FragmentsTooDeep { .. }))
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
        match self.reference(target) {
            Content::Reference(identity) => self
                .state(&identity)
                .map_or_else(|| identity.to_string(), |(_, state)| state.labels.name().to_owned()),
            // Reported when it was walked.
            Content::Definition(_) | Content::Fragment(_) => String::new(),
        }
    }

    pub(super) fn reference(&self, target: &Target<W>) -> Content<W> {
        target.reference(self.workflow)
    }

    /// The state of a function, or the first of the fragment that it holds.
    pub(super) fn state(&self, identity: &Identity) -> Option<&(Identity, Definition<W>)> {
        let Some(mut first) = self.entries.get(identity) else { return self.indexed(identity) };
        // One step for each fragment that begins with another, of which there are no more than may be nested.
        while let Some(inner) = self.entries.get(first) {
            first = inner;
        }
        self.indexed(first)
    }

    fn indexed(&self, identity: &Identity) -> Option<&(Identity, Definition<W>)> {
        self.index.get(identity).and_then(|&index| self.states.get(index))
    }
}

/// Where a state leads within its scope: first the way on, then what leaves it.
pub(super) fn targets<W>(kind: &Kind<W>) -> Vec<&Target<W>> {
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
