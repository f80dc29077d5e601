//! Facts about a definition, each computed once and asked by the rules.

pub(crate) mod calls;
pub(crate) mod coverage;
pub(crate) mod errors;
pub(crate) mod express;
pub(crate) mod flow;
pub(crate) mod handlers;
pub(crate) mod literals;
pub(crate) mod parameters;
pub(crate) mod paths;
pub(crate) mod templates;
pub(crate) mod value;
