use asl_model::value::{Map, Value};
use heck::ToUpperCamelCase as _;

use super::reference;
use crate::deploy::pieces::{Piece, pieces};
use crate::placeholder::{MachinePlaceholder, PlaceholderKind};

/// The parameters of a template that stand for placeholders.
pub(super) struct Names {
    names: Vec<Name>,
}

struct Name {
    placeholder: MachinePlaceholder,
    /// The name of the substitution, and of the parameter: letters and digits.
    parameter: String,
}

/// The parameters that templates have for other things.
const TAKEN: [&str; 3] = [super::NAME, "KmsKeyArn", "AlarmActions"];

impl Names {
    pub(super) fn of(placeholders: &[MachinePlaceholder]) -> Self {
        let mut names = Vec::<Name>::new();
        for placeholder in placeholders {
            let name = placeholder.name();
            let is_alphanumeric = name.bytes().all(|byte| byte.is_ascii_alphanumeric());
            let base = if is_alphanumeric { name.to_owned() } else { name.to_upper_camel_case() };
            let is_free = |name: &String| {
                !TAKEN.contains(&name.as_str()) && !names.iter().any(|other| other.parameter == *name)
            };
            let numbered = (2..).map(|number| format!("{base}{number}"));
            let parameter =
                std::iter::once(base.clone()).chain(numbered).find(is_free).unwrap_or(base.clone());
            names.push(Name { placeholder: placeholder.clone(), parameter });
        }
        Self { names }
    }

    /// The placeholders that whoever deploys gives a value, with their parameters.
    pub(super) fn given(&self) -> impl Iterator<Item = (&MachinePlaceholder, &str)> {
        let given = self.names.iter().filter(|name| !name.is_pseudo());
        given.map(|name| (&name.placeholder, name.parameter.as_str()))
    }

    /// The placeholders of numbers and booleans, which stand without quotation marks where they are a whole value.
    pub(super) fn without_quotes(&self) -> impl Iterator<Item = &MachinePlaceholder> {
        let placeholders = self.names.iter().map(|name| &name.placeholder);
        placeholders.filter(|placeholder| placeholder.kind() != PlaceholderKind::Text)
    }

    /// A text in pieces.
    pub(super) fn pieces<'t>(&self, text: &'t str) -> Vec<Piece<'t>> {
        pieces(text, |name| self.find(name).is_some())
    }

    fn find(&self, placeholder: &str) -> Option<&Name> {
        self.names.iter().find(|name| name.placeholder.name() == placeholder)
    }

    /// `DefinitionSubstitutions`
    pub(super) fn substitutions(&self) -> Map {
        let substitution = |name: &Name| (name.parameter.clone(), reference(name.source()));
        self.names.iter().map(substitution).collect()
    }

    /// The definition, in which placeholders have the names of the substitutions.
    pub(super) fn definition(&self, value: &Value) -> Value {
        match value {
            Value::String(text) => Value::from(self.text(text)),
            Value::Array(elements) => Value::array(elements.iter().map(|element| self.definition(element))),
            Value::Object(members) => Value::Object(
                members.iter().map(|(key, value)| (self.text(key), self.definition(value))).collect(),
            ),
            other => other.clone(),
        }
    }

    fn text(&self, text: &str) -> String {
        let piece = |piece| match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Placeholder(name) => {
                format!("${{{}}}", self.find(name).map_or(name, |known| &known.parameter))
            }
        };
        self.pieces(text).into_iter().map(piece).collect()
    }

    /// What `Fn::Sub` puts in the place of a placeholder.
    pub(super) fn source(&self, placeholder: &str) -> &str {
        self.find(placeholder).map_or("", Name::source)
    }
}

impl Name {
    /// Whether CloudFormation itself knows the value.
    fn is_pseudo(&self) -> bool {
        self.placeholder.name().starts_with("AWS::")
    }

    fn source(&self) -> &str {
        if self.is_pseudo() { self.placeholder.name() } else { &self.parameter }
    }
}
