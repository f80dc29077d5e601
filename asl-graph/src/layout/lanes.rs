use super::geometry::Point;
use super::geometry::times;
use super::layered::{Arrangement, BAND};
use super::scope::ScopeLayout;
use super::{Line, Path};

/// The space between the boxes and the first lane, and between two lanes.
const FIRST_GAP: f64 = 14.0;
const GAP: f64 = 9.0;

/// The transitions into one target that run beside the boxes.
#[derive(Debug, Clone)]
pub(super) struct Lane {
    pub(super) target: usize,
    /// Where they enter the target, from above.
    pub(super) entry: Point,
    /// The rank of the target.
    pub(super) rank: usize,
    pub(super) leaving: Vec<Leaving>,
}

/// Where a transition leaves its state, where it turns downwards, the rank of the state, and the edge.
pub(super) type Leaving = (Point, f64, usize, Option<usize>);

/// Draws the lanes at the right of a scope. Lanes that are not beside each other share a place.
pub(super) fn add_lanes(layout: &mut ScopeLayout, arrangement: &Arrangement, mut lanes: Vec<Lane>) {
    let row = |rank: usize| arrangement.rows.get(rank).copied().unwrap_or_default();
    let content = layout.size;
    let reach = |lane: &Lane| {
        let ranks = lane.leaving.iter().map(|leaving| leaving.2);
        let begin = ranks.clone().min().unwrap_or(lane.rank).min(lane.rank);
        // A lane enters above its target and leaves below a source.
        (2 * begin, (2 * ranks.max().unwrap_or(lane.rank) + 1).max(2 * lane.rank))
    };
    lanes.sort_by_key(|lane| (reach(lane).0, lane.target));
    let mut ends: Vec<usize> = Vec::new();
    for lane in lanes {
        let (begin, end) = reach(&lane);
        let place = ends.iter().position(|taken| *taken + 1 < begin).unwrap_or(ends.len());
        match ends.get_mut(place) {
            Some(taken) => *taken = end,
            None => ends.push(end),
        }
        let x = content.width + FIRST_GAP + GAP * times(place);
        let nudge = 4.0 * times(place % 3);
        let into = row(lane.rank).0 - 9.0 - nudge / 2.0;
        layout.size.width = layout.size.width.max(x + FIRST_GAP / 2.0);
        for (exit, turn, rank, edge) in lane.leaving {
            let out = row(rank).1 + BAND / 4.0 + nudge;
            layout.size.height = layout.size.height.max(out + FIRST_GAP / 2.0);
            let points = vec![
                exit,
                Point::new(turn, exit.y),
                Point::new(turn, out),
                Point::new(x, out),
                Point::new(x, into),
                Point::new(lane.entry.x, into),
                lane.entry,
            ];
            layout.lines.push(Line { path: Path::Angular(points), edge });
        }
    }
}
