/// On which rank each node stands, and which edges lead upwards.
#[derive(Debug, Clone)]
pub(in crate::layout) struct Ranks {
    pub(in crate::layout) ranks: Vec<usize>,
    pub(in crate::layout) reversed: Vec<bool>,
}

/// Ranks so that every edge leads downwards, but for those that close a loop.
///
/// A node is one rank (of states, which are the even ones) below the lowest of its predecessors.
/// The first node is the one that all begins with.
pub(in crate::layout) fn rank(nodes: usize, edges: &[(usize, usize)]) -> Ranks {
    let reversed = closing(nodes, edges);
    let mut below = vec![Vec::new(); nodes];
    let mut waiting = vec![0_usize; nodes];
    for (&(from, to), &reversed) in edges.iter().zip(&reversed) {
        let (upper, lower) = if reversed { (to, from) } else { (from, to) };
        if upper != lower {
            below[upper].push(lower);
            waiting[lower] += 1;
        }
    }
    let entered: Vec<bool> = waiting.iter().map(|&waiting| waiting > 0).collect();
    let mut ranks = vec![0_usize; nodes];
    let mut free: Vec<usize> = (0..nodes).filter(|&node| waiting[node] == 0).collect();
    while let Some(node) = free.pop() {
        for &lower in &below[node] {
            ranks[lower] = ranks[lower].max(ranks[node] + 2);
            waiting[lower] -= 1;
            if waiting[lower] == 0 {
                free.push(lower);
            }
        }
    }
    // A node to which nothing leads, the first one apart, stands just above what it leads to.
    for (node, below) in below.iter().enumerate().skip(1) {
        if !entered[node]
            && let Some(next) = below.iter().map(|&lower| ranks[lower]).min()
        {
            ranks[node] = next.saturating_sub(2);
        }
    }
    Ranks { ranks, reversed }
}

/// For each edge whether it closes a loop, on a walk in depth from the first node on.
fn closing(nodes: usize, edges: &[(usize, usize)]) -> Vec<bool> {
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        New,
        Open,
        Done,
    }
    let mut leaving = vec![Vec::new(); nodes];
    for (edge, &(from, _)) in edges.iter().enumerate() {
        leaving[from].push(edge);
    }
    let mut marks = vec![Mark::New; nodes];
    let mut closing = vec![false; edges.len()];
    for root in 0..nodes {
        if marks[root] != Mark::New {
            continue;
        }
        marks[root] = Mark::Open;
        let mut path = vec![(root, 0)];
        while let Some((node, next)) = path.pop() {
            let Some(&edge) = leaving[node].get(next) else {
                marks[node] = Mark::Done;
                continue;
            };
            path.push((node, next + 1));
            let target = edges[edge].1;
            match marks[target] {
                Mark::New => {
                    marks[target] = Mark::Open;
                    path.push((target, 0));
                }
                Mark::Open => closing[edge] = true,
                Mark::Done => {}
            }
        }
    }
    closing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_to_which_nothing_leads_stands_near_what_it_leads_to() {
        assert_eq!(rank(5, &[(0, 1), (1, 2), (2, 3), (4, 3)]).ranks, [0, 2, 4, 6, 4]);
    }

    #[test]
    fn a_node_stands_below_all_that_lead_to_it() {
        let ranks = rank(4, &[(0, 1), (1, 2), (0, 3), (3, 2), (2, 1)]);
        assert_eq!(ranks.ranks, [0, 2, 4, 2]);
        assert_eq!(ranks.reversed, [false, false, false, false, true]);
    }
}
