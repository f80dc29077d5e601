use std::fmt;

use asl_model::field::QueryLanguage;

use super::{
    CatcherDefinition, Flow, FragmentState, Identity, MapWork, ParallelWork, Retrier, Target, TaskWork,
};
use crate::condition::Condition;
use crate::expr::Template;

/// What a state function gives: the state, or only who it is.
pub(crate) enum Content<W> {
    /// The answer to [`RawPath::reference`]: which state it is.
    Reference(Identity),
    /// The state itself.
    Definition(Box<Definition<W>>),
    /// The states of a fragment.
    Fragment(Box<FragmentState<W>>),
}

/// A state, with references to functions where the definition has names.
pub(crate) struct Definition<W> {
    pub(crate) labels: Labels,
    pub(crate) kind: Kind<W>,
}

/// What a state is called, and what is said of it.
#[derive(Debug, Default)]
pub(crate) struct Labels {
    /// The name of its function; `None` where no `#[states]` has given it one.
    pub(crate) function: Option<&'static str>,
    /// The name that it was given instead.
    pub(crate) name: Option<String>,
    pub(crate) comment: Option<String>,
    /// The query language, where it need not be that of the machine.
    pub(crate) language: Option<QueryLanguage>,
}

pub(crate) enum Kind<W> {
    Work(Work<W>, WorkDefinition<W>, Transition<W>),
    Choice(ChoiceDefinition<W>),
    Pass(Flow, Transition<W>),
    Wait(WaitTime, Flow, Transition<W>),
    Succeed(Flow),
    Fail(FailDefinition),
}

/// What a state does that can fail.
#[derive(Debug)]
#[non_exhaustive]
pub enum Work<W> {
    /// A call of a service.
    Task(Box<TaskWork>),
    /// Several branches at once.
    Parallel(ParallelWork<W>),
    /// The same for every item of a list.
    Map(MapWork<W>),
}

/// What all states that do work have in common.
pub(crate) struct WorkDefinition<W> {
    pub(crate) flow: Box<Flow>,
    pub(crate) retry: Vec<Retrier>,
    pub(crate) catch: Vec<CatcherDefinition<W>>,
    pub(crate) defaults: WantsDefaults,
}

/// Whether a state gets what the workflow has for states that say nothing themselves.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WantsDefaults {
    pub(crate) retry: bool,
    pub(crate) catch: bool,
}

pub(crate) enum Transition<W> {
    Next(Target<W>),
    End,
}

pub(crate) struct ChoiceDefinition<W> {
    pub(crate) rules: Vec<RuleDefinition<W>>,
    pub(crate) default: Option<Target<W>>,
    /// Of the way that is taken where no rule matches.
    pub(crate) flow: Flow,
}

pub(crate) struct RuleDefinition<W> {
    pub(crate) condition: Condition,
    pub(crate) comment: Option<String>,
    pub(crate) flow: Flow,
    pub(crate) next: Target<W>,
}

#[derive(Debug)]
pub(crate) enum WaitTime {
    Seconds(Template),
    Timestamp(Template),
}

pub(crate) struct FailDefinition {
    pub(crate) error: Template,
    pub(crate) cause: Template,
}

impl<W> WorkDefinition<W> {
    pub(crate) fn of(flow: Flow) -> Self {
        let defaults = WantsDefaults { retry: true, catch: true };
        Self { flow: Box::new(flow), retry: Vec::new(), catch: Vec::new(), defaults }
    }
}

impl<W> Clone for Transition<W> {
    fn clone(&self) -> Self {
        match self {
            Self::Next(target) => Self::Next(target.clone()),
            Self::End => Self::End,
        }
    }
}

impl<W> Content<W> {
    /// Sets the name of the function and, where none is set, the comment.
    pub(crate) fn of_function(&mut self, function: &'static str, comment: Option<&'static str>) {
        if let Some(labels) = self.labels() {
            labels.function = Some(function);
            if labels.comment.is_none() {
                labels.comment = comment.map(str::to_owned);
            }
        }
    }

    pub(crate) fn rename(&mut self, name: String) {
        if let Some(labels) = self.labels() {
            labels.name = Some(name);
        }
    }

    pub(crate) fn comment(&mut self, comment: String) {
        if let Some(labels) = self.labels() {
            labels.comment = Some(comment);
        }
    }

    fn labels(&mut self) -> Option<&mut Labels> {
        match self {
            Self::Reference(_) => None,
            Self::Definition(definition) => Some(&mut definition.labels),
            Self::Fragment(fragment) => Some(&mut fragment.labels),
        }
    }
}

impl Labels {
    /// The name of the state; empty where no function has given it one.
    pub(crate) fn name(&self) -> &str {
        self.name.as_deref().or(self.function).unwrap_or_default()
    }
}

impl<W> Definition<W> {
    pub(crate) fn new(kind: Kind<W>) -> Self {
        Self { labels: Labels::default(), kind }
    }
}

impl<W> From<TaskWork> for Work<W> {
    fn from(task: TaskWork) -> Self {
        Self::Task(Box::new(task))
    }
}

impl<W> From<ParallelWork<W>> for Work<W> {
    fn from(parallel: ParallelWork<W>) -> Self {
        Self::Parallel(parallel)
    }
}

impl<W> From<MapWork<W>> for Work<W> {
    fn from(map: MapWork<W>) -> Self {
        Self::Map(map)
    }
}

impl<W> fmt::Debug for Content<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reference(identity) => identity.fmt(f),
            Self::Definition(definition) => f.write_str(definition.labels.function.unwrap_or("?")),
            Self::Fragment(fragment) => f.write_str(fragment.labels.function.unwrap_or("?")),
        }
    }
}
