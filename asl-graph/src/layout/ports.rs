use super::flat::{Flat, Way};
use super::geometry::{Rect, times};
use super::layered::Link;
use super::scope::ScopeLayout;

/// Where transitions touch the boxes: for each link its upper and its lower end.
pub(super) struct Ports {
    pub(super) ends: Vec<(f64, f64)>,
    with_lane: Vec<bool>,
}

impl Ports {
    /// Spreads the ends at each side of a box in the order of where they lead.
    pub(super) fn of(layout: &ScopeLayout, ways: &[(&Link, &Way, &[f64])], flat: &Flat) -> Self {
        let mut with_lane = vec![false; layout.boxes.len()];
        for way in flat.ways.iter().filter(|way| way.runs_in_lane) {
            if let Some(with_lane) = with_lane.get_mut(way.to) {
                *with_lane = true;
            }
        }
        let middle = |node: usize| layout.boxes.get(node).map_or(0.0, |placed| placed.rect.middle());
        // For each box the ends at its bottom and at its top: where each comes from, and its link.
        let mut sides: Vec<[Vec<(f64, usize)>; 2]> = vec![[Vec::new(), Vec::new()]; layout.boxes.len()];
        for (number, (link, _, passes)) in ways.iter().enumerate() {
            let (upper, lower) = link.ends();
            if let Some([bottom, _]) = sides.get_mut(upper) {
                bottom.push((passes.first().copied().unwrap_or_else(|| middle(lower)), number));
            }
            if let Some([_, top]) = sides.get_mut(lower) {
                top.push((passes.last().copied().unwrap_or_else(|| middle(upper)), number));
            }
        }
        let mut ends = vec![(0.0, 0.0); ways.len()];
        for (placed, ([bottom, top], &with_lane)) in
            layout.boxes.iter().zip(sides.into_iter().zip(&with_lane))
        {
            for (number, x) in spread(&placed.rect, bottom, false) {
                if let Some(end) = ends.get_mut(number) {
                    end.0 = x;
                }
            }
            for (number, x) in spread(&placed.rect, top, with_lane) {
                if let Some(end) = ends.get_mut(number) {
                    end.1 = x;
                }
            }
        }
        Self { ends, with_lane }
    }

    /// Where a lane enters a box: at the right end of its top.
    pub(super) fn lane(&self, node: usize, rect: &Rect) -> f64 {
        let entered = self.with_lane.get(node).copied().unwrap_or_default();
        if entered { rect.right() - 12.0_f64.min(rect.size.width / 2.0) } else { rect.middle() }
    }
}

/// The places of ends at one side of a box; the right end stays free for a lane.
fn spread(rect: &Rect, mut ends: Vec<(f64, usize)>, with_lane: bool) -> Vec<(usize, f64)> {
    ends.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let free = if with_lane { 26.0 } else { 14.0 };
    let (left, right) = (rect.at.x + 14.0_f64.min(rect.size.width / 2.0), rect.right() - free);
    let right = right.max(left);
    if let [(wanted, number)] = ends[..] {
        let x = if (wanted - rect.middle()).abs() < 3.0 { rect.middle() } else { wanted };
        return vec![(number, x.clamp(left, right))];
    }
    let step = ((right - left) / times(ends.len().saturating_sub(1).max(1))).min(26.0);
    let middle = rect.middle().min(right);
    let first = (middle - step * times(ends.len().saturating_sub(1)) / 2.0).max(left);
    ends.into_iter().enumerate().map(|(place, (_, number))| (number, first + step * times(place))).collect()
}
