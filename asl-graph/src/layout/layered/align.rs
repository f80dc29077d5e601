use super::Slots;

/// How often every rank is aligned with its neighbours.
const ROUNDS: usize = 24;

/// The middle of each slot: as near to what it is connected with as the distances within its rank allow.
pub(super) fn align(slots: &Slots, ranked: &[Vec<usize>]) -> Vec<f64> {
    let mut middles = vec![0.0; slots.all.len()];
    for rank in ranked {
        let mut at = 0.0;
        for (place, &slot) in rank.iter().enumerate() {
            if place > 0 {
                at += slots.distance(rank[place - 1], slot);
            }
            middles[slot] = at;
        }
        for &slot in rank {
            middles[slot] -= at / 2.0;
        }
    }
    for round in 0..ROUNDS {
        let both = round + 6 >= ROUNDS;
        let up = both || round % 2 == 1;
        let down = both || round % 2 == 0;
        for step in 0..ranked.len() {
            let rank = if round % 2 == 0 { step } else { ranked.len() - 1 - step };
            settle(slots, &ranked[rank], &mut middles, up, down);
        }
    }
    middles
}

/// Moves the slots of a rank to where their neighbours above or below want them.
fn settle(slots: &Slots, rank: &[usize], middles: &mut [f64], up: bool, down: bool) {
    let mut offset = 0.0;
    let mut blocks: Vec<Block> = Vec::new();
    let mut offsets = Vec::with_capacity(rank.len());
    for (place, &slot) in rank.iter().enumerate() {
        if place > 0 {
            offset += slots.distance(rank[place - 1], slot);
        }
        offsets.push(offset);
        let (wanted, weight) = wish(slots, slot, middles, up, down);
        let mut block = Block { sum: (wanted - offset) * weight, weight, count: 1 };
        while let Some(before) = blocks.pop_if(|before| before.mean() > block.mean()) {
            block = Block {
                sum: before.sum + block.sum,
                weight: before.weight + block.weight,
                count: before.count + block.count,
            };
        }
        blocks.push(block);
    }
    let starts = blocks.iter().flat_map(|block| std::iter::repeat_n(block.mean(), block.count));
    for ((&slot, offset), start) in rank.iter().zip(offsets).zip(starts) {
        middles[slot] = start + offset;
    }
}

/// Neighbours that touch and move together.
///
/// With the distances subtracted, the nearest allowed places are an isotonic regression of the wanted ones,
/// which merging neighbours in the wrong order finds.
#[derive(Debug, Clone, Copy)]
struct Block {
    sum: f64,
    weight: f64,
    count: usize,
}

impl Block {
    fn mean(&self) -> f64 {
        self.sum / self.weight
    }
}

/// Where a slot wants to stand, and how much.
fn wish(slots: &Slots, slot: usize, middles: &[f64], up: bool, down: bool) -> (f64, f64) {
    let above = slots.above[slot].iter().filter(|_| down);
    let below = slots.below[slot].iter().filter(|_| up);
    let (mut sum, mut weight) = (0.0, 0.0);
    for &neighbour in above.chain(below) {
        let pull = slots.pull(slot, neighbour);
        sum += middles[neighbour] * pull;
        weight += pull;
    }
    if weight > 0.0 { (sum / weight, weight) } else { (middles[slot], 0.1) }
}
