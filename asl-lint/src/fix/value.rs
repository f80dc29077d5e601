/// A JSON value that a fix puts into the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
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
