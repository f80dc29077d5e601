//! The words in which the catalogue is written.

use super::parameters::{Given, Parameters};
use super::statement::Source;
use super::{Arn, Condition, Statement};

/// What calls of one action need.
#[derive(Debug)]
pub(super) struct Rule {
    /// The action, as `sagemaker:createTrainingJob`.
    pub(super) call: &'static str,
    pub(super) grants: &'static [Grant],
    pub(super) source: Source,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Grant {
    when: When,
    actions: &'static [&'static str],
    targets: &'static [Target],
    conditions: [Option<Only>; 2],
    /// Where another source than that of the rule says it.
    source: Option<Source>,
}

/// What a grant is about. In a template `{partition}`, `{region}`, `{account}` and `{machine}` are left open;
/// `{Name}` is the parameter of that name, or `*` where nobody knows it; `{Name?x}` is `x` where the
/// parameter is not given; `{Name|lower}` is the parameter in lower case.
#[derive(Debug, Clone, Copy)]
pub(super) enum Target {
    Any,
    Template(&'static str),
    /// The parameters that are given are ARNs; the template is for where there is none, or nobody knows it.
    Arn(&'static [&'static str], &'static str),
    /// The parameter is an ARN, or the name that the template mentions.
    NameOrArn(&'static str, &'static str),
    /// What the parameters mean takes more than putting them into a text.
    Made(fn(&Parameters<'_>) -> Vec<Arn>),
}

/// A condition, with the target that gives its values; without it where nobody knows them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Only {
    pub(super) operator: &'static str,
    pub(super) key: &'static str,
    pub(super) value: Target,
}

#[derive(Debug, Clone, Copy)]
enum When {
    Called,
    Job,
    Given(&'static str),
}

/// Whatever the pattern.
pub(super) const fn call(actions: &'static [&'static str], targets: &'static [Target]) -> Grant {
    Grant { when: When::Called, actions, targets, conditions: [None; 2], source: None }
}

/// Only under `.sync` and `.sync:2`.
pub(super) const fn job(actions: &'static [&'static str], targets: &'static [Target]) -> Grant {
    Grant { when: When::Job, ..call(actions, targets) }
}

/// The role is handed to a service; only where the parameter is given.
pub(super) const fn pass(role: &'static [Target], parameter: &'static str, service: &'static str) -> Grant {
    let to_service =
        Only { operator: "StringEquals", key: "iam:PassedToService", value: Target::Template(service) };
    call(&["iam:PassRole"], role).given(parameter).only(to_service)
}

/// The ARN of something in the state machine's own Region and account.
macro_rules! own {
    ($service:literal, $($resource:literal),+) => {
        concat!("arn:{partition}:", $service, ":{region}:{account}:", $($resource),+)
    };
}

/// The managed rule of EventBridge through which Step Functions learns that a job has ended.
macro_rules! managed_rule {
    ($name:literal) => {
        $crate::permission::rule::job(
            &["events:PutTargets", "events:PutRule", "events:DescribeRule"],
            &[$crate::permission::rule::Target::Template($crate::permission::rule::own!(
                "events", "rule/", $name
            ))],
        )
    };
}

/// The role whose ARN is in a parameter is handed to a service.
macro_rules! pass_role {
    ($parameter:literal, $service:literal) => {
        $crate::permission::rule::pass(
            &[$crate::permission::rule::Target::Arn(&[$parameter], "arn:{partition}:iam::{account}:role/*")],
            $parameter,
            $service,
        )
    };
}

pub(super) use {managed_rule, own, pass_role};

impl Grant {
    /// Only where the parameter is given.
    pub(super) const fn given(self, parameter: &'static str) -> Self {
        Self { when: When::Given(parameter), ..self }
    }

    /// Only under this condition, and the one that was said before.
    pub(super) const fn only(self, condition: Only) -> Self {
        Self { conditions: [Some(condition), self.conditions[0]], ..self }
    }

    pub(super) const fn source(self, source: Source) -> Self {
        Self { source: Some(source), ..self }
    }

    /// The statement, if the call needs it.
    pub(super) fn statement(
        &self,
        source: Source,
        is_job: bool,
        parameters: &Parameters<'_>,
    ) -> Option<Statement> {
        let needed = match self.when {
            When::Called => true,
            When::Job => is_job,
            When::Given(parameter) => parameters.all(parameter).iter().any(|given| *given != Given::Absent),
        };
        needed.then(|| Statement {
            actions: self.actions.iter().copied().map(str::to_owned).collect(),
            resources: distinct(self.targets.iter().flat_map(|target| target.arns(parameters)).collect()),
            conditions: self
                .conditions
                .iter()
                .flatten()
                .filter_map(|only| only.condition(parameters))
                .collect(),
            source: self.source.unwrap_or(source),
        })
    }
}

impl Only {
    fn condition(&self, parameters: &Parameters<'_>) -> Option<Condition> {
        let values = distinct(self.value.arns(parameters));
        (!values.contains(&Arn::any())).then_some(Condition {
            operator: self.operator,
            key: self.key,
            values,
        })
    }
}

impl Target {
    pub(super) fn arns(self, parameters: &Parameters<'_>) -> Vec<Arn> {
        match self {
            Self::Any => vec![Arn::any()],
            Self::Template(template) => filled(template, parameters),
            Self::Arn(paths, otherwise) => {
                let given = paths.iter().flat_map(|path| parameters.all(path));
                let arns = given.filter(|given| *given != Given::Absent).map(Given::into_arn);
                arns.collect::<Option<Vec<_>>>()
                    .filter(|arns| !arns.is_empty())
                    .unwrap_or_else(|| filled(otherwise, parameters))
            }
            Self::NameOrArn(path, template) => {
                let arn = |(index, given)| match given {
                    Given::Text(arn) if arn.starts_with("arn:") => Arn::literal(arn),
                    // The deployment may fill in a name or an ARN.
                    Given::Text(text) if text.starts_with("${") => fill(template, |_| Given::Unknown),
                    _ => fill(template, |path| nth(parameters, path, index)),
                };
                parameters.all(path).into_iter().enumerate().map(arn).collect()
            }
            Self::Made(make) => make(parameters),
        }
    }
}

/// The template, once for each value of the parameter with several of them that it may mention.
fn filled(template: &str, parameters: &Parameters<'_>) -> Vec<Arn> {
    let mut count = 1;
    let first = fill(template, |path| {
        count = count.max(parameters.all(path).len());
        nth(parameters, path, 0)
    });
    let others = (1..count).map(|index| fill(template, |path| nth(parameters, path, index)));
    std::iter::once(first).chain(others).collect()
}

/// One of the values at a path, or the only one.
fn nth(parameters: &Parameters<'_>, path: &str, index: usize) -> Given {
    let values = parameters.all(path);
    values.get(index).or(values.last()).cloned().unwrap_or(Given::Absent)
}

fn fill(template: &str, mut value: impl FnMut(&str) -> Given) -> Arn {
    Arn::template(template, |expression| {
        let (name, lower) =
            expression.strip_suffix("|lower").map_or((expression, false), |name| (name, true));
        let (path, default) = name.split_once('?').unwrap_or((name, "*"));
        match value(path) {
            Given::Text(text) if lower => text.to_lowercase(),
            Given::Text(text) => text,
            Given::Unknown => "*".to_owned(),
            Given::Absent => default.to_owned(),
        }
    })
}

fn distinct(mut arns: Vec<Arn>) -> Vec<Arn> {
    arns.sort();
    arns.dedup();
    arns
}
