/// The place of a value in a document as a JSON pointer (RFC 6901), while a tree is walked.
#[derive(Debug, Default)]
pub(super) struct Pointer {
    text: String,
}

impl Pointer {
    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// Goes to the member or element `token` below; [`Pointer::leave`] with the result goes back.
    pub(super) fn enter(&mut self, token: &str) -> usize {
        let here = self.text.len();
        self.text.push('/');
        for character in token.chars() {
            match character {
                '~' => self.text.push_str("~0"),
                '/' => self.text.push_str("~1"),
                other => self.text.push(other),
            }
        }
        here
    }

    pub(super) fn leave(&mut self, place: usize) {
        self.text.truncate(place);
    }
}
