use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::Report;

/// Writes how many findings each rule has, those with the most first: count, level, rule.
pub(in crate::cli) fn write_statistics(reports: &[Report<'_>], out: &mut dyn Write) -> io::Result<()> {
    let mut counts = BTreeMap::new();
    for diagnostic in reports.iter().flat_map(Report::diagnostics) {
        *counts.entry((diagnostic.rule().name(), diagnostic.level())).or_insert(0_usize) += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| Reverse(*count));
    let width = counts.first().map_or(0, |(_, most)| most.to_string().len());
    for ((rule, level), count) in counts {
        writeln!(out, "{count:width$}  {:5}  {rule}", level.as_str())?;
    }
    Ok(())
}
