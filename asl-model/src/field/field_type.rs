use super::ObjectKind;

/// What the value of a field must be.
///
/// Wherever a field has a value of its own kind, a string that holds a placeholder `${…}` may stand until
/// the template that holds the definition fills it in.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum FieldType {
    /// Any string.
    Text,
    /// One of these strings, in exactly this case.
    Keyword(&'static [&'static str]),
    /// `true`. `false` is legal and the same as leaving the field out, also where fields are counted
    /// ([`Constraint`](super::Constraint)).
    Flag,
    /// `true` or `false`, which mean different things.
    Boolean,
    /// A whole number in this range.
    Integer(IntegerRange),
    /// A number in this range.
    Number(NumberRange),
    /// A point in time in the profile of RFC 3339 that the language wants: upper-case `T`, and upper-case
    /// `Z` or a numeric offset.
    Timestamp,
    /// The name of a state in the same `States`.
    StateName,
    /// The name of an error.
    ErrorName,
    /// The name of a map run: the field `Label`.
    Label,
    /// The ARN of what does the work.
    Resource(ResourceUse),
    /// The ARN of an IAM role.
    RoleArn,
    /// A JSONPath, and which ones.
    Path(PathRules),
    /// A JSON Pointer, as `/a/b`.
    JsonPointer,
    /// Any JSON, in which nothing is evaluated.
    Json,
    /// JSON in which each state's query language evaluates its own: a payload template in JSONPath, strings
    /// `{% … %}` in JSONata.
    Template(TemplateRoot),
    /// An object of the language.
    Object(ObjectKind),
    /// An array.
    List(List),
    /// An object whose keys are state names and whose values are states; not empty.
    States,
}

/// The lowest and the highest whole number that a field takes, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct IntegerRange {
    /// The lowest value.
    pub min: i64,
    /// The highest value, if there is one.
    pub max: Option<i64>,
}

impl IntegerRange {
    pub(super) const fn new(min: i64, max: i64) -> Self {
        Self { min, max: Some(max) }
    }

    pub(super) const fn from(min: i64) -> Self {
        Self { min, max: None }
    }

    /// Whether the range holds this value.
    #[must_use]
    pub fn contains(self, value: i64) -> bool {
        value >= self.min && self.max.is_none_or(|max| value <= max)
    }
}

/// The lowest and the highest number that a field takes, both included.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct NumberRange {
    /// The lowest value, if there is one.
    pub min: Option<f64>,
    /// The highest value, if there is one.
    pub max: Option<f64>,
}

impl NumberRange {
    pub(super) const ANY: Self = Self { min: None, max: None };

    pub(super) const fn new(min: f64, max: f64) -> Self {
        Self { min: Some(min), max: Some(max) }
    }

    pub(super) const fn from(min: f64) -> Self {
        Self { min: Some(min), max: None }
    }

    /// Whether the range holds this value.
    #[must_use]
    pub fn contains(self, value: f64) -> bool {
        self.min.is_none_or(|min| value >= min) && self.max.is_none_or(|max| value <= max)
    }
}

/// Which paths a field takes.
///
/// Source: AWS Step Functions Developer Guide, *Using JSONPath paths*.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct PathRules {
    /// How many nodes the path may select.
    pub kind: PathKind,
    /// Whether a path into the context object (`$$`) may stand there.
    pub context: bool,
    /// Whether a path into a variable (`$name`) may stand there.
    pub variables: bool,
    /// Whether a call of an intrinsic function (`States.…`) may stand there.
    pub intrinsics: bool,
}

/// How many nodes a path may select.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PathKind {
    /// Any number: wildcards, slices, filters and deep scans are allowed.
    Any,
    /// Exactly one: a Reference Path.
    Reference,
    /// Exactly one as the documentation has it, any number as the specification has it: a path that is no
    /// Reference Path deserves a warning and no more.
    ReferenceAdvised,
}

/// What a `Resource` is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ResourceUse {
    /// The work of a Task state.
    Task,
    /// Reading the items of a Distributed Map: `s3:getObject` or `s3:listObjectsV2`.
    ItemReader,
    /// Writing the results of a Distributed Map: `s3:putObject`.
    ResultWriter,
}

/// What the outermost value of a template may be. In a JSONata state it may also be one string
/// `{% … %}` that gives such a value, except where only [`Object`](Self::Object) is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TemplateRoot {
    /// Any JSON.
    Any,
    /// An object, written out.
    Object,
    /// An array or an object.
    ArrayOrObject,
}

/// What the elements of an array are.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct List {
    /// What each element is.
    pub element: &'static FieldType,
    /// Whether at least one element must be there.
    pub non_empty: bool,
    /// Whether no element may be there twice.
    pub unique: bool,
}

impl List {
    pub(super) const fn of(element: &'static FieldType) -> Self {
        Self { element, non_empty: false, unique: false }
    }

    pub(super) const fn non_empty(mut self) -> Self {
        self.non_empty = true;
        self
    }

    pub(super) const fn unique(mut self) -> Self {
        self.unique = true;
        self
    }
}
