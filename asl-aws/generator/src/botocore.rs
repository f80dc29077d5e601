//! The part of botocore's service models that is of use here.

use indexmap::IndexMap;
use serde::Deserialize;

/// The model of one service.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Model {
    /// What the service is.
    pub(crate) metadata: Metadata,
    /// Its operations, by name.
    pub(crate) operations: IndexMap<String, Operation>,
    /// The shapes, by name.
    pub(crate) shapes: IndexMap<String, Shape>,
}

/// What a service is.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Metadata {
    /// The name from which the names in SDKs are made.
    pub(crate) service_id: String,
    /// The first label of the host name.
    pub(crate) endpoint_prefix: String,
    /// The name in signatures, where it is not the first label of the host name.
    pub(crate) signing_name: Option<String>,
}

/// One operation.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Operation {
    /// The request; `None` where it has no members.
    pub(crate) input: Option<Reference>,
    /// The response; `None` where it has no members.
    pub(crate) output: Option<Reference>,
    /// The errors.
    #[serde(default)]
    pub(crate) errors: Vec<Reference>,
}

/// A use of a shape.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Reference {
    /// The shape's name.
    pub(crate) shape: String,
    /// The SDK makes a value up where none is given.
    #[serde(default)]
    pub(crate) idempotency_token: bool,
    /// JSON in a header.
    #[serde(default)]
    pub(crate) jsonvalue: bool,
}

/// One shape.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Shape {
    /// What it is.
    #[serde(rename = "type")]
    pub(crate) kind: Kind,
    /// The members of a structure.
    #[serde(default)]
    pub(crate) members: IndexMap<String, Reference>,
    /// The members that a structure must have.
    #[serde(default)]
    pub(crate) required: Vec<String>,
    /// The elements of a list.
    pub(crate) member: Option<Reference>,
    /// The keys of a map.
    pub(crate) key: Option<Reference>,
    /// The values of a map.
    pub(crate) value: Option<Reference>,
    /// The values of a string.
    #[serde(default, rename = "enum")]
    pub(crate) values: Vec<String>,
    /// The pattern of a string.
    pub(crate) pattern: Option<String>,
    /// The least number or length.
    pub(crate) min: Option<f64>,
    /// The greatest number or length.
    pub(crate) max: Option<f64>,
    /// Exactly one member is given.
    #[serde(default)]
    pub(crate) union: bool,
    /// Any JSON.
    #[serde(default)]
    pub(crate) document: bool,
    /// A stream of events, which Step Functions does not support.
    #[serde(default)]
    pub(crate) eventstream: bool,
}

/// What a shape is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    /// An object with known members.
    Structure,
    /// A list.
    List,
    /// An object with keys of the user's own.
    Map,
    /// A string.
    String,
    /// A whole number of 32 bits.
    Integer,
    /// A whole number of 64 bits.
    Long,
    /// A number of 32 bits.
    Float,
    /// A number of 64 bits.
    Double,
    /// `true` or `false`.
    Boolean,
    /// A point in time.
    Timestamp,
    /// Bytes.
    Blob,
}
