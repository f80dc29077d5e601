use std::rc::Rc;

use super::instance::Instance;
use super::{Entry, FragmentState};
use crate::state::identity::SEPARATOR;
use crate::state::{
    CatcherDefinition, ChoiceDefinition, Definition, Flow, Kind, Labels, MapWork, ParallelWork, ResultPath,
    RuleDefinition, Selection, Target, Transition, Work, WorkDefinition,
};

/// Makes states of a workflow of the states of a fragment.
pub(super) struct Lift<F, W> {
    pub(super) instance: Rc<Instance<F>>,
    /// Where the way goes on where the fragment ends.
    pub(super) exit: Transition<W>,
}

impl<F: 'static, W: 'static> Lift<F, W> {
    pub(super) fn definition(&self, definition: Definition<F>) -> Definition<W> {
        let Definition { labels, kind } = definition;
        let kind = match kind {
            Kind::Work(work, definition, transition) => {
                Kind::Work(self.work(work), self.work_definition(definition), self.transition(transition))
            }
            Kind::Choice(choice) => Kind::Choice(self.choice(choice)),
            Kind::Pass(flow, transition) => Kind::Pass(flow, self.transition(transition)),
            Kind::Wait(time, flow, transition) => Kind::Wait(time, flow, self.transition(transition)),
            Kind::Succeed(flow) => self.succeed(flow),
            Kind::Fail(fail) => Kind::Fail(fail),
        };
        Definition { labels: self.labels(labels), kind }
    }

    pub(super) fn fragment(&self, fragment: FragmentState<F>) -> FragmentState<W> {
        let entry = Entry::Entered(fragment.entry().map(|entry| self.target(&entry)));
        FragmentState { labels: self.labels(fragment.labels), faults: fragment.faults, entry }
    }

    fn labels(&self, labels: Labels) -> Labels {
        let name = format!("{}{SEPARATOR}{}", self.instance.name, labels.name());
        Labels { name: Some(name), language: labels.language.or(self.instance.language), ..labels }
    }

    /// A state of the same scope.
    fn target(&self, target: &Target<F>) -> Target<W> {
        target.within(&self.instance, self.exit.clone())
    }

    /// The first state of a branch or iteration, whose ends are its own.
    fn nested(&self, target: &Target<F>) -> Target<W> {
        target.within(&self.instance, Transition::End)
    }

    fn transition(&self, transition: Transition<F>) -> Transition<W> {
        match transition {
            Transition::Next(target) => Transition::Next(self.target(&target)),
            Transition::End => self.exit.clone(),
        }
    }

    /// Where the fragment is not the end, a Succeed only passes its input on.
    fn succeed(&self, mut flow: Flow) -> Kind<W> {
        if matches!(self.exit, Transition::End) {
            return Kind::Succeed(flow);
        }
        if flow.output != Selection::Whole {
            // The output is a part of the input, and a Pass has a result beside it.
            flow.result_path = ResultPath::Discard;
        }
        Kind::Pass(flow, self.exit.clone())
    }

    fn work(&self, work: Work<F>) -> Work<W> {
        match work {
            Work::Task(task) => Work::Task(task),
            Work::Parallel(ParallelWork { branches }) => {
                Work::Parallel(ParallelWork { branches: branches.iter().map(|it| self.nested(it)).collect() })
            }
            Work::Map(MapWork { definition, processor }) => {
                Work::Map(MapWork { definition, processor: self.nested(&processor) })
            }
        }
    }

    fn work_definition(&self, definition: WorkDefinition<F>) -> WorkDefinition<W> {
        let WorkDefinition { flow, retry, catch, defaults } = definition;
        let catch = catch.into_iter().map(|CatcherDefinition { errors, comment, flow, next }| {
            CatcherDefinition { errors, comment, flow, next: self.target(&next) }
        });
        WorkDefinition { flow, retry, catch: catch.collect(), defaults }
    }

    fn choice(&self, choice: ChoiceDefinition<F>) -> ChoiceDefinition<W> {
        let ChoiceDefinition { rules, default, flow } = choice;
        let rules = rules.into_iter().map(|RuleDefinition { condition, comment, flow, next }| {
            RuleDefinition { condition, comment, flow, next: self.target(&next) }
        });
        let default = default.as_ref().map(|default| self.target(default));
        ChoiceDefinition { rules: rules.collect(), default, flow }
    }
}
