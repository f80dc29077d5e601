//! What the execution role of a state machine must be allowed to do.
//!
//! The statements are as narrow as the parameters allow: where a name stands in the definition, so it does in
//! the ARN; where only the execution knows it, the ARN has a `*`. What is not known before the state machine
//! is deployed (partition, Region, account) is left open in [`Arn`].
//!
//! Source: AWS Step Functions Developer Guide, "How Step Functions generates IAM policies for integrated
//! services", and for each statement what [`Statement::source`] says.
//!
//! ```
//! use asl_aws::Call;
//! use asl_model::resource::Pattern;
//! use asl_model::syntax::json;
//!
//! let call = Call::optimized("sns", "publish", Pattern::RequestResponse)?;
//! let parameters = json::parse(r#"{"TopicArn": "arn:aws:sns:eu-west-1:123456789012:done", "Message.$": "$"}"#);
//! let statements = call.permissions(parameters.root().unwrap());
//! assert_eq!(statements[0].actions(), ["sns:Publish"]);
//! assert_eq!(statements[0].resources()[0].to_string(), "arn:aws:sns:eu-west-1:123456789012:done");
//! # Ok::<(), asl_aws::integration::FindError>(())
//! ```

mod arn;
mod catalogue;
mod definition;
mod machine;
mod map;
mod parameters;
#[cfg(feature = "policy")]
mod policy;
mod rule;
mod sdk;
mod statement;
#[cfg(test)]
mod tests;
mod uri;

pub use self::arn::{Arn, Scope};
pub use self::definition::{Permissions, definition};
pub use self::machine::{credentials, customer_key, function, logging, tracing};
pub use self::map::{distributed_map, item_reader, result_writer};
#[cfg(feature = "policy")]
pub use self::policy::Policy;
pub use self::statement::{Basis, Condition, Statement, combine};
use asl_model::resource::Pattern;

use crate::check::Value;
use crate::{Api, Call};

use self::parameters::Parameters;

impl Call<'_> {
    /// What the execution role must be allowed to do for this call with these parameters.
    ///
    /// Not among it is what the parameters cannot say: the keys of encrypted queues and topics, and what the
    /// called service does in the name of a role of its own.
    #[must_use]
    pub fn permissions<V: Value>(self, parameters: &V) -> Vec<Statement> {
        Parameters::of(parameters, |parameters| match self.api() {
            Api::Optimized(integration) => {
                let call = format!("{}:{}", integration.service().id(), integration.action());
                let rules = catalogue::rules().filter(|rule| rule.call == call);
                let grants = rules.flat_map(|rule| rule.grants.iter().map(|grant| (rule.source, grant)));
                let is_job = matches!(self.pattern(), Pattern::Sync | Pattern::Sync2);
                grants.filter_map(|(source, grant)| grant.statement(source, is_job, parameters)).collect()
            }
            Api::Sdk(integration) => sdk::statements(integration, parameters),
        })
    }
}
