/// A JSON value that a fix puts into the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    #[expect(dead_code, reason = "the first fix that needs it takes this away")]
    Null,
    Number(u32),
    String(String),
    Array(Vec<Self>),
    /// Members in the order in which they are written.
    Object(Vec<(&'static str, Self)>),
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}
