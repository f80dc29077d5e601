use std::any::TypeId;

use asl_model::value::{Map, Value};

use super::Schema;

const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";
const DEFINITIONS: &str = "#/$defs/";

/// The schemas that a document refers to by name: each type once, however often it occurs, also in itself.
#[derive(Debug, Default)]
pub struct Schemas {
    definitions: Vec<Definition>,
}

#[derive(Debug)]
struct Definition {
    of: TypeId,
    name: String,
    /// `None` while it is being made.
    schema: Option<Schema>,
    /// How often the document refers to it.
    uses: usize,
}

impl Schemas {
    /// Refers to the schema of the type `of`, which `schema` makes if this is the first time.
    ///
    /// Two types of one name get two.
    pub fn define(&mut self, of: TypeId, name: &str, schema: fn(&mut Self) -> Schema) -> Schema {
        let index = match self.definitions.iter().position(|definition| definition.of == of) {
            Some(index) => index,
            None => self.add(of, name, schema),
        };
        self.reference(index)
    }

    /// The document whose schema `root` makes.
    pub(crate) fn document(root: fn(&mut Self) -> Schema) -> Schema {
        let mut schemas = Self::default();
        let root = root(&mut schemas);
        let (title, root) = schemas.inlined(root);
        let mut document = Schema::any().with("$schema", DRAFT);
        if let Some(title) = title {
            document = document.with("title", title);
        }
        document.keywords.extend(root.keywords);
        let definitions = schemas.definitions.into_iter().filter(|definition| definition.uses > 0);
        let definitions = definitions.filter_map(|definition| Some((definition.name, definition.schema?)));
        let definitions = definitions.collect::<Map<Value>>();
        if definitions.is_empty() { document } else { document.with("$defs", definitions) }
    }

    /// What a reference refers to, where that is known by now; another schema as it is.
    pub(super) fn resolved(&mut self, schema: Schema) -> Schema {
        let definition = self.referred(&schema).and_then(|index| self.definitions.get_mut(index));
        match definition {
            Some(Definition { schema: Some(referred), uses, .. }) => {
                *uses -= 1;
                referred.clone()
            }
            _ => schema,
        }
    }

    /// The root without a reference, and its name, unless something else refers to it too.
    fn inlined(&mut self, root: Schema) -> (Option<String>, Schema) {
        match self.referred(&root).and_then(|index| self.definitions.get(index)) {
            Some(Definition { name, uses: 1, .. }) => (Some(name.clone()), self.resolved(root)),
            _ => (None, root),
        }
    }

    fn add(&mut self, of: TypeId, name: &str, schema: fn(&mut Self) -> Schema) -> usize {
        let index = self.definitions.len();
        let name = self.unused(name);
        self.definitions.push(Definition { of, name, schema: None, uses: 0 });
        let schema = schema(self);
        if let Some(definition) = self.definitions.get_mut(index) {
            definition.schema = Some(schema);
        }
        index
    }

    /// A name that no definition has, and that stands in a reference as it is.
    fn unused(&self, name: &str) -> String {
        let plain = name.replace(|c: char| !c.is_ascii_alphanumeric(), "_");
        let numbered = (2_u32..).map(|number| format!("{plain}{number}"));
        let is_unused = |name: &String| self.definitions.iter().all(|definition| definition.name != *name);
        std::iter::once(plain.clone()).chain(numbered).find(is_unused).unwrap_or(plain)
    }

    fn reference(&mut self, index: usize) -> Schema {
        match self.definitions.get_mut(index) {
            Some(definition) => {
                definition.uses += 1;
                Schema::any().with("$ref", format!("{DEFINITIONS}{}", definition.name))
            }
            None => Schema::any(),
        }
    }

    fn referred(&self, schema: &Schema) -> Option<usize> {
        let name = schema.get("$ref")?.as_str()?.strip_prefix(DEFINITIONS)?;
        self.definitions.iter().position(|definition| definition.name == name)
    }
}
