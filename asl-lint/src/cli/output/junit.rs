use std::io::{self, Write};

use crate::{Diagnostic, Level, Report};

/// Writes JUnit's XML: a suite for each file, a case for each finding, and a case that passes for a file
/// without any. Findings under `least_failing` pass and say what they found in their output.
pub(in crate::cli) fn write_junit(
    reports: &[Report<'_>],
    least_failing: Level,
    out: &mut dyn Write,
) -> io::Result<()> {
    let failures = |report: &Report<'_>| {
        report.diagnostics().iter().filter(|found| found.level() >= least_failing).count()
    };
    let tests = |report: &Report<'_>| report.diagnostics().len().max(1);
    let (all, failed): (usize, usize) = (reports.iter().map(tests).sum(), reports.iter().map(failures).sum());
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(out, r#"<testsuites name="asl-lint" tests="{all}" failures="{failed}" errors="0">"#)?;
    for report in reports {
        let (file, tests, failures) = (escaped(report.source().name()), tests(report), failures(report));
        writeln!(out, r#"  <testsuite name="{file}" tests="{tests}" failures="{failures}" errors="0">"#)?;
        if report.is_clean() {
            writeln!(out, r#"    <testcase name="asl-lint" classname="{file}" file="{file}"/>"#)?;
        }
        for diagnostic in report.diagnostics() {
            write_case(&file, diagnostic, least_failing, out)?;
        }
        writeln!(out, "  </testsuite>")?;
    }
    writeln!(out, "</testsuites>")
}

fn write_case(file: &str, found: &Diagnostic, least_failing: Level, out: &mut dyn Write) -> io::Result<()> {
    let (rule, level, start) = (found.rule().name(), found.level(), found.label().start());
    let name = format!("{rule} at {}:{}", start.line, start.column);
    writeln!(out, r#"    <testcase name="{name}" classname="{file}" file="{file}">"#)?;
    let message = escaped(found.message());
    let help = found.help().map(|help| escaped(&format!("\nhelp: {help}"))).unwrap_or_default();
    let body = format!("{file}:{}:{}: {message}{help}", start.line, start.column);
    if level >= least_failing {
        writeln!(out, r#"      <failure type="{level}" message="{message}">{body}</failure>"#)?;
    } else {
        writeln!(out, "      <system-out>{body}</system-out>")?;
    }
    writeln!(out, "    </testcase>")
}

/// A text as XML takes it: without what no XML document can hold.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(character),
            character if character < ' ' || matches!(character, '\u{fffe}' | '\u{ffff}') => {
                escaped.push('\u{fffd}');
            }
            character => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(escaped("<a b=\"&\">\u{1}\n"), "&lt;a b=&quot;&amp;&quot;&gt;\u{fffd}\n");
    }
}
