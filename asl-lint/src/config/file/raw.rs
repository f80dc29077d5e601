//! The file as it is written. Every type here is a part of its JSON Schema.

use std::collections::BTreeMap;

use asl_model::span::Span;
use serde::Deserialize;
use toml::Spanned;

use crate::config::{Config, Level, Preset, WorkflowType};
use crate::rule::Group;

use super::{ConfigFile, Entry, FileError, FileErrorKind, Globs, ResultSchema, Settings};

/// The configuration of `asl-lint`.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "asl-lint.toml"))]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawFile {
    /// Which groups of rules are on where no level is set.
    preset: Option<Preset>,
    /// Levels of rules and groups; a rule's own level counts before its group's.
    #[cfg_attr(test, schemars(schema_with = "super::tests::levels_schema"))]
    rules: Levels,
    /// The type of the state machines, where what holds their definitions does not say it.
    workflow_type: Option<WorkflowType>,
    /// Errors that your own code raises, so that they are not taken for misspelt ones.
    known_errors: Vec<String>,
    /// Files that are taken from a folder beside those whose names say that they are definitions. Patterns as in
    /// `.gitignore`, relative to the folder of this file.
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    include: Vec<Spanned<String>>,
    /// Files that are not linted, also where they are named. Patterns as in `.gitignore`.
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    exclude: Vec<Spanned<String>>,
    /// Levels and workflow types of some paths; of several for a path the last counts.
    overrides: Vec<RawOverride>,
    /// Findings that are allowed where the definition cannot say it itself.
    allowances: Vec<RawAllowance>,
    /// What Lambda functions and activities return, by the name of the function or activity.
    results: BTreeMap<String, RawResult>,
}

type Levels = BTreeMap<Spanned<String>, Level>;

/// What holds for some paths.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "Override"))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RawOverride {
    /// Patterns as in `.gitignore`, relative to the folder of this file.
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    paths: Vec<Spanned<String>>,
    /// Levels of rules and groups.
    #[serde(default)]
    #[cfg_attr(test, schemars(schema_with = "super::tests::levels_schema"))]
    rules: Levels,
    /// The type of the state machines.
    workflow_type: Option<WorkflowType>,
}

/// A finding that is allowed.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "Allowance"))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RawAllowance {
    /// The name of the rule.
    #[cfg_attr(test, schemars(with = "String"))]
    rule: Spanned<String>,
    /// The path of the file, relative to the folder of this one.
    #[cfg_attr(test, schemars(with = "String"))]
    file: Spanned<String>,
    /// The JSON pointer of the value in the definition; what is nested in it is allowed too.
    #[cfg_attr(test, schemars(with = "String"))]
    pointer: Spanned<String>,
    /// Why it is allowed. For whoever reads this file.
    #[serde(rename = "reason")]
    _reason: Option<String>,
}

/// What a function or an activity returns.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "Result"))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RawResult {
    /// The path of a JSON Schema, relative to the folder of this file.
    #[cfg_attr(test, schemars(with = "String"))]
    schema: Spanned<String>,
}

pub(super) fn read(text: &str) -> Result<ConfigFile, Vec<FileError>> {
    let raw: RawFile = toml::from_str(text).map_err(|error| {
        let span = error.span().unwrap_or_default().into();
        vec![FileError { span, kind: FileErrorKind::from(&error) }]
    })?;
    let mut errors = Vec::new();
    let file = check(raw, &mut errors);
    errors.sort_by_key(|error| error.span);
    if errors.is_empty() { Ok(file) } else { Err(errors) }
}

fn check(raw: RawFile, errors: &mut Vec<FileError>) -> ConfigFile {
    ConfigFile {
        preset: raw.preset,
        known_errors: raw.known_errors,
        settings: Settings { workflow_type: raw.workflow_type, levels: levels(raw.rules, errors) },
        include: globs(&raw.include, errors),
        exclude: globs(&raw.exclude, errors),
        overrides: raw
            .overrides
            .into_iter()
            .map(|part| {
                let levels = levels(part.rules, errors);
                (globs(&part.paths, errors), Settings { workflow_type: part.workflow_type, levels })
            })
            .collect(),
        allowances: raw.allowances.into_iter().map(|entry| allowance(entry, errors)).collect(),
        results: raw.results.into_iter().map(|(function, result)| schema(function, result, errors)).collect(),
    }
}

/// The levels, those of groups first.
fn levels(raw: Levels, errors: &mut Vec<FileError>) -> Vec<(String, Level)> {
    let mut levels = Vec::new();
    for (name, level) in raw {
        let span = Span::from(name.span());
        if let Err(error) = Config::default().set_level(name.get_ref(), level) {
            errors.push(FileError { span, kind: error.into() });
        }
        levels.push((name.into_inner(), level));
    }
    levels.sort_by_key(|(name, _)| !Group::ALL.iter().any(|group| group.as_str() == name));
    levels
}

fn globs(patterns: &[Spanned<String>], errors: &mut Vec<FileError>) -> Globs {
    let texts: Vec<&str> = patterns.iter().map(|pattern| pattern.get_ref().as_str()).collect();
    Globs::new(&texts).unwrap_or_else(|broken| {
        for (position, reason) in broken {
            if let Some(pattern) = patterns.get(position) {
                let kind = FileErrorKind::Pattern { pattern: pattern.get_ref().clone(), reason };
                errors.push(FileError { span: pattern.span().into(), kind });
            }
        }
        Globs::none()
    })
}

fn allowance(raw: RawAllowance, errors: &mut Vec<FileError>) -> Entry {
    let span = Span::from(raw.rule.span());
    if let Err(error) = Config::default().allow_at(raw.rule.get_ref(), "") {
        errors.push(FileError { span, kind: error.into() });
    }
    let pointer = raw.pointer.get_ref();
    if !pointer.is_empty() && !pointer.starts_with('/') {
        let kind = FileErrorKind::Pointer { pointer: pointer.clone() };
        errors.push(FileError { span: raw.pointer.span().into(), kind });
    }
    Entry {
        rule: raw.rule.into_inner(),
        span,
        file: relative(raw.file, errors),
        pointer: raw.pointer.into_inner(),
    }
}

fn schema(function: String, raw: RawResult, errors: &mut Vec<FileError>) -> ResultSchema {
    let span = raw.schema.span().into();
    ResultSchema { function, path: relative(raw.schema, errors), span }
}

/// A path below the folder of the file, without `./` before it.
fn relative(path: Spanned<String>, errors: &mut Vec<FileError>) -> String {
    let span = path.span();
    let path = path.into_inner();
    let parts = path.split('/').filter(|part| !matches!(*part, "" | "."));
    let normal = parts.collect::<Vec<_>>().join("/");
    if path.starts_with('/') || normal.split('/').any(|part| part == "..") {
        errors.push(FileError { span: span.into(), kind: FileErrorKind::Outside { path } });
    }
    normal
}
