use anyhow::{Result, bail};
use asl_model::similar::closest;

use crate::build_error::BuildError;
use crate::machine::Machine;
use crate::workflow::Workflow;

/// The machines of a command line, by name.
#[derive(Default)]
#[must_use = "give it to `cli::main`"]
pub struct Machines {
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    build: Box<dyn Fn() -> Result<Machine, BuildError>>,
}

impl Machines {
    /// No machines.
    pub const fn new() -> Self {
        Self { entries: Vec::new() }
    }

    /// Adds a machine under a name, which is also the name of its file. It is built when it is asked for.
    pub fn with(self, name: impl Into<String>, workflow: impl Workflow) -> Self {
        self.with_built(name, move || workflow.build())
    }

    /// Adds a machine that is built in another way, as by the module `builder`.
    pub fn with_built(
        mut self,
        name: impl Into<String>,
        build: impl Fn() -> Result<Machine, BuildError> + 'static,
    ) -> Self {
        self.entries.push(Entry { name: name.into(), build: Box::new(build) });
        self
    }

    /// The names, in the order in which they were added.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.name.as_str())
    }

    /// Builds the machine of this name; `None` where there is none.
    ///
    /// # Errors
    ///
    /// The faults of the machine.
    #[must_use]
    pub fn build(&self, name: &str) -> Option<Result<Machine, BuildError>> {
        self.entries.iter().find(|entry| entry.name == name).map(|entry| (entry.build)())
    }

    /// Two machines of one name would be written to one file.
    pub(super) fn check(&self) -> Result<()> {
        for (index, name) in self.names().enumerate() {
            if self.names().take(index).any(|earlier| earlier == name) {
                bail!("two machines are named `{name}`");
            }
        }
        Ok(())
    }

    /// These machines, or all where none is named.
    pub(super) fn chosen<'n>(&'n self, names: &'n [String]) -> Vec<&'n str> {
        if names.is_empty() { self.names().collect() } else { names.iter().map(String::as_str).collect() }
    }

    /// Builds the machine of this name, or says which names there are.
    pub(super) fn find(&self, name: &str) -> Result<Result<Machine, BuildError>> {
        if let Some(built) = self.build(name) {
            return Ok(built);
        }
        let meant = closest(name, self.names()).map(|meant| format!("; did you mean `{meant}`?"));
        let names: Vec<_> = self.names().collect();
        bail!("no machine is named `{name}`{}\nthere are: {}", meant.unwrap_or_default(), names.join(", "));
    }
}

impl std::fmt::Debug for Machines {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.names()).finish()
    }
}
