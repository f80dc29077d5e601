use asl_model::span::Span;
use asl_model::syntax::SyntaxError;

use crate::source::EncodingFault;

use super::yaml::YamlErrorKind;
use super::{HclError, YamlError};

/// Why a text is no definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Problem {
    /// The bytes are no UTF-8.
    Encoding(EncodingFault),
    /// The grammar is broken.
    Syntax(SyntaxError),
    /// The text is no YAML, or YAML that JSON cannot say.
    Yaml(YamlError),
    /// The text is no HCL.
    Hcl(HclError),
}

impl Problem {
    /// Why the bytes are no text.
    pub(crate) const fn as_encoding_fault(&self) -> Option<&EncodingFault> {
        if let Self::Encoding(fault) = self { Some(fault) } else { None }
    }

    /// Where the text breaks the grammar.
    pub(crate) const fn as_syntax_error(&self) -> Option<&SyntaxError> {
        if let Self::Syntax(error) = self { Some(error) } else { None }
    }

    /// Where the text is not the YAML that it should be.
    pub(crate) const fn as_yaml_error(&self) -> Option<&YamlError> {
        if let Self::Yaml(error) = self { Some(error) } else { None }
    }

    /// Where the text is not the HCL that it should be.
    pub(crate) const fn as_hcl_error(&self) -> Option<&HclError> {
        if let Self::Hcl(error) = self { Some(error) } else { None }
    }

    /// Whether nothing behind it could be read.
    pub(super) const fn ends_reading(&self) -> bool {
        match self {
            Self::Yaml(error) => matches!(error.kind, YamlErrorKind::Grammar(_)),
            Self::Syntax(_) | Self::Encoding(_) | Self::Hcl(_) => true,
        }
    }

    /// The place, in the text of the definition.
    pub(super) const fn span(&self) -> Span {
        match self {
            Self::Encoding(fault) => Span::at(fault.offset),
            Self::Syntax(error) => error.span(),
            Self::Yaml(error) => error.span,
            Self::Hcl(error) => error.span,
        }
    }
}
