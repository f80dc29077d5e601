//! Pages and diagrams in a real browser.
//!
//! `CHROMIUM` names the program; without it, `chromium` is looked for, and where there is none these tests say that
//! they are skipped. `MERMAID` names the `mermaid.min.js` of the npm package.

#![expect(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "helpers of tests may fail loudly; clippy's switches reach the tests themselves only"
)]

mod browser;
mod mermaid;
mod page;
