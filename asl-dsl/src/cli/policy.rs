use anyhow::Result;
use asl_aws::permission::{Policy, Scope};
use asl_model::field::QueryLanguage;

use super::Machines;
use super::arguments::{PolicyArguments, PolicyFormat};
use super::output::{self, Status};

pub(super) fn run(
    machines: &Machines,
    language: Option<QueryLanguage>,
    arguments: &PolicyArguments,
) -> Result<Status> {
    let machine = match machines.find(&arguments.name, language)? {
        Ok(machine) => machine,
        Err(error) => {
            output::build_error(&arguments.name, &error);
            return Ok(Status::Failure);
        }
    };
    let permissions = machine.permissions();
    for state in permissions.unknown_calls() {
        output::unknown_call(&arguments.name, state);
    }
    let scope = Scope {
        partition: &arguments.partition,
        region: &arguments.region,
        account: &arguments.account,
        state_machine: arguments.state_machine.as_ref().unwrap_or(&arguments.name),
    };
    let policy = Policy::new(permissions.statements(), scope);
    output::text(&match arguments.format {
        PolicyFormat::Json => policy.to_json() + "\n",
        PolicyFormat::Hcl => policy.to_hcl("execution"),
    })?;
    Ok(Status::Success)
}
