//! The errors of calls, looked up once for each action of a service.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use asl_aws::{Api, Call};
use asl_model::error_name::{RetryAdvice, fact, retry_advice};
use asl_model::resource::Pattern;

use crate::analysis::calls::{Callee, name_of};

/// The lists that somebody has asked for.
#[derive(Debug)]
pub(crate) struct ErrorLists(RefCell<BTreeMap<String, Rc<ErrorList>>>);

/// The errors of a call.
#[derive(Debug)]
pub(crate) struct ErrorList {
    /// What messages call the action.
    pub(crate) action: String,
    /// What stands before the dot in them; first what most have.
    pub(crate) prefixes: Vec<&'static str>,
    /// Whether the integration is an optimized one.
    pub(crate) is_optimized: bool,
    /// All names that are known, sorted.
    pub(crate) all: Vec<String>,
    /// Those that a retry is likely to help against.
    pub(crate) transient: Vec<String>,
    /// Of those the ones that AWS says to retry always.
    pub(crate) always_retried: Vec<String>,
}

impl ErrorLists {
    pub(crate) const fn new() -> Self {
        Self(RefCell::new(BTreeMap::new()))
    }

    /// The errors of what a Task calls; `None` where that is no service and no function.
    pub(crate) fn of(&self, callee: &Callee<'_>) -> Option<Rc<ErrorList>> {
        let call = match callee {
            Callee::Service(call) => *call,
            Callee::Function => Call::optimized("lambda", "invoke", Pattern::RequestResponse).ok()?,
            _ => return None,
        };
        let mut lists = self.0.borrow_mut();
        Some(Rc::clone(lists.entry(name_of(call)).or_insert_with(|| Rc::new(ErrorList::of(call)))))
    }
}

impl ErrorList {
    fn of(call: Call<'_>) -> Self {
        let all = call.errors();
        let is_transient = |name: &&String| retry_advice(name) == Some(RetryAdvice::Advised);
        let transient: Vec<String> = all.iter().filter(is_transient).cloned().collect();
        let is_documented = |name: &&String| fact(name).is_some_and(|fact| fact.documented_retry.is_some());
        let always_retried = transient.iter().filter(is_documented).cloned().collect();
        let (is_optimized, prefixes) = match call.api() {
            Api::Optimized(it) => (true, it.service().error_prefixes().to_vec()),
            _ => (false, vec![call.error_prefix()]),
        };
        Self { action: name_of(call), prefixes, is_optimized, all, transient, always_retried }
    }

    /// Whether an error of this name is known.
    pub(crate) fn contains(&self, name: &str) -> bool {
        self.all.binary_search_by(|known| known.as_str().cmp(name)).is_ok()
    }

    /// What stands before the dot in most of the names.
    pub(crate) fn prefix(&self) -> &'static str {
        self.prefixes.first().copied().unwrap_or_default()
    }
}
