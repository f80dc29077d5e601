use crate::field::{Evaluation, Field, FieldType, List, ObjectKind, PathRules, QueryLanguage, TemplateRoot};
use crate::value::{Map, Value};

/// What a schema refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// An object of the field table.
    Object(ObjectKind),
    /// A state of any type.
    State,
}

/// The keywords that describe the value of a field.
pub(super) fn schema(
    field: &Field,
    language: Option<QueryLanguage>,
    refer: &mut impl FnMut(Target) -> Value,
) -> Map {
    let plain = of_type(&field.value(), language, refer);
    let mut alternatives = vec![Value::Object(plain.clone())];
    let evaluates = language != Some(QueryLanguage::JsonPath);
    if evaluates && field.evaluation() == Evaluation::Expression {
        alternatives.push(expression());
    }
    if field.is_nullable() {
        alternatives.push(Value::object([("type", "null")]));
    }
    if takes_placeholder(&field.value()) {
        alternatives.push(placeholder());
    }
    if alternatives.len() == 1 { plain } else { Map::from([("anyOf", alternatives)]) }
}

/// One of these strings.
pub(super) fn keyword(values: &[&str]) -> Map {
    Map::from([("enum", Value::array(values.iter().copied()))])
}

/// A string that a template fills in before the definition is used.
pub(super) fn placeholder() -> Value {
    pattern(r"\$\{[^}]+\}").into()
}

fn expression() -> Value {
    pattern(r"^\{%[\s\S]*%\}$").into()
}

fn pattern(pattern: &str) -> Map {
    Map::from([("type", "string"), ("pattern", pattern)])
}

/// Whether a placeholder would not be a value of the type itself.
fn takes_placeholder(value: &FieldType) -> bool {
    !matches!(
        value,
        FieldType::Text
            | FieldType::StateName
            | FieldType::ErrorName
            | FieldType::Resource(_)
            | FieldType::RoleArn
            | FieldType::Json
            | FieldType::Template(_)
            | FieldType::Object(_)
            | FieldType::List(_)
            | FieldType::States
    )
}

fn of_type(
    value: &FieldType,
    language: Option<QueryLanguage>,
    refer: &mut impl FnMut(Target) -> Value,
) -> Map {
    match *value {
        FieldType::Keyword(values) => keyword(values),
        FieldType::Flag | FieldType::Boolean => typed("boolean"),
        FieldType::Integer(range) => bounded("integer", Some(range.min.into()), range.max.map(Value::from)),
        FieldType::Number(range) => bounded("number", range.min.map(Value::from), range.max.map(Value::from)),
        FieldType::Timestamp => pattern(TIMESTAMP),
        FieldType::StateName => Map::from([("type", Value::from("string")), ("minLength", 1.into())]),
        FieldType::Label => pattern(LABEL),
        FieldType::Path(rules) => pattern(path_pattern(rules)),
        FieldType::JsonPointer => pattern("^(/|$)"),
        FieldType::Json => Map::new(),
        FieldType::Template(root) => template(root, language),
        FieldType::Object(kind) => Map::from([("allOf", [refer(Target::Object(kind))])]),
        FieldType::List(list) => array(list, language, refer),
        FieldType::States => states(refer(Target::State)),
        FieldType::Text | FieldType::ErrorName | FieldType::Resource(_) | FieldType::RoleArn => {
            typed("string")
        }
    }
}

fn typed(name: &str) -> Map {
    Map::from([("type", name)])
}

fn bounded(name: &str, min: Option<Value>, max: Option<Value>) -> Map {
    let mut schema = typed(name);
    schema.extend(min.map(|min| ("minimum", min)));
    schema.extend(max.map(|max| ("maximum", max)));
    schema
}

/// RFC 3339 as the language narrows it: upper-case `T`, and `Z` or an offset.
const TIMESTAMP: &str = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$";

/// Up to 40 characters without white space, control characters and those that an ARN cannot have.
const LABEL: &str = r#"^[^\s\u0000-\u001f\u007f-\u009f?*<>{}\[\]:;,\\|^~$#%&`"]{1,40}$"#;

/// What a path begins with.
fn path_pattern(rules: PathRules) -> &'static str {
    match (rules.context, rules.variables, rules.intrinsics) {
        (_, _, true) => r"^(\$|States\.)",
        (true, _, false) => r"^\$",
        (false, true, false) => r"^\$([^$]|$)",
        (false, false, false) => r"^\$([.\[]|$)",
    }
}

fn template(root: TemplateRoot, language: Option<QueryLanguage>) -> Map {
    match root {
        TemplateRoot::Any => Map::new(),
        TemplateRoot::Object => typed("object"),
        TemplateRoot::ArrayOrObject => {
            let written_out = Value::object([("type", ["array", "object"])]);
            let alternatives =
                [Some(written_out), (language != Some(QueryLanguage::JsonPath)).then(expression)];
            Map::from([("anyOf", Value::array(alternatives.into_iter().flatten()))])
        }
    }
}

fn array(list: List, language: Option<QueryLanguage>, refer: &mut impl FnMut(Target) -> Value) -> Map {
    let mut schema = typed("array");
    schema.insert("items", of_type(list.element, language, refer));
    if list.non_empty {
        schema.insert("minItems", 1);
    }
    if list.unique {
        schema.insert("uniqueItems", true);
    }
    schema
}

fn states(state: Value) -> Map {
    Map::from([
        ("type", Value::from("object")),
        ("minProperties", 1.into()),
        ("propertyNames", Value::object([("minLength", 1), ("maxLength", MAX_STATE_NAME)])),
        ("additionalProperties", state),
    ])
}

/// The longest name of a state, in characters.
const MAX_STATE_NAME: i32 = 80;
