use std::fmt::Debug;

use super::Source;
use crate::rust::package::{Limit, Package};

/// The limits of shapes, each a constant that is called like the shape.
pub(super) fn emit(package: &Package) -> Source {
    let mut source = Source::default();
    source.uses("crate::expr", "Constraint");
    for (name, limits) in &package.limits {
        let limits = limits.iter().map(limit).collect::<Vec<_>>().join(", ");
        source.line(&format!("pub(super) const {name}: &[Constraint] = &[{limits}];"));
        source.blank();
    }
    source
}

fn limit(limit: &Limit) -> String {
    match limit {
        Limit::Length(minimum, maximum) => format!(
            "Constraint::Length {{ min: {}, max: {} }}",
            bound(*minimum, "0"),
            bound(*maximum, "usize::MAX")
        ),
        Limit::Range(minimum, maximum) => format!(
            "Constraint::Range {{ min: {}, max: {} }}",
            bound(*minimum, "f64::NEG_INFINITY"),
            bound(*maximum, "f64::INFINITY")
        ),
        Limit::Pattern(pattern) => format!("Constraint::Pattern({})", literal(pattern)),
        Limit::Each(name) => format!("Constraint::Each({name})"),
        Limit::Keys(name) => format!("Constraint::Keys({name})"),
    }
}

fn bound(bound: Option<impl Debug>, otherwise: &str) -> String {
    bound.map_or_else(|| otherwise.to_owned(), |bound| separated(&format!("{bound:?}")))
}

/// With `_` between thousands.
fn separated(number: &str) -> String {
    let (whole, fraction) =
        number.split_once('.').map_or((number, None), |(whole, rest)| (whole, Some(rest)));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut separated = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) && digits.len() > 4 {
            separated.push('_');
        }
        separated.push(digit);
    }
    fraction.map_or_else(|| format!("{sign}{separated}"), |fraction| format!("{sign}{separated}.{fraction}"))
}

/// A text as a raw string, which keeps backslashes readable.
fn literal(text: &str) -> String {
    let mut hashes = String::new();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    let is_plain = !text.contains(['\\', '"']);
    if is_plain { format!("\"{text}\"") } else { format!("r{hashes}\"{text}\"{hashes}") }
}
