use asl_model::field::{FieldType, PathKind};

use crate::analysis::paths::{PathField, PathMeaning};
use crate::context::Context;
use crate::diagnostic::{Finding, quoted};
use crate::place::Place;
use crate::rule::rule;

rule!("plural-path-in-choice", Suspicious, since "0.1.0", check);

fn check(cx: &Context<'_>) -> Vec<Finding> {
    cx.path_fields().iter().filter_map(finding).collect()
}

fn finding(field: &PathField<'_>) -> Option<Finding> {
    let FieldType::Path(rules) = field.field.value() else { return None };
    let Ok(PathMeaning::Path(path)) = &field.meaning else { return None };
    let error = path.to_reference_path().err().filter(|_| rules.kind == PathKind::ReferenceAdvised)?;
    let (name, text) = (field.field.name(), quoted(field.text));
    let place = Place::within(field.entry.steps(), error.span().range());
    Some(
        Finding::new(place, format!("{text} in `{name}` is no reference path: {error}"))
            .help("compute the one value in a state before, and compare that"),
    )
}
