use super::Frame;
use super::geometry::{Point, Rect, Size, times};
use super::scope::ScopeLayout;
use super::text::{shorten, width, wrap};
use crate::render::label;
use crate::{Diagram, Graph, ScopeId, State, StateId};

/// Sizes of fonts, in pixels.
pub(crate) const NAME_FONT: f64 = 13.0;
pub(crate) const SMALL_FONT: f64 = 11.0;

/// Heights of lines.
pub(crate) const NAME_LINE: f64 = 17.0;
pub(crate) const SMALL_LINE: f64 = 15.0;
pub(crate) const EXIT_LINE: f64 = 18.0;

/// The space between the border of a box and what stands in it.
pub(crate) const PADDING: f64 = 9.0;
const SIDE_PADDING: f64 = 14.0;
/// The space between nested machines, and between them and the border around them.
const FRAME_GAP: f64 = 10.0;
const FRAME_TITLE: f64 = 18.0;
/// Names break into lines of so many characters, and other texts end there.
const NAME_CHARACTERS: usize = 26;
const SMALL_CHARACTERS: usize = 38;
/// The diameter of the mark where a scope begins.
const MARK: f64 = 12.0;

/// What a box stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Subject {
    /// The mark from which the first state is entered.
    Start,
    /// A state.
    State(StateId),
    /// A target that is no state.
    Loose,
}

/// The texts at the top of a box.
#[derive(Debug, Clone, Default)]
pub(crate) struct BoxText {
    pub(crate) name: Vec<String>,
    pub(crate) subtitle: Option<String>,
}

/// A transition that leaves at the right side of a box, with a line of text at its end.
#[derive(Debug, Clone)]
pub(crate) struct Exit {
    pub(crate) edge: usize,
    pub(crate) text: String,
    /// The middle of its line, from the top of the box.
    pub(crate) y: f64,
}

/// A box without a place: what stands in it, and its size.
#[derive(Debug, Clone)]
pub(super) struct Measured {
    pub(super) subject: Subject,
    pub(super) text: BoxText,
    pub(super) exits: Vec<Exit>,
    pub(super) size: Size,
    /// The nested machines, with their places from the corner of the box.
    pub(super) nested: Vec<(ScopeId, Frame, Point)>,
}

impl Measured {
    pub(super) fn start() -> Self {
        Self::new(Subject::Start, BoxText::default(), Size::new(MARK, MARK))
    }

    pub(super) fn loose(text: &str) -> Self {
        let name = wrap(text, NAME_CHARACTERS);
        let text = BoxText { name, subtitle: None };
        let size = text.size();
        Self::new(Subject::Loose, text, size)
    }

    /// The box of a state, with these transitions leaving at its side.
    pub(super) fn state(
        diagram: &Diagram,
        state: &State,
        exits: &[(usize, String)],
        scopes: &[Option<ScopeLayout>],
    ) -> Self {
        let subtitle = diagram.note(state.id()).and_then(|note| note.subtitle.as_deref());
        let subtitle = match (state.state_type().as_str(), subtitle) {
            (kind, Some(subtitle)) => format!("{kind} · {subtitle}"),
            (kind, None) => kind.to_owned(),
        };
        let text = BoxText {
            name: wrap(state.name(), NAME_CHARACTERS),
            subtitle: Some(shorten(&subtitle, SMALL_CHARACTERS)),
        };
        let size = text.size();
        let mut measured = Self::new(Subject::State(state.id()), text, size);
        measured.add_nested(diagram.graph(), state, scopes);
        measured.add_exits(exits);
        measured
    }

    const fn new(subject: Subject, text: BoxText, size: Size) -> Self {
        Self { subject, text, exits: Vec::new(), size, nested: Vec::new() }
    }

    /// Nested machines stand side by side under the texts.
    fn add_nested(&mut self, graph: &Graph, state: &State, scopes: &[Option<ScopeLayout>]) {
        let top = self.size.height;
        let mut left = FRAME_GAP;
        let mut height = 0.0_f64;
        for &id in state.nested() {
            let Some(scope) = scopes.get(id.index()).and_then(Option::as_ref) else { continue };
            let title = shorten(&label::part(&graph[id]), SMALL_CHARACTERS);
            let inner = scope.size.width.max(width(&title, SMALL_FONT));
            let size = Size::new(inner + 2.0 * FRAME_GAP, scope.size.height + FRAME_TITLE + FRAME_GAP);
            let at = Point::new(left, top);
            let content = at.shifted(Point::new((size.width - scope.size.width) / 2.0, FRAME_TITLE));
            self.nested.push((id, Frame { rect: Rect::new(at, size), title }, content));
            left += size.width + FRAME_GAP;
            height = height.max(size.height);
        }
        if self.nested.is_empty() {
            return;
        }
        let shift = Point::new(((self.size.width - left) / 2.0).max(0.0), 0.0);
        for (_, frame, content) in &mut self.nested {
            frame.rect = frame.rect.shifted(shift);
            frame.rect.size.height = height;
            *content = content.shifted(shift);
        }
        self.size = Size::new(self.size.width.max(left), top + height + FRAME_GAP);
    }

    fn add_exits(&mut self, exits: &[(usize, String)]) {
        for (edge, text) in exits {
            let text = shorten(text, SMALL_CHARACTERS);
            let needed = width(&text, SMALL_FONT) + 2.0 * SIDE_PADDING;
            self.size.width = self.size.width.max(needed);
            let y = self.size.height + EXIT_LINE / 2.0;
            self.size.height += EXIT_LINE;
            self.exits.push(Exit { edge: *edge, text, y });
        }
    }
}

impl BoxText {
    fn size(&self) -> Size {
        let names = self.name.iter().map(|line| width(line, NAME_FONT));
        let subtitles = self.subtitle.iter().map(|line| width(line, SMALL_FONT));
        let widest = names.chain(subtitles).fold(40.0, f64::max);
        let lines = times(self.name.len()) * NAME_LINE;
        let height = lines + if self.subtitle.is_some() { SMALL_LINE } else { 0.0 };
        Size::new(widest + 2.0 * SIDE_PADDING, height + 2.0 * PADDING)
    }
}

/// The room and the text of what is said beside a transition.
pub(super) fn label(text: &str) -> (Size, String) {
    let text = shorten(text, SMALL_CHARACTERS);
    (Size::new(width(&text, SMALL_FONT) + 8.0, SMALL_LINE + 3.0), text)
}
