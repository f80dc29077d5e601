use std::rc::Rc;

use asl_model::field::QueryLanguage;

use super::lift::Lift;
use crate::language::Language as _;
use crate::state::{Content, Target, Transition};
use crate::workflow::Workflow;

/// A fragment in one of the places where it is used.
pub(super) struct Instance<F> {
    pub(super) fragment: Rc<F>,
    /// Unlike those of all others in its scope.
    pub(super) identity: String,
    /// What stands before the names of its states.
    pub(super) name: String,
    /// The query language that it is bound to.
    pub(super) language: Option<QueryLanguage>,
}

impl<F: Workflow> Instance<F> {
    pub(super) fn new(fragment: &Rc<F>, identity: impl Into<String>, name: impl Into<String>) -> Rc<Self> {
        let language = (!F::Language::IS_PORTABLE).then_some(F::Language::BUILT_IN);
        Rc::new(Self {
            fragment: Rc::clone(fragment),
            identity: identity.into(),
            name: name.into(),
            language,
        })
    }
}

impl<F: 'static> Target<F> {
    /// The same state in an instance of the fragment, which leads to `exit` where it ends.
    pub(super) fn within<W: 'static>(&self, instance: &Rc<Instance<F>>, exit: Transition<W>) -> Target<W> {
        let (state, lift) = (self.clone(), Lift { instance: Rc::clone(instance), exit });
        Target::from_content(move |_, path| match state.content(&lift.instance.fragment, path) {
            Content::Reference(identity) => Content::Reference(identity.within(&lift.instance.identity)),
            Content::Definition(definition) => Content::Definition(Box::new(lift.definition(*definition))),
            Content::Fragment(fragment) => Content::Fragment(Box::new(lift.fragment(*fragment))),
        })
    }
}
