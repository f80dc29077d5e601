use std::fmt;

use asl_model::document::ExecutionType;

use super::{Batcher, Reader, Writer};
use crate::data::RawPath;
use crate::expr::{Expr, IntoExpr, Template, Violation};
use crate::state::Target;

/// What a Map does: the same for every item.
pub struct MapWork<W> {
    pub(crate) definition: Box<MapDefinition>,
    pub(crate) processor: Target<W>,
}

/// What is said of a Map beside what it does with an item.
#[derive(Debug)]
pub(crate) struct MapDefinition {
    /// Where the items stand in the state's input.
    pub(crate) items: RawPath,
    pub(crate) selector: Option<Payload>,
    pub(crate) max_concurrency: Option<Template>,
    /// `None` where the iterations run within the execution.
    pub(crate) distributed: Option<Distributed>,
}

/// What only a Distributed Map has.
#[derive(Debug)]
pub(crate) struct Distributed {
    pub(crate) execution_type: ExecutionType,
    pub(crate) label: Option<String>,
    pub(crate) reader: Option<Reader>,
    pub(crate) batcher: Option<Batcher>,
    pub(crate) tolerated_failure_percentage: Option<Template>,
    pub(crate) tolerated_failure_count: Option<Template>,
    pub(crate) writer: Option<Writer>,
}

/// What a payload template is made from, and the literals in it that do not fit.
#[derive(Debug)]
pub(crate) struct Payload {
    pub(crate) template: Template,
    pub(crate) violations: Vec<Violation>,
}

impl MapDefinition {
    pub(super) const fn new(items: RawPath) -> Self {
        Self { items, selector: None, max_concurrency: None, distributed: None }
    }
}

impl Default for Distributed {
    fn default() -> Self {
        Self {
            execution_type: ExecutionType::Standard,
            label: None,
            reader: None,
            batcher: None,
            tolerated_failure_percentage: None,
            tolerated_failure_count: None,
            writer: None,
        }
    }
}

/// A number, or where it stands: a field such as `MaxItems` and its twin `MaxItemsPath`, of which a definition has one.
pub(super) fn number(value: impl IntoExpr<u32>) -> Template {
    value.into_expr().into_parts().0
}

impl<T> From<Expr<T>> for Payload {
    fn from(value: Expr<T>) -> Self {
        let (template, violations) = value.into_parts();
        Self { template, violations }
    }
}

impl<W> fmt::Debug for MapWork<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MapWork").field("definition", &self.definition).finish_non_exhaustive()
    }
}
