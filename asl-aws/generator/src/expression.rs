//! How the data files write a shape that no service's model has as it stands.

use indexmap::IndexMap;
use serde::Deserialize;

/// A shape.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub(crate) enum Expression {
    /// `$any`, `$boolean`, `$integer`, `$json`, `$string`, or a shape of the service's model.
    Name(String),
    /// A list.
    List {
        /// What each element is.
        list: Box<Self>,
    },
    /// An object with keys of the user's own.
    Map {
        /// What each value is.
        map: Box<Self>,
    },
    /// A string.
    Values {
        /// What it may be.
        values: Vec<String>,
    },
    /// A structure.
    Structure(Box<Patch>),
}

/// A structure, as the difference to another one. All names are those of the service's model.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Patch {
    /// The shape to begin with; where there is none, an empty structure.
    pub(crate) of: Option<String>,
    /// Members to leave out.
    pub(crate) remove: Vec<String>,
    /// Members to add, or to have another shape.
    pub(crate) members: IndexMap<String, Expression>,
    /// Members that may be any JSON, which is sent as its text.
    pub(crate) json: Vec<String>,
    /// Members that are required beside those that already are.
    pub(crate) required: Vec<String>,
    /// Members that are not required after all.
    pub(crate) optional: Vec<String>,
    /// Members with a name that no rule gives, and that name.
    pub(crate) rename: IndexMap<String, String>,
    /// Groups of members of which exactly one is given.
    pub(crate) one_of: Vec<Vec<String>>,
    /// Groups of members of which at least one is given.
    pub(crate) any_of: Vec<Vec<String>>,
    /// A string may be given instead.
    pub(crate) shorthand: bool,
}
