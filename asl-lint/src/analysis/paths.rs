//! The fields that take a path, each read once.

use asl_model::field::{Field, FieldType, PathKind, PathRules};
use asl_model::intrinsic::{self, Intrinsic, IntrinsicError};
use asl_model::path::{JsonPath, NotReferencePath, PathError, Root, Segment};

use crate::definition::{Definition, Entry};

/// A field that takes a path, and what stands in it.
#[derive(Debug)]
pub(crate) struct PathField<'t> {
    pub(crate) field: &'static Field,
    pub(crate) entry: Entry<'t, 't>,
    pub(crate) text: &'t str,
    pub(crate) meaning: Result<PathMeaning, PathFault>,
}

/// What a text in such a field stands for.
#[derive(Debug)]
pub(crate) enum PathMeaning {
    Path(JsonPath),
    Intrinsic(Intrinsic),
}

/// Why a field does not take a text.
#[derive(Debug)]
pub(crate) enum PathFault {
    /// It is no path.
    Syntax(PathError),
    /// It is an intrinsic function call that is none.
    Intrinsic(IntrinsicError),
    /// It may select several nodes.
    NotReference(NotReferencePath),
    /// The field does not take a path into the context object.
    Context,
    /// The field does not take a variable.
    Variable,
    /// The field does not take an intrinsic function.
    IntrinsicFunction,
}

/// Every such field whose value is known, in the order of the text.
pub(crate) fn fields<'t>(definition: &'t Definition<'t>) -> Vec<PathField<'t>> {
    definition.entries().filter_map(path_field).collect()
}

fn path_field<'t>(entry: Entry<'t, 't>) -> Option<PathField<'t>> {
    let field = entry.field.filter(|field| entry.site.allows(field))?;
    let FieldType::Path(rules) = field.value() else { return None };
    let text = entry.value().as_known_str()?;
    Some(PathField { field, entry, text, meaning: read(text, rules) })
}

fn read(text: &str, rules: PathRules) -> Result<PathMeaning, PathFault> {
    if text.starts_with(intrinsic::PREFIX) {
        if !rules.intrinsics {
            return Err(PathFault::IntrinsicFunction);
        }
        return Intrinsic::parse(text).map(PathMeaning::Intrinsic).map_err(PathFault::Intrinsic);
    }
    let path = JsonPath::parse(text).map_err(PathFault::Syntax)?;
    match path.root() {
        Root::Context if !rules.context => return Err(PathFault::Context),
        Root::Variable(_) if !rules.variables => return Err(PathFault::Variable),
        _ => {}
    }
    let is_step = |segment: &Segment| segment.name().is_some() || segment.index().is_some();
    // The conversion copies the path, and nearly all of them pass this test.
    if rules.kind == PathKind::Reference && !path.segments().iter().all(is_step) {
        path.to_reference_path().map_err(PathFault::NotReference)?;
    }
    Ok(PathMeaning::Path(path))
}
