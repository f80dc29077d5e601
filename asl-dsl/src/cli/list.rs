use anyhow::Result;

use super::Machines;
use super::output::{self, Status};

pub(super) fn run(machines: &Machines) -> Result<Status> {
    let width = machines.names().map(str::len).max().unwrap_or(0);
    let mut status = Status::Success;
    for name in machines.names() {
        match machines.find(name, None)? {
            Ok(machine) => {
                let comment = machine.definition().comment.as_deref().unwrap_or_default();
                output::line(format!("{name:width$}  {comment}").trim_end())?;
            }
            Err(error) => {
                output::line(name)?;
                output::build_error(name, &error);
                status = Status::Failure;
            }
        }
    }
    Ok(status)
}
