use heck::ToSnakeCase as _;

use crate::deploy::pieces::{Piece, pieces};
use crate::placeholder::{MachinePlaceholder, PlaceholderKind};

/// The variables of a module that stand for placeholders.
pub(super) struct Names {
    /// The placeholder, its variable, and what the variable is given in the module.
    names: Vec<Name>,
}

pub(super) struct Name {
    pub(super) placeholder: MachinePlaceholder,
    pub(super) variable: String,
    /// What the deployment itself knows: CloudFormation's pseudo parameters.
    known: Option<&'static str>,
}

/// What a module's caller cannot use as the name of a variable, and the variables that every module has.
///
/// Source: Terraform Language Documentation, *Input Variables*.
const TAKEN: [&str; 12] = [
    "alarm_actions",
    "count",
    "depends_on",
    "for_each",
    "kms_key_arn",
    "lifecycle",
    "locals",
    "name",
    "providers",
    "source",
    "tags",
    "version",
];

impl Names {
    pub(super) fn of(placeholders: &[MachinePlaceholder]) -> Self {
        let mut names = Vec::<Name>::new();
        for placeholder in placeholders {
            let snake = placeholder.name().to_snake_case();
            let begins_well = snake.starts_with(|first: char| first.is_ascii_alphabetic());
            let base = if begins_well { snake } else { format!("value_{snake}") };
            let is_free = |name: &String| {
                !TAKEN.contains(&name.as_str()) && !names.iter().any(|other| other.variable == *name)
            };
            let numbered = (2..).map(|number| format!("{base}_{number}"));
            let variable =
                std::iter::once(base.clone()).chain(numbered).find(is_free).unwrap_or(base.clone());
            names.push(Name { placeholder: placeholder.clone(), variable, known: known(placeholder.name()) });
        }
        Self { names }
    }

    /// The names that the caller of the module gives a value.
    pub(super) fn given(&self) -> impl Iterator<Item = &Name> {
        self.names.iter().filter(|name| name.known.is_none())
    }

    /// The variable of a placeholder in the template.
    pub(super) fn variable(&self, placeholder: &str) -> &str {
        self.find(placeholder).map_or("", |name| &name.variable)
    }

    /// What a placeholder is in the module.
    pub(super) fn reference(&self, placeholder: &str) -> String {
        self.find(placeholder).map(Name::reference).unwrap_or_default()
    }

    /// What the template is rendered with: an expression.
    pub(super) fn template_arguments(&self) -> String {
        let argument = |name: &Name| format!("{} = {}", name.variable, name.reference());
        let arguments: Vec<_> = self.names.iter().map(argument).collect();
        if arguments.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", arguments.join(", ")) }
    }

    /// A text in pieces.
    pub(super) fn pieces<'t>(&self, text: &'t str) -> Vec<Piece<'t>> {
        pieces(text, |name| self.find(name).is_some())
    }

    fn find(&self, placeholder: &str) -> Option<&Name> {
        self.names.iter().find(|name| name.placeholder.name() == placeholder)
    }
}

impl Name {
    /// The type of the variable.
    pub(super) const fn kind(&self) -> &'static str {
        match self.placeholder.kind() {
            PlaceholderKind::Text => "string",
            PlaceholderKind::Number => "number",
            PlaceholderKind::Boolean => "bool",
        }
    }

    fn reference(&self) -> String {
        self.known.map_or_else(|| format!("var.{}", self.variable), str::to_owned)
    }
}

/// The pseudo parameters of CloudFormation that a Terraform module knows too.
fn known(placeholder: &str) -> Option<&'static str> {
    Some(match placeholder {
        "AWS::AccountId" => super::iam::ACCOUNT,
        "AWS::Partition" => super::iam::PARTITION,
        "AWS::Region" => super::iam::REGION,
        _ => return None,
    })
}
