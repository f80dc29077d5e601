use crate::build_error::BuildFaultKind;
use crate::data::{Path, RawPath, Root, StateData};
use crate::expr::{Expr, Template, Violation};
use crate::variable::{Variable, VariableName};

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
    /// What was said in a way that cannot be.
    pub(crate) faults: Vec<(&'static str, BuildFaultKind)>,
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
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) enum Selection {
    #[default]
    Whole,
    Part(RawPath),
    /// An empty object.
    Nothing,
    /// Something else, which only JSONata can pass on.
    Value(Template),
}

/// The new value of a variable.
#[derive(Debug, Clone)]
pub(crate) struct Assignment {
    pub(crate) variable: VariableName,
    pub(crate) value: Template,
}

impl Flow {
    /// Of a state that does nothing to its data: it passes on what this path leads to, as a rule its whole input.
    pub(crate) fn passing_on(path: &RawPath) -> Self {
        let output = if *path == RawPath::data() { Selection::Whole } else { Selection::Part(path.clone()) };
        Self { output, ..Self::default() }
    }

    /// Of a state that works with its input, which is what this path has to lead to.
    pub(crate) fn of_input(path: &RawPath) -> Self {
        let mut flow = Self::default();
        if *path != RawPath::data() {
            flow.faults.push(("InputPath", BuildFaultKind::NotTheInput { path: path.to_string() }));
        }
        flow
    }

    /// Says where the result goes, which is said before a part of the whole is chosen.
    pub(crate) fn put_result(&mut self, result_path: ResultPath) {
        if self.output != Selection::Whole {
            self.faults.push(("ResultPath", BuildFaultKind::AfterOutputPath));
        }
        self.result_path = result_path;
    }

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

    pub(crate) fn assign<T: StateData>(&mut self, variable: Variable<T>, value: Expr<T>) {
        let value = self.take("Assign", value);
        self.assign.push(Assignment { variable: variable.typed_name(), value });
    }

    /// Passes on a value, whatever was said before.
    pub(crate) fn pass_on<T>(&mut self, value: Expr<T>) {
        self.output = Selection::Value(self.take("Output", value));
    }

    pub(crate) fn select_output<D: StateData, E: StateData>(
        &mut self,
        part: impl FnOnce(Path<D>) -> Path<E>,
    ) {
        let whole = match &self.output {
            Selection::Part(path) => path.clone(),
            Selection::Whole | Selection::Nothing | Selection::Value(_) => RawPath::from_root(Root::PassedOn),
        };
        self.output = Selection::Part(part(whole.into()).into_raw());
    }
}
