//! What stands around a state machine when it is deployed: role, policy, log group, trigger and alarms.
//!
//! A [`Deployment`] says what is wanted; [`terraform`](Deployment::terraform) and
//! [`cloudformation`](Deployment::cloudformation) write it down. The same deployment gives the same bytes.
//!
//! ```
//! use asl_dsl::deploy::{LogLevel, Logging, Schedule, Trigger};
//! use asl_dsl::prelude::*;
//! use asl_dsl::services::lambda::Invoke;
//!
//! struct Report;
//!
//! #[states]
//! impl Report {
//!     #[start]
//!     fn write(&self, input: Path<Any>) -> State<Self> {
//!         Task::new(&input, Invoke::builder().function_name("${FunctionName}").payload(&input).build()).end()
//!     }
//! }
//!
//! let files = Report
//!     .build()?
//!     .deployment("weekly-report")
//!     .logging(Logging::new(LogLevel::Error))
//!     .trigger(Trigger::rule(Schedule::cron("0 3 ? * MON *")))
//!     .terraform();
//! let main = files.get("main.tf.json").unwrap();
//! assert!(main.contains("\"schedule_expression\": \"cron(0 3 ? * MON *)\""));
//! assert!(files.get("variables.tf.json").unwrap().contains("\"function_name\""));
//! # Ok::<(), asl_dsl::BuildError>(())
//! ```

mod alarm;
mod cloudformation;
mod files;
mod logging;
mod object;
mod pieces;
mod terraform;
mod trigger;

#[cfg(test)]
mod tests;

pub use alarm::Alarm;
pub use files::Files;
pub use logging::{LogLevel, Logging};
pub use trigger::{Schedule, Trigger};

use asl_aws::permission::{self, Statement, combine};
use asl_model::value::{Value, to_value};

use crate::machine::Machine;
use crate::placeholder::{self, MachinePlaceholder};

/// A machine with what stands around it.
#[derive(Debug, Clone)]
#[must_use = "write it: `terraform()` or `cloudformation()`"]
pub struct Deployment {
    name: String,
    machine: Machine,
    permissions: Vec<Statement>,
    kind: WorkflowType,
    logging: Option<Logging>,
    tracing: bool,
    customer_key: bool,
    tags: Vec<(String, String)>,
    triggers: Vec<Trigger>,
    alarms: Vec<Alarm>,
}

/// The type of a state machine, which cannot be changed once it is deployed.
///
/// Source: AWS Step Functions Developer Guide, *Choosing workflow type in Step Functions*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum WorkflowType {
    /// Runs up to a year, each step exactly once.
    #[default]
    Standard,
    /// Runs up to five minutes, each step at least once.
    Express,
}

impl Machine {
    /// The machine under this name, with a role that may do what its states call, and nothing else.
    pub fn deployment(&self, name: impl Into<String>) -> Deployment {
        Deployment {
            name: name.into(),
            machine: self.clone(),
            permissions: self.permissions().statements().to_vec(),
            kind: WorkflowType::default(),
            logging: None,
            tracing: false,
            customer_key: false,
            tags: Vec::new(),
            triggers: Vec::new(),
            alarms: Vec::new(),
        }
    }
}

impl Deployment {
    /// Makes it an Express workflow.
    pub const fn express(mut self) -> Self {
        self.kind = WorkflowType::Express;
        self
    }

    /// Writes the history of executions to a log group of its own.
    pub fn logging(mut self, logging: Logging) -> Self {
        self.logging = Some(logging);
        self
    }

    /// Traces executions with AWS X-Ray.
    pub const fn tracing(mut self) -> Self {
        self.tracing = true;
        self
    }

    /// Encrypts what the state machine keeps with a key of the customer's own, whose ARN is given when it is
    /// deployed.
    pub const fn customer_key(mut self) -> Self {
        self.customer_key = true;
        self
    }

    /// Puts a tag on every resource that can have one.
    pub fn tag(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.tags.push((key.into(), value.into()));
        self
    }

    /// Starts executions by a schedule or an event.
    pub fn trigger(mut self, trigger: Trigger) -> Self {
        self.triggers.push(trigger);
        self
    }

    /// Raises an alarm.
    pub fn alarm(mut self, alarm: Alarm) -> Self {
        self.alarms.push(alarm);
        self
    }

    /// A Terraform module in JSON syntax: `main.tf.json`, `variables.tf.json`, `outputs.tf.json` and the
    /// definition as a template, `definition.asl.json.tftpl`. Every placeholder becomes a variable.
    #[must_use]
    pub fn terraform(&self) -> Files {
        terraform::files(self)
    }

    /// A CloudFormation template in JSON. Every placeholder becomes a parameter.
    #[must_use]
    pub fn cloudformation(&self) -> String {
        cloudformation::template(self).to_json_pretty() + "\n"
    }

    /// What the execution role must be allowed to do, for the calls and for what was asked for here.
    fn statements(&self) -> Vec<Statement> {
        let mut statements = self.permissions.clone();
        if self.logging.is_some() {
            statements.extend(permission::logging());
        }
        if self.tracing {
            statements.extend(permission::tracing());
        }
        combine(statements)
    }

    /// The placeholders of the definition and of what triggers it.
    fn placeholders(&self) -> Vec<MachinePlaceholder> {
        let mut placeholders = self.machine.placeholders();
        for text in self.triggers.iter().flat_map(Trigger::texts) {
            for name in placeholder::names(&text) {
                if !self.machine.is_literal(name) && placeholders.iter().all(|known| known.name() != name) {
                    placeholders.push(MachinePlaceholder::in_text(name.to_owned()));
                }
            }
        }
        placeholders
    }

    fn definition(&self) -> Value {
        // What can be written as text is a value.
        to_value(self.machine.definition()).unwrap_or(Value::Null)
    }
}

impl WorkflowType {
    /// The word for it in infrastructure code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Standard => "STANDARD",
            Self::Express => "EXPRESS",
        }
    }
}
