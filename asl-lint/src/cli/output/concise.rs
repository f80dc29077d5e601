use std::io::{self, Write};

use crate::Report;

/// Writes one line for each finding: `file:line:column: level[rule] message`.
pub(in crate::cli) fn write_concise(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    for diagnostic in report.diagnostics() {
        let start = diagnostic.label().start();
        writeln!(
            out,
            "{}:{}:{}: {}[{}] {}",
            report.source().name(),
            start.line,
            start.column,
            diagnostic.level(),
            diagnostic.rule().name(),
            diagnostic.message(),
        )?;
    }
    Ok(())
}
