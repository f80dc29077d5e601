//! Tests that cross crates; see `tests/`.

/// Compiles and runs the examples of a page.
macro_rules! pages {
    ($($name:ident: $path:literal,)*) => {
        $(
            #[cfg(doctest)]
            #[doc = include_str!(concat!("../../", $path))]
            struct $name;
        )*
    };
}

pages! {
    Readme: "README.md",
    FromRustToTerraform: "docs/from-rust-to-terraform.md",
    FirstWorkflow: "docs/guide/first-workflow.md",
    Data: "docs/guide/data.md",
    States: "docs/guide/states.md",
    Errors: "docs/guide/errors.md",
    DistributedMap: "docs/guide/distributed-map.md",
    Expressions: "docs/guide/expressions.md",
    Builder: "docs/guide/builder.md",
    CommandLine: "docs/guide/command-line.md",
    Testing: "docs/guide/testing.md",
    ComingFromTheCdk: "docs/guide/coming-from-the-cdk.md",
}
