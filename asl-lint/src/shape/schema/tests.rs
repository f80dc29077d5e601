use super::{Schema, SchemaError};

fn shape(schema: &str) -> String {
    Schema::parse(schema).unwrap().shape().to_string()
}

#[test]
fn types_become_shapes() {
    assert_eq!(shape(r#"{"type": ["string", "null"]}"#), "string | null");
    assert_eq!(shape(r#"{"enum": ["a", "b", 3, true]}"#), r#""a" | "b" | number | true"#);
    assert_eq!(shape(r#"{"const": {"a": null}}"#), "{ a: null }");
    assert_eq!(shape("true"), "unknown");
    assert_eq!(shape(r#"{"items": {"type": "integer"}}"#), "[number…]");
    let tuple = r#"{"prefixItems": [{"type": "string"}, {"type": "number"}], "items": false, "minItems": 2}"#;
    assert_eq!(shape(tuple), "[string, number]");
}

#[test]
fn objects_have_what_they_declare_unless_they_say_that_there_is_more() {
    let members = r#""properties": {"a": {"type": "string"}, "b": {}}, "required": ["a", "c"]"#;
    assert_eq!(shape(&format!("{{{members}}}")), "{ a: string, b?: unknown, c: unknown }");
    assert_eq!(
        shape(&format!(r#"{{{members}, "additionalProperties": true}}"#)),
        "{ a: string, b?: unknown, c: unknown, … }"
    );
    assert_eq!(shape(r#"{"additionalProperties": {"type": "number"}}"#), "{ …: number }");
    assert_eq!(shape(r#"{"type": "object"}"#), "{ … }");
}

#[test]
fn schemas_are_put_together() {
    let parts = r##"{
        "$defs": {"Name": {"type": "string"}, "Base": {"properties": {"id": {"$ref": "#/$defs/Name"}}, "required": ["id"]}},
        "allOf": [{"$ref": "#/$defs/Base"}, {"properties": {"total": {"type": "number"}}}]
    }"##;
    assert_eq!(shape(parts), "{ id: string, total?: number }");
    let variants = r#"{"oneOf": [
        {"properties": {"kind": {"const": "a"}, "a": {"type": "number"}}, "required": ["kind", "a"]},
        {"properties": {"kind": {"const": "b"}}, "required": ["kind"]}]}"#;
    assert_eq!(shape(variants), r#"{ a?: number, kind: "a" | "b" }"#);
    let narrowed = r#"{"type": ["string", "number"], "anyOf": [{"type": "number"}, {"type": "boolean"}]}"#;
    assert_eq!(shape(narrowed), "number");
}

#[test]
fn references_that_never_end_or_lead_outside_are_unknown() {
    let list = r##"{"properties": {"next": {"$ref": "#"}}}"##;
    assert!(shape(list).starts_with("{ next?: { next?: "));
    assert_eq!(shape(r#"{"$ref": "https://example.com/schema.json"}"#), "unknown");
    let tree = r##"{"properties": {"a": {"$ref": "#"}, "b": {"$ref": "#"}, "c": {"$ref": "#"}, "d": {"$ref": "#"}}}"##;
    assert!(shape(tree).contains("unknown"));
}

#[test]
fn what_is_no_schema_is_refused() {
    assert!(matches!(Schema::parse("{"), Err(SchemaError::Syntax { .. })));
    assert!(matches!(Schema::parse(""), Err(SchemaError::Syntax { .. })));
    assert_eq!(
        Schema::parse("[]").unwrap_err().to_string(),
        "a schema must be an object or a boolean, not an array"
    );
}
