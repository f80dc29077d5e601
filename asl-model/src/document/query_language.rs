use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::read::{Field, deserialize, unexpected};
use crate::field::QueryLanguage;
use crate::syntax::Node;
use crate::value::{Fault, ReadErrorKind};

impl Field for QueryLanguage {
    fn read(node: Node<'_>) -> Result<Self, Fault> {
        const EXPECTED: &str = "`JSONPath` or `JSONata`";
        let name = node.as_str().ok_or_else(|| unexpected(node.span(), node.kind(), EXPECTED))?;
        Self::from_name(name).ok_or_else(|| {
            let kind = ReadErrorKind::WrongType { expected: EXPECTED, found: "another string" };
            Fault::new(node.span(), kind)
        })
    }
}

impl Serialize for QueryLanguage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for QueryLanguage {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize(deserializer)
    }
}

impl JsonSchema for QueryLanguage {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "QueryLanguage".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "enum": Self::ALL.map(Self::as_str) })
    }
}
