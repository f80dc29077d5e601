//! Findings that were there before: a large repository starts with them and takes no new ones.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io, path};

use clap::Args;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use thiserror::Error;

use crate::{Diagnostic, Report};

use super::output::fingerprint;
use super::paths::{normalised, relative, slashes};
use super::replace::replace;

/// The version of the format.
const VERSION: u32 = 1;

/// Which findings are let through.
#[derive(Debug, Args)]
pub(super) struct BaselineArguments {
    /// Lets the findings through that this file lists, and reports only others.
    #[arg(long, value_name = "FILE", help_heading = "Baseline")]
    baseline: Option<PathBuf>,
    /// Writes all findings to this file, for `--baseline`, and reports none.
    #[arg(long, value_name = "FILE", conflicts_with = "baseline", help_heading = "Baseline")]
    pub(super) write_baseline: Option<PathBuf>,
}

/// A baseline that cannot be used or written.
#[derive(Debug, Error)]
pub(super) enum BaselineError {
    #[error("cannot read the baseline `{}`: {source}", path.display())]
    Unreadable { path: PathBuf, source: io::Error },
    #[error("`{}` is no baseline: {source}", path.display())]
    Malformed { path: PathBuf, source: serde_json::Error },
    #[error("`{}` is no baseline: it has no `version`", path.display())]
    NoVersion { path: PathBuf },
    #[error(
        "the baseline `{}` has version {version}, and this asl-lint reads version {VERSION}: write it anew with \
         `--write-baseline`",
        path.display()
    )]
    Version { path: PathBuf, version: u64 },
    #[error("cannot write the baseline `{}`: {source}", path.display())]
    Unwritable { path: PathBuf, source: io::Error },
}

/// How many findings of each kind are let through.
#[derive(Debug, Default)]
pub(super) struct Baseline {
    folder: PathBuf,
    counts: BTreeMap<Entry, usize>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    findings: Vec<Entry>,
}

/// What a finding is known by: no line, so that others may move it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    /// From the folder of the baseline.
    file: String,
    pointer: String,
    rule: String,
    /// The fingerprint of the message.
    message: String,
}

impl BaselineArguments {
    /// The baseline that findings are compared with, if there is one.
    pub(super) fn read(&self) -> Result<Option<Baseline>, BaselineError> {
        self.baseline.as_deref().map(Baseline::read).transpose()
    }
}

impl Baseline {
    fn read(path: &Path) -> Result<Self, BaselineError> {
        let unreadable = |source| BaselineError::Unreadable { path: path.to_owned(), source };
        let malformed = |source| BaselineError::Malformed { path: path.to_owned(), source };
        let bytes = fs::read(path).map_err(unreadable)?;
        let value: Value = serde_json::from_slice(&bytes).map_err(malformed)?;
        let version = value.get("version").and_then(Value::as_u64);
        let version = version.ok_or_else(|| BaselineError::NoVersion { path: path.to_owned() })?;
        if version != u64::from(VERSION) {
            return Err(BaselineError::Version { path: path.to_owned(), version });
        }
        let file: File = serde_json::from_value(value).map_err(malformed)?;
        let mut baseline = Self { folder: folder(path).map_err(unreadable)?, counts: BTreeMap::new() };
        for entry in file.findings {
            *baseline.counts.entry(entry).or_default() += 1;
        }
        Ok(baseline)
    }

    /// Takes the findings out of a report that are let through, each entry of the baseline once.
    pub(super) fn filter<'s>(&mut self, report: &Report<'s>) -> Report<'s> {
        let file = file_name(report, &self.folder);
        let mut is_new = |found: &&Diagnostic| match self.counts.get_mut(&Entry::new(&file, found)) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        };
        let new: Vec<Diagnostic> =
            report.diagnostics().iter().filter(|found| is_new(found)).cloned().collect();
        Report::new(report.source(), new)
    }
}

/// Writes a baseline that lets all these findings through.
pub(super) fn write_baseline(path: &Path, reports: &[Report<'_>]) -> Result<usize, BaselineError> {
    let unwritable = |source| BaselineError::Unwritable { path: path.to_owned(), source };
    let folder = folder(path).map_err(unwritable)?;
    let entries = reports.iter().flat_map(|report| {
        let file = file_name(report, &folder);
        report.diagnostics().iter().map(move |found| Entry::new(&file, found))
    });
    let mut findings: Vec<Entry> = entries.collect();
    findings.sort();
    let count = findings.len();
    let text = serde_json::to_string_pretty(&File { version: VERSION, findings });
    let text = text.map_err(|error| unwritable(error.into()))? + "\n";
    if path.is_file() { replace(path, &text) } else { fs::write(path, text) }.map_err(unwritable)?;
    Ok(count)
}

impl Entry {
    fn new(file: &str, found: &Diagnostic) -> Self {
        Self {
            file: file.to_owned(),
            pointer: found.label().pointer().to_owned(),
            rule: found.rule().name().to_owned(),
            message: fingerprint(found.message()),
        }
    }
}

/// The folder of a file, in full.
fn folder(path: &Path) -> io::Result<PathBuf> {
    let mut folder = normalised(&path::absolute(path)?);
    folder.pop();
    Ok(folder)
}

/// A linted file as a baseline in this folder names it.
fn file_name(report: &Report<'_>, folder: &Path) -> String {
    let name = report.source().name();
    path::absolute(name)
        .map_or_else(|_| name.to_owned(), |path| slashes(&relative(&normalised(&path), folder)))
}
