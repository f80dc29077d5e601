use anyhow::{Result, bail};
use asl_model::similar::closest;

use crate::build_error::BuildError;
use crate::deploy::Deployment;
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
    deploy: Box<dyn Fn(Deployment) -> Deployment>,
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
        let deploy = Box::new(|deployment| deployment);
        self.entries.push(Entry { name: name.into(), build: Box::new(build), deploy });
        self
    }

    /// Says what stands around the machine that was added last when it is deployed; without it, a role.
    ///
    /// ```
    /// use asl_dsl::cli::Machines;
    /// use asl_dsl::deploy::{LogLevel, Logging, Schedule, Trigger};
    /// # use asl_dsl::prelude::*;
    /// # struct Checkout;
    /// # #[states]
    /// # impl Checkout {
    /// #     #[start]
    /// #     fn done(&self, order: Path<Any>) -> State<Self> { Succeed::new(&order) }
    /// # }
    ///
    /// let machines = Machines::new().with("checkout", Checkout).deployed(|deployment| {
    ///     deployment.logging(Logging::new(LogLevel::Error)).trigger(Trigger::rule(Schedule::rate("1 hour")))
    /// });
    /// ```
    pub fn deployed(mut self, deploy: impl Fn(Deployment) -> Deployment + 'static) -> Self {
        if let Some(entry) = self.entries.last_mut() {
            entry.deploy = Box::new(deploy);
        }
        self
    }

    /// The deployment of a machine.
    pub(super) fn deployment(&self, name: &str, machine: &Machine) -> Deployment {
        let deployment = machine.deployment(name);
        match self.entries.iter().find(|entry| entry.name == name) {
            Some(entry) => (entry.deploy)(deployment),
            None => deployment,
        }
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
