use super::{JsonPath, Name, PathError, PathErrorKind, Root, Segment, Selector, Slice, is_variable_name};
use crate::span::Span;

/// Paths from code. Names stand in dot notation where they are plain (`[A-Za-z_][A-Za-z0-9_]*`), and in
/// brackets and quotes otherwise.
///
/// ```
/// use asl_model::path::JsonPath;
///
/// let path = JsonPath::input().child("orders").index(0).child("unit price");
/// assert_eq!(path.to_string(), "$.orders[0]['unit price']");
/// ```
impl JsonPath {
    /// `$`: the document that the field works on.
    #[must_use]
    pub fn input() -> Self {
        Self::from_root(Root::Input)
    }

    /// `$$`: the context object.
    #[must_use]
    pub fn context() -> Self {
        Self::from_root(Root::Context)
    }

    /// `$name`: the variable of this name, which must satisfy [`is_variable_name`].
    pub fn variable(name: impl Into<String>) -> Result<Self, PathError> {
        let name = name.into();
        if is_variable_name(&name) {
            return Ok(Self::from_root(Root::Variable(name)));
        }
        Err(PathError::new(Span::new(0, name.len()), PathErrorKind::InvalidVariable { name }))
    }

    fn from_root(root: Root) -> Self {
        let text = match &root {
            Root::Input => "$".to_owned(),
            Root::Context => "$$".to_owned(),
            Root::Variable(name) => format!("${name}"),
        };
        Self { root_span: Span::new(0, text.len()), text, root, segments: Vec::new() }
    }

    /// Goes on to the member `name`.
    #[must_use]
    pub fn child(mut self, name: impl Into<String>) -> Self {
        let name = name.into();
        let start = self.text.len();
        let (text, prefix) = if is_plain(&name) { (name.clone(), ".") } else { (quote(&name), "[") };
        self.text.push_str(prefix);
        let span = Span::new(self.text.len(), self.text.len() + text.len());
        self.text.push_str(&text);
        if prefix == "[" {
            self.text.push(']');
        }
        self.with(start, Selector::Name(Name { span, text: name }))
    }

    /// Goes on to the element at `index`; a negative one counts from the end.
    #[must_use]
    pub fn index(self, index: i64) -> Self {
        self.bracketed(&index.to_string(), Selector::Index(index))
    }

    /// Goes on to all members or elements.
    #[must_use]
    pub fn wildcard(self) -> Self {
        self.bracketed("*", Selector::Wildcard)
    }

    /// Goes on to the elements from `from` on, negative from the end.
    #[must_use]
    pub fn slice_from(self, from: i64) -> Self {
        let slice = Slice { from: Some(from), to: None, step: None };
        self.bracketed(&format!("{from}:"), Selector::Slice(slice))
    }

    /// Goes on to the elements before `to`, negative from the end.
    #[must_use]
    pub fn slice_to(self, to: i64) -> Self {
        let slice = Slice { from: None, to: Some(to), step: None };
        self.bracketed(&format!(":{to}"), Selector::Slice(slice))
    }

    /// Goes on to the elements from `from` on and before `to`.
    #[must_use]
    pub fn slice(self, from: i64, to: i64) -> Self {
        let slice = Slice { from: Some(from), to: Some(to), step: None };
        self.bracketed(&format!("{from}:{to}"), Selector::Slice(slice))
    }

    fn bracketed(mut self, inside: &str, selector: Selector) -> Self {
        let start = self.text.len();
        self.text.push('[');
        self.text.push_str(inside);
        self.text.push(']');
        self.with(start, selector)
    }

    fn with(mut self, start: usize, selector: Selector) -> Self {
        let span = Span::new(start, self.text.len());
        self.segments.push(Segment { span, descendant: false, selector });
        self
    }
}

fn is_plain(name: &str) -> bool {
    let mut bytes = name.bytes();
    bytes.next().is_some_and(|first| first == b'_' || first.is_ascii_alphabetic())
        && bytes.all(|byte| byte == b'_' || byte.is_ascii_alphanumeric())
}

fn quote(name: &str) -> String {
    let escaped = name.replace('\\', "\\\\").replace('\'', "\\'");
    format!("'{escaped}'")
}
