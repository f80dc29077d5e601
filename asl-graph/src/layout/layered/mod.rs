//! A layered layout of one flat graph, after Sugiyama: transitions lead downwards from rank to rank, each rank is
//! ordered so that few of them cross, and what is connected stands in line.
//!
//! States stand on even ranks, and the labels of transitions on the odd ones between. What passes a rank has
//! a place in it like a state, so that nothing is drawn across anything else.

#![expect(
    clippy::indexing_slicing,
    reason = "numbers of nodes, edges, ranks and slots index the lists they count"
)]

mod align;
mod order;
mod rank;

pub(super) use rank::{Ranks, rank};

use super::geometry::{Size, times};
use align::align;
use order::order;

/// The height that is free above and below every rank, for transitions to change sides.
pub(super) const BAND: f64 = 20.0;
/// The height that is free above the first rank, for lanes to enter its states.
const HEAD: f64 = 14.0;
/// The space between two states of a rank.
const STATE_GAP: f64 = 30.0;
/// The space around a transition that passes a rank.
const LINE_GAP: f64 = 16.0;
/// A line is drawn straight where it strays no farther than this, which leaves enough of the space around it.
pub(super) const STRAY: f64 = 6.0;

/// A transition from one node to another, with the room for its label.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) label: Option<Size>,
    /// Whether it leads upwards, so that its ends are to be exchanged.
    pub(super) reversed: bool,
}

/// Where everything stands.
#[derive(Debug, Clone, Default)]
pub(super) struct Arrangement {
    /// The middle of each node, from the left.
    pub(super) middles: Vec<f64>,
    /// For each link the places at which it passes the ranks between its ends, from above.
    pub(super) passes: Vec<Vec<f64>>,
    /// The upper and lower end of each rank.
    pub(super) rows: Vec<(f64, f64)>,
    pub(super) size: Size,
}

/// Something that takes a place in a rank: a node, or a link that passes.
#[derive(Debug, Clone, Copy)]
struct Slot {
    rank: usize,
    size: Size,
    is_node: bool,
}

/// The slots of a graph: first the nodes, then what passes; and which are connected, from above.
#[derive(Debug, Default)]
struct Slots {
    all: Vec<Slot>,
    above: Vec<Vec<usize>>,
    below: Vec<Vec<usize>>,
    /// The slots of each link between its ends.
    chains: Vec<Vec<usize>>,
}

impl Link {
    /// The upper and the lower node.
    pub(super) const fn ends(&self) -> (usize, usize) {
        if self.reversed { (self.to, self.from) } else { (self.from, self.to) }
    }
}

/// Finds a place for each node, of this size, and each link.
pub(super) fn arrange(ranks: &[usize], sizes: &[Size], links: &[Link]) -> Arrangement {
    let slots = Slots::new(ranks, sizes, links);
    let ranked = order(&slots);
    let middles = align(&slots, &ranked);
    let left = |slot: usize| middles[slot] - slots.all[slot].size.width / 2.0;
    let right = |slot: usize| middles[slot] + slots.all[slot].size.width / 2.0;
    let all = 0..slots.all.len();
    let origin = all.clone().map(left).fold(f64::INFINITY, f64::min);
    let end = all.map(right).fold(f64::NEG_INFINITY, f64::max);
    let mut top = HEAD;
    let mut rows = Vec::with_capacity(ranked.len());
    for slots_of_rank in &ranked {
        let height = slots_of_rank.iter().map(|&slot| slots.all[slot].size.height).fold(0.0, f64::max);
        rows.push((top, top + height));
        top += height + BAND;
    }
    let place = |&slot: &usize| middles[slot] - origin;
    Arrangement {
        middles: (0..sizes.len()).map(|node| place(&node)).collect(),
        passes: slots.chains.iter().map(|chain| straight(chain.iter().map(place).collect())).collect(),
        size: Size::new((end - origin).max(0.0), (top - BAND).max(0.0)),
        rows,
    }
}

/// Takes the small steps out of a line.
fn straight(mut passes: Vec<f64>) -> Vec<f64> {
    let mut begin = 0;
    while begin < passes.len() {
        let (mut least, mut most) = (passes[begin], passes[begin]);
        let mut end = begin + 1;
        while let Some(&pass) = passes.get(end) {
            let (lower, upper) = (least.min(pass), most.max(pass));
            if upper - lower > STRAY {
                break;
            }
            (least, most) = (lower, upper);
            end += 1;
        }
        passes[begin..end].fill(f64::midpoint(least, most));
        begin = end;
    }
    passes
}

impl Slots {
    fn new(ranks: &[usize], sizes: &[Size], links: &[Link]) -> Self {
        let mut slots = Self::default();
        for (&rank, &size) in ranks.iter().zip(sizes) {
            slots.add(Slot { rank, size, is_node: true });
        }
        for link in links {
            let (upper, lower) = link.ends();
            let labelled = if link.reversed { ranks[lower] - 1 } else { ranks[upper] + 1 };
            let mut chain = Vec::new();
            let mut before = upper;
            for rank in ranks[upper] + 1..ranks[lower] {
                let size = link.label.filter(|_| rank == labelled).unwrap_or_default();
                let slot = slots.add(Slot { rank, size, is_node: false });
                slots.connect(before, slot);
                chain.push(slot);
                before = slot;
            }
            slots.connect(before, lower);
            slots.chains.push(chain);
        }
        slots
    }

    fn add(&mut self, slot: Slot) -> usize {
        self.all.push(slot);
        self.above.push(Vec::new());
        self.below.push(Vec::new());
        self.all.len() - 1
    }

    fn connect(&mut self, upper: usize, lower: usize) {
        self.below[upper].push(lower);
        self.above[lower].push(upper);
    }

    /// The least distance between the middles of two neighbours.
    fn distance(&self, left: usize, right: usize) -> f64 {
        let (left, right) = (self.all[left], self.all[right]);
        let gap = if left.is_node && right.is_node { STATE_GAP } else { LINE_GAP };
        f64::midpoint(left.size.width, right.size.width) + gap
    }

    /// How much two connected slots want to stand in line: two ends of one straight piece most.
    fn pull(&self, a: usize, b: usize) -> f64 {
        1.0 + 3.0 * times([a, b].iter().filter(|&&slot| !self.all[slot].is_node).count())
    }
}
