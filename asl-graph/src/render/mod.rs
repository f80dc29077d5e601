//! Graphs as diagrams, the same graph always as the same text.

mod dot;
pub(crate) mod escape;
mod html;
pub(crate) mod label;
pub(crate) mod loose;
mod mermaid;
mod names;
mod svg;
mod text;
mod walk;

pub use dot::Dot;
pub use html::Html;
pub use mermaid::Mermaid;
pub use svg::Svg;

#[cfg(test)]
mod tests;
