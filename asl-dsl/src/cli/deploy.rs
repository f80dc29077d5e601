use std::fs;

use anyhow::{Context as _, Result};
use asl_model::field::QueryLanguage;

use super::Machines;
use super::arguments::{CloudFormationArguments, TerraformArguments};
use super::output::{self, Status};
use crate::deploy::Deployment;

pub(super) fn terraform(
    machines: &Machines,
    language: Option<QueryLanguage>,
    arguments: &TerraformArguments,
) -> Result<Status> {
    let Some(deployment) = deployment(machines, language, &arguments.name)? else {
        return Ok(Status::Failure);
    };
    let folder = &arguments.out_dir;
    fs::create_dir_all(folder).with_context(|| format!("cannot make the folder `{}`", folder.display()))?;
    for (name, text) in deployment.terraform().iter() {
        let file = folder.join(name);
        fs::write(&file, text).with_context(|| format!("cannot write `{}`", file.display()))?;
    }
    Ok(Status::Success)
}

pub(super) fn cloudformation(
    machines: &Machines,
    language: Option<QueryLanguage>,
    arguments: &CloudFormationArguments,
) -> Result<Status> {
    let Some(deployment) = deployment(machines, language, &arguments.name)? else {
        return Ok(Status::Failure);
    };
    output::text(&deployment.cloudformation())?;
    Ok(Status::Success)
}

/// The deployment of the machine of this name; `None` where it could not be built, which was said.
fn deployment(
    machines: &Machines,
    language: Option<QueryLanguage>,
    name: &str,
) -> Result<Option<Deployment>> {
    match machines.find(name, language)? {
        Ok(machine) => {
            for state in machine.permissions().unknown_calls() {
                output::unknown_call(name, state);
            }
            Ok(Some(machines.deployment(name, &machine)))
        }
        Err(error) => {
            output::build_error(name, &error);
            Ok(None)
        }
    }
}
