//! Runs the rules over one definition.

use std::collections::BTreeSet;

use crate::allowance;
use crate::config::{Config, Level};
use crate::context::Context;
use crate::definition::Definition;
use crate::diagnostic::{Diagnostic, Finding};
use crate::fix::Editor;
use crate::input::Document;
use crate::place::Locator;
use crate::rule::Rule;
use crate::rules;
use crate::source::Source;

/// What the rules that are on find in one of the definitions of a text, but for what is allowed there, or by
/// the configuration; `used` takes the numbers of its allowances that are in use.
pub(crate) fn check(
    source: &Source,
    document: &Document<'_>,
    config: &Config,
    used: &mut BTreeSet<usize>,
) -> Vec<Diagnostic> {
    let definition = Definition::new(document.root().filter(|_| !document.is_foreign()));
    let cx = Context::new(document, &definition, config);
    let is_on = |rule: &Rule| config.level(rule) > Level::Allow;
    let (last, rules): (Vec<_>, Vec<_>) = rules::all().partition(|rule| rule.name() == allowance::RULE);
    let run = |rules: Vec<&'static Rule>| -> Vec<(&'static Rule, Finding)> {
        let on = rules.into_iter().filter(|rule| is_on(rule));
        on.flat_map(|rule| (rule.check)(&cx).into_iter().map(move |finding| (rule, finding))).collect()
    };
    let mut findings = run(rules);
    let is_allowed = |(rule, finding): &(&'static Rule, Finding)| {
        let allowances = cx.allowances();
        !allowances.is_empty() && allowances.allow(rule, &finding.place().steps(document.root()))
    };
    findings.retain(|finding| !is_allowed(finding));
    // A rule that is off finds nothing, one that could not read all of the text may have missed something, and
    // whether the last rule finds something is not known before it has run.
    cx.allowances().spare(|rule| !is_on(rule) || document.is_damaged() || rule.name() == allowance::RULE);
    findings.extend(run(last).into_iter().filter(|finding| !is_allowed(finding)));
    if findings.is_empty() {
        return Vec::new();
    }
    let locator = Locator::new(source.text(), document);
    let editor = Editor::new(source.text(), document);
    let locate = |(rule, finding): (&'static Rule, Finding)| {
        finding.locate(rule, config.level(rule), &definition, &locator, &editor)
    };
    let mut diagnostics: Vec<Diagnostic> = findings.into_iter().map(locate).collect();
    diagnostics.retain(|found| {
        let allowances: Vec<usize> = config.allowances_of(found.rule(), found.label().pointer()).collect();
        used.extend(&allowances);
        allowances.is_empty()
    });
    diagnostics
}
