use asl_aws::permission::{self, Permissions};
use asl_model::syntax::json;

use crate::machine::Machine;

impl Machine {
    /// What the execution role of the machine must be allowed to do: what its states call, and no more.
    ///
    /// The resources are as narrow as the definition is: a literal name is in the ARN, a name that only the
    /// execution knows is a `*`.
    ///
    /// ```
    /// use asl_dsl::permission::{Policy, Scope};
    /// use asl_dsl::prelude::*;
    /// use asl_dsl::services::lambda::Invoke;
    ///
    /// struct Checkout;
    ///
    /// #[states]
    /// impl Checkout {
    ///     #[start]
    ///     fn charge(&self, order: Path<Any>) -> State<Self> {
    ///         Task::new(&order, Invoke::builder().function_name("charge").payload(&order).build()).end()
    ///     }
    /// }
    ///
    /// let permissions = Checkout.build()?.permissions();
    /// let scope = Scope { partition: "aws", region: "eu-west-1", account: "123456789012", state_machine: "checkout" };
    /// let policy = Policy::new(permissions.statements(), scope).to_json();
    /// assert!(policy.contains("arn:aws:lambda:eu-west-1:123456789012:function:charge"));
    /// # Ok::<(), asl_dsl::BuildError>(())
    /// ```
    #[must_use]
    pub fn permissions(&self) -> Permissions {
        let text = self.to_json();
        let parsed = json::parse(&text);
        parsed.root().map(permission::definition).unwrap_or_default()
    }
}
