use super::value::{keyword, placeholder};
use crate::field::{Constraint, Field, FieldIs, FieldType};
use crate::value::Value;

/// The schemas that a constraint is made of, for the fields that there are.
///
/// A placeholder in a field that decides about others counts as whatever suits them.
pub(super) fn schemas(constraint: &Constraint, fields: &[&'static Field]) -> Vec<Value> {
    let known = |names: &[&'static str]| -> Vec<&'static Field> {
        fields.iter().copied().filter(|field| names.contains(&field.name())).collect()
    };
    let of = |name: &'static str, describe: &dyn Fn(&Field) -> Value| -> Vec<Value> {
        known(&[name]).into_iter().map(describe).collect()
    };
    match *constraint {
        Constraint::ExactlyOne(names) => vec![presence("oneOf", &known(names))],
        Constraint::AtLeastOne(names) => vec![presence("anyOf", &known(names))],
        Constraint::AtMostOne(names) => pairs(&known(names)),
        Constraint::With { field, partners } => {
            let partners = known(partners);
            let both_ways = |field: &Field| {
                let there = when(present(field), presence("oneOf", &partners));
                all([there, when(presence("anyOf", &partners), present(field))])
            };
            of(field, &both_ways)
        }
        Constraint::Needs { field, needs } => {
            of(field, &|field| when(present(field), presence("anyOf", &known(needs))))
        }
        Constraint::RequiredWhen { field, when: condition } => {
            of(field, &|field| when(is(condition, Doubt::No), present(field)))
        }
        Constraint::ForbiddenWhen { field, when: condition } => {
            of(field, &|field| when(is(condition, Doubt::No), not(present(field))))
        }
        Constraint::AllowedWhen { field, when: condition } => {
            of(field, &|field| when(present(field), is(condition, Doubt::Yes)))
        }
        Constraint::LimitedWhen { field: name, values, when: condition } => of(name, &|field| {
            let both = all([is(condition, Doubt::No), present(field)]);
            when(both, is(FieldIs { field: name, values }, Doubt::Yes))
        }),
        // JSON Schema does not compare two numbers of a document.
        Constraint::Below { .. } => Vec::new(),
    }
}

/// What a placeholder says about a condition on its field.
#[derive(Clone, Copy, PartialEq)]
enum Doubt {
    Yes,
    No,
}

fn is(condition: FieldIs, doubt: Doubt) -> Value {
    let mut alternatives = vec![Value::Object(keyword(condition.values))];
    if doubt == Doubt::Yes {
        alternatives.push(placeholder());
    }
    let value = Value::object([("anyOf", alternatives)]);
    Value::object([
        ("required", Value::array([condition.field])),
        ("properties", Value::object([(condition.field, value)])),
    ])
}

/// That a field counts as there: a flag only where it is `true`.
fn present(field: &Field) -> Value {
    let required = ("required", Value::array([field.name()]));
    match field.value() {
        FieldType::Flag => {
            let on = Value::object([(field.name(), Value::object([("const", true)]))]);
            Value::object([required, ("properties", on)])
        }
        _ => Value::object([required]),
    }
}

/// That one of these fields is there, or exactly one.
fn presence(keyword: &'static str, fields: &[&'static Field]) -> Value {
    Value::object([(keyword, Value::array(fields.iter().copied().map(present)))])
}

/// That no two of these fields are there.
fn pairs(fields: &[&'static Field]) -> Vec<Value> {
    let rest = |index: usize| fields.get(index + 1..).unwrap_or_default();
    let indexed = fields.iter().enumerate();
    let pairs = indexed.flat_map(|(index, first)| rest(index).iter().map(move |second| (first, second)));
    pairs.map(|(first, second)| not(all([present(first), present(second)]))).collect()
}

fn all(schemas: [Value; 2]) -> Value {
    Value::object([("allOf", schemas)])
}

fn not(schema: Value) -> Value {
    Value::object([("not", schema)])
}

fn when(condition: Value, then: Value) -> Value {
    Value::object([("if", condition), ("then", then)])
}
