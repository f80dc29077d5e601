//! One file for each output format.

mod concise;
mod excerpt;
mod json;
mod summary;
mod text;
mod wrap;

pub(super) use concise::write_concise;
pub(super) use json::write_json;
pub(super) use summary::summary;
pub use text::{Colour, write_text};
