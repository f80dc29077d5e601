//! The JSON output, version 1. Its members are a contract: they are only ever added to.

use std::io::{self, Write};

use asl_model::span::Position;
use serde::Serialize;

use crate::{Diagnostic, Fix, Label, Level, Report};

use super::lines::Lines;

/// The version of the format.
const VERSION: u32 = 1;

/// Writes all findings of all files as one JSON document.
pub(in crate::cli) fn write_json(reports: &[Report<'_>], out: &mut dyn Write) -> io::Result<()> {
    let count = |level| reports.iter().map(|report| report.count(level)).sum();
    let output = Output {
        version: VERSION,
        diagnostics: reports.iter().flat_map(findings).collect(),
        summary: Summary { files: reports.len(), deny: count(Level::Deny), warn: count(Level::Warn) },
    };
    serde_json::to_writer_pretty(&mut *out, &output)?;
    writeln!(out)
}

#[derive(Serialize)]
struct Output<'a> {
    version: u32,
    diagnostics: Vec<Finding<'a>>,
    summary: Summary,
}

#[derive(Serialize)]
struct Summary {
    files: usize,
    deny: usize,
    warn: usize,
}

#[derive(Serialize)]
struct Finding<'a> {
    rule: &'a str,
    group: &'a str,
    level: &'a str,
    message: &'a str,
    help: Option<&'a str>,
    file: &'a str,
    start: Place,
    end: Place,
    pointer: &'a str,
    state: Option<&'a str>,
    related: Vec<Related<'a>>,
    fix: Option<FixOutput<'a>>,
    code: Option<&'a str>,
    notes: &'a [String],
}

#[derive(Serialize)]
struct Related<'a> {
    message: Option<&'a str>,
    file: &'a str,
    start: Place,
    end: Place,
    pointer: &'a str,
}

/// The best of the fixes. Its edits belong together, do not overlap and stand in the order of the text.
#[derive(Serialize)]
struct FixOutput<'a> {
    title: &'a str,
    applicability: &'a str,
    edits: Vec<EditOutput<'a>>,
}

/// The text from `start` to `end` goes, `replacement` comes.
#[derive(Serialize)]
struct EditOutput<'a> {
    start: Place,
    end: Place,
    replacement: &'a str,
}

#[derive(Serialize)]
struct Place {
    line: usize,
    column: usize,
    offset: usize,
}

impl Place {
    const fn new(position: Position, offset: usize) -> Self {
        Self { line: position.line, column: position.column, offset }
    }

    const fn start(label: &Label) -> Self {
        Self::new(label.start(), label.span().start())
    }

    const fn end(label: &Label) -> Self {
        Self::new(label.end(), label.span().end())
    }
}

fn findings<'a>(report: &'a Report<'_>) -> impl Iterator<Item = Finding<'a>> {
    let file = report.source().name();
    let lines = Lines::new(report.source().text());
    report.diagnostics().iter().map(move |diagnostic| finding(diagnostic, file, &lines))
}

fn finding<'a>(diagnostic: &'a Diagnostic, file: &'a str, lines: &Lines<'_>) -> Finding<'a> {
    Finding {
        rule: diagnostic.rule().name(),
        group: diagnostic.rule().group().as_str(),
        level: diagnostic.level().as_str(),
        message: diagnostic.message(),
        help: diagnostic.help(),
        file,
        start: Place::start(diagnostic.label()),
        end: Place::end(diagnostic.label()),
        pointer: diagnostic.label().pointer(),
        state: diagnostic.state(),
        related: diagnostic.related().iter().map(|label| related(label, file)).collect(),
        fix: diagnostic.fixes().first().map(|best| fix(best, lines)),
        code: diagnostic.code().map(crate::ServiceCode::as_str),
        notes: diagnostic.notes(),
    }
}

fn related<'a>(label: &'a Label, file: &'a str) -> Related<'a> {
    Related {
        message: label.message(),
        file,
        start: Place::start(label),
        end: Place::end(label),
        pointer: label.pointer(),
    }
}

fn fix<'a>(fix: &'a Fix, lines: &Lines<'_>) -> FixOutput<'a> {
    let place = |offset| Place::new(lines.position(offset), offset);
    let edits = fix.edits().iter().map(|edit| EditOutput {
        start: place(edit.span().start()),
        end: place(edit.span().end()),
        replacement: edit.replacement(),
    });
    FixOutput { title: fix.title(), applicability: fix.applicability().as_str(), edits: edits.collect() }
}
