use std::fmt;

/// Where a fact of the field table is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Source {
    /// A section of the Amazon States Language specification.
    Specification(&'static str),
    /// A page of the AWS Step Functions Developer Guide.
    Guide(&'static str),
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Specification(section) => write!(f, "ASL specification, section *{section}*"),
            Self::Guide(page) => write!(f, "AWS Step Functions Developer Guide, *{page}*"),
        }
    }
}
