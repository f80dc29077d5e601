use std::collections::BTreeSet;
use std::fs;

use super::folder;
use crate::page::{HEADINGS, Page};
use crate::rules;

fn stems(extension: &str) -> BTreeSet<String> {
    let files = fs::read_dir(folder()).unwrap().map(|file| file.unwrap().path());
    let files = files.filter(|file| file.extension().is_some_and(|found| found == extension));
    files.map(|file| file.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
}

#[test]
fn every_file_is_a_rule_and_every_rule_has_its_files() {
    let names: BTreeSet<String> = rules::all().map(|rule| rule.name().to_owned()).collect();
    let mut modules: BTreeSet<String> = names.iter().map(|name| name.replace('-', "_")).collect();
    modules.insert("mod".to_owned());
    assert_eq!(stems("md"), names);
    assert_eq!(stems("rs"), modules);
}

#[test]
fn the_list_is_sorted() {
    assert!(rules::all().map(crate::Rule::name).is_sorted());
}

#[test]
fn every_page_has_its_headings_in_order() {
    for rule in rules::all() {
        let title = format!("# {}\n\n", rule.name());
        assert!(rule.page().starts_with(&title), "{}: the title", rule.name());
        let found: Vec<&str> = Page::new(rule.page()).sections().map(|(heading, _)| heading).collect();
        let wanted: Vec<&str> =
            HEADINGS.into_iter().filter(|heading| *heading != "Options" || found.contains(heading)).collect();
        assert_eq!(found, wanted, "{}", rule.name());
    }
}

#[test]
fn every_summary_is_one_sentence() {
    for rule in rules::all() {
        let summary = rule.summary();
        assert!(summary.ends_with('.') && !summary.contains(". "), "{}: {summary}", rule.name());
    }
}
