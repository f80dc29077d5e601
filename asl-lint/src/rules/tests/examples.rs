use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::{assert_current, page_path};
use crate::cli::{Colour, write_text};
use crate::page::Page;
use crate::rule::Rule;
use crate::{Applicability, Config, Diagnostic, Level, Report, Source, fix, lint, rules};

/// A fenced block of a page: the word behind the fence, and what stands inside.
struct Block<'p> {
    language: &'p str,
    text: &'p str,
}

fn blocks(section: &str) -> Vec<Block<'_>> {
    let mut parts = section.split("```");
    let mut blocks = Vec::new();
    parts.next();
    while let (Some(block), Some(_)) = (parts.next(), parts.next()) {
        let (language, text) = block.split_once('\n').unwrap();
        blocks.push(Block { language, text });
    }
    blocks
}

/// A text of the block's language, with none of the files that it names.
fn source(block: &Block<'_>) -> Source {
    Source::new(format!("example.asl.{}", block.language), block.text).with_files(|_| None)
}

/// The definitions of a section, as sources named after their language.
fn definitions(rule: &Rule, heading: &str) -> Vec<Source> {
    let section = Page::new(rule.page()).section(heading).unwrap();
    let blocks = blocks(section).into_iter().filter(|block| block.language != "text");
    let sources: Vec<Source> = blocks.map(|block| source(&block)).collect();
    assert!(!sources.is_empty(), "{}: `{heading}` has no example", rule.name());
    sources
}

/// The default levels, with this rule on.
fn config(rule: &Rule) -> Config {
    let mut config = Config::default();
    if config.level(rule) == Level::Allow {
        config.set_level(rule.name(), Level::Warn).unwrap();
    }
    config
}

/// The findings that count: those of the rule, and what would fail.
fn relevant<'a>(report: &'a Report<'_>, rule: &Rule) -> impl Iterator<Item = &'a Diagnostic> {
    let name = rule.name();
    report
        .diagnostics()
        .iter()
        .filter(move |found| found.rule().name() == name || found.level() == Level::Deny)
}

fn render(report: &Report<'_>, rule: &Rule) -> String {
    let own = report.diagnostics().iter().filter(|found| found.rule().name() == rule.name());
    let own = Report::new(report.source(), own.cloned().collect());
    let mut rendering = Vec::new();
    write_text(&own, Colour::Never, &mut rendering).unwrap();
    String::from_utf8(rendering).unwrap().trim_end().to_owned()
}

#[test]
fn what_fails_yields_exactly_one_finding() {
    for rule in rules::all() {
        for source in definitions(rule, "Fails") {
            let report = lint(&source, &config(rule));
            let names: Vec<&str> = relevant(&report, rule).map(|found| found.rule().name()).collect();
            assert_eq!(names, [rule.name()], "{}: {}", rule.name(), source.text());
        }
    }
}

#[test]
fn what_passes_yields_none() {
    for rule in rules::all() {
        for source in definitions(rule, "Passes") {
            let report = lint(&source, &config(rule));
            let messages: Vec<&str> = relevant(&report, rule).map(Diagnostic::message).collect();
            assert_eq!(messages, [""; 0], "{}: {}", rule.name(), source.text());
        }
    }
}

#[test]
fn what_fails_passes_after_its_safe_fix() {
    let mut fixed_rules = BTreeSet::new();
    for rule in rules::all() {
        for source in definitions(rule, "Fails") {
            let report = lint(&source, &config(rule));
            let own = report.diagnostics().iter().filter(|found| found.rule().name() == rule.name());
            let mut fixes = own.flat_map(Diagnostic::fixes);
            if !fixes.any(|fix| fix.applicability() == Applicability::Safe) {
                continue;
            }
            let fixed = fix(&source, &config(rule), Applicability::Safe);
            let left = lint(fixed.source(), &config(rule));
            let messages: Vec<&str> = relevant(&left, rule).map(Diagnostic::message).collect();
            assert_eq!(messages, [""; 0], "{}: {}", rule.name(), fixed.source().text());
            fixed_rules.insert(rule.name());
        }
    }
    assert!(fixed_rules.len() > 5, "the examples with fixes: {fixed_rules:?}");
}

#[test]
fn renderings_on_the_pages_are_current_and_narrow() {
    for rule in rules::all() {
        let section = Page::new(rule.page()).section("Fails").unwrap();
        let (before, after) = rule.page().split_once(section).unwrap();
        let mut fails = String::new();
        let mut rest = section;
        for source in definitions(rule, "Fails") {
            let end = rest.find(source.text()).unwrap() + source.text().len() + "```\n".len();
            fails.push_str(&rest[..end]);
            rest = &rest[end..];
            let rendering = render(&lint(&source, &config(rule)), rule);
            let widest = rendering.lines().max_by_key(|line| line.chars().count()).unwrap_or_default();
            assert!(widest.chars().count() <= 80, "{}: wider than 80 columns: {widest}", rule.name());
            write!(fails, "\n```text\n{rendering}\n```\n").unwrap();
            rest = rest.strip_prefix("\n```text\n").map_or(rest, |old| old.split_once("```\n").unwrap().1);
        }
        fails.push_str(rest);
        assert_current(&page_path(rule), &format!("{before}{fails}{after}"));
    }
}
