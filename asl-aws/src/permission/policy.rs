use std::collections::BTreeMap;
use std::fmt::Write as _;

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

    /// The policy as a data source `aws_iam_policy_document` of this label, in the syntax of Terraform.
    ///
    /// A placeholder `${Name}` becomes the variable `var.Name`.
    ///
    /// Source: Terraform Registry, provider `hashicorp/aws`, *Data Source: `aws_iam_policy_document`*.
    #[must_use]
    pub fn to_hcl(&self, label: &str) -> String {
        let mut hcl = format!("data \"aws_iam_policy_document\" \"{label}\" {{\n");
        for (index, statement) in self.statement.iter().enumerate() {
            let separator = if index == 0 { "" } else { "\n" };
            hcl.push_str(separator);
            hcl.push_str(&statement.to_hcl());
        }
        hcl.push_str("}\n");
        hcl
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

    fn to_hcl(&self) -> String {
        let mut hcl = String::from("  statement {\n    effect = \"Allow\"\n");
        push_list(&mut hcl, "    ", "actions", &self.action);
        push_list(&mut hcl, "    ", "resources", &self.resource);
        for (operator, keys) in &self.condition {
            for (key, values) in keys {
                let (test, variable) = (quoted(operator), quoted(key));
                // Writing to a `String` cannot fail.
                write!(hcl, "\n    condition {{\n      test     = {test}\n      variable = {variable}\n")
                    .unwrap_or_default();
                push_list(&mut hcl, "      ", "values", values);
                hcl.push_str("    }\n");
            }
        }
        hcl.push_str("  }\n");
        hcl
    }
}

fn push_list(hcl: &mut String, indent: &str, name: &str, values: &[String]) {
    writeln!(hcl, "{indent}{name} = [").unwrap_or_default();
    for value in values {
        writeln!(hcl, "{indent}  {},", quoted(value)).unwrap_or_default();
    }
    writeln!(hcl, "{indent}]").unwrap_or_default();
}

/// A text as a quoted template, in which placeholders are variables.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("${") {
        push_literal(&mut quoted, before);
        if let Some((name, behind)) = after.split_once('}') {
            quoted.push_str("${var.");
            quoted.extend(name.chars().map(|char| if char.is_ascii_alphanumeric() { char } else { '_' }));
            quoted.push('}');
            rest = behind;
        } else {
            quoted.push_str("$${");
            rest = after;
        }
    }
    push_literal(&mut quoted, rest);
    quoted.push('"');
    quoted
}

fn push_literal(quoted: &mut String, text: &str) {
    for char in text.chars() {
        match char {
            '"' | '\\' => quoted.extend(['\\', char]),
            char if char.is_control() => write!(quoted, "\\u{:04x}", u32::from(char)).unwrap_or_default(),
            char => quoted.push(char),
        }
    }
}
