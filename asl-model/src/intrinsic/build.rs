use super::{Function, Intrinsic, IntrinsicError};
use crate::path::JsonPath;

/// An argument for [`Intrinsic::new`]: its text, correctly escaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input(String);

impl Intrinsic {
    /// A call of a function with these arguments. The only error is nesting beyond
    /// [`MAX_NESTING`](super::MAX_NESTING); whether the arguments fit the function,
    /// [`problems`](Self::problems) says.
    ///
    /// ```
    /// use asl_model::intrinsic::{Function, Input, Intrinsic};
    /// use asl_model::path::JsonPath;
    ///
    /// let key = JsonPath::input().child("key");
    /// let greeting = Intrinsic::new(Function::Format, [Input::template(["it's ", ""]), key.into()]).unwrap();
    /// assert_eq!(greeting.to_string(), r"States.Format('it\'s {}', $.key)");
    /// ```
    pub fn new(
        function: Function,
        arguments: impl IntoIterator<Item = Input>,
    ) -> Result<Self, IntrinsicError> {
        let arguments: Vec<String> = arguments.into_iter().map(|argument| argument.0).collect();
        Self::parse(&format!("{}({})", function.name(), arguments.join(", ")))
    }
}

impl Input {
    /// A string that is taken as it is; a placeholder `${…}` in it is kept.
    #[must_use]
    pub fn string(text: &str) -> Self {
        Self(format!("'{}'", escape(text)))
    }

    /// A template for `States.Format`: the text around the placeholders, one piece more than there are
    /// placeholders.
    #[must_use]
    pub fn template(pieces: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let pieces: Vec<String> = pieces.into_iter().map(|piece| escape(piece.as_ref())).collect();
        Self(format!("'{}'", pieces.join("{}")))
    }

    /// `null`
    #[must_use]
    pub fn null() -> Self {
        Self("null".to_owned())
    }
}

/// The text with the reserved characters escaped, except for the braces of a placeholder `${Name}`: it is filled
/// in before the service reads the text.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let placeholder = placeholder_length(rest);
        let (taken, behind) = rest.split_at(placeholder.unwrap_or(character.len_utf8()));
        if placeholder.is_none() && matches!(character, '\'' | '{' | '}' | '\\') {
            escaped.push('\\');
        }
        escaped.push_str(taken);
        rest = behind;
    }
    escaped
}

/// The length of the placeholder that the text begins with: `${Bucket}`, `${AWS::Region}`, `${var.name}`.
fn placeholder_length(text: &str) -> Option<usize> {
    let (name, _) = text.strip_prefix("${")?.split_once('}')?;
    let is_name = name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ':'));
    (is_name && !name.is_empty()).then_some(name.len() + "${}".len())
}

impl From<i64> for Input {
    fn from(number: i64) -> Self {
        Self(number.to_string())
    }
}

impl From<bool> for Input {
    fn from(value: bool) -> Self {
        Self(value.to_string())
    }
}

impl From<JsonPath> for Input {
    fn from(path: JsonPath) -> Self {
        Self(path.to_string())
    }
}

impl From<Intrinsic> for Input {
    fn from(intrinsic: Intrinsic) -> Self {
        Self(intrinsic.text)
    }
}
