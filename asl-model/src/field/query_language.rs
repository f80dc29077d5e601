use std::fmt;

/// A language in which a state reads and shapes data: the field `QueryLanguage`.
///
/// Source: AWS Step Functions Developer Guide, *Transforming data with JSONata in Step Functions*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[expect(clippy::exhaustive_enums, reason = "a third language would change the meaning of every field")]
pub enum QueryLanguage {
    /// `JSONPath`: paths, payload templates and intrinsic functions. Where nothing is said, this is meant.
    #[default]
    JsonPath,
    /// `JSONata`: expressions in `{% … %}`.
    Jsonata,
}

impl QueryLanguage {
    /// Both, in the order of their age.
    pub const ALL: [Self; 2] = [Self::JsonPath, Self::Jsonata];

    /// The name as a definition spells it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::JsonPath => "JSONPath",
            Self::Jsonata => "JSONata",
        }
    }

    /// The language of this name, in exactly this case.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.as_str() == name)
    }
}

impl fmt::Display for QueryLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
