use std::cell::OnceCell;

use asl_model::span::{LineIndex, Position};

/// The lines of a text, counted where somebody asks for them.
pub(super) struct Lines<'a> {
    text: &'a str,
    index: OnceCell<LineIndex>,
}

impl<'a> Lines<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text, index: OnceCell::new() }
    }

    /// The line and column of a byte; a byte order mark is in no column.
    pub(super) fn position(&self, offset: usize) -> Position {
        let mut position = self.index.get_or_init(|| LineIndex::new(self.text)).position(self.text, offset);
        if position.line == 1 && self.text.starts_with('\u{feff}') {
            position.column = position.column.saturating_sub(1).max(1);
        }
        position
    }
}
