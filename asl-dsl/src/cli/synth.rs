use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use asl_model::field::QueryLanguage;

use super::arguments::SynthArguments;
use super::output::{self, Status};
use super::{Machines, lint};
use crate::machine::Machine;

pub(super) fn run(
    machines: &Machines,
    language: Option<QueryLanguage>,
    arguments: &SynthArguments,
) -> Result<Status> {
    if let Some(folder) = &arguments.out_dir {
        fs::create_dir_all(folder)
            .with_context(|| format!("cannot make the folder `{}`", folder.display()))?;
    }
    let names: Vec<&str> = match &arguments.name {
        Some(name) => vec![name],
        None => machines.names().collect(),
    };
    let mut status = Status::Success;
    for name in names {
        status = status.max(synthesise(machines, language, name, arguments)?);
    }
    Ok(status)
}

fn synthesise(
    machines: &Machines,
    language: Option<QueryLanguage>,
    name: &str,
    arguments: &SynthArguments,
) -> Result<Status> {
    let machine = match machines.find(name, language)? {
        Ok(machine) => machine,
        Err(error) => {
            output::build_error(name, &error);
            return Ok(Status::Failure);
        }
    };
    match &arguments.out_dir {
        Some(folder) => write(folder, name, &machine)?,
        None => output::line(machine.to_json().trim_end())?,
    }
    if arguments.no_lint {
        output::warnings(name, &machine);
        return Ok(Status::Success);
    }
    lint::machine(name, &machine, false)
}

fn write(folder: &Path, name: &str, machine: &Machine) -> Result<()> {
    let file = folder.join(lint::file_name(name));
    fs::write(&file, machine.to_json()).with_context(|| format!("cannot write `{}`", file.display()))
}
