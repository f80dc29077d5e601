use asl_model::value::{Map, Value};

use super::{Schema, Schemas};

impl Schema {
    /// Objects, whose members are still to be said.
    #[must_use]
    pub fn object() -> Self {
        Self::typed("object")
    }

    /// The same with a member, which must be there unless its schema says that it may be missing.
    #[must_use]
    pub fn member(mut self, name: &str, schema: Self) -> Self {
        let is_required = !schema.may_be_missing;
        self.insert(name, schema.into());
        if is_required {
            self.require(name);
        }
        self
    }

    /// The same without any other members.
    #[must_use]
    pub fn closed(self) -> Self {
        self.with("additionalProperties", false)
    }

    /// The same with all members of another schema beside its own; they may be missing where that one may.
    #[must_use]
    pub fn flatten(mut self, other: Self, schemas: &mut Schemas) -> Self {
        let is_required = !other.may_be_missing;
        let mut rest = schemas.resolved(without_null(other)).keywords;
        for (name, property) in object(rest.remove("properties")) {
            self.insert(&name, property);
        }
        for name in rest.remove("required").as_ref().and_then(Value::as_array).into_iter().flatten() {
            if let Some(name) = name.as_str().filter(|_| is_required) {
                self.require(name);
            }
        }
        for keyword in ["type", "title", "description"] {
            rest.remove(keyword);
        }
        if let Some(additional) =
            rest.remove("additionalProperties").filter(|value| *value != Value::Bool(false))
        {
            self = self.with("additionalProperties", additional);
        }
        if !rest.is_empty() && is_required {
            self.push("allOf", Value::Object(rest));
        }
        self
    }

    fn insert(&mut self, name: &str, property: Value) {
        match self.keywords.get_mut("properties") {
            Some(Value::Object(properties)) => {
                properties.insert(name, property);
            }
            _ => {
                self.keywords.insert("properties", Map::from([(name, property)]));
            }
        }
    }

    fn require(&mut self, name: &str) {
        self.push("required", Value::from(name));
    }

    fn push(&mut self, keyword: &str, element: Value) {
        match self.keywords.get_mut(keyword) {
            Some(Value::Array(elements)) => elements.push(element),
            _ => {
                self.keywords.insert(keyword, Value::Array(vec![element]));
            }
        }
    }
}

/// What [`Schema::or_null`] was made from, as far as it matters for members.
fn without_null(mut schema: Schema) -> Schema {
    let Some(Value::Array(alternatives)) = schema.keywords.get_mut("anyOf") else { return schema };
    match alternatives.as_mut_slice() {
        [Value::Object(first), second] if *second == Value::from(Schema::typed("null")) => {
            Schema { keywords: std::mem::take(first), may_be_missing: schema.may_be_missing }
        }
        _ => schema,
    }
}

fn object(value: Option<Value>) -> Map<Value> {
    if let Some(Value::Object(object)) = value { object } else { Map::new() }
}
