use std::fmt::Write as _;
use std::path::Path;

use super::assert_current;
use crate::{Group, rules};

/// All pages in one, with a table before them.
fn documentation() -> String {
    let mut text = String::from(
        "# Rules\n\n\
         <!-- Generated from the pages in asl-lint/src/rules by UPDATE_GENERATED=1 cargo test -p asl-lint. -->\n\n\
         Levels are `allow`, `warn` and `deny`; a rule's group fixes its default.\n\n\
         | group | default | a finding means |\n|---|---|---|\n",
    );
    for group in Group::ALL {
        writeln!(text, "| `{group}` | `{}` | {} |", group.default_level(), group.promise()).unwrap();
    }
    text.push_str("\n| rule | group | what it does |\n|---|---|---|\n");
    for rule in rules::all() {
        let name = rule.name();
        writeln!(text, "| [`{name}`](#{name}) | `{}` | {} |", rule.group(), rule.summary()).unwrap();
    }
    for rule in rules::all() {
        let page = rule.page().replace("\n## ", "\n### ");
        let (title, body) = page.split_once('\n').unwrap();
        let facts = format!(
            "Group `{}`, by default `{}`, since {}.",
            rule.group(),
            rule.group().default_level(),
            rule.since()
        );
        write!(text, "\n#{title}\n\n{facts}\n{body}").unwrap();
    }
    text
}

#[test]
fn the_documentation_of_the_rules_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/rules.md");
    assert_current(&path, &documentation());
}
