//! Facts about a definition, each computed once and asked by the rules.

pub(crate) mod coverage;
pub(crate) mod data;
pub(crate) mod flow;
pub(crate) mod loss;
pub(crate) mod paths;
pub(crate) mod templates;
pub(crate) mod value;
