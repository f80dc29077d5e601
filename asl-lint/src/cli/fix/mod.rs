//! `--fix` and `--diff`.

mod write;

use std::io::{self, Write};
use std::path::Path;

use clap::Args;
use similar::TextDiff;

use crate::config::Config;
use crate::source::Source;
use crate::{Applicability, Fixed};

use super::files::Input;
use super::run::{Outcome, complain};
use write::write_back;

/// What is done about findings that can be mended.
#[derive(Debug, Args)]
pub(super) struct FixArguments {
    /// Applies the safe fixes and reports what is left. Standard input goes to standard output, fixed.
    #[arg(long, group = "fixing", help_heading = "Fixes")]
    pub(super) fix: bool,
    /// Prints what `--fix` would change as a unified diff and writes nothing; fails if there is something.
    #[arg(long, group = "fixing", help_heading = "Fixes")]
    pub(super) diff: bool,
    /// Applies also the fixes that may change what a definition does.
    #[arg(long, requires = "fixing", help_heading = "Fixes")]
    unsafe_fixes: bool,
}

impl FixArguments {
    /// Prints the differences that fixes would make.
    pub(super) fn show(&self, inputs: &[Input], out: &mut dyn Write) -> io::Result<Outcome> {
        let mut outcome = Outcome::Clean;
        for Input { source, config, .. } in inputs {
            let fixed = self.fixed(source, config);
            if fixed.source().text() != source.text() {
                let name = source.name();
                let diff = TextDiff::from_lines(source.text(), fixed.source().text());
                write!(out, "{}", diff.unified_diff().header(name, name))?;
                outcome = Outcome::Findings;
            }
        }
        out.flush()?;
        Ok(outcome)
    }

    /// Puts fixed texts in the place of files and sources; a file that cannot be written stays as it is.
    pub(super) fn apply(&self, inputs: &mut [Input]) -> Outcome {
        let mut outcome = Outcome::Clean;
        for Input { source, config, .. } in inputs {
            let fixed = self.fixed(source, config).into_source();
            if fixed.text() == source.text() {
                continue;
            }
            match write_back(Path::new(source.name()), source.text(), fixed.text()) {
                Ok(()) => *source = fixed,
                Err(error) => {
                    complain(&format_args!("`{}` stays as it is: {error}", source.name()));
                    outcome = Outcome::Unusable;
                }
            }
        }
        outcome
    }

    /// Prints standard input, fixed; the bytes of one that is no text are gone, so that it prints nothing.
    pub(super) fn print(
        &self,
        Input { source, config, .. }: &mut Input,
        out: &mut dyn Write,
    ) -> io::Result<Outcome> {
        if source.encoding_fault().is_some() {
            complain(&format_args!("`{}` is no text in UTF-8 and is not written", source.name()));
            return Ok(Outcome::Unusable);
        }
        *source = self.fixed(source, config).into_source();
        out.write_all(source.text().as_bytes())?;
        out.flush()?;
        Ok(Outcome::Clean)
    }

    fn fixed(&self, source: &Source, config: &Config) -> Fixed {
        let most = if self.unsafe_fixes { Applicability::Unsafe } else { Applicability::Safe };
        let fixed = crate::fix(source, config, most);
        for refused in fixed.refused() {
            complain(refused);
        }
        if !fixed.is_finished() {
            complain(&format_args!(
                "the fixes of `{}` come to no end: look at what they did, and run it again",
                source.name()
            ));
        }
        fixed
    }
}
