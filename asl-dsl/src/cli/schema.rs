use anyhow::Result;
use asl_model::value::Value;

use super::Machines;
use super::arguments::SchemaArguments;
use super::output::{self, Status};

pub(super) fn run(machines: &Machines, arguments: &SchemaArguments) -> Result<Status> {
    let schema = machines.schema(&arguments.name)?;
    output::line(&Value::from(schema).to_json_pretty())?;
    Ok(Status::Success)
}
