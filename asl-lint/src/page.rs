//! The page of a rule: Markdown with fixed headings.

/// The headings of a page, in their order. `Options` may be missing.
pub(crate) const HEADINGS: [&str; 6] = ["What it does", "Why", "Fails", "Passes", "Options", "Spec"];

/// A page, split where it is read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Page {
    text: &'static str,
}

impl Page {
    pub(crate) const fn new(text: &'static str) -> Self {
        Self { text }
    }

    /// The first sentence of *What it does*: one sentence stands on each line.
    pub(crate) fn summary(self) -> &'static str {
        let body = self.section(HEADINGS[0]).unwrap_or_default();
        body.lines().find(|line| !line.is_empty()).unwrap_or_default()
    }

    /// What stands under a heading.
    pub(crate) fn section(self, heading: &str) -> Option<&'static str> {
        self.sections().find(|(title, _)| *title == heading).map(|(_, body)| body)
    }

    /// The headings with what stands under them.
    pub(crate) fn sections(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.text.split("\n## ").skip(1).map(|section| section.split_once('\n').unwrap_or((section, "")))
    }
}
