use std::fs;

use anyhow::{Context as _, Result};
use asl_lint::cli::diagrams;
use asl_lint::{Config, Source};
use asl_model::field::QueryLanguage;

use super::arguments::GraphArguments;
use super::output::{self, Status};
use super::{Machines, lint};

pub(super) fn run(
    machines: &Machines,
    language: Option<QueryLanguage>,
    arguments: &GraphArguments,
) -> Result<Status> {
    let name = &arguments.name;
    let machine = match machines.find(name, language)? {
        Ok(machine) => machine,
        Err(error) => {
            output::build_error(name, &error);
            return Ok(Status::Failure);
        }
    };
    let source = Source::new(lint::file_name(name), machine.to_json());
    for (_, diagram) in diagrams(&source, &Config::default()) {
        let text = arguments.format.draw(&diagram.title(name));
        match &arguments.out {
            Some(file) => {
                fs::write(file, text).with_context(|| format!("cannot write `{}`", file.display()))?;
            }
            None => output::text(&text)?,
        }
    }
    Ok(Status::Success)
}
