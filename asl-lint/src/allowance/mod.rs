//! Findings that a document allows itself: in the `Comment` of a state or machine, or in a comment of the text.

mod collect;
mod directive;

#[cfg(test)]
mod tests;

pub(crate) use collect::collect;
pub(crate) use directive::Fault;

use std::cell::Cell;

use crate::place::{Place, Steps};
use crate::rule::Rule;

/// The rule about allowances. It looks at what the others found, so it comes last.
pub(crate) const RULE: &str = "unused-allowance";

/// The allowances of a document.
#[derive(Debug, Default)]
pub(crate) struct Allowances {
    allowances: Vec<Allowance>,
    faults: Vec<(Place, Fault)>,
}

/// A rule whose findings are allowed in a part of the document.
#[derive(Debug)]
pub(crate) struct Allowance {
    pub(crate) rule: &'static Rule,
    /// Where it stands.
    pub(crate) place: Place,
    /// What it reaches: the value at the end of these steps, and all that is nested in it.
    reach: Steps,
    is_used: Cell<bool>,
}

impl Allowances {
    /// Whether a finding of a rule at the end of these steps is allowed; whatever allows it is in use.
    pub(crate) fn allow(&self, rule: &Rule, steps: &[u32]) -> bool {
        let reaches = |allowance: &&Allowance| {
            allowance.rule.name() == rule.name() && steps.starts_with(allowance.reach.as_slice())
        };
        let mut is_allowed = false;
        for allowance in self.allowances.iter().filter(reaches) {
            allowance.is_used.set(true);
            is_allowed = true;
        }
        is_allowed
    }

    /// Spares what nobody can judge: whether these allow something.
    pub(crate) fn spare(&self, is_beyond_judgement: impl Fn(&Rule) -> bool) {
        for allowance in self.allowances.iter().filter(|allowance| is_beyond_judgement(allowance.rule)) {
            allowance.is_used.set(true);
        }
    }

    /// Whether there is none.
    pub(crate) const fn is_empty(&self) -> bool {
        self.allowances.is_empty()
    }

    /// Those that allow nothing, as far as the rules have been run.
    pub(crate) fn unused(&self) -> impl Iterator<Item = &Allowance> {
        self.allowances.iter().filter(|allowance| !allowance.is_used.get())
    }

    /// What looks like an allowance and is none, with its place.
    pub(crate) fn faults(&self) -> &[(Place, Fault)] {
        &self.faults
    }
}
