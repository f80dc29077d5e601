use std::collections::BTreeMap;

use serde::Serialize;

use super::{Scope, Statement};

/// An IAM policy that allows what some statements say.
///
/// Source: AWS Identity and Access Management User Guide, "Grammar of the IAM JSON policy language".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Policy {
    version: &'static str,
    statement: Vec<PolicyStatement>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
struct PolicyStatement {
    effect: &'static str,
    action: Vec<String>,
    resource: Vec<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    condition: BTreeMap<&'static str, BTreeMap<&'static str, Vec<String>>>,
}

impl Policy {
    /// The policy of these statements, where a state machine runs in this scope.
    #[must_use]
    pub fn new(statements: &[Statement], scope: Scope<'_>) -> Self {
        let statement = statements.iter().map(|statement| PolicyStatement::new(statement, scope)).collect();
        Self { version: "2012-10-17", statement }
    }

    /// The policy as JSON, indented by two spaces.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts and lists of them are always JSON.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}

impl PolicyStatement {
    fn new(statement: &Statement, scope: Scope<'_>) -> Self {
        let render = |arns: &[super::Arn]| arns.iter().map(|arn| arn.render(scope)).collect();
        let mut condition = BTreeMap::<_, BTreeMap<_, Vec<String>>>::new();
        for part in statement.conditions() {
            condition.entry(part.operator()).or_default().insert(part.key(), render(part.values()));
        }
        Self {
            effect: "Allow",
            action: statement.actions().to_vec(),
            resource: render(statement.resources()),
            condition,
        }
    }
}
