//! What the states get that say nothing themselves of what happens after an error.

use std::collections::{BTreeSet, VecDeque};

use super::walk::{Walk, targets};
use super::{Builder, Problems, check, error_handling};
use crate::build_error::BuildFaultKind;
use crate::defaults::{DefaultRetry, Defaults};
use crate::state::{CatcherDefinition, Content, Definition, Identity, Kind, Target, Work};

impl<W> Defaults<W> {
    /// Tests them once, rather than at every state; those that have faults no state gets.
    pub(super) fn checked(mut self, problems: &mut Problems) -> Self {
        let before = problems.len();
        let around = problems.enter_part("default_retry".to_owned());
        for retriers in self.retry.lists() {
            error_handling::check_retry(retriers, problems);
        }
        problems.leave_part(around);
        if problems.len() > before {
            self.retry = DefaultRetry::default();
        }
        let before = problems.len();
        if let Some(catcher) = &self.catch {
            let around = problems.enter_part("default_catch".to_owned());
            check::errors("Catch", &[&catcher.errors], problems);
            problems.leave_part(around);
        }
        if problems.len() > before {
            self.catch = None;
        }
        self
    }
}

impl<W: 'static> Builder<'_, W> {
    /// Gives the states of a scope what they have not said themselves.
    pub(super) fn give_defaults(&mut self, walk: &mut Walk<'_, W>) {
        for (_, state) in walk.states_mut() {
            if let Kind::Work(Work::Task(task), definition, _) = &mut state.kind
                && definition.retry.is_empty()
                && definition.defaults.retry
            {
                definition.retry = self.defaults.retry.of_resource(&task.resource).to_vec();
            }
        }
        // What fails in a branch or iteration fails the state around it, and is caught there.
        if self.open.is_empty()
            && let Some(catcher) = &self.defaults.catch
            && !give_catcher(walk, catcher)
        {
            self.problems.fault("default_catch", BuildFaultKind::CircularDefaultCatch);
        }
    }
}

/// Whether a state got the catcher, or none can have it.
fn give_catcher<W: 'static>(walk: &mut Walk<'_, W>, catcher: &CatcherDefinition<W>) -> bool {
    if !walk.states().iter().any(|(_, state)| wants_catcher(state)) {
        return true;
    }
    let end = walk.states().len();
    walk.follow(&catcher.next);
    // The states of the handler would come back to it for ever.
    let handler = reachable(walk, &catcher.next);
    let mut is_given = false;
    for (identity, state) in walk.states_mut() {
        if wants_catcher(state)
            && !handler.contains(identity)
            && let Kind::Work(_, definition, _) = &mut state.kind
        {
            definition.catch.push(catcher.clone());
            is_given = true;
        }
    }
    if !is_given {
        walk.truncate(end);
    }
    is_given
}

const fn wants_catcher<W>(state: &Definition<W>) -> bool {
    match &state.kind {
        Kind::Work(_, definition, _) => definition.catch.is_empty() && definition.defaults.catch,
        _ => false,
    }
}

fn reachable<W: 'static>(walk: &Walk<'_, W>, start: &Target<W>) -> BTreeSet<Identity> {
    let mut found = BTreeSet::new();
    let mut open = VecDeque::from([start]);
    while let Some(target) = open.pop_front() {
        if let Content::Reference(identity) = walk.reference(target)
            && let Some((identity, state)) = walk.state(&identity)
            && found.insert(identity.clone())
        {
            open.extend(targets(&state.kind));
        }
    }
    found
}
