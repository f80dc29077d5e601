//! That the pages of `docs` are found: by readers, by the book, and by the tests of their examples.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// The Markdown files below a folder, sorted.
fn pages(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(pages(&path));
        } else if path.extension().is_some_and(|extension| extension == "md") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Where the links of a page lead that stay in the repository, without the part behind `#`.
fn links(text: &str) -> impl Iterator<Item = &str> {
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
    let targets = targets.map(|(target, _)| target.split('#').next().unwrap_or_default());
    targets.filter(|target| !target.is_empty() && !target.contains("://"))
}

#[test]
fn every_link_leads_to_a_file() {
    let mut pages = pages(&root().join("docs"));
    pages.extend(["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"].map(|name| root().join(name)));
    for page in pages {
        let text = fs::read_to_string(&page).unwrap();
        for link in links(&text) {
            let target = page.parent().unwrap().join(link);
            assert!(target.exists(), "{}: `{link}` leads nowhere", page.display());
        }
    }
}

#[test]
fn every_page_stands_in_the_summary() {
    let docs = root().join("docs");
    let summary = fs::read_to_string(docs.join("SUMMARY.md")).unwrap();
    let named: Vec<_> = links(&summary).map(|link| docs.join(link)).collect();
    for page in pages(&docs) {
        let is_named = named.contains(&page) || page.ends_with("SUMMARY.md");
        assert!(is_named, "{} is not in SUMMARY.md", page.display());
    }
}

#[test]
fn the_examples_of_every_page_are_compiled() {
    let tested = fs::read_to_string(root().join("tests/src/lib.rs")).unwrap();
    for page in pages(&root().join("docs")) {
        if fs::read_to_string(&page).unwrap().contains("```rust") {
            let name = page.strip_prefix(root()).unwrap().display().to_string().replace('\\', "/");
            assert!(tested.contains(&format!("\"{name}\"")), "{name} is not in tests/src/lib.rs");
        }
    }
}
