use asl_model::field::{FieldType, PathRules};
use asl_model::path::JsonPath;

use super::function::intrinsic;
use crate::build::Problems;
use crate::build::writer::{Field, Within};
use crate::build_error::BuildFaultKind;
use crate::data::{RawPath, Root};
use crate::expr::Template;

/// The path as a field has it; what the field cannot see is a fault.
pub(super) fn json_path(path: &RawPath, within: &Within<'_>, problems: &mut Problems) -> JsonPath {
    within.check(path, problems);
    // A variable without a valid name is a fault where it is noted.
    path.to_json_path().unwrap_or_else(JsonPath::input)
}

/// A path that a workflow in JSONPath wrote itself; what is no path is a fault.
pub(super) fn written(path: &str, within: &Within<'_>, problems: &mut Problems) -> String {
    if let Err(error) = JsonPath::parse(path) {
        problems.fault(within.field, BuildFaultKind::InvalidPath { path: path.to_owned(), error });
    }
    path.to_owned()
}

/// The value of the twin `…Path` of a field.
pub(super) fn twin(field: Field, value: &Template, problems: &mut Problems) -> String {
    let twin = format!("{}Path", field.name);
    let within = Within { field: &twin, sees: super::INPUT };
    let rules = rules(field, &twin);
    let path = match value {
        Template::Path(path) => path,
        Template::Call(..) | Template::Format(_) if rules.is_some_and(|rules| rules.intrinsics) => {
            return intrinsic(&within, value, problems).unwrap_or_default();
        }
        _ => {
            problems.fault(&twin, BuildFaultKind::NotAPath);
            return String::new();
        }
    };
    if *path.root() == Root::Context && !rules.is_some_and(|rules| rules.context) {
        problems.fault(&twin, BuildFaultKind::NoContext { path: path.to_string() });
    }
    json_path(path, &within, problems).to_string()
}

fn rules(field: Field, twin: &str) -> Option<PathRules> {
    match field.object.schema().field(twin)?.value() {
        FieldType::Path(rules) => Some(rules),
        _ => None,
    }
}
