//! What a Task takes and gives.

use asl_aws::Call;
use asl_aws::shape::Kind;
use asl_model::resource::{Resource, ResourceKind};
use asl_model::syntax::Node;

use super::evaluator::{Evaluator, Wanted};
use super::solver::Solver;
use crate::definition::State;
use crate::diagnostic::quoted;
use crate::shape::{JsonKind, Member, Shape, service};

/// What is known about a `Resource`.
#[derive(Debug, Clone)]
pub(super) struct Service {
    pub(super) result: Shape,
    pub(super) request: Wanted,
    /// Whose result the user may have declared.
    worker: Worker,
}

/// Code of the user's own that does the work.
#[derive(Debug, Clone)]
enum Worker {
    None,
    /// A function or an activity that the resource names.
    Named(String),
    /// The function that a parameter names; its result is a member of the result.
    Parameter,
}

impl<'t> Solver<'_, 't> {
    /// What the state's `Resource` takes and gives.
    pub(super) fn service(&mut self, state: &State<'t>) -> Service {
        let text = state.node.get("Resource").and_then(Node::as_str).unwrap_or_default();
        let known = self.services.entry(text).or_insert_with(|| Service::of(text));
        let mut service = known.clone();
        let declared = match &known.worker {
            Worker::None => return service,
            Worker::Named(name) => self.config.result_schema(name).map(|schema| schema.shape().clone()),
            Worker::Parameter => {
                self.payload(state).map(|payload| service.result.with_member("Payload", payload))
            }
        };
        service.result = declared.unwrap_or(service.result);
        service
    }

    /// What the function gives that the state's parameters name.
    fn payload(&self, state: &State<'t>) -> Option<Shape> {
        let parameters = state.node.get("Parameters").or_else(|| state.node.get("Arguments"))?;
        let name = parameters.get("FunctionName")?.as_known_str()?;
        Some(self.config.result_schema(name)?.shape().clone())
    }
}

impl Service {
    fn of(text: &str) -> Self {
        let nothing = Self { result: Shape::unknown(), request: None, worker: Worker::None };
        let Ok(resource) = Resource::parse(text) else { return nothing };
        if let ResourceKind::LambdaFunction { name, .. } | ResourceKind::Activity { name } = resource.kind() {
            let worker = name.known().map_or(Worker::None, |name| Worker::Named(name.to_owned()));
            return Self { worker, ..nothing };
        }
        let Ok(Some(call)) = Call::of(&resource) else { return nothing };
        let result = call.result();
        let has_payload = result.and_then(|result| result.as_structure()?.member("Payload")).is_some();
        let is_function = has_payload && text.contains(":lambda:invoke");
        Self {
            result: result.map_or_else(Shape::unknown, service),
            request: call.request(),
            worker: if is_function { Worker::Parameter } else { Worker::None },
        }
    }
}

impl Evaluator<'_, '_> {
    /// Notes a parameter that the service surely refuses.
    ///
    /// Step Functions converts scalars to each other, and `null` leaves a parameter out.
    pub(super) fn compare(&mut self, name: &str, node: &Node<'_>, found: Shape, wanted: Wanted) {
        let Some((kinds, words)) = wanted.and_then(|wanted| demand(wanted.kind())) else { return };
        if found.can_be(kinds) || found.null || found.is_nothing() {
            return;
        }
        let demand = format!("the parameter {} must be {words}", quoted(name));
        self.misfit(node.as_str().unwrap_or_default(), found, demand, true);
    }
}

/// The kinds that a service takes, and their name.
fn demand(kind: Kind<'_>) -> Option<(&'static [JsonKind], &'static str)> {
    Some(match kind {
        Kind::Boolean => (&SCALARS, "a boolean"),
        Kind::Integer(_) | Kind::Number(_) => (&SCALARS, "a number"),
        Kind::String(text) if text.accepts_json() => return None,
        Kind::Blob(blob) if blob.accepts_json() => return None,
        Kind::String(_) | Kind::Blob(_) => (&SCALARS, "a string"),
        Kind::List(_) => (&[JsonKind::Array], "an array"),
        Kind::Map(_) => (&[JsonKind::Object], "an object"),
        Kind::Structure(structure) if !structure.accepts_string() => (&[JsonKind::Object], "an object"),
        _ => return None,
    })
}

const SCALARS: [JsonKind; 3] = [JsonKind::Boolean, JsonKind::Number, JsonKind::String];

/// An object with what the service writes where a Map's results go.
pub(super) fn exported() -> Shape {
    use crate::shape::Object;
    let details = Object::closed()
        .with("Bucket", Member::always(Shape::string()))
        .with("Key", Member::always(Shape::string()));
    Object::closed()
        .with("MapRunArn", Member::always(Shape::string()))
        .with("ResultWriterDetails", Member::always(details.into()))
        .into()
}
