use std::any::TypeId;
use std::borrow::Cow;

use crate::data::RawPath;
use crate::expr::{Expr, Template, Violation};

/// How a state makes what it passes on of its input and of the result of its work.
///
/// A catcher has one too, and so has a rule of a Choice.
#[derive(Debug, Clone, Default)]
pub(crate) struct Flow {
    /// What the work gets instead of the state's input; the result of a Pass.
    pub(crate) given: Option<Template>,
    /// What is made of the raw result.
    pub(crate) selector: Option<Template>,
    pub(crate) result_path: ResultPath,
    pub(crate) output: Selection,
    pub(crate) assign: Vec<Assignment>,
    /// The literals that do not fit, with the field that holds them.
    pub(crate) violations: Vec<(&'static str, Violation)>,
}

/// Where the result of a state's work goes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum ResultPath {
    /// It replaces the input.
    #[default]
    Replace,
    /// It is thrown away, and the input goes on.
    Discard,
    /// It becomes a member of the input.
    Into(RawPath),
}

/// Which part of some data is taken.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Selection {
    #[default]
    Whole,
    Part(RawPath),
    /// An empty object.
    Nothing,
}

/// The new value of a variable.
#[derive(Debug, Clone)]
pub(crate) struct Assignment {
    pub(crate) variable: VariableName,
    pub(crate) value: Template,
}

/// A variable, and what type it has here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct VariableName {
    pub(crate) name: Cow<'static, str>,
    pub(crate) of: TypeId,
}

impl Flow {
    /// Takes a value apart, and keeps what does not fit in it.
    pub(crate) fn take<T>(&mut self, field: &'static str, value: Expr<T>) -> Template {
        let (template, violations) = value.into_parts();
        self.violations.extend(violations.into_iter().map(|violation| (field, violation)));
        template
    }

    pub(crate) fn give<T>(&mut self, value: Expr<T>) {
        let template = self.take("Parameters", value);
        self.given = Some(template);
    }

    pub(crate) fn assign<T>(&mut self, variable: VariableName, value: Expr<T>) {
        let value = self.take("Assign", value);
        self.assign.push(Assignment { variable, value });
    }
}
