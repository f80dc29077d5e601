use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{PathEvaluationError, PathEvaluationErrorKind, Scope};
use crate::path::{Name, Segment, Selector, ast};

/// A path may look at this many values: more than the 256 KiB of a state's data can hold many times over.
pub(super) const MAX_VISITS: usize = 1_000_000;

/// Walks the steps of one path. All work is done in loops over what has been selected so far, so that neither
/// the number of steps nor the depth of a document can exhaust the stack.
pub(super) struct Evaluator<'e, 'v> {
    pub(super) scope: Scope<'v>,
    /// What the path starts from.
    pub(super) document: &'v Value,
    /// The text of the path, for errors.
    pub(super) text: &'e str,
    pub(super) regexes: BTreeMap<String, regex::Regex>,
    visits: usize,
}

/// A value that has been selected.
#[derive(Clone, Copy)]
pub(super) struct Selected<'v> {
    pub(super) value: &'v Value,
    /// Whether a wildcard over an array led here: what fails behind it is left out instead of reported.
    pub(super) forgiving: bool,
}

/// A step and what the library's rules depend on.
pub(super) struct Step<'p> {
    pub(super) segment: &'p Segment,
    pub(super) is_last: bool,
    /// Whether the steps before lead to one value: then a missing one is an error.
    pub(super) is_certain: bool,
    /// Whether every member must be there.
    pub(super) is_strict: bool,
}

pub(super) type Outcome<T> = Result<T, PathEvaluationError>;

impl<'e, 'v> Evaluator<'e, 'v> {
    pub(super) const fn new(scope: Scope<'v>, document: &'v Value, text: &'e str) -> Self {
        Self { scope, document, text, regexes: BTreeMap::new(), visits: 0 }
    }

    /// All that the steps select; nothing is an error where they lead to one value.
    pub(super) fn all(&mut self, start: &'v Value, segments: &[Segment]) -> Outcome<Vec<Cow<'v, Value>>> {
        self.walk(start, segments, false)
    }

    /// Whether the steps lead to something, each member being there.
    pub(super) fn exists(&mut self, start: &'v Value, segments: &[Segment]) -> Outcome<bool> {
        match self.walk(start, segments, true) {
            Ok(_) => Ok(true),
            Err(error) if error.is_nowhere() => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn walk(
        &mut self,
        start: &'v Value,
        segments: &[Segment],
        is_strict: bool,
    ) -> Outcome<Vec<Cow<'v, Value>>> {
        let mut selected = vec![Selected { value: start, forgiving: false }];
        let mut is_certain = true;
        for (position, segment) in segments.iter().enumerate() {
            let is_last = position + 1 == segments.len();
            let step =
                Step { segment, is_last, is_certain: is_certain && !segment.is_descendant(), is_strict };
            is_certain &= segment.selects_one();
            if let (true, Selector::Names(names)) = (is_last, segment.selector()) {
                return self.merge(&selected, names, &step);
            }
            let mut next = Vec::new();
            for from in selected {
                self.visit(segment)?;
                self.step(from, &step, &mut next)?;
            }
            selected = next;
            if selected.is_empty() && ast::is_definite(segments) {
                return Err(self.nowhere(&step));
            }
        }
        Ok(selected.into_iter().map(|found| Cow::Borrowed(found.value)).collect())
    }

    pub(super) fn visit(&mut self, segment: &Segment) -> Outcome<()> {
        self.visits += 1;
        if self.visits > MAX_VISITS {
            return Err(PathEvaluationError::new(segment.span(), PathEvaluationErrorKind::TooMuch));
        }
        Ok(())
    }

    fn step(&mut self, from: Selected<'v>, step: &Step<'_>, next: &mut Vec<Selected<'v>>) -> Outcome<()> {
        if !step.segment.is_descendant() {
            return self.child(from, step, next);
        }
        for (target, is_whole) in self.targets(from.value, step)? {
            let target = Selected { value: target, ..from };
            if is_whole {
                self.elements(target, step, next)?;
            } else {
                self.child(target, step, next)?;
            }
        }
        Ok(())
    }

    /// The values in and below `start` that a step behind `..` applies to, outer ones first.
    ///
    /// With each goes whether all its elements are taken instead: that is what the library does with an array
    /// where steps follow.
    fn targets(&mut self, start: &'v Value, step: &Step<'_>) -> Outcome<Vec<(&'v Value, bool)>> {
        let mut targets = Vec::new();
        let mut pending = vec![start];
        while let Some(value) = pending.pop() {
            self.visit(step.segment)?;
            if self.is_target(value, step)? {
                targets.push((value, value.is_array() && !step.is_last));
            }
            match value {
                Value::Array(elements) => pending.extend(elements.iter().rev()),
                Value::Object(members) => pending.extend(members.values().rev()),
                _ => {}
            }
        }
        Ok(targets)
    }

    fn is_target(&mut self, value: &'v Value, step: &Step<'_>) -> Outcome<bool> {
        let has = |members: &Map<String, Value>, name: &Name| members.contains_key(name.as_str());
        Ok(match (step.segment.selector(), value) {
            (Selector::Name(name), Value::Object(members)) => step.is_strict || has(members, name),
            (Selector::Names(names), Value::Object(members)) => {
                step.is_strict || !step.is_last || names.iter().all(|name| has(members, name))
            }
            (Selector::Index(_) | Selector::Indexes(_) | Selector::Slice(_), value) => value.is_array(),
            (Selector::Wildcard, value) => value.is_array() || value.is_object(),
            (Selector::Filter(filter), Value::Array(_) | Value::Object(_)) => self.accepts(filter, value)?,
            _ => false,
        })
    }

    /// Several names at the end: one object with these members for each value selected so far.
    fn merge(
        &mut self,
        selected: &[Selected<'v>],
        names: &[Name],
        step: &Step<'_>,
    ) -> Outcome<Vec<Cow<'v, Value>>> {
        let mut merged = Vec::new();
        for from in selected {
            let targets = if step.segment.is_descendant() {
                self.targets(from.value, step)?
            } else {
                vec![(from.value, false)]
            };
            for (target, _) in targets {
                self.visit(step.segment)?;
                let target = Selected { value: target, ..*from };
                let mut object = Map::new();
                for name in names {
                    if let Some(found) = self.member(target, name, step, false)? {
                        object.insert(name.as_str().to_owned(), found.value.clone());
                    }
                }
                if target.value.is_object() {
                    merged.push(Cow::Owned(Value::Object(object)));
                }
            }
        }
        Ok(merged)
    }

    pub(super) fn nowhere(&self, step: &Step<'_>) -> PathEvaluationError {
        PathEvaluationError::nowhere(self.text, step.segment.span())
    }
}
