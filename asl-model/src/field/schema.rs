use super::{Constraint, FieldType, QueryLanguage, Source};

/// The fields of an object of the language and how they go together.
#[derive(Debug, PartialEq)]
pub struct ObjectSchema {
    name: &'static str,
    fields: &'static [Field],
    constraints: &'static [Constraint],
}

impl ObjectSchema {
    pub(super) const fn new(
        name: &'static str,
        fields: &'static [Field],
        constraints: &'static [Constraint],
    ) -> Self {
        Self { name, fields, constraints }
    }

    /// What messages call the object: `Task state`, `retrier`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The fields in canonical order.
    #[must_use]
    pub const fn fields(&self) -> &'static [Field] {
        self.fields
    }

    /// How the fields go together.
    #[must_use]
    pub const fn constraints(&self) -> &'static [Constraint] {
        self.constraints
    }

    /// The field of this name, in exactly this case.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// A field of an object of the language.
#[derive(Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "four independent facts, each read by its own method")]
pub struct Field {
    name: &'static str,
    value: FieldType,
    summary: &'static str,
    source: Source,
    required: bool,
    nullable: bool,
    expression: bool,
    distributed_only: bool,
    query_language: Option<QueryLanguage>,
    default: Option<&'static str>,
    replacement: Option<&'static str>,
}

/// What a JSONata state evaluates in the value of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Evaluation {
    /// Nothing: the value is a literal.
    Literal,
    /// The value as a whole may be one string `{% … %}`, which gives a value of the field's type.
    Expression,
    /// Every string `{% … %}` in the value, at any depth.
    Template,
}

impl Field {
    /// The name as a definition spells it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// What the value must be.
    #[must_use]
    pub const fn value(&self) -> FieldType {
        self.value
    }

    /// What the field does, in one sentence.
    #[must_use]
    pub const fn summary(&self) -> &'static str {
        self.summary
    }

    /// Where this is written down.
    #[must_use]
    pub const fn source(&self) -> Source {
        self.source
    }

    /// Whether the object must always have the field. What depends on other fields is in
    /// [`constraints`](ObjectSchema::constraints).
    #[must_use]
    pub const fn is_required(&self) -> bool {
        self.required
    }

    /// Whether the value may be `null`, which means something else than leaving the field out.
    #[must_use]
    pub const fn is_nullable(&self) -> bool {
        self.nullable
    }

    /// The query language of the states that may have the field; `None` where both may.
    #[must_use]
    pub const fn query_language(&self) -> Option<QueryLanguage> {
        self.query_language
    }

    /// Whether a state of this query language may have the field.
    #[must_use]
    pub fn is_allowed_in(&self, language: QueryLanguage) -> bool {
        self.query_language.is_none_or(|only| only == language)
    }

    /// What a JSONata state evaluates in the value.
    #[must_use]
    pub const fn evaluation(&self) -> Evaluation {
        match self.value {
            FieldType::Template(_) => Evaluation::Template,
            _ if self.expression => Evaluation::Expression,
            _ => Evaluation::Literal,
        }
    }

    /// Whether only a Map in mode `DISTRIBUTED` may have the field. The service may accept it elsewhere when
    /// the machine is created, and fails the execution.
    #[must_use]
    pub const fn is_distributed_only(&self) -> bool {
        self.distributed_only
    }

    /// The value that leaving the field out stands for, as JSON text.
    #[must_use]
    pub const fn default(&self) -> Option<&'static str> {
        self.default
    }

    /// The field that took this one's place, where it is deprecated.
    #[must_use]
    pub const fn replacement(&self) -> Option<&'static str> {
        self.replacement
    }
}

/// How the table writes its rows.
impl Field {
    pub(super) const fn new(
        name: &'static str,
        value: FieldType,
        summary: &'static str,
        source: Source,
    ) -> Self {
        Self {
            name,
            value,
            summary,
            source,
            required: false,
            nullable: false,
            expression: false,
            distributed_only: false,
            query_language: None,
            default: None,
            replacement: None,
        }
    }

    pub(super) const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    pub(super) const fn nullable(mut self) -> Self {
        self.nullable = true;
        self
    }

    /// In a JSONata state the value may be one string `{% … %}`.
    pub(super) const fn or_expression(mut self) -> Self {
        self.expression = true;
        self
    }

    pub(super) const fn json_path(mut self) -> Self {
        self.query_language = Some(QueryLanguage::JsonPath);
        self
    }

    pub(super) const fn jsonata(mut self) -> Self {
        self.query_language = Some(QueryLanguage::Jsonata);
        self
    }

    pub(super) const fn distributed_only(mut self) -> Self {
        self.distributed_only = true;
        self
    }

    pub(super) const fn default_to(mut self, json: &'static str) -> Self {
        self.default = Some(json);
        self
    }

    pub(super) const fn replaced_by(mut self, field: &'static str) -> Self {
        self.replacement = Some(field);
        self
    }
}
