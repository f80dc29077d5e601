//! A module of typed calls, ready to be written: every name is final.

use std::collections::BTreeMap;

use asl_model::error_name::RetryAdvice;

/// A module.
#[derive(Debug, Default)]
pub(crate) struct Package {
    /// The name of the module.
    pub(crate) module: String,
    /// The name of the service as AWS writes it.
    pub(crate) title: String,
    /// The calls.
    pub(crate) actions: Vec<Action>,
    /// The structures and enums, by name.
    pub(crate) items: BTreeMap<String, Item>,
    /// The limits of shapes, by name.
    pub(crate) limits: BTreeMap<String, Vec<Limit>>,
    /// The errors.
    pub(crate) errors: Vec<Error>,
}

/// A call.
#[derive(Debug)]
pub(crate) struct Action {
    /// The service, as it stands in the `Resource`.
    pub(crate) service: String,
    /// The action, as it stands in the `Resource`.
    pub(crate) name: String,
    /// The structure that it takes.
    pub(crate) request: String,
    /// What it gives.
    pub(crate) response: Type,
    /// What it gives under `.sync`, if it has that.
    pub(crate) job: Option<Type>,
    /// Members that may not be given under `.sync`.
    pub(crate) not_in_job: Vec<String>,
    /// What it gives under `.sync:2`, if it has that.
    pub(crate) job2: Option<Type>,
    /// Whether it can wait for a task token.
    pub(crate) callback: bool,
}

/// A type that is written.
#[derive(Debug)]
pub(crate) enum Item {
    Structure(Structure),
    Enum(Enum),
}

/// A structure.
#[derive(Debug)]
pub(crate) struct Structure {
    /// The name in Rust.
    pub(crate) name: String,
    /// The name in the API, if it has one.
    pub(crate) api: Option<String>,
    pub(crate) members: Vec<Member>,
    /// Whether exactly one member is given.
    pub(crate) union: bool,
    /// Members of which some are given; the flag says that it is exactly one.
    pub(crate) choices: Vec<(bool, Vec<String>)>,
    /// Whether it can be given to a call.
    pub(crate) in_request: bool,
    /// Whether it can come out of one.
    pub(crate) in_result: bool,
}

/// A member of a structure.
#[derive(Debug)]
pub(crate) struct Member {
    /// The name in the definition.
    pub(crate) name: String,
    /// The name of the methods.
    pub(crate) method: String,
    pub(crate) ty: Type,
    pub(crate) required: bool,
    /// The name of its limits, if it has any.
    pub(crate) limits: Option<String>,
    /// The limits of its own, for the documentation.
    pub(crate) documented: Vec<Limit>,
}

/// A set of texts.
#[derive(Debug)]
pub(crate) struct Enum {
    /// The name in Rust.
    pub(crate) name: String,
    /// The name in the API, if it has one.
    pub(crate) api: Option<String>,
    /// The variants, and the text of each.
    pub(crate) values: Vec<(String, String)>,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Type {
    /// Nothing: `null`.
    Null,
    Any,
    /// A text for which any JSON may be given.
    Json,
    Boolean,
    Integer,
    Number,
    Text,
    List(Box<Self>),
    Map(Box<Self>),
    /// A structure of this name.
    Structure(String),
    /// An enum of this name.
    Enum(String),
    /// A type that all services share.
    Shared(&'static str),
}

impl Type {
    /// Whether any JSON stands in it.
    pub(crate) fn holds_any(&self) -> bool {
        match self {
            Self::Any | Self::Json => true,
            Self::List(part) | Self::Map(part) => part.holds_any(),
            _ => false,
        }
    }
}

impl Package {
    /// Whether it is a map of a type that holds nothing in Rust.
    pub(crate) fn is_map_of_nothing(&self, ty: &Type) -> bool {
        match ty {
            Type::Map(value) => match value.as_ref() {
                Type::Structure(name) => {
                    matches!(self.items.get(name), Some(Item::Structure(structure)) if !structure.in_request)
                }
                value => self.is_map_of_nothing(value),
            },
            Type::List(element) => self.is_map_of_nothing(element),
            _ => false,
        }
    }
}

/// What a literal may be.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Limit {
    Length(Option<u64>, Option<u64>),
    Range(Option<f64>, Option<f64>),
    Pattern(String),
    /// The limits of this name hold for each element or value.
    Each(String),
    /// The limits of this name hold for each key.
    Keys(String),
}

/// An error that calls raise.
#[derive(Debug)]
pub(crate) struct Error {
    /// The name of the constant.
    pub(crate) constant: String,
    /// The whole name.
    pub(crate) name: String,
    /// When it is raised.
    pub(crate) raised_when: Option<&'static str>,
    /// Whether a retry is likely to help.
    pub(crate) retry: Option<RetryAdvice>,
}
