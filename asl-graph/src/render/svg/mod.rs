mod path;
mod style;

use std::fmt::{self, Display, Formatter};

use super::escape::Escaped;
use super::label::transition;
use crate::layout::{
    EXIT_LINE, Exit, Frame, Label, Layout, Line, NAME_LINE, PADDING, PlacedBox, Rect, SMALL_LINE, Subject,
};
use crate::{Diagram, EdgeKind, StateId, StateType};
use path::{Number, PathData};
pub(super) use style::Style;

/// A diagram as a picture.
///
/// Nested machines stand in the box of their state. Catchers are dashed, states at which a machine ends have a
/// double border, and states with findings a mark. The picture is light or dark as its reader prefers, and a
/// page that holds it can set its colours: `--asl-background`, `--asl-box`, `--asl-border`, `--asl-text`,
/// `--asl-muted`, `--asl-line`, `--asl-catch`, `--asl-error`, `--asl-warning`.
///
/// ```
/// use asl_graph::{Diagram, GraphBuilder, StateType};
///
/// let mut builder = GraphBuilder::new("Done");
/// builder.machine().state("Done", StateType::Succeed);
/// let diagram = Diagram::new(builder.build());
/// assert!(diagram.svg().to_string().contains(">Done</text>"));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Svg<'d> {
    diagram: &'d Diagram,
}

impl<'d> Svg<'d> {
    pub(crate) const fn new(diagram: &'d Diagram) -> Self {
        Self { diagram }
    }
}

impl Display for Svg<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write_picture(f, self.diagram, Around::Nothing)
    }
}

/// What a picture stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Around {
    /// It stands alone and brings its style sheet.
    Nothing,
    /// A page that has the style sheet.
    Page,
}

pub(super) fn write_picture(f: &mut Formatter<'_>, diagram: &Diagram, around: Around) -> fmt::Result {
    let layout = Layout::of(diagram);
    let (width, height) = (Number(layout.size.width), Number(layout.size.height));
    let class = if around == Around::Nothing { "class=\"asl\" " } else { "" };
    writeln!(
        f,
        r#"<svg xmlns="http://www.w3.org/2000/svg" {class}width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img">"#
    )?;
    writeln!(f, "<title>{}</title>", Escaped(diagram.name()))?;
    if around == Around::Nothing {
        writeln!(f, "<style>\n{Style}</style>")?;
    }
    f.write_str(MARKERS)?;
    writeln!(f, r#"<rect class="asl-background" width="{width}" height="{height}"/>"#)?;
    writeln!(f, r#"<g class="asl-picture">"#)?;
    let mut writer = Writer { f, diagram };
    // The boxes around others come first, the outermost before those in it, and lines in front of them.
    let (outer, inner): (Vec<_>, Vec<_>) = layout.boxes.iter().partition(|placed| writer.nests(placed));
    for placed in outer {
        writer.placed(placed)?;
        placed.frames.iter().try_for_each(|frame| writer.frame(frame))?;
    }
    layout.lines.iter().try_for_each(|line| writer.line(line))?;
    inner.into_iter().try_for_each(|placed| writer.placed(placed))?;
    layout.labels.iter().try_for_each(|label| writer.label(label))?;
    f.write_str("</g>\n</svg>\n")
}

/// The heads of arrows: one for each colour of a line.
const MARKERS: &str = r#"<defs>
<marker id="asl-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="asl-head" d="M0 .5 8 4 0 7.5z"/></marker>
<marker id="asl-catch-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="asl-catch-head" d="M0 .5 8 4 0 7.5z"/></marker>
</defs>
"#;

struct Writer<'w, 'f, 'd> {
    f: &'w mut Formatter<'f>,
    diagram: &'d Diagram,
}

impl Writer<'_, '_, '_> {
    fn nests(&self, placed: &PlacedBox) -> bool {
        matches!(placed.subject, Subject::State(id) if !self.diagram.graph()[id].nested().is_empty())
    }

    fn frame(&mut self, frame: &Frame) -> fmt::Result {
        self.rect("asl-frame", &frame.rect, 6.0)?;
        let (x, y) = (frame.rect.at.x + 9.0, frame.rect.at.y + 15.0);
        self.text("asl-small asl-left", x, y, &frame.title)
    }

    fn line(&mut self, line: &Line) -> fmt::Result {
        let edge = line.edge.and_then(|edge| self.diagram.graph().edges().get(edge));
        let class = match edge.map(crate::Edge::kind) {
            Some(EdgeKind::Catch { .. }) => "asl-line asl-catch",
            _ => "asl-line",
        };
        write!(self.f, r#"<path class="{class}" d="{}""#, PathData(&line.path))?;
        match edge {
            Some(edge) if !transition(edge.kind()).is_empty() => {
                writeln!(self.f, "><title>{}</title></path>", Escaped(&transition(edge.kind())))
            }
            _ => writeln!(self.f, "/>"),
        }
    }

    fn label(&mut self, label: &Label) -> fmt::Result {
        self.rect("asl-label", &label.rect, 4.0)?;
        let y = label.rect.at.y + label.rect.size.height / 2.0 + 4.0;
        self.titled_text("asl-small", label.rect.middle(), y, &label.text, label.edge)
    }

    fn placed(&mut self, placed: &PlacedBox) -> fmt::Result {
        match placed.subject {
            Subject::Start => {
                let radius = placed.rect.size.width / 2.0;
                let (x, y) = (Number(placed.rect.middle()), Number(placed.rect.at.y + radius));
                writeln!(self.f, r#"<circle class="asl-start" cx="{x}" cy="{y}" r="{}"/>"#, Number(radius))
            }
            Subject::Loose => {
                self.f.write_str("<g class=\"asl-state asl-loose\">\n")?;
                self.rect("asl-box", &placed.rect, 6.0)?;
                self.texts(placed)?;
                self.f.write_str("</g>\n")
            }
            Subject::State(id) => self.state(placed, id),
        }
    }

    fn state(&mut self, placed: &PlacedBox, id: StateId) -> fmt::Result {
        let state = &self.diagram.graph()[id];
        let kind = state.state_type();
        let ends = if state.is_terminal() { " asl-terminal" } else { "" };
        let number = id.index();
        writeln!(
            self.f,
            r#"<g class="asl-state asl-{}{ends}" data-state="{number}">"#,
            kind.as_str().to_ascii_lowercase()
        )?;
        writeln!(self.f, "<title>{}</title>", Escaped(state.name()))?;
        let rect = &placed.rect;
        if kind == StateType::Choice && placed.exits.is_empty() {
            let (left, right) = (rect.at.x, rect.right());
            let (top, bottom) = (rect.at.y, rect.bottom());
            let middle = f64::midpoint(top, bottom);
            let corners = [
                (left + 10.0, top),
                (right - 10.0, top),
                (right, middle),
                (right - 10.0, bottom),
                (left + 10.0, bottom),
                (left, middle),
            ];
            let points = corners.map(|(x, y)| format!("{},{}", Number(x), Number(y))).join(" ");
            writeln!(self.f, r#"<polygon class="asl-box" points="{points}"/>"#)?;
        } else {
            self.rect("asl-box", rect, 6.0)?;
        }
        if state.is_terminal() {
            let inner = rect.inset(3.0);
            self.rect("asl-inner", &inner, 4.0)?;
        }
        self.texts(placed)?;
        placed.exits.iter().try_for_each(|exit| self.exit(placed, exit))?;
        self.mark(placed, id)?;
        self.f.write_str("</g>\n")
    }

    fn texts(&mut self, placed: &PlacedBox) -> fmt::Result {
        let x = placed.rect.middle();
        let mut y = placed.rect.at.y + PADDING;
        for line in &placed.text.name {
            self.text("asl-name", x, y + NAME_LINE - 4.0, line)?;
            y += NAME_LINE;
        }
        match &placed.text.subtitle {
            Some(subtitle) => self.text("asl-small", x, y + SMALL_LINE - 4.0, subtitle),
            None => Ok(()),
        }
    }

    fn exit(&mut self, placed: &PlacedBox, exit: &Exit) -> fmt::Result {
        let (left, right) = (Number(placed.rect.at.x + 5.0), Number(placed.rect.right() - 5.0));
        let y = placed.rect.at.y + exit.y;
        let top = Number(y - EXIT_LINE / 2.0);
        writeln!(self.f, r#"<path class="asl-rule" d="M{left} {top}H{right}"/>"#)?;
        self.titled_text("asl-small asl-exit", placed.rect.right() - 10.0, y + 4.0, &exit.text, exit.edge)
    }

    /// The mark of a state in which something was found.
    fn mark(&mut self, placed: &PlacedBox, id: StateId) -> fmt::Result {
        let Some(note) = self.diagram.note(id) else { return Ok(()) };
        let Some(severity) = note.severity() else { return Ok(()) };
        let (x, y) = (Number(placed.rect.right() - 4.0), placed.rect.at.y + 4.0);
        let class = severity.as_str();
        let count = note.findings.len();
        writeln!(self.f, r#"<circle class="asl-mark asl-{class}" cx="{x}" cy="{}" r="8"/>"#, Number(y))?;
        let baseline = Number(y + 3.5);
        writeln!(self.f, r#"<text class="asl-count" x="{x}" y="{baseline}">{count}</text>"#)
    }

    fn rect(&mut self, class: &str, rect: &Rect, radius: f64) -> fmt::Result {
        let (x, y) = (Number(rect.at.x), Number(rect.at.y));
        let (width, height) = (Number(rect.size.width), Number(rect.size.height));
        let radius = Number(radius);
        writeln!(
            self.f,
            r#"<rect class="{class}" x="{x}" y="{y}" width="{width}" height="{height}" rx="{radius}"/>"#
        )
    }

    fn text(&mut self, class: &str, x: f64, y: f64, text: &str) -> fmt::Result {
        let (x, y) = (Number(x), Number(y));
        writeln!(self.f, r#"<text class="{class}" x="{x}" y="{y}">{}</text>"#, Escaped(text))
    }

    /// A text that says the whole of itself where a pointer rests on it.
    fn titled_text(&mut self, class: &str, x: f64, y: f64, text: &str, edge: usize) -> fmt::Result {
        let edge = self.diagram.graph().edges().get(edge);
        let whole = edge.map(|edge| transition(edge.kind())).unwrap_or_default();
        if whole == text {
            return self.text(class, x, y, text);
        }
        let (x, y) = (Number(x), Number(y));
        let (text, whole) = (Escaped(text), Escaped(&whole));
        writeln!(self.f, r#"<text class="{class}" x="{x}" y="{y}">{text}<title>{whole}</title></text>"#)
    }
}
