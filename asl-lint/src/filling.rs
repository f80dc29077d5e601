use std::collections::BTreeMap;

use crate::config::WorkflowType;
use crate::input;
use crate::source::{Format, Source};

/// What a file of something else does with the text of a definition that it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Filling {
    pub(crate) kind: FillingKind,
    /// The names that are filled in; `None` where nobody can know them.
    pub(crate) names: Option<Vec<String>>,
    pub(crate) workflow_type: Option<WorkflowType>,
}

/// Who fills in placeholders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FillingKind {
    /// Nobody: Terraform's `file`.
    Nobody,
    /// Terraform's `templatefile`: `${…}` is an expression, `%{…}` a directive.
    Terraform,
    /// CloudFormation or SAM: `${Name}` is replaced.
    CloudFormation,
}

/// The texts of the files that a text refers to, by their names; `None` for one that is not there.
pub(crate) type Files = BTreeMap<String, Option<String>>;

impl Source {
    /// The same text with the files that it names as definitions: by Terraform's `file` and `templatefile`, or by
    /// `DefinitionUri`.
    ///
    /// `load` is asked for each by its path, which is joined to the folder of this text's name. It answers with the
    /// text, or with `None` where there is no such file, which linting reports.
    /// Without this nothing is said about these files.
    ///
    /// ```
    /// use asl_lint::{Config, Source, lint};
    ///
    /// let text = r#"resource "aws_sfn_state_machine" "order" {
    ///   definition = templatefile("${path.module}/order.asl.json", { Function = var.function })
    /// }"#;
    /// let source = Source::new("infra/main.tf", text).with_files(|path| {
    ///     assert_eq!(path, "infra/order.asl.json");
    ///     Some(r#"{"StartAt": "Done", "States": {"Done": {"Type": "Succeed"}}}"#.to_owned())
    /// });
    /// let report = lint(&source, &Config::default());
    /// assert_eq!(report.diagnostics()[0].message(), "nothing uses the substitution `Function`");
    /// assert_eq!(source.definitions()[0].name(), "infra/order.asl.json");
    /// ```
    #[must_use]
    pub fn with_files(mut self, mut load: impl FnMut(&str) -> Option<String>) -> Self {
        let references = input::references(&self);
        self.set_files(references.into_iter().map(|it| (it.path.clone(), load(&it.path))).collect());
        self
    }

    /// The files that were handed over, each as a text to lint that knows what is filled in.
    #[must_use]
    pub fn definitions(&self) -> Vec<Self> {
        let definition = |reference: input::Reference| {
            let text = self.file(&reference.path)?.as_ref()?;
            let source = Self::new(reference.path, text.as_str()).filled(reference.filling);
            Some(if reference.is_yaml { source.with_format(Format::Yaml) } else { source })
        };
        input::references(self).into_iter().filter_map(definition).collect()
    }
}
