use super::boxes::{Measured, label};
use super::flat::{Flat, Way};
use super::geometry::{Point, Rect, Size, times};
use super::lanes::add_lanes;
use super::layered::{Arrangement, Link, Ranks, STRAY, arrange, rank};
use super::ports::Ports;
use super::{Frame, Label, Line, Path, PlacedBox};
use crate::render::loose::Loose;
use crate::{Diagram, Scope, ScopeId};

/// The layout of one scope, counted from its own corner.
#[derive(Debug, Clone, Default)]
pub(super) struct ScopeLayout {
    pub(super) size: Size,
    pub(super) boxes: Vec<PlacedBox>,
    pub(super) lines: Vec<Line>,
    pub(super) labels: Vec<Label>,
    pub(super) nested: Vec<(ScopeId, Point)>,
}

/// Lays out a scope of which the nested scopes are laid out.
pub(super) fn lay_out(
    diagram: &Diagram,
    scope: &Scope,
    loose: &Loose<'_>,
    scopes: &[Option<ScopeLayout>],
) -> ScopeLayout {
    let mut flat = Flat::of(diagram, scope, loose);
    let edges: Vec<(usize, usize)> = flat.ways.iter().map(|way| (way.from, way.to)).collect();
    let Ranks { ranks, reversed } = rank(flat.subjects.len(), &edges);
    flat.bound_passes(&ranks);
    let boxes = flat.boxes(diagram, scopes);
    let links = flat.links(&reversed);
    let sizes: Vec<Size> = boxes.iter().map(room).collect();
    let arrangement = arrange(&ranks, &sizes, &links.iter().map(|(link, _)| *link).collect::<Vec<_>>());
    let mut layout = ScopeLayout { size: arrangement.size, ..ScopeLayout::default() };
    for ((measured, &middle), &rank) in boxes.into_iter().zip(&arrangement.middles).zip(&ranks) {
        let top = arrangement.rows.get(rank).map_or(0.0, |row| row.0);
        layout.place(scope.id(), measured, Point::new(middle, top));
    }
    let ways: Vec<(&Link, &Way, &[f64])> =
        links.iter().zip(&arrangement.passes).map(|((link, way), passes)| (link, *way, &**passes)).collect();
    let ports = Ports::of(&layout, &ways, &flat);
    for (number, (link, way, passes)) in ways.iter().enumerate() {
        layout.draw(&arrangement, &ranks, &ports, number, (link, way, passes));
    }
    let lanes = flat.lanes(&layout, &ranks, &ports);
    add_lanes(&mut layout, &arrangement, lanes);
    layout
}

/// The room that a box takes: with what leaves at its right side, and as much at its left for the middle to stay.
fn room(measured: &Measured) -> Size {
    let beside = if measured.exits.is_empty() { 0.0 } else { 8.0 + 5.0 * times(measured.exits.len()) };
    Size::new(measured.size.width + 2.0 * beside, measured.size.height)
}

impl ScopeLayout {
    fn place(&mut self, scope: ScopeId, measured: Measured, at: Point) {
        let corner = Point::new(at.x - measured.size.width / 2.0, at.y);
        let mut frames = Vec::with_capacity(measured.nested.len());
        for (id, frame, content) in measured.nested {
            frames.push(Frame { rect: frame.rect.shifted(corner), ..frame });
            self.nested.push((id, content.shifted(corner)));
        }
        self.boxes.push(PlacedBox {
            subject: measured.subject,
            rect: Rect::new(corner, measured.size),
            text: measured.text,
            exits: measured.exits,
            frames,
            scope,
        });
    }

    /// Draws a transition from rank to rank, with its label.
    fn draw(
        &mut self,
        arrangement: &Arrangement,
        ranks: &[usize],
        ports: &Ports,
        number: usize,
        (link, way, passes): (&Link, &Way, &[f64]),
    ) {
        let (upper, lower) = link.ends();
        let row = |rank: usize| arrangement.rows.get(rank).copied().unwrap_or_default();
        let rank = |node: usize| ranks.get(node).copied().unwrap_or_default();
        let rect = |node: usize| self.boxes.get(node).map_or_else(Rect::default, |placed| placed.rect);
        let (begin, end) = ports.ends.get(number).copied().unwrap_or_default();
        let leave = (Point::new(begin, rect(upper).bottom()), Point::new(begin, row(rank(upper)).1));
        let mut pairs = vec![leave];
        for (place, &x) in passes.iter().enumerate() {
            let (top, bottom) = row(rank(upper) + 1 + place);
            pairs.push((Point::new(x, top), Point::new(x, bottom)));
        }
        let enter = Point::new(end, rect(lower).at.y);
        pairs.push((enter, enter));
        if let (Some(edge), false) = (way.edge, way.text.is_empty()) {
            let place = if link.reversed { passes.len().saturating_sub(1) } else { 0 };
            let (size, text) = label(&way.text);
            let (top, bottom) = row(rank(upper) + 1 + place);
            let x = passes.get(place).copied().unwrap_or(begin);
            let at = Point::new(x - size.width / 2.0, f64::midpoint(top, bottom) - size.height / 2.0);
            self.labels.push(Label { rect: Rect::new(at, size), text, edge });
        }
        let (least, most) = (pairs.iter())
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), (point, _)| {
                (least.min(point.x), most.max(point.x))
            });
        if most - least < STRAY {
            for (from, to) in &mut pairs {
                (from.x, to.x) = (end, end);
            }
        }
        if link.reversed {
            pairs = pairs.into_iter().rev().map(|(a, b)| (b, a)).collect();
        }
        self.lines.push(Line { path: Path::Curved(pairs), edge: way.edge });
    }
}
