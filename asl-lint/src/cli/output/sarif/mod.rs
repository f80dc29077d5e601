//! SARIF 2.1.0, which GitHub's code scanning and others read.
//!
//! Source: OASIS Standard *Static Analysis Results Interchange Format (SARIF) Version 2.1.0*.

mod log;

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;

use crate::page::Page;
use crate::{Diagnostic, Fix, Label, Level, Report, Rule, ServiceCode, rules};

use super::fingerprint;
use super::lines::Lines;
use super::uri::uri;
use log::{
    ArtifactChange, ArtifactLocation, Configuration, Driver, Finding, FindingProperties, FixProperties, Help,
    Location, Log, LogicalLocation, Message, OwnedMessage, PhysicalLocation, Region, Replacement,
    ReportingDescriptor, Run, SarifFix, Tags, Tool,
};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What a finding is known by in later runs: rule, place in the definition and message, no line.
const FINGERPRINT: &str = "aslLint/v1";

/// Writes one log with one run; files are named from the current folder.
pub(in crate::cli) fn write_sarif(reports: &[Report<'_>], out: &mut dyn Write) -> io::Result<()> {
    let folder: PathBuf = std::env::current_dir()?;
    let uris: Vec<String> = reports.iter().map(|report| uri(report.source().name(), &folder)).collect();
    let results = reports.iter().zip(&uris).flat_map(|(report, uri)| findings(report, uri)).collect();
    let driver = Driver {
        name: "asl-lint",
        semantic_version: env!("CARGO_PKG_VERSION"),
        rules: rules().map(descriptor).collect(),
    };
    let run = Run { tool: Tool { driver }, column_kind: "unicodeCodePoints", results };
    serde_json::to_writer_pretty(&mut *out, &Log { schema: SCHEMA, version: "2.1.0", runs: [run] })?;
    writeln!(out)
}

fn descriptor(rule: &'static Rule) -> ReportingDescriptor {
    let level = rule.group().default_level();
    ReportingDescriptor {
        id: rule.name(),
        short_description: Message { text: rule.summary() },
        help: Help { text: why(rule), markdown: rule.page() },
        default_configuration: Configuration { enabled: level > Level::Allow, level: sarif_level(level) },
        properties: Tags { tags: [rule.group().as_str()] },
    }
}

fn why(rule: &'static Rule) -> &'static str {
    Page::new(rule.page()).section("Why").unwrap_or_else(|| rule.summary()).trim()
}

/// A rule that is off by default is a warning where it is switched on.
const fn sarif_level(level: Level) -> &'static str {
    match level {
        Level::Deny => "error",
        Level::Allow | Level::Warn => "warning",
    }
}

fn findings<'a>(report: &'a Report<'_>, uri: &'a str) -> Vec<Finding<'a>> {
    let lines = Lines::new(report.source().text());
    report.diagnostics().iter().map(|found| finding(found, uri, &lines)).collect()
}

fn finding<'a>(found: &'a Diagnostic, uri: &'a str, lines: &Lines<'_>) -> Finding<'a> {
    let identity = format!("{}\n{}\n{}", found.rule().name(), found.label().pointer(), found.message());
    let related = found.related().iter().map(|label| location(label, None, uri, label.message()));
    Finding {
        rule_id: found.rule().name(),
        rule_index: rules().position(|rule| rule.name() == found.rule().name()).unwrap_or_default(),
        level: sarif_level(found.level()),
        message: OwnedMessage { text: message(found) },
        locations: [location(found.label(), found.state(), uri, None)],
        related_locations: related.collect(),
        fixes: found.fixes().iter().map(|one| fix(one, uri, lines)).collect(),
        partial_fingerprints: BTreeMap::from([(FINGERPRINT, fingerprint(&identity))]),
        properties: found
            .code()
            .map(ServiceCode::as_str)
            .map(|service_code| FindingProperties { service_code }),
    }
}

/// The message with its help and notes, which SARIF has no places for.
fn message(found: &Diagnostic) -> String {
    let help = found.help().map(|help| format!("\nhelp: {help}"));
    let notes = found.notes().iter().map(|note| format!("\nnote: {note}"));
    found.message().to_owned() + &help.into_iter().chain(notes).collect::<String>()
}

fn location<'a>(
    label: &'a Label,
    state: Option<&'a str>,
    uri: &'a str,
    message: Option<&'a str>,
) -> Location<'a> {
    let region = Region {
        start_line: label.start().line,
        start_column: label.start().column,
        end_line: label.end().line,
        end_column: label.end().column,
    };
    Location {
        physical: PhysicalLocation { artifact_location: ArtifactLocation { uri }, region },
        logical: [LogicalLocation { fully_qualified_name: label.pointer(), name: state }],
        message: message.map(|text| Message { text }),
    }
}

fn fix<'a>(fix: &'a Fix, uri: &'a str, lines: &Lines<'_>) -> SarifFix<'a> {
    let replacements = fix.edits().iter().map(|edit| {
        let (start, end) = (lines.position(edit.span().start()), lines.position(edit.span().end()));
        Replacement {
            deleted_region: Region {
                start_line: start.line,
                start_column: start.column,
                end_line: end.line,
                end_column: end.column,
            },
            inserted_content: Message { text: edit.replacement() },
        }
    });
    let change =
        ArtifactChange { artifact_location: ArtifactLocation { uri }, replacements: replacements.collect() };
    SarifFix {
        description: Message { text: fix.title() },
        artifact_changes: [change],
        properties: FixProperties { applicability: fix.applicability().as_str() },
    }
}
