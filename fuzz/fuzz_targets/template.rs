//! A template is walked in both query languages; every place that is named exists.

#![no_main]

use asl_model::syntax::json;
use asl_model::template::{self, Meaning, Part, Template};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let parsed = json::parse(text);
    let Some(root) = parsed.root() else { return };
    check(text, &template::payload(root));
    check(text, &template::expressions(root));
});

fn check(text: &str, template: &Template<'_, '_>) {
    for leaf in template.leaves() {
        assert!(leaf.node().span().text(text).is_some());
        if let Meaning::Expression(span) = leaf.meaning() {
            assert!(leaf.node().as_str().is_some_and(|text| span.text(text).is_some()));
        }
    }
    for error in template.errors() {
        assert!(!matches!(error.part(), Part::Within(span) if span.end() > text.len()));
    }
}
