//! Where everything of a picture stands.
//!
//! Each scope is laid out by itself, the innermost first; a state with nested machines is a box of their size in
//! its own scope. Transitions run from rank to rank; those that would pass too many ranks, and all catchers, leave
//! their state at its right side and run in lanes beside everything, one for each target.

mod boxes;
mod flat;
mod geometry;
mod lanes;
mod layered;
mod ports;
mod scope;
mod text;

#[cfg(test)]
mod tests;

pub(crate) use boxes::{BoxText, EXIT_LINE, Exit, NAME_LINE, PADDING, SMALL_LINE, Subject};
pub(crate) use geometry::{Point, Rect, Size};

use crate::render::loose::Loose;
use crate::{Diagram, ScopeId};
use scope::{ScopeLayout, lay_out};

/// The space around the whole picture.
const MARGIN: f64 = 16.0;

/// A picture: boxes, lines and labels with their places.
#[derive(Debug, Clone, Default)]
pub(crate) struct Layout {
    pub(crate) size: Size,
    /// The boxes, those around others before them.
    pub(crate) boxes: Vec<PlacedBox>,
    pub(crate) lines: Vec<Line>,
    pub(crate) labels: Vec<Label>,
}

/// A state, a marker or a target that is no state, in its place.
#[derive(Debug, Clone)]
pub(crate) struct PlacedBox {
    pub(crate) subject: Subject,
    pub(crate) rect: Rect,
    pub(crate) text: BoxText,
    pub(crate) exits: Vec<Exit>,
    /// Where nested machines stand in it.
    pub(crate) frames: Vec<Frame>,
    /// The scope that it stands in.
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests compare boxes of one scope"))]
    pub(crate) scope: ScopeId,
}

/// The place of a nested machine.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    pub(crate) rect: Rect,
    pub(crate) title: String,
}

/// The way of a transition.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) path: Path,
    /// The number of the edge in the graph; none for the way to the first state.
    pub(crate) edge: Option<usize>,
}

/// What a line looks like.
#[derive(Debug, Clone)]
pub(crate) enum Path {
    /// Straight down or up between each two points of one pair, and curved from pair to pair.
    Curved(Vec<(Point, Point)>),
    /// Straight from point to point, with rounded corners.
    Angular(Vec<Point>),
}

/// What is said beside a transition.
#[derive(Debug, Clone)]
pub(crate) struct Label {
    pub(crate) rect: Rect,
    pub(crate) text: String,
    pub(crate) edge: usize,
}

impl Layout {
    /// Lays out a diagram.
    pub(crate) fn of(diagram: &Diagram) -> Self {
        let graph = diagram.graph();
        let loose = Loose::of(graph);
        let mut scopes: Vec<Option<ScopeLayout>> = vec![None; graph.scopes().len()];
        // A nested scope has a higher number than the one around it.
        for scope in graph.scopes().iter().rev() {
            let laid_out = lay_out(diagram, scope, &loose, &scopes);
            if let Some(place) = scopes.get_mut(scope.id().index()) {
                *place = Some(laid_out);
            }
        }
        let mut layout = Self::default();
        let mut waiting = vec![(ScopeId::MACHINE, Point::new(MARGIN, MARGIN))];
        while let Some((id, origin)) = waiting.pop() {
            let Some(scope) = scopes.get_mut(id.index()).and_then(Option::take) else { continue };
            if id == ScopeId::MACHINE {
                let size = scope.size;
                layout.size = Size::new(size.width + 2.0 * MARGIN, size.height + 2.0 * MARGIN);
            }
            waiting.extend(layout.take(scope, origin));
        }
        layout
    }

    /// Puts a scope at its place, and says where the scopes nested in it begin.
    fn take(&mut self, scope: ScopeLayout, origin: Point) -> Vec<(ScopeId, Point)> {
        self.boxes.extend(scope.boxes.into_iter().map(|placed| placed.shifted(origin)));
        self.lines
            .extend(scope.lines.into_iter().map(|line| Line { path: line.path.shifted(origin), ..line }));
        self.labels.extend(
            scope.labels.into_iter().map(|label| Label { rect: label.rect.shifted(origin), ..label }),
        );
        scope.nested.into_iter().map(|(id, content)| (id, content.shifted(origin))).collect()
    }
}

impl PlacedBox {
    fn shifted(self, by: Point) -> Self {
        let frames = self.frames.into_iter();
        Self {
            rect: self.rect.shifted(by),
            frames: frames.map(|frame| Frame { rect: frame.rect.shifted(by), ..frame }).collect(),
            ..self
        }
    }
}

impl Path {
    fn shifted(self, by: Point) -> Self {
        match self {
            Self::Curved(pairs) => {
                Self::Curved(pairs.into_iter().map(|(a, b)| (a.shifted(by), b.shifted(by))).collect())
            }
            Self::Angular(points) => {
                Self::Angular(points.into_iter().map(|point| point.shifted(by)).collect())
            }
        }
    }
}
