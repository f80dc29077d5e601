//! Whole machines by chance, from the field table: every object with its required fields and any choice of
//! the others, whether they go together or not.

use asl_model::document::ComparisonOperator;
use asl_model::field::{Evaluation, Field, FieldType, ObjectKind, TemplateRoot};
use asl_model::value::{Number, Value};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// A JSON value that knows whose the order of its members is.
#[derive(Debug, Clone)]
pub(crate) enum Tree {
    /// An object of the language, in canonical order.
    Object(Vec<(String, Self)>),
    /// An object whose order is its author's.
    Free(Vec<(String, Self)>),
    /// An array.
    Array(Vec<Self>),
    /// What the language does not look into, or what has no parts.
    Value(Value),
}

impl Tree {
    /// The value in canonical order.
    pub(crate) fn canonical(&self) -> Value {
        self.in_order(Order::Canonical)
    }

    /// The same value with the fields of the language back to front.
    pub(crate) fn back_to_front(&self) -> Value {
        self.in_order(Order::BackToFront)
    }

    fn in_order(&self, order: Order) -> Value {
        let member = |(key, tree): &(String, Self)| (key.clone(), tree.in_order(order));
        match self {
            Self::Object(members) if order == Order::BackToFront => {
                members.iter().rev().map(member).collect()
            }
            Self::Object(members) | Self::Free(members) => members.iter().map(member).collect(),
            Self::Array(elements) => elements.iter().map(|element| element.in_order(order)).collect(),
            Self::Value(value) => value.clone(),
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Order {
    Canonical,
    BackToFront,
}

/// A state machine.
pub(crate) fn state_machine() -> impl Strategy<Value = Tree> {
    object(ObjectKind::StateMachine, 2)
}

/// Whether a field is in an object.
#[derive(Clone, Copy, PartialEq)]
enum Presence {
    Never,
    Maybe,
    Always,
}

/// An object of the language, with so many levels of machines or rules inside it.
fn object(kind: ObjectKind, depth: u32) -> BoxedStrategy<Tree> {
    match kind {
        ObjectKind::ChoiceRule | ObjectKind::NestedChoiceRule => rule(kind, depth),
        _ => {
            members(kind, depth, |field| if field.is_required() { Presence::Always } else { Presence::Maybe })
        }
    }
}

/// A rule has exactly one test.
fn rule(kind: ObjectKind, depth: u32) -> BoxedStrategy<Tree> {
    let comparison = select(ComparisonOperator::ALL).prop_map(|operator| vec!["Variable", operator.as_str()]);
    let other = match (kind, depth) {
        (ObjectKind::ChoiceRule, 0) => select(&["Condition"][..]).boxed(),
        (ObjectKind::ChoiceRule, _) => select(&["And", "Or", "Not", "Condition"][..]).boxed(),
        (_, 0) => return comparison.prop_flat_map(move |test| tested(kind, depth, test)).boxed(),
        _ => select(&["And", "Or", "Not"][..]).boxed(),
    };
    let test = prop_oneof![2 => comparison, 1 => other.prop_map(|field| vec![field])];
    test.prop_flat_map(move |test| tested(kind, depth, test)).boxed()
}

/// A rule with this test.
fn tested(kind: ObjectKind, depth: u32, test: Vec<&'static str>) -> BoxedStrategy<Tree> {
    members(kind, depth, move |field| match field.name() {
        "Comment" | "Assign" | "Output" => Presence::Maybe,
        name if name == "Next" || test.contains(&name) => Presence::Always,
        _ => Presence::Never,
    })
}

fn members(kind: ObjectKind, depth: u32, presence: impl Fn(&Field) -> Presence) -> BoxedStrategy<Tree> {
    let fields = kind.schema().fields().iter().map(|field| (field, presence(field)));
    let fields: Vec<_> = fields
        .filter(|(_, presence)| *presence != Presence::Never)
        .map(|(field, presence)| {
            let member = value(field, depth).prop_map(|tree| (field.name().to_owned(), tree));
            if presence == Presence::Always {
                member.prop_map(Some).boxed()
            } else {
                prop::option::weighted(0.3, member).boxed()
            }
        })
        .collect();
    fields.prop_map(|members| Tree::Object(members.into_iter().flatten().collect())).boxed()
}

/// What may stand in a field.
fn value(field: &Field, depth: u32) -> BoxedStrategy<Tree> {
    let mut alternatives = vec![of_type(field.value(), depth)];
    if field.evaluation() == Evaluation::Expression {
        alternatives.push(text("\\{% [a-z$.]{0,9} %\\}"));
    }
    if field.is_nullable() {
        alternatives.push(Just(Tree::Value(Value::Null)).boxed());
    }
    let told_by_name = matches!(field.name(), "Type" | "QueryLanguage");
    if !told_by_name
        && matches!(field.value(), FieldType::Integer(_) | FieldType::Number(_) | FieldType::Keyword(_))
    {
        alternatives.push(text("[a-z]{0,3}\\$\\{[A-Za-z]{1,9}\\}"));
    }
    prop::strategy::Union::new(alternatives).boxed()
}

fn of_type(value: FieldType, depth: u32) -> BoxedStrategy<Tree> {
    match value {
        FieldType::Keyword(values) => select(values).prop_map(|text| Tree::Value(text.into())).boxed(),
        FieldType::Flag | FieldType::Boolean => {
            any::<bool>().prop_map(|flag| Tree::Value(flag.into())).boxed()
        }
        FieldType::Integer(_) | FieldType::Number(_) => number().prop_map(Tree::Value).boxed(),
        FieldType::Template(TemplateRoot::Object) => free(json().boxed()),
        FieldType::Json | FieldType::Template(_) => json().prop_map(Tree::Value).boxed(),
        FieldType::Object(kind) => {
            object(kind, if is_nested(kind) { depth.saturating_sub(1) } else { depth })
        }
        FieldType::List(list) => vec(of_type(*list.element, depth), 0..3).prop_map(Tree::Array).boxed(),
        FieldType::States => states(depth),
        _ => any::<String>().prop_map(|text| Tree::Value(text.into())).boxed(),
    }
}

/// Whether what is inside is one level deeper.
fn is_nested(kind: ObjectKind) -> bool {
    matches!(
        kind,
        ObjectKind::Branch | ObjectKind::ItemProcessor | ObjectKind::Iterator | ObjectKind::NestedChoiceRule
    )
}

fn states(depth: u32) -> BoxedStrategy<Tree> {
    let kinds = ObjectKind::STATES
        .into_iter()
        .filter(|kind| depth > 0 || !matches!(kind, ObjectKind::Map | ObjectKind::Parallel));
    let state = prop::strategy::Union::new(kinds.map(|kind| object(kind, depth)));
    vec((any::<String>(), state), 0..4).prop_map(Tree::Free).boxed()
}

fn free(value: BoxedStrategy<Value>) -> BoxedStrategy<Tree> {
    vec((any::<String>(), value.prop_map(Tree::Value)), 0..4).prop_map(Tree::Free).boxed()
}

fn text(pattern: &'static str) -> BoxedStrategy<Tree> {
    pattern.prop_map(|text| Tree::Value(text.into())).boxed()
}

/// A number in any spelling.
fn number() -> impl Strategy<Value = Value> {
    r"-?(0|[1-9][0-9]{0,30})(\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?"
        .prop_map(|text| text.parse::<Number>().unwrap().into())
}

/// Any JSON.
pub(crate) fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number(),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::Array),
            vec((any::<String>(), inner), 0..4).prop_map(Value::object),
        ]
    })
}
