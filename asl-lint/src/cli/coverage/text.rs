use std::io::{self, Write};

use crate::coverage::{Coverage, ErrorClass, ErrorCoverage, ErrorFate, Retries, percentage};
use crate::diagnostic::visible;

use super::{FileCoverage, total};

/// The widths of the columns, which fit into 100 characters with the gaps between them.
const STATE: usize = 22;
const ERROR: usize = 40;
const RETRIED: usize = 7;
const FATE: usize = 25;

/// Writes a table for each file, and the sum of all where there are several.
pub(super) fn write(all: &[FileCoverage], out: &mut dyn Write) -> io::Result<()> {
    for (number, file) in all.iter().enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        writeln!(out, "{}", visible(file.name.clone()))?;
        table(&file.coverage, out)?;
        writeln!(out, "{}", sum(file.coverage.covered(), file.coverage.pairs()))?;
    }
    if all.len() > 1 {
        let (covered, pairs) = total(all);
        writeln!(out, "\n{} files: {}", all.len(), sum(covered, pairs))?;
    }
    Ok(())
}

fn table(coverage: &Coverage, out: &mut dyn Write) -> io::Result<()> {
    if coverage.states().is_empty() {
        return Ok(());
    }
    row(out, ["state", "error", "retries", "then"])?;
    for state in coverage.states() {
        let mut name = state.name();
        for class in state.classes() {
            for (errors, first) in alike(class) {
                row(out, [name, &errors, &retries(first.retries()), &fate(first, state.name())])?;
                name = "";
            }
        }
    }
    Ok(())
}

/// The errors of a class that are treated alike, in words, each with the first of them.
fn alike(class: &ErrorClass) -> Vec<(String, &ErrorCoverage)> {
    let mut groups: Vec<(usize, &ErrorCoverage)> = Vec::new();
    for error in class.errors() {
        let is_like = |(_, it): &&mut (usize, &ErrorCoverage)| {
            it.fate() == error.fate() && it.retries() == error.retries()
        };
        match groups.iter_mut().find(is_like) {
            Some((count, _)) => *count += 1,
            None => groups.push((1, error)),
        }
    }
    let is_whole = groups.len() == 1;
    let words = |count: usize, first: &ErrorCoverage| match count {
        1 => first.name().to_owned(),
        _ if is_whole => format!("{} ({count} errors)", class.name()),
        _ => format!("{count} others of {}", class.name()),
    };
    groups.into_iter().map(|(count, first)| (words(count, first), first)).collect()
}

fn row(out: &mut dyn Write, [state, error, retried, fate]: [&str; 4]) -> io::Result<()> {
    let line = format!(
        "{:STATE$}  {:ERROR$}  {:RETRIED$}  {}",
        cut(state, STATE),
        cut(error, ERROR),
        cut(retried, RETRIED),
        cut(fate, FATE)
    );
    writeln!(out, "{}", line.trim_end())
}

/// A text that fits into a column, with an ellipsis where it was cut.
fn cut(text: &str, width: usize) -> String {
    let text = visible(text.to_owned());
    if text.chars().count() <= width {
        return text;
    }
    text.chars().take(width - 1).chain(['…']).collect()
}

fn retries(retries: Option<&Retries>) -> String {
    match retries.map(Retries::attempts) {
        None => "-".to_owned(),
        Some(None) => "?".to_owned(),
        Some(Some(attempts)) => attempts.to_string(),
    }
}

fn fate(error: &ErrorCoverage, state: &str) -> String {
    match error.fate() {
        ErrorFate::Caught { by, next } => {
            let next = next.as_deref().map_or_else(|| "caught".to_owned(), |next| format!("→ {next}"));
            if by == state { next } else { format!("{by} {next}") }
        }
        ErrorFate::Tolerated { by } => format!("tolerated by {by}"),
        ErrorFate::Ends => "ends the execution".to_owned(),
        ErrorFate::Unknown => "unknown".to_owned(),
    }
}

fn sum(covered: usize, pairs: usize) -> String {
    format!("{covered} of {pairs} classes of errors are caught: {:.1} %", percentage(covered, pairs))
}
