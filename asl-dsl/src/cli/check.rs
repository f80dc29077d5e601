use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context as _, Result};
use asl_model::field::QueryLanguage;
use asl_model::value::Value;
use similar::TextDiff;

use super::arguments::CheckArguments;
use super::output::{self, Status};
use super::{Machines, lint};

pub(super) fn run(
    machines: &Machines,
    language: Option<QueryLanguage>,
    arguments: &CheckArguments,
) -> Result<Status> {
    let mut status = Status::Success;
    for name in machines.chosen(&arguments.names) {
        let drift = match machines.find(name, language)? {
            Ok(machine) => drift(&arguments.dir.join(lint::file_name(name)), &machine.to_json())?,
            Err(error) => {
                output::build_error(name, &error);
                status = Status::Failure;
                continue;
            }
        };
        if let Some(drift) = drift {
            output::error(&drift.cause);
            output::text(&drift.diff)?;
            status = Status::Failure;
        }
    }
    Ok(status)
}

/// How a file differs from what the code says.
#[derive(Debug)]
struct Drift {
    cause: anyhow::Error,
    diff: String,
}

/// How the file differs from `expected`; line ends do not count, since a checkout may change them.
fn drift(file: &Path, expected: &str) -> Result<Option<Drift>> {
    let name = file.display();
    let found = match fs::read_to_string(file) {
        Ok(found) => found.replace("\r\n", "\n"),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let cause = anyhow::anyhow!("`{name}` is not there: write it with `synth`");
            return Ok(Some(Drift { cause, diff: String::new() }));
        }
        Err(error) => return Err(error).with_context(|| format!("cannot read `{name}`")),
    };
    if found == expected {
        return Ok(None);
    }
    let is_layout = found.parse::<Value>().is_ok_and(|found| expected.parse() == Ok(found));
    let cause = if is_layout {
        anyhow::anyhow!("`{name}` says the same in another layout: write it again with `synth`")
    } else {
        anyhow::anyhow!("`{name}` is not what the code says: write it again with `synth`, or change the code")
    };
    let diff = TextDiff::from_lines(found.as_str(), expected)
        .unified_diff()
        .header(&format!("{name} (on disk)"), &format!("{name} (from the code)"))
        .to_string();
    Ok(Some(Drift { cause, diff }))
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXPECTED: &str = "{\n  \"StartAt\": \"A\"\n}\n";

    fn drift_of(text: &str) -> Option<Drift> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.asl.json");
        fs::write(&file, text).unwrap();
        drift(&file, EXPECTED).unwrap()
    }

    #[test]
    fn the_same_bytes_are_no_drift_whatever_the_line_ends() {
        assert!(drift_of(EXPECTED).is_none());
        assert!(drift_of(&EXPECTED.replace('\n', "\r\n")).is_none());
    }

    #[test]
    fn a_changed_file_is_shown_with_what_the_code_says() {
        let drift = drift_of("{\n  \"StartAt\": \"B\"\n}\n").unwrap();

        assert!(drift.cause.to_string().contains("is not what the code says"));
        assert!(drift.diff.contains("-  \"StartAt\": \"B\"\n+  \"StartAt\": \"A\"\n"), "{}", drift.diff);
    }

    #[test]
    fn another_layout_is_told_from_another_machine() {
        let drift = drift_of("{\"StartAt\": \"A\"}").unwrap();

        assert!(drift.cause.to_string().contains("another layout"));
    }

    #[test]
    fn a_file_that_is_not_there_is_drift_and_no_mistake_of_the_call() {
        let folder = tempfile::tempdir().unwrap();

        let drift = drift(&folder.path().join("a.asl.json"), EXPECTED).unwrap().unwrap();

        assert!(drift.cause.to_string().ends_with("is not there: write it with `synth`"));
    }
}
