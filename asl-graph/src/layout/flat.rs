use super::boxes::{Measured, Subject, label};
use super::geometry::{Point, times};
use super::lanes::Lane;
use super::layered::Link;
use super::ports::Ports;
use super::scope::ScopeLayout;
use crate::render::label::transition;
use crate::render::loose::Loose;
use crate::{Diagram, EdgeKind, Scope, Target};

/// So many places in ranks may be taken by transitions that pass; further ones run in lanes.
const MOST_PASSES: usize = 2_000;

/// A transition between two nodes of a scope.
pub(super) struct Way {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) edge: Option<usize>,
    pub(super) text: String,
    pub(super) runs_in_lane: bool,
}

/// The nodes and transitions of a scope.
pub(super) struct Flat {
    pub(super) subjects: Vec<(Subject, String)>,
    pub(super) ways: Vec<Way>,
}

impl Flat {
    pub(super) fn of(diagram: &Diagram, scope: &Scope, loose: &Loose<'_>) -> Self {
        let graph = diagram.graph();
        let loose = loose.named(scope.id());
        let mut subjects = vec![(Subject::Start, String::new())];
        subjects.extend(scope.states().iter().map(|id| (Subject::State(*id), String::new())));
        subjects.extend(loose.iter().map(|(_, text)| (Subject::Loose, text.to_string())));
        let node = |target: &Target| {
            let name = match target {
                Target::State(state) => return scope.states().binary_search(state).ok().map(|at| at + 1),
                Target::Missing(name) => Some(name.as_str()),
                Target::Unknown => None,
            };
            let at = loose.iter().position(|(loose, _)| *loose == name)?;
            Some(1 + scope.states().len() + at)
        };
        let start = node(scope.start()).filter(|_| !scope.states().is_empty());
        let mut ways: Vec<Way> = start.into_iter().map(|to| Way::new(0, to, None, "")).collect();
        let mut caught = Vec::new();
        for (at, &state) in scope.states().iter().enumerate() {
            let first = graph[state].edges.start;
            for (number, edge) in graph.edges_from(state).iter().enumerate() {
                let Some(to) = node(edge.target()) else { continue };
                let way = Way::new(at + 1, to, Some(first + number), &transition(edge.kind()));
                if matches!(edge.kind(), EdgeKind::Catch { .. }) {
                    caught.push(Way { runs_in_lane: true, ..way });
                } else {
                    ways.push(way);
                }
            }
        }
        // Behind all others, catchers do not decide which transitions are taken for the ones that close loops.
        ways.append(&mut caught);
        Self { subjects, ways }
    }

    /// Sends the longest transitions into lanes where there are too many places to pass.
    pub(super) fn bound_passes(&mut self, ranks: &[usize]) {
        let rank = |node: usize| ranks.get(node).copied().unwrap_or_default();
        let mut lengths: Vec<(usize, usize)> = (self.ways.iter().enumerate())
            .filter(|(_, way)| !way.runs_in_lane)
            .map(|(number, way)| (rank(way.from).abs_diff(rank(way.to)), number))
            .collect();
        lengths.sort_unstable();
        let mut passes = 0;
        for (length, number) in lengths {
            // Those that lead to the next rank have one place to pass, whatever their number.
            passes += length.saturating_sub(2);
            if let Some(way) = self.ways.get_mut(number) {
                way.runs_in_lane |= passes > MOST_PASSES && length > 2;
            }
        }
    }

    pub(super) fn boxes(&self, diagram: &Diagram, scopes: &[Option<ScopeLayout>]) -> Vec<Measured> {
        let mut exits: Vec<Vec<(usize, String)>> = vec![Vec::new(); self.subjects.len()];
        for way in self.ways.iter().filter(|way| way.runs_in_lane) {
            if let (Some(exits), Some(edge)) = (exits.get_mut(way.from), way.edge) {
                let text = if way.text.is_empty() { "next" } else { &way.text };
                exits.push((edge, text.to_owned()));
            }
        }
        let boxes = self.subjects.iter().zip(exits).map(|((subject, text), exits)| match subject {
            Subject::Start => Measured::start(),
            Subject::Loose => Measured::loose(text),
            Subject::State(id) => Measured::state(diagram, &diagram.graph()[*id], &exits, scopes),
        });
        boxes.collect()
    }

    /// The transitions that run from rank to rank.
    pub(super) fn links(&self, reversed: &[bool]) -> Vec<(Link, &Way)> {
        let ways = self.ways.iter().zip(reversed).filter(|(way, _)| !way.runs_in_lane);
        ways.map(|(way, &reversed)| {
            let label = (!way.text.is_empty()).then(|| label(&way.text).0);
            (Link { from: way.from, to: way.to, label, reversed }, way)
        })
        .collect()
    }

    pub(super) fn lanes(&self, layout: &ScopeLayout, ranks: &[usize], ports: &Ports) -> Vec<Lane> {
        let rank = |node: usize| ranks.get(node).copied().unwrap_or_default();
        let mut lanes: Vec<Lane> = Vec::new();
        for way in self.ways.iter().filter(|way| way.runs_in_lane) {
            let (Some(source), Some(target)) = (layout.boxes.get(way.from), layout.boxes.get(way.to)) else {
                continue;
            };
            let Some(place) = source.exits.iter().position(|exit| Some(exit.edge) == way.edge) else {
                continue;
            };
            let exit = Point::new(
                source.rect.right(),
                source.rect.at.y + source.exits.get(place).map_or(0.0, |exit| exit.y),
            );
            let turn = source.rect.right() + 7.0 + 5.0 * times(place);
            let entry = Point::new(ports.lane(way.to, &target.rect), target.rect.at.y);
            let leaving = (exit, turn, rank(way.from), way.edge);
            match lanes.iter_mut().find(|lane| lane.target == way.to) {
                Some(lane) => lane.leaving.push(leaving),
                None => {
                    lanes.push(Lane { target: way.to, entry, rank: rank(way.to), leaving: vec![leaving] });
                }
            }
        }
        lanes
    }
}

impl Way {
    pub(super) fn new(from: usize, to: usize, edge: Option<usize>, text: &str) -> Self {
        // What leads back to where it came from cannot run from rank to rank.
        Self { from, to, edge, text: text.to_owned(), runs_in_lane: from == to }
    }
}
