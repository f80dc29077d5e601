//! The functions that an expression may call.

mod invented;
mod table;

use super::signature::{Parameter, Signature};

pub(super) use invented::instead_of;

/// A function that Step Functions offers in JSONata: of the language itself, or added by the service.
///
/// ```
/// use asl_model::jsonata::Function;
///
/// let substring = Function::named("substring").unwrap();
/// assert_eq!(substring.signature(), "<s-nn?:s>");
/// assert_eq!(substring.arity(false).to_string(), "2 or 3 arguments");
/// assert!(Function::named("eval").is_none(), "the service has removed it");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Function {
    name: &'static str,
    signature: &'static str,
    origin: Origin,
}

/// Where a function comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Origin {
    /// JSONata 2.0.6.
    Jsonata,
    /// Step Functions: AWS Step Functions Developer Guide, *Transforming data with JSONata in Step
    /// Functions*.
    StepFunctions,
}

impl Function {
    /// Every function, the language's own first.
    pub fn all() -> impl Iterator<Item = Self> {
        table::FUNCTIONS.iter().copied()
    }

    /// The function of this name, without the dollar sign.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|function| function.name == name)
    }

    /// The name without its dollar sign.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// What it takes and gives, in JSONata's notation: `s` a string, `n` a number, `b` a boolean, `l` null, `a`
    /// an array, `o` an object, `f` a function, `j` any of JSON, `x` anything, `?` optional, `+` once or more
    /// often, `-` the context if left out, `:` before the result.
    #[must_use]
    pub const fn signature(self) -> &'static str {
        self.signature
    }

    /// Where it comes from.
    #[must_use]
    pub const fn origin(self) -> Origin {
        self.origin
    }

    /// The letter of the result, as in [`Self::signature`]; `None` where it depends on the arguments.
    #[must_use]
    pub fn result(self) -> Option<char> {
        self.parsed().result
    }

    /// How many arguments it takes, where there is a context that can stand for the first one and where
    /// there is none.
    #[must_use]
    pub fn arity(self, has_context: bool) -> Arity {
        let parameters = self.parsed().parameters;
        let may_be_missing =
            |parameter: &Parameter| parameter.is_optional || (has_context && parameter.is_context);
        let minimum = parameters.iter().filter(|parameter| !may_be_missing(parameter)).count();
        let is_bounded = parameters.iter().all(|parameter| !parameter.is_repeated);
        Arity { minimum, maximum: is_bounded.then_some(parameters.len()) }
    }

    fn parsed(self) -> Signature {
        Signature::parse(self.signature).unwrap_or_default()
    }
}

/// A number of arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Arity {
    /// The least number.
    pub minimum: usize,
    /// The greatest number; `None` where there is none.
    pub maximum: Option<usize>,
}

impl std::fmt::Display for Arity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let last = self.maximum.unwrap_or(self.minimum);
        match (self.minimum, self.maximum) {
            (minimum, None) => write!(f, "{minimum} or more")?,
            (_, Some(0)) => f.write_str("no")?,
            (minimum, Some(maximum)) if minimum == maximum => write!(f, "{minimum}")?,
            (minimum, Some(maximum)) if minimum + 1 == maximum => write!(f, "{minimum} or {maximum}")?,
            (minimum, Some(maximum)) => write!(f, "{minimum} to {maximum}")?,
        }
        f.write_str(if last == 1 && self.maximum.is_some() { " argument" } else { " arguments" })
    }
}
