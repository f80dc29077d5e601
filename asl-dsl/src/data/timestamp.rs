use super::{Accepts, LeafPaths, StateData};

/// A moment, as the data have it: a text in the profile of RFC 3339 that ASL takes, `2026-12-01T09:00:00Z`.
///
/// As the type of a field it makes comparisons go by time: `order.due().lt(context::state_entered_time())` is a
/// `TimestampLessThanPath`, where two texts would be compared by their letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Timestamp;

impl StateData for Timestamp {
    type Paths = LeafPaths;
}

impl Accepts<Self> for Timestamp {}
