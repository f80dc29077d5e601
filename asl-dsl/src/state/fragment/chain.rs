use std::rc::Rc;

use super::instance::Instance;
use crate::state::{Target, Transition};
use crate::workflow::Workflow;

/// Instances of a fragment, one after the other.
pub(super) struct Chain<F, W> {
    instances: Vec<Rc<Instance<F>>>,
    start: Target<F>,
    exit: Transition<W>,
}

impl<F: Workflow, W: 'static> Chain<F, W> {
    pub(super) fn new(
        fragments: &[(String, Rc<F>)],
        start: Target<F>,
        function: &str,
        exit: Transition<W>,
    ) -> Self {
        let instance = |(index, (name, fragment)): (usize, &(String, Rc<F>))| {
            Instance::new(fragment, format!("{function}[{index}]"), name)
        };
        Self { instances: fragments.iter().enumerate().map(instance).collect(), start, exit }
    }

    /// The first state of the first instance; `None` where there is none.
    pub(super) fn entry(self: Rc<Self>) -> Option<Target<W>> {
        let first = Rc::clone(self.instances.first()?);
        Some(self.instance(0, first))
    }

    /// The first state of an instance. Where it leads is looked at when it is asked: however long the chain is,
    /// nothing recurses along it.
    fn instance(self: Rc<Self>, index: usize, instance: Rc<Instance<F>>) -> Target<W> {
        Target::from_content(move |workflow, path| {
            let exit = match self.instances.get(index + 1) {
                Some(next) => Transition::Next(Rc::clone(&self).instance(index + 1, Rc::clone(next))),
                None => self.exit.clone(),
            };
            self.start.within(&instance, exit).content(workflow, path)
        })
    }
}
