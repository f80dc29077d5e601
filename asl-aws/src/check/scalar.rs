use asl_model::similar::closest;

use super::placeholder::{is_bracketed, looks_like_placeholder};
use super::{Checker, Fault, Found, Limit, Measure, View, Wanted};
use crate::shape::{Blob, Bounds, Length, Text};

impl<'d> Checker<'d> {
    pub(super) fn boolean<V>(&mut self, view: &View<'_, V>) {
        match view {
            View::Boolean(_) => {}
            View::String("true" | "false") => self.loose_kind(Wanted::Boolean, Found::String),
            other => self.wrong_kind(Wanted::Boolean, other),
        }
    }

    pub(super) fn number<V>(&mut self, wanted: Wanted, bounds: Bounds, view: &View<'_, V>) {
        match view {
            View::Number(number) if wanted == Wanted::Integer && number.fract() != 0.0 => {
                self.wrong_kind(wanted, view);
            }
            View::Number(number) => self.bounds(bounds, *number),
            View::String(text) => match text.parse::<f64>() {
                Ok(number) if number.is_finite() => self.loose_kind(wanted, Found::String),
                _ => self.wrong_kind(wanted, view),
            },
            other => self.wrong_kind(wanted, other),
        }
    }

    fn loose_kind(&mut self, wanted: Wanted, found: Found) {
        self.report(Fault::LooseKind { wanted, found });
    }

    fn bounds(&mut self, bounds: Bounds, number: f64) {
        let minimum = bounds.minimum.filter(|minimum| number < *minimum).map(Limit::AtLeast);
        let maximum = bounds.maximum.filter(|maximum| number > *maximum).map(Limit::AtMost);
        if let Some(limit) = minimum.or(maximum) {
            self.report(Fault::Range { number, limit });
        }
    }

    pub(super) fn timestamp<V>(&mut self, view: &View<'_, V>) {
        match view {
            View::String(_) => {}
            // Seconds since 1970, as the services themselves write it.
            View::Number(_) => self.loose_kind(Wanted::Timestamp, Found::Number),
            other => self.wrong_kind(Wanted::Timestamp, other),
        }
    }

    pub(super) fn blob<V>(&mut self, blob: Blob, view: &View<'_, V>) {
        match view {
            View::String(_) => {}
            _ if blob.accepts_json() => {}
            other => self.wrong_kind(Wanted::String, other),
        }
    }

    pub(super) fn string<V>(&mut self, text: Text<'d>, view: &View<'_, V>) {
        match view {
            View::String(value) => self.text(text, value),
            View::Object(_) | View::Array(_) if text.accepts_json() => {}
            other => self.wrong_kind(Wanted::String, other),
        }
    }

    /// The limits of a string that stands for itself.
    pub(super) fn text(&mut self, text: Text<'d>, value: &str) {
        if text.values().next().is_some() {
            self.listed(text, value);
        } else if looks_like_placeholder(value) {
            // It says nothing about the value that will stand here.
        } else if text.matches(value) {
            self.length(text.length(), value.chars().count(), Measure::Characters);
        } else if let Some(pattern) = text.pattern() {
            self.report(Fault::Pattern { value: value.to_owned(), pattern });
        }
    }

    fn listed(&mut self, text: Text<'d>, value: &str) {
        // Many values are in capitals themselves, so that capitals alone make no placeholder of a misspelt
        // one.
        let shouted = text.values().any(|known| !known.contains(|c: char| c.is_ascii_lowercase()));
        let placeholder = if shouted { is_bracketed(value) } else { looks_like_placeholder(value) };
        if !placeholder && !text.values().any(|known| known == value) {
            let suggestion = closest(value, text.values());
            self.report(Fault::UnknownValue { value: value.to_owned(), suggestion, text });
        }
    }

    pub(super) fn length(&mut self, length: Length, found: usize, measure: Measure) {
        let found = found as u64;
        let minimum = length.minimum.filter(|minimum| found < *minimum).map(Limit::AtLeast);
        let maximum = length.maximum.filter(|maximum| found > *maximum).map(Limit::AtMost);
        if let Some(limit) = minimum.or(maximum) {
            self.report(Fault::Length { length: found, measure, limit });
        }
    }
}
