use schemars::{Schema, SchemaGenerator};

use crate::field::ObjectKind;

pub(super) fn describe(_kind: ObjectKind, _generator: &mut SchemaGenerator) -> Schema {
    true.into()
}
pub(super) fn describe_state(_generator: &mut SchemaGenerator) -> Schema {
    true.into()
}
