use super::object::{Describer, QUERY_LANGUAGE};
use super::value::{Target, keyword};
use crate::field::{ObjectKind, QueryLanguage};
use crate::value::{Map, Value};

/// A JSON Schema (draft 7, which editors know best) of definitions.
///
/// It has what the [field table](crate::field) has, as far as a schema can say it: fields, types, ranges,
/// what excludes what, and which query language has which field. Names of states, paths and expressions are
/// beyond it. A placeholder `${…}` may stand for any typed value.
///
/// `docs/asl.schema.json` of the repository is this schema.
#[must_use]
pub fn json_schema() -> Value {
    let mut definitions = Definitions::default();
    let [json_path, jsonata] = [Scope::JsonPath, Scope::Jsonata]
        .map(|scope| definitions.refer(scope, Target::Object(ObjectKind::StateMachine)));
    let languages = keyword(&QueryLanguage::ALL.map(QueryLanguage::as_str));
    Value::object([
        ("$schema", Value::from("http://json-schema.org/draft-07/schema#")),
        ("title", "Amazon States Language".into()),
        ("description", "The definition of an AWS Step Functions state machine.".into()),
        ("type", "object".into()),
        ("properties", Value::object([(QUERY_LANGUAGE, languages)])),
        ("if", is_jsonata()),
        ("then", jsonata),
        ("else", json_path),
        ("definitions", definitions.finish().into()),
    ])
}

/// Which query language is meant where: a machine in JSONPath may have states in JSONata, and what is nested
/// in such a state follows the machine again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// A state in JSONPath.
    JsonPath,
    /// A state in JSONata in a machine in JSONPath.
    Mixed,
    /// A state in JSONata in a machine in JSONata.
    Jsonata,
}

impl Scope {
    /// The language of the state.
    const fn state(self) -> QueryLanguage {
        match self {
            Self::JsonPath => QueryLanguage::JsonPath,
            Self::Mixed | Self::Jsonata => QueryLanguage::Jsonata,
        }
    }

    /// The scope of a machine that is nested in the state.
    const fn of_machine(self) -> Self {
        match self {
            Self::JsonPath | Self::Mixed => Self::JsonPath,
            Self::Jsonata => Self::Jsonata,
        }
    }

    /// The scope that makes a difference to a target.
    const fn of_target(self, target: Target) -> Self {
        match (target, self) {
            (
                Target::State
                | Target::Object(ObjectKind::Branch | ObjectKind::ItemProcessor | ObjectKind::Iterator),
                _,
            ) => self.of_machine(),
            (Target::Object(ObjectKind::Map | ObjectKind::Parallel), _) => self,
            (_, Self::Mixed) => Self::Jsonata,
            _ => self,
        }
    }
}

/// The definitions that something refers to, in the order in which they were first met.
#[derive(Default)]
struct Definitions {
    targets: Vec<(Scope, Target)>,
}

impl Definitions {
    /// A reference to a definition, which is thereby one of those that are needed.
    fn refer(&mut self, scope: Scope, target: Target) -> Value {
        let needed = (scope.of_target(target), target);
        if !self.targets.contains(&needed) {
            self.targets.push(needed);
        }
        Value::object([("$ref", format!("#/definitions/{}", name(needed.0, target)))])
    }

    /// Writes all definitions, and those that they need in turn.
    fn finish(mut self) -> Map {
        let mut definitions = Map::new();
        let mut written = 0;
        while let Some(&(scope, target)) = self.targets.get(written) {
            let definition = match target {
                Target::State => self.state(scope),
                Target::Object(kind) => {
                    let refer = |target| self.refer(scope, target);
                    Describer { language: Some(scope.state()), refer }.object(kind)
                }
            };
            definitions.insert(name(scope, target), definition);
            written += 1;
        }
        definitions
    }

    /// Any state of a machine.
    fn state(&mut self, scope: Scope) -> Value {
        let names = ObjectKind::STATES.map(|kind| kind.state_type().unwrap_or_default());
        let properties = Value::object([("Type", keyword(&names))]);
        let required = Value::array(["Type"]);
        let start = [("type", Value::from("object")), ("properties", properties), ("required", required)];
        let language = match scope {
            Scope::Jsonata => vec![("allOf", self.by_type(scope))],
            Scope::JsonPath | Scope::Mixed => vec![
                ("if", is_jsonata()),
                ("then", Value::object([("allOf", self.by_type(Scope::Mixed))])),
                ("else", Value::object([("allOf", self.by_type(Scope::JsonPath))])),
            ],
        };
        start.into_iter().chain(language).collect()
    }

    /// For each `Type` the state that it stands for.
    fn by_type(&mut self, scope: Scope) -> Value {
        let one = |kind: ObjectKind| {
            let name = kind.state_type().unwrap_or_default();
            let is_type = Value::object([
                ("required", Value::array(["Type"])),
                ("properties", Value::object([("Type", keyword(&[name]))])),
            ]);
            Value::object([("if", is_type), ("then", self.refer(scope, Target::Object(kind)))])
        };
        ObjectKind::STATES.into_iter().map(one).collect()
    }
}

/// The name of a definition: `JSONPathTask`.
fn name(scope: Scope, target: Target) -> String {
    let scope = match scope {
        Scope::JsonPath => "JSONPath",
        Scope::Mixed => "MixedJSONata",
        Scope::Jsonata => "JSONata",
    };
    match target {
        Target::State => format!("{scope}State"),
        Target::Object(kind) => format!("{scope}{kind:?}"),
    }
}

/// That the object itself names JSONata.
fn is_jsonata() -> Value {
    Value::object([
        ("required", Value::array([QUERY_LANGUAGE])),
        ("properties", Value::object([(QUERY_LANGUAGE, keyword(&[QueryLanguage::Jsonata.as_str()]))])),
    ])
}
