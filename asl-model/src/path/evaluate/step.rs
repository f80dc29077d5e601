//! What one step selects from one value.

use serde_json::Value;

use super::select::{Evaluator, Outcome, Selected, Step};
use super::{PathEvaluationError, PathEvaluationErrorKind};
use crate::path::{Name, Selector, Slice};

impl<'v> Evaluator<'_, 'v> {
    pub(super) fn child(
        &mut self,
        from: Selected<'v>,
        step: &Step<'_>,
        next: &mut Vec<Selected<'v>>,
    ) -> Outcome<()> {
        match step.segment.selector() {
            Selector::Name(name) => {
                next.extend(self.member(from, name, step, step.is_certain)?);
            }
            Selector::Names(names) => {
                for name in names {
                    next.extend(self.member(from, name, step, false)?);
                }
            }
            Selector::Wildcard => self.elements(from, step, next)?,
            Selector::Index(index) => {
                let elements = self.array(from, step)?;
                next.extend(element(elements, *index).map(|value| Selected { value, ..from }));
            }
            Selector::Indexes(indexes) => {
                let elements = self.array(from, step)?;
                let found = indexes.iter().filter_map(|index| element(elements, *index));
                next.extend(found.map(|value| Selected { value, ..from }));
            }
            Selector::Slice(slice) => {
                let elements = self.array(from, step)?;
                let found =
                    slice_indexes(*slice, elements.len()).filter_map(|index| element(elements, index));
                next.extend(found.map(|value| Selected { value, ..from }));
            }
            Selector::Filter(filter) => {
                let candidates = match from.value {
                    Value::Object(_) => std::slice::from_ref(from.value),
                    _ => self.array(from, step)?,
                };
                for value in candidates {
                    self.visit(step.segment)?;
                    if self.accepts(filter, value)? {
                        next.push(Selected { value, ..from });
                    }
                }
            }
            Selector::Function(_) | Selector::Script => return Err(self.undocumented(step)),
        }
        Ok(())
    }

    pub(super) fn member(
        &self,
        from: Selected<'v>,
        name: &Name,
        step: &Step<'_>,
        is_required: bool,
    ) -> Outcome<Option<Selected<'v>>> {
        let Value::Object(members) = from.value else {
            return if step.is_certain { Err(self.nowhere(step)) } else { Ok(None) };
        };
        match members.get(name.as_str()) {
            Some(value) => Ok(Some(Selected { value, ..from })),
            None if step.is_strict || (is_required && !step.is_last) => Err(self.nowhere(step)),
            None => Ok(None),
        }
    }

    /// Every member or element.
    pub(super) fn elements(
        &mut self,
        from: Selected<'v>,
        step: &Step<'_>,
        next: &mut Vec<Selected<'v>>,
    ) -> Outcome<()> {
        match from.value {
            Value::Object(members) => {
                next.extend(members.values().map(|value| Selected { value, ..from }));
            }
            Value::Array(elements) => {
                let forgiving = from.forgiving || !step.is_strict;
                next.extend(elements.iter().map(|value| Selected { value, forgiving }));
            }
            _ if step.is_last || from.forgiving => {}
            _ => return Err(self.nowhere(step)),
        }
        Ok(())
    }

    /// The elements of an array; none of another value, where that is no error.
    fn array(&self, from: Selected<'v>, step: &Step<'_>) -> Outcome<&'v [Value]> {
        match from.value {
            Value::Array(elements) => Ok(elements),
            _ if step.is_certain => Err(self.nowhere(step)),
            _ => Ok(&[]),
        }
    }

    fn undocumented(&self, step: &Step<'_>) -> PathEvaluationError {
        let span = step.segment.span();
        let step = span.text(self.text).unwrap_or_default().to_owned();
        PathEvaluationError::new(span, PathEvaluationErrorKind::Undocumented { step })
    }
}

/// The element at an index; a negative one counts from the end.
fn element(elements: &[Value], index: i64) -> Option<&Value> {
    let place = if index < 0 {
        elements.len().checked_add_signed(isize::try_from(index).ok()?)?
    } else {
        usize::try_from(index).ok()?
    };
    elements.get(place)
}

/// The indexes that a slice stands for, as the library reads it: a negative beginning counts from the end, and
/// so does a negative end, but not both together; the step is ignored.
fn slice_indexes(slice: Slice, length: usize) -> std::ops::Range<i64> {
    let length = i64::try_from(length).unwrap_or(i64::MAX);
    let from_end = |index: i64| if index < 0 { length.saturating_add(index) } else { index };
    match (slice.from, slice.to) {
        (Some(from), Some(to)) => from.max(-length)..to.min(length),
        (Some(from), None) => from_end(from).max(0)..length,
        (None, Some(to)) => 0..from_end(to).min(length),
        (None, None) => 0..length,
    }
}
