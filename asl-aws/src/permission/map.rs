//! What a Distributed Map needs: its executions are children of the state machine itself.

use super::machine::statement;
use super::parameters::{Given, Parameters};
use super::uri::no_parameter;
use super::{Arn, Condition, Statement};
use crate::check::Value;

const SOURCE: &str = "AWS Step Functions Developer Guide, \"IAM policies for using Distributed Map states\"";

/// To run the iterations of a Distributed Map, and to run them again; the label is that of the Map, `None`
/// where it has none.
#[must_use]
pub fn distributed_map(label: Option<&str>) -> Vec<Statement> {
    let machine = |template: &str| Arn::template(template, no_parameter);
    let label = label.unwrap_or("*");
    let runs = "arn:{partition}:states:{region}:{account}:execution:{machine}/";
    vec![
        statement(
            &["states:StartExecution"],
            vec![machine("arn:{partition}:states:{region}:{account}:stateMachine:{machine}")],
            SOURCE,
        ),
        statement(
            &["states:DescribeExecution", "states:StopExecution"],
            vec![
                machine("arn:{partition}:states:{region}:{account}:execution:{machine}:*"),
                machine(runs).followed_by(&format!("{label}:*")),
            ],
            SOURCE,
        ),
        statement(
            &["states:RedriveExecution"],
            vec![machine(runs).followed_by(&format!("{label}:*"))],
            SOURCE,
        ),
    ]
}

/// To read what a Distributed Map iterates over: the field `ItemReader`.
#[must_use]
pub fn item_reader<V: Value>(reader: &V) -> Vec<Statement> {
    Parameters::of(reader, |reader| {
        let resource = reader.text("Resource").unwrap_or_default();
        let parameters = Place::of(reader);
        match resource.rsplit(':').next() {
            Some("listObjectsV2") => {
                let mut statements = vec![parameters.list()];
                let flattens = match reader.get("ReaderConfig.Transformation") {
                    Given::Absent => false,
                    Given::Unknown => true,
                    Given::Text(transformation) => transformation != "NONE",
                };
                if flattens {
                    statements.push(parameters.listed_objects(&["s3:GetObject"]));
                }
                statements
            }
            Some("getObject") => {
                let mut actions = vec!["s3:GetObject"];
                if parameters.has_version {
                    actions.push("s3:GetObjectVersion");
                }
                let mut statements = vec![parameters.object(&actions)];
                let manifest = reader.text("ReaderConfig.InputType").as_deref() == Some("MANIFEST")
                    || reader.get("ReaderConfig.ManifestType") != Given::Absent;
                if manifest {
                    // The files that the manifest lists, wherever in the bucket they lie.
                    statements.push(parameters.everything(&["s3:GetObject"]));
                }
                statements
            }
            _ => Vec::new(),
        }
    })
}

/// To write the results of a Distributed Map: the field `ResultWriter`.
#[must_use]
pub fn result_writer<V: Value>(writer: &V) -> Vec<Statement> {
    const ACTIONS: &[&str] =
        &["s3:AbortMultipartUpload", "s3:GetObject", "s3:ListMultipartUploadParts", "s3:PutObject"];
    Parameters::of(writer, |writer| match writer.get("Resource") {
        // Without a place to write to, the results stay in the state's output.
        Given::Absent => Vec::new(),
        _ => vec![Place::of(writer).folder(ACTIONS)],
    })
}

/// A place in S3.
struct Place {
    bucket: String,
    key: String,
    prefix: Option<String>,
    has_version: bool,
}

impl Place {
    /// JSONPath states have the parameters in `Parameters`, JSONata states in `Arguments`.
    fn of(parameters: &Parameters<'_>) -> Self {
        let get = |name: &str| match parameters.get(&format!("Arguments.{name}")) {
            Given::Absent => parameters.get(&format!("Parameters.{name}")),
            given => given,
        };
        let known = |given| if let Given::Text(text) = given { text } else { "*".to_owned() };
        Self {
            bucket: known(get("Bucket")),
            key: known(get("Key")),
            prefix: match get("Prefix") {
                Given::Absent => None,
                given => Some(known(given)),
            },
            has_version: get("VersionId") != Given::Absent,
        }
    }

    fn arn(&self, rest: &str) -> Arn {
        let place = format!("{}{rest}", self.bucket);
        Arn::template("arn:{partition}:s3:::{place}", |_| place.clone())
    }

    fn list(&self) -> Statement {
        let mut list = statement(&["s3:ListBucket"], vec![self.arn("")], SOURCE);
        let prefix = self.known_prefix();
        if !prefix.is_empty() {
            let values = vec![Arn::literal(prefix)];
            list.conditions.push(Condition { operator: "StringEquals", key: "s3:prefix", values });
        }
        list
    }

    fn object(&self, actions: &[&str]) -> Statement {
        statement(actions, vec![self.arn(&format!("/{}", self.key))], SOURCE)
    }

    /// The objects whose keys begin with the prefix.
    fn listed_objects(&self, actions: &[&str]) -> Statement {
        statement(actions, vec![self.arn(&format!("/{}*", self.known_prefix()))], SOURCE)
    }

    /// The objects under the prefix, which is a folder.
    fn folder(&self, actions: &[&str]) -> Statement {
        let prefix = self.known_prefix();
        let separator = if prefix.is_empty() || prefix.ends_with('/') { "" } else { "/" };
        statement(actions, vec![self.arn(&format!("/{prefix}{separator}*"))], SOURCE)
    }

    fn known_prefix(&self) -> &str {
        self.prefix.as_deref().filter(|prefix| *prefix != "*").unwrap_or_default()
    }

    fn everything(&self, actions: &[&str]) -> Statement {
        statement(actions, vec![self.arn("/*")], SOURCE)
    }
}
