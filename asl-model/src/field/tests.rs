use std::collections::BTreeSet;

use super::{Constraint, Evaluation, Field, FieldType, ObjectKind, ObjectSchema, QueryLanguage};

/// The fields that a constraint speaks of.
fn mentioned(constraint: &Constraint) -> Vec<&'static str> {
    match *constraint {
        Constraint::ExactlyOne(fields) | Constraint::AtLeastOne(fields) | Constraint::AtMostOne(fields) => {
            fields.to_vec()
        }
        Constraint::With { field, partners } => [&[field], partners].concat(),
        Constraint::Needs { field, needs } => [&[field], needs].concat(),
        Constraint::RequiredWhen { field, when }
        | Constraint::AllowedWhen { field, when }
        | Constraint::ForbiddenWhen { field, when }
        | Constraint::LimitedWhen { field, when, .. } => vec![field, when.field],
        Constraint::Below { lower, upper } => vec![lower, upper],
    }
}

fn names(schema: &ObjectSchema) -> Vec<&'static str> {
    schema.fields().iter().map(Field::name).collect()
}

fn keywords(schema: &ObjectSchema, field: &str) -> &'static [&'static str] {
    match schema.field(field).unwrap().value() {
        FieldType::Keyword(values) => values,
        other => panic!("`{field}` takes {other:?}"),
    }
}

#[test]
fn no_object_has_a_field_twice() {
    for kind in ObjectKind::ALL {
        let names = names(kind.schema());
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{kind:?}");
    }
}

#[test]
fn constraints_speak_of_fields_and_values_that_exist() {
    for kind in ObjectKind::ALL {
        let schema = kind.schema();
        for constraint in schema.constraints() {
            for field in mentioned(constraint) {
                assert!(schema.field(field).is_some(), "{kind:?}: `{field}` in {constraint:?}");
            }
            if let Constraint::RequiredWhen { when, .. }
            | Constraint::AllowedWhen { when, .. }
            | Constraint::ForbiddenWhen { when, .. }
            | Constraint::LimitedWhen { when, .. } = constraint
            {
                let allowed = keywords(schema, when.field);
                assert!(when.values.iter().all(|value| allowed.contains(value)), "{kind:?}: {when:?}");
            }
        }
    }
}

#[test]
fn replacements_exist_in_the_same_object() {
    for kind in ObjectKind::ALL {
        for field in kind.schema().fields() {
            if let Some(replacement) = field.replacement() {
                assert!(kind.schema().field(replacement).is_some(), "{kind:?}: `{replacement}`");
            }
        }
    }
}

#[test]
fn states_are_told_apart_by_their_type() {
    for kind in ObjectKind::STATES {
        let name = kind.state_type().unwrap();
        assert_eq!(ObjectKind::of_state(name), Some(kind));
        assert_eq!(keywords(kind.schema(), "Type"), [name]);
        assert_eq!(kind.schema().name(), format!("{name} state"));
    }
    assert_eq!(ObjectKind::of_state("task"), None, "upper and lower case differ");
}

/// Section 3.1 of the reference: what only JSONPath states have.
#[test]
fn every_path_field_is_for_json_path_only() {
    for kind in ObjectKind::ALL {
        for field in kind.schema().fields() {
            if matches!(field.value(), FieldType::Path(_)) {
                assert_eq!(field.query_language(), Some(QueryLanguage::JsonPath), "{kind:?}: {field:?}");
            }
        }
    }
}

#[test]
fn jsonata_evaluates_exactly_these_fields_as_a_whole() {
    let evaluated: Vec<String> = ObjectKind::ALL
        .iter()
        .flat_map(|kind| kind.schema().fields().iter().map(move |field| (kind, field)))
        .filter(|(_, field)| field.evaluation() == Evaluation::Expression)
        .map(|(kind, field)| format!("{kind:?}.{}", field.name()))
        .collect();
    assert_eq!(
        evaluated,
        [
            "Task.TimeoutSeconds",
            "Task.HeartbeatSeconds",
            "Wait.Seconds",
            "Wait.Timestamp",
            "Fail.Error",
            "Fail.Cause",
            "Map.MaxConcurrency",
            "Map.ToleratedFailurePercentage",
            "Map.ToleratedFailureCount",
            "ChoiceRule.Condition",
            "Credentials.RoleArn",
            "ReaderConfig.MaxItems",
            "ItemBatcher.MaxItemsPerBatch",
            "ItemBatcher.MaxInputBytesPerBatch",
        ]
    );
}

#[test]
fn only_distributed_maps_have_these_fields() {
    let fields = ObjectKind::ALL.iter().flat_map(|kind| kind.schema().fields());
    let distributed: Vec<_> = fields.filter(|field| field.is_distributed_only()).map(Field::name).collect();
    assert_eq!(distributed, ["Label", "ItemReader", "ItemBatcher", "ResultWriter"]);
}

#[test]
fn both_choice_rules_have_the_39_operators() {
    for kind in [ObjectKind::ChoiceRule, ObjectKind::NestedChoiceRule] {
        let operators = kind.schema().constraints().iter().find_map(|constraint| match constraint {
            Constraint::With { field: "Variable", partners } => Some(partners),
            _ => None,
        });
        assert_eq!(operators.unwrap().len(), 39, "{kind:?}");
    }
}

#[test]
fn nested_machines_have_no_query_language() {
    for kind in [ObjectKind::Branch, ObjectKind::ItemProcessor, ObjectKind::Iterator] {
        assert!(kind.schema().field("QueryLanguage").is_none(), "{kind:?}");
        assert!(kind.schema().field("TimeoutSeconds").is_none(), "{kind:?}");
    }
}
