//! What `data/rust.toml` says.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The modules, by name.
pub(crate) type Config = BTreeMap<String, Module>;

/// A module of `asl_dsl::services`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Module {
    /// The id of the optimized service.
    pub(crate) service: String,
    /// The models that have its structures, by botocore's name.
    pub(crate) models: Vec<String>,
    /// Actions that are called through the AWS SDK integration.
    pub(crate) sdk: Vec<String>,
    /// Whether only the errors are written, since the calls are written by hand.
    pub(crate) errors_only: bool,
    /// Whether the service matches patterns with the whole of a text, though the models do not say so.
    pub(crate) whole_patterns: bool,
    /// Structures of which exactly one member is given, though the model does not say so.
    pub(crate) unions: Vec<String>,
    /// Names in Rust: of a structure or enum by its name in the API, or by where it is first used, as
    /// `InvokeModel.Input`.
    pub(crate) names: BTreeMap<String, String>,
}
