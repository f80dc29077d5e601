//! What each optimized integration needs, by group of services.

mod analytics;
mod cluster;
mod compute;
mod learning;
mod messaging;

use super::rule::Rule;

/// All rules.
pub(super) fn rules() -> impl Iterator<Item = &'static Rule> {
    [analytics::RULES, cluster::RULES, compute::RULES, learning::RULES, messaging::RULES]
        .into_iter()
        .flatten()
}
