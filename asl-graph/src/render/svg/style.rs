use std::fmt::{self, Display, Formatter};

const LIGHT: &str = include_str!("light.css");
const DARK: &str = include_str!("dark.css");
const RULES: &str = include_str!("style.css");

/// The style sheet of a picture: light or dark as the reader prefers, if no class around it says which.
pub(in crate::render) struct Style;

impl Display for Style {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, ".asl{{\n{LIGHT}}}")?;
        writeln!(f, "@media (prefers-color-scheme:dark){{.asl:not(.asl-light){{\n{DARK}}}}}")?;
        writeln!(f, ".asl.asl-dark{{\n{DARK}}}")?;
        f.write_str(RULES)
    }
}
