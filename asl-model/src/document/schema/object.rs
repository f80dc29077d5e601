use super::constraint;
use super::value::{self, Target};
use crate::field::{Field, ObjectKind, QueryLanguage};
use crate::value::{Map, Value};

/// How objects of the language are described for one query language, or for both at once.
pub(super) struct Describer<R> {
    /// The query language whose fields are described; `None` for both.
    pub(super) language: Option<QueryLanguage>,
    /// Gives the schema of another object, which is usually a reference.
    pub(super) refer: R,
}

impl<R: FnMut(Target) -> Value> Describer<R> {
    /// The schema of an object with all that the field table knows about it.
    pub(super) fn object(&mut self, kind: ObjectKind) -> Value {
        let schema = kind.schema();
        let fields: Vec<_> = schema.fields().iter().filter(|field| self.has(field)).collect();
        let required: Vec<_> =
            fields.iter().filter(|field| field.is_required()).map(|field| field.name()).collect();
        let constraints: Vec<_> = schema
            .constraints()
            .iter()
            .flat_map(|constraint| constraint::schemas(constraint, &fields))
            .collect();
        let properties = fields.iter().map(|field| (field.name(), self.field(field)));
        let mut described = Map::from([
            ("title", Value::from(schema.name())),
            ("type", "object".into()),
            ("properties", Value::object(properties)),
            ("additionalProperties", false.into()),
        ]);
        if !required.is_empty() {
            described.insert("required", required);
        }
        if !constraints.is_empty() {
            described.insert("allOf", constraints);
        }
        described.into()
    }

    fn has(&self, field: &Field) -> bool {
        self.language.is_none_or(|language| field.is_allowed_in(language))
    }

    /// The schema of a field's value, with what an editor shows.
    fn field(&mut self, field: &Field) -> Value {
        let mut described = match self.language {
            // Which of the two it is has been asked before the object is described.
            Some(language) if field.name() == QUERY_LANGUAGE => value::keyword(&[language.as_str()]),
            _ => value::schema(field, self.language, &mut self.refer),
        };
        described.insert("description", description(field));
        if let Some(default) = field.default().and_then(|json| Value::from_json(json).ok()) {
            described.insert("default", default);
        }
        if field.replacement().is_some() {
            described.insert("deprecated", true);
        }
        described.into()
    }
}

/// The field that says which fields there are.
pub(super) const QUERY_LANGUAGE: &str = "QueryLanguage";

fn description(field: &Field) -> String {
    let summary = field.summary();
    match field.replacement() {
        Some(replacement) => format!("{summary} Deprecated: use `{replacement}`."),
        None => summary.to_owned(),
    }
}
