use super::Slots;
use crate::layout::geometry::times;

/// How often the ranks are put in order anew, downwards and upwards in turn.
const ROUNDS: usize = 16;

/// The slots of each rank from left to right, so that few connections cross.
///
/// Each rank in turn is sorted by the mean place of what its slots are connected with in the rank before; the
/// best of all rounds counts.
pub(super) fn order(slots: &Slots) -> Vec<Vec<usize>> {
    let mut ranked = begin(slots);
    let mut best = ranked.clone();
    let mut least = crossings(slots, &ranked);
    for round in 0..ROUNDS {
        if least == 0 {
            break;
        }
        let mut places = places(slots, &ranked);
        let count = ranked.len();
        for step in 1..count {
            let (rank, towards) =
                if round % 2 == 0 { (step, &slots.above) } else { (count - 1 - step, &slots.below) };
            sort(&mut ranked[rank], towards, &places);
            for (place, &slot) in ranked[rank].iter().enumerate() {
                places[slot] = place;
            }
        }
        let now = crossings(slots, &ranked);
        if now < least {
            least = now;
            best.clone_from(&ranked);
        }
    }
    best
}

/// The order in which a walk in depth comes by, which keeps together what belongs together.
fn begin(slots: &Slots) -> Vec<Vec<usize>> {
    let count = slots.all.iter().map(|slot| slot.rank + 1).max().unwrap_or(0);
    let mut ranked = vec![Vec::new(); count];
    let mut seen = vec![false; slots.all.len()];
    for root in 0..slots.all.len() {
        let mut waiting = vec![root];
        while let Some(slot) = waiting.pop() {
            if !std::mem::replace(&mut seen[slot], true) {
                ranked[slots.all[slot].rank].push(slot);
                waiting.extend(slots.below[slot].iter().rev());
            }
        }
    }
    ranked
}

fn places(slots: &Slots, ranked: &[Vec<usize>]) -> Vec<usize> {
    let mut places = vec![0; slots.all.len()];
    for rank in ranked {
        for (place, &slot) in rank.iter().enumerate() {
            places[slot] = place;
        }
    }
    places
}

/// Sorts a rank by the mean place of its neighbours; what has none stays where it is.
fn sort(rank: &mut [usize], towards: &[Vec<usize>], places: &[usize]) {
    let mean = |slot: usize| {
        let neighbours = &towards[slot];
        let sum: usize = neighbours.iter().map(|&neighbour| places[neighbour]).sum();
        (!neighbours.is_empty()).then(|| times(sum) / times(neighbours.len()))
    };
    let (free, means): (Vec<usize>, Vec<(usize, f64)>) = {
        let all: Vec<_> = rank.iter().map(|&slot| mean(slot)).collect();
        let free = (0..rank.len()).filter(|&place| all[place].is_some()).collect();
        let means = rank.iter().zip(&all).filter_map(|(&slot, mean)| Some((slot, (*mean)?))).collect();
        (free, means)
    };
    let mut means = means;
    means.sort_by(|a, b| a.1.total_cmp(&b.1));
    for (place, (slot, _)) in free.into_iter().zip(means) {
        rank[place] = slot;
    }
}

/// The number of pairs of connections that cross.
fn crossings(slots: &Slots, ranked: &[Vec<usize>]) -> usize {
    let places = places(slots, ranked);
    ranked.iter().map(|rank| crossings_below(slots, rank, &places)).sum()
}

/// The crossings between a rank and the next: the inversions among the ends of its connections, counted with
/// a Fenwick tree.
fn crossings_below(slots: &Slots, rank: &[usize], places: &[usize]) -> usize {
    let mut ends = Vec::new();
    for &slot in rank {
        let mut below: Vec<usize> = slots.below[slot].iter().map(|&lower| places[lower]).collect();
        below.sort_unstable();
        ends.extend(below);
    }
    let mut tree = vec![0_usize; ends.iter().max().map_or(1, |most| most + 2)];
    let mut crossings = 0;
    for (before, end) in ends.into_iter().enumerate() {
        let mut at = end + 1;
        let mut not_after = 0;
        while at > 0 {
            not_after += tree[at];
            at &= at - 1;
        }
        crossings += before - not_after;
        at = end + 1;
        while at < tree.len() {
            tree[at] += 1;
            at += at & at.wrapping_neg();
        }
    }
    crossings
}
