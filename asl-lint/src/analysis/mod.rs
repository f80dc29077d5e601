//! Facts about a definition, each computed once and asked by the rules.

pub(crate) mod calls;
pub(crate) mod conditions;
pub(crate) mod coverage;
pub(crate) mod data;
pub(crate) mod errors;
pub(crate) mod express;
pub(crate) mod expressions;
pub(crate) mod flow;
pub(crate) mod handlers;
pub(crate) mod literals;
pub(crate) mod loss;
pub(crate) mod map_data;
pub(crate) mod parameters;
pub(crate) mod paths;
pub(crate) mod references;
pub(crate) mod templates;
pub(crate) mod value;
pub(crate) mod variables;
