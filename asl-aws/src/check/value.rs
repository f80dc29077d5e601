use asl_model::syntax::{Kind, Node, contains_placeholder};

/// A tree of parameters, as far as it is known.
pub trait Value: Sized {
    /// What the value is, as far as it is known.
    fn view(&self) -> View<'_, Self>;
}

/// One value of a tree.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::exhaustive_enums, reason = "JSON has these kinds; whoever feeds the check matches all")]
pub enum View<'v, V> {
    /// A path, an expression: only the execution will know.
    Unknown,
    /// A string with placeholders `${…}`: only the deployment will know what it says, and of what kind it is.
    Placeholder(&'v str),
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A number.
    Number(f64),
    /// A string that stands for itself.
    String(&'v str),
    /// An array.
    Array(Vec<&'v V>),
    /// An object.
    Object(Vec<Entry<'v, V>>),
}

/// A member of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'v, V> {
    key: &'v str,
    name: Option<&'v str>,
    value: Option<&'v V>,
}

impl<'v, V> Entry<'v, V> {
    /// A member as it stands.
    #[must_use]
    pub const fn new(key: &'v str, value: &'v V) -> Self {
        Self { key, name: Some(key), value: Some(value) }
    }

    /// A member as a payload template has it: a key that ends in `.$` names the member without that ending,
    /// and its value is what a path or an intrinsic function gives.
    #[must_use]
    pub fn template(key: &'v str, value: &'v V) -> Self {
        if contains_placeholder(key) {
            return Self { key, name: None, value: Some(value) };
        }
        match key.strip_suffix(".$") {
            Some(name) => Self { key, name: Some(name), value: None },
            None => Self::new(key, value),
        }
    }

    /// The key as it is written.
    #[must_use]
    pub const fn key(&self) -> &'v str {
        self.key
    }

    /// The member that it names; `None` where only the deployment will know.
    #[must_use]
    pub const fn name(&self) -> Option<&'v str> {
        self.name
    }

    /// Its value; `None` where only the execution will know.
    #[must_use]
    pub const fn value(&self) -> Option<&'v V> {
        self.value
    }
}

/// A template of either query language: keys that end in `.$`, strings within `{% %}` and placeholders `${…}`
/// stand for what nobody knows yet.
impl Value for Node<'_> {
    fn view(&self) -> View<'_, Self> {
        match self.kind() {
            Kind::Null => View::Null,
            Kind::Bool(value) => View::Boolean(*value),
            Kind::Number(text) => text.parse().map_or(View::Unknown, View::Number),
            Kind::String(text) if is_expression(text) => View::Unknown,
            Kind::String(text) if contains_placeholder(text) => View::Placeholder(text),
            Kind::String(text) => View::String(text),
            Kind::Array(elements) => View::Array(elements.iter().collect()),
            Kind::Object(object) => View::Object(
                object
                    .members()
                    .iter()
                    .map(|member| Entry::template(member.key().name(), member.value()))
                    .collect(),
            ),
            Kind::Unknown => View::Unknown,
        }
    }
}

/// Whether a string is JSONata, or was meant to be.
fn is_expression(text: &str) -> bool {
    text.starts_with("{%") || text.ends_with("%}")
}
