use super::Source;
use crate::rust::docs;
use crate::rust::package::Package;

/// The constants of the errors.
pub(super) fn emit(package: &Package) -> Source {
    let mut source = Source::default();
    source.module_docs(&[format!(
        "The errors that the calls of {} raise, as far as they are known.",
        package.title
    )]);
    source.uses("crate::error_name", "ErrorName");
    for error in &package.errors {
        source.docs(&[docs::error(error)]);
        source
            .line(&format!("pub const {}: ErrorName = ErrorName::new(\"{}\");", error.constant, error.name));
        source.blank();
    }
    source
}
