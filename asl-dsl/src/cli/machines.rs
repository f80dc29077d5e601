use anyhow::{Result, anyhow, bail};
use asl_model::field::QueryLanguage;
use asl_model::similar::closest;

use crate::build_error::BuildError;
use crate::deploy::Deployment;
use crate::language::Language as _;
use crate::machine::Machine;
use crate::schema::Schema;
use crate::workflow::Workflow;

/// The machines of a command line, by name.
#[derive(Default)]
#[must_use = "give it to `cli::main`"]
pub struct Machines {
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    build: Box<dyn Fn(Option<QueryLanguage>) -> Result<Machine, MachineError>>,
    schema: Option<fn() -> Schema>,
    deploy: Box<dyn Fn(Deployment) -> Deployment>,
}

/// Why there is no machine of a name.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MachineError {
    /// The machine has faults.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// The machine is asked for in a query language that it is not written in.
    #[error("it is written in {} and cannot be built in {}", .written.as_str(), .wanted.as_str())]
    OtherLanguage {
        /// The language that it is written in.
        written: QueryLanguage,
        /// The language that it is asked for in.
        wanted: QueryLanguage,
    },
}

impl Machines {
    /// No machines.
    pub const fn new() -> Self {
        Self { entries: Vec::new() }
    }

    /// Adds a machine under a name, which is also the name of its file. It is built when it is asked for.
    pub fn with<W: Workflow>(self, name: impl Into<String>, workflow: W) -> Self {
        let build = move |language: Option<QueryLanguage>| {
            let language = language.unwrap_or(W::Language::BUILT_IN);
            if !W::Language::IS_PORTABLE {
                check_language(W::Language::BUILT_IN, language)?;
            }
            Ok(crate::build::machine(&workflow, language)?)
        };
        self.with_entry(name, build, Some(W::input_schema))
    }

    /// Adds a machine that is built in another way, as by the module `builder`.
    pub fn with_built(
        self,
        name: impl Into<String>,
        build: impl Fn() -> Result<Machine, BuildError> + 'static,
    ) -> Self {
        let build = move |language: Option<QueryLanguage>| {
            let machine = build()?;
            let written = machine.definition().query_language.unwrap_or(QueryLanguage::JsonPath);
            check_language(written, language.unwrap_or(written))?;
            Ok(machine)
        };
        self.with_entry(name, build, None)
    }

    fn with_entry(
        mut self,
        name: impl Into<String>,
        build: impl Fn(Option<QueryLanguage>) -> Result<Machine, MachineError> + 'static,
        schema: Option<fn() -> Schema>,
    ) -> Self {
        let deploy = Box::new(|deployment| deployment);
        self.entries.push(Entry { name: name.into(), build: Box::new(build), schema, deploy });
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

    /// Builds the machine of this name in its own query language, a portable one in JSONPath; `None` where there is
    /// none.
    ///
    /// # Errors
    ///
    /// The faults of the machine.
    #[must_use]
    pub fn build(&self, name: &str) -> Option<Result<Machine, MachineError>> {
        self.build_in(name, None)
    }

    /// Builds the machine of this name in a query language; `None` where there is none.
    ///
    /// # Errors
    ///
    /// The faults of the machine, or that it is written in the other language.
    #[must_use]
    pub fn build_as(&self, name: &str, language: QueryLanguage) -> Option<Result<Machine, MachineError>> {
        self.build_in(name, Some(language))
    }

    fn build_in(&self, name: &str, language: Option<QueryLanguage>) -> Option<Result<Machine, MachineError>> {
        self.entries.iter().find(|entry| entry.name == name).map(|entry| (entry.build)(language))
    }

    /// The JSON Schema of the input of the machine of this name.
    pub(super) fn schema(&self, name: &str) -> Result<Schema> {
        let Some(entry) = self.entries.iter().find(|entry| entry.name == name) else {
            return Err(self.unknown(name));
        };
        let Some(schema) = entry.schema else {
            bail!("`{name}` is no workflow of state functions: the type of its input is not known");
        };
        Ok(schema())
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
    pub(super) fn find(
        &self,
        name: &str,
        language: Option<QueryLanguage>,
    ) -> Result<Result<Machine, MachineError>> {
        self.build_in(name, language).ok_or_else(|| self.unknown(name))
    }

    fn unknown(&self, name: &str) -> anyhow::Error {
        let meant = closest(name, self.names()).map(|meant| format!("; did you mean `{meant}`?"));
        let names: Vec<_> = self.names().collect();
        anyhow!("no machine is named `{name}`{}\nthere are: {}", meant.unwrap_or_default(), names.join(", "))
    }
}

const fn check_language(written: QueryLanguage, wanted: QueryLanguage) -> Result<(), MachineError> {
    match (written, wanted) {
        (QueryLanguage::JsonPath, QueryLanguage::JsonPath)
        | (QueryLanguage::Jsonata, QueryLanguage::Jsonata) => Ok(()),
        _ => Err(MachineError::OtherLanguage { written, wanted }),
    }
}

impl std::fmt::Debug for Machines {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.names()).finish()
    }
}

#[cfg(test)]
mod tests {
    use asl_model::value::Value;

    use super::*;
    use crate::prelude::*;

    struct Ended;

    #[crate::states(crate = crate)]
    impl Ended {
        #[start]
        fn end(&self, input: Path<String>) -> State<Self> {
            Pass::new(&input).end()
        }
    }

    struct Computed;

    #[crate::states(crate = crate, language = Jsonata)]
    impl Computed {
        #[start]
        fn end(&self, input: Path<String>) -> State<Self> {
            Succeed::output(jsonata::uppercase(input))
        }
    }

    fn machines() -> Machines {
        Machines::new().with("ended", Ended).with("computed", Computed).with_built("built", || Ended.build())
    }

    #[test]
    fn a_portable_machine_is_built_in_either_language() {
        let language = |machine: Machine| machine.definition().query_language;

        assert_eq!(language(machines().build("ended").unwrap().unwrap()), None);
        for wanted in [QueryLanguage::JsonPath, QueryLanguage::Jsonata] {
            let machine = machines().build_as("ended", wanted).unwrap().unwrap();
            assert_eq!(language(machine).unwrap_or(QueryLanguage::JsonPath), wanted);
        }
    }

    #[test]
    fn a_machine_of_one_language_says_that_it_is_not_in_the_other() {
        let error = |name, wanted| machines().build_as(name, wanted).unwrap().unwrap_err().to_string();

        assert!(machines().build("computed").unwrap().is_ok());
        assert_eq!(
            error("computed", QueryLanguage::JsonPath),
            "it is written in JSONata and cannot be built in JSONPath"
        );
        assert_eq!(
            error("built", QueryLanguage::Jsonata),
            "it is written in JSONPath and cannot be built in JSONata"
        );
    }

    #[test]
    fn the_schema_of_an_input_is_known_of_workflows() {
        let schema = Value::from(machines().schema("ended").unwrap());

        assert_eq!(schema.get("type"), Some(&Value::from("string")));
        assert!(
            machines()
                .schema("built")
                .unwrap_err()
                .to_string()
                .contains("the type of its input is not known")
        );
    }
}
