use std::fmt;

use super::{CatcherDefinition, Flow, MapWork, ParallelWork, Retrier, Target, TaskWork};
use crate::condition::Condition;
use crate::expr::Template;

/// What a state function gives: the state, or only who it is.
pub(crate) enum Content<W> {
    /// The answer to [`RawPath::reference`]: the name of the function.
    Reference(&'static str),
    /// The state itself.
    Definition(Box<Definition<W>>),
}

/// A state, with references to functions where the definition has names.
pub(crate) struct Definition<W> {
    /// The name of its function; `None` where no `#[states]` has given it one.
    pub(crate) function: Option<&'static str>,
    pub(crate) name: Option<String>,
    pub(crate) comment: Option<String>,
    pub(crate) kind: Kind<W>,
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
    Task(TaskWork),
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

impl<W> Content<W> {
    /// Sets the name of the function and, where none is set, the comment.
    pub(crate) fn of_function(&mut self, function: &'static str, comment: Option<&'static str>) {
        if let Self::Definition(definition) = self {
            definition.function = Some(function);
            if definition.comment.is_none() {
                definition.comment = comment.map(str::to_owned);
            }
        }
    }

    pub(crate) fn rename(&mut self, name: String) {
        if let Self::Definition(definition) = self {
            definition.name = Some(name);
        }
    }

    pub(crate) fn comment(&mut self, comment: String) {
        if let Self::Definition(definition) = self {
            definition.comment = Some(comment);
        }
    }
}

impl<W> Definition<W> {
    pub(crate) const fn new(kind: Kind<W>) -> Self {
        Self { function: None, name: None, comment: None, kind }
    }
}

impl<W> From<TaskWork> for Work<W> {
    fn from(task: TaskWork) -> Self {
        Self::Task(task)
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
        let name = match self {
            Self::Reference(function) => function,
            Self::Definition(definition) => definition.function.unwrap_or("?"),
        };
        f.write_str(name)
    }
}
