use super::text;
use crate::build::Problems;
use crate::build::writer::Within;
use crate::data::{RawPath, Root, Step};
use crate::expr::Template;

/// What the paths of a field lead into.
#[derive(Debug, Clone, Copy)]
pub(super) struct Data<'d> {
    /// What stands for the result of the work, where there is no `$states.result`: what a Pass gives.
    pub(super) result: Option<&'d Template>,
    /// The functions around what is written.
    pub(super) around: Option<&'d Around<'d>>,
}

/// A function around what is written, by the number of its value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around<'d> {
    number: u32,
    outer: Option<&'d Self>,
}

/// What stands at the end of a path.
pub(super) enum Found<'d> {
    /// A part of what is written here.
    Template(&'d Template),
    /// What only the execution knows.
    Expression(String),
}

impl<'d> Data<'d> {
    /// The data as the service has it.
    pub(super) const PLAIN: Self = Self { result: None, around: None };

    /// What stands at the end of a path; what the field cannot see is a fault.
    pub(super) fn find(&self, path: &RawPath, within: &Within<'_>, problems: &mut Problems) -> Found<'d> {
        within.check(path, problems);
        match (path.root(), self.result) {
            (Root::Result, Some(result)) => self.part(result, path.steps(), within, problems),
            _ => Found::Expression(self.expression(path)),
        }
    }

    /// A path as an expression.
    pub(super) fn expression(&self, path: &RawPath) -> String {
        let root = match path.root() {
            Root::Input | Root::PassedOn => "$states.input".to_owned(),
            Root::Result => "$states.result".to_owned(),
            Root::ErrorOutput => "$states.errorOutput".to_owned(),
            Root::Context => "$states.context".to_owned(),
            Root::Variable(name) => format!("${}", name.name()),
            Root::Element(number) => element(self.depth(*number)),
        };
        follow(root, path.steps())
    }

    /// The place of a function's value, inside the function.
    pub(super) fn inside<'a>(&'a self, number: u32) -> Around<'a>
    where
        'd: 'a,
    {
        Around { number, outer: self.around }
    }

    /// How deep the function of this number lies, counted from 1.
    pub(super) fn depth(&self, number: u32) -> usize {
        let functions = std::iter::successors(self.around, |function| function.outer);
        functions.skip_while(|function| function.number != number).count()
    }

    /// The value itself, where a path leads to what is written here.
    pub(super) fn resolve<'t>(&self, template: &'t Template) -> &'t Template
    where
        'd: 't,
    {
        match (template, self.result) {
            (Template::Path(path), Some(result)) if *path.root() == Root::Result => {
                descend(result, path.steps()).unwrap_or(template)
            }
            _ => template,
        }
    }

    pub(super) fn part(
        &self,
        whole: &'d Template,
        steps: &[Step],
        within: &Within<'_>,
        problems: &mut Problems,
    ) -> Found<'d> {
        descend(whole, steps).map_or_else(
            || Found::Expression(follow(super::template::operand(whole, *self, within, problems), steps)),
            Found::Template,
        )
    }
}

/// What stands behind these steps, where it is written out.
fn descend<'t>(whole: &'t Template, steps: &[Step]) -> Option<&'t Template> {
    let Some((step, rest)) = steps.split_first() else { return Some(whole) };
    let part = match (whole, step) {
        (Template::Object(members), Step::Member(name)) => {
            members.iter().find(|(member, _)| member == name).map(|(_, value)| value)
        }
        (Template::Array(elements), Step::Index(index)) => elements.get(usize::try_from(*index).ok()?),
        _ => None,
    };
    descend(part?, rest)
}

/// The name of a function's value, by how deep the function lies.
pub(super) fn element(depth: usize) -> String {
    if depth > 1 { format!("$item{depth}") } else { "$item".to_owned() }
}

/// The expression of what lies behind these steps.
pub(super) fn follow(start: String, steps: &[Step]) -> String {
    steps.iter().fold(start, |path, step| match step {
        Step::Member(name) => text::member(&path, name),
        Step::Index(index) => format!("{path}[{index}]"),
    })
}
