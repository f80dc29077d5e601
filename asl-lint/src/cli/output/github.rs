use std::io::{self, Write};

use crate::{Level, Report};

/// Writes an annotation for each finding: a workflow command that GitHub Actions shows at the line.
///
/// Source: GitHub Docs, *Workflow commands for GitHub Actions*.
pub(in crate::cli) fn write_github(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let file = property(report.source().name());
    for diagnostic in report.diagnostics() {
        let command = match diagnostic.level() {
            Level::Deny => "error",
            Level::Allow | Level::Warn => "warning",
        };
        let (start, end) = (diagnostic.label().start(), diagnostic.label().end());
        write!(out, "::{command} file={file},line={},endLine={},col={}", start.line, end.line, start.column)?;
        if start.line == end.line {
            write!(out, ",endColumn={}", end.column)?;
        }
        let help = diagnostic.help().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
        let message = data(&format!("{}{help}", diagnostic.message()));
        writeln!(out, ",title={}::{message}", property(&format!("asl-lint: {}", diagnostic.rule().name())))?;
    }
    Ok(())
}

/// What stands behind `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What stands behind `=`.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn what_ends_a_value_is_escaped() {
        assert_eq!(data("50 %\r\na: b, c"), "50 %25%0D%0Aa: b, c");
        assert_eq!(property("C:\\a,b%3A\n"), "C%3A\\a%2Cb%253A%0A");
    }
}
