//! Parameters against the shape that a service wants.
//!
//! What cannot be known before the state runs (a path, an expression, a placeholder) is never wrong, and
//! counts as given. Where Step Functions is more lenient than the service's model, so is the check.
//!
//! ```
//! # #[cfg(feature = "optimized")]
//! # {
//! use asl_aws::Call;
//! use asl_model::resource::Pattern;
//! use asl_model::syntax::json;
//!
//! let parsed = json::parse(r#"{"QueueURL": "https://…", "MessageBody.$": "$.text", "DelaySeconds": 1000}"#);
//! let call = Call::optimized("sqs", "sendMessage", Pattern::RequestResponse)?;
//! let mismatches = call.check(parsed.root().unwrap());
//!
//! let messages = mismatches.iter().map(|mismatch| mismatch.to_string()).collect::<Vec<_>>();
//! assert_eq!(
//!     messages,
//!     [
//!         "`QueueURL` is no known parameter",
//!         "the required parameter `QueueUrl` is missing",
//!     ]
//! );
//! assert_eq!(mismatches[0].suggestion(), Some("QueueUrl"));
//! # }
//! # Ok::<(), asl_aws::integration::FindError>(())
//! ```

mod message;
mod mismatch;
mod placeholder;
mod scalar;
mod structure;
#[cfg(test)]
mod tests;
mod value;

pub use self::mismatch::{Fault, Found, Limit, Measure, Mismatch, Segment, Severity, Wanted};
pub use self::value::{Entry, Value, View};
use crate::shape::{Kind, Shape};
use crate::{Api, Call};

/// Deeper than this nothing is checked; documents nest less deeply than that.
const MAX_DEPTH: usize = 256;

impl Call<'_> {
    /// Everything in the parameters that the service does not want so, in the order of the text; empty where
    /// the features of this crate leave the model out.
    #[must_use]
    pub fn check<V: Value>(self, parameters: &V) -> Vec<Mismatch<'static>> {
        let Some(request) = self.request() else { return Vec::new() };
        let case = match self.api() {
            // AWS's own pages and samples write members of members as the service's API does.
            Api::Optimized(integration) if integration.service().id() == "batch" => Case::Ignored,
            _ => Case::Exact,
        };
        check(request, case, parameters)
    }
}

impl<'d> Shape<'d> {
    /// Everything in a value that is not of this shape, in the order of the text.
    #[must_use]
    pub fn check<V: Value>(self, value: &V) -> Vec<Mismatch<'d>> {
        check(self, Case::Exact, value)
    }
}

fn check<'d, V: Value>(shape: Shape<'d>, case: Case, value: &V) -> Vec<Mismatch<'d>> {
    let mut checker = Checker { case, path: Vec::new(), mismatches: Vec::new() };
    checker.value(shape, value);
    checker.mismatches
}

/// Whether the members of members are found in another case, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Exact,
    Ignored,
}

/// Where the check is, and what it has found.
#[derive(Debug)]
struct Checker<'d> {
    case: Case,
    path: Vec<Segment>,
    mismatches: Vec<Mismatch<'d>>,
}

impl<'d> Checker<'d> {
    fn value<V: Value>(&mut self, shape: Shape<'d>, value: &V) {
        if self.path.len() >= MAX_DEPTH {
            return;
        }
        let view = value.view();
        match shape.kind() {
            // A member that is `null` is not sent.
            _ if matches!(view, View::Unknown | View::Placeholder(_) | View::Null) => {}
            Kind::Any => {}
            Kind::Boolean => self.boolean(&view),
            Kind::Integer(bounds) => self.number(Wanted::Integer, bounds, &view),
            Kind::Number(bounds) => self.number(Wanted::Number, bounds, &view),
            Kind::String(text) => self.string(text, &view),
            Kind::Blob(blob) => self.blob(blob, &view),
            Kind::Timestamp => self.timestamp(&view),
            Kind::List(list) => match view {
                View::Array(elements) => {
                    self.length(list.length(), elements.len(), Measure::Elements);
                    for (index, element) in elements.into_iter().enumerate() {
                        self.within(Segment::Index(index), |checker| checker.value(list.element(), element));
                    }
                }
                other => self.wrong_kind(Wanted::List, &other),
            },
            Kind::Map(map) => match view {
                View::Object(entries) => self.map(map, &entries),
                other => self.wrong_kind(Wanted::Map, &other),
            },
            Kind::Structure(structure) => match view {
                View::Object(entries) => self.structure(structure, &entries),
                View::String(_) if structure.accepts_string() => {}
                other => self.wrong_kind(Wanted::Structure, &other),
            },
        }
    }

    fn within(&mut self, segment: Segment, check: impl FnOnce(&mut Self)) {
        self.path.push(segment);
        check(self);
        self.path.pop();
    }

    fn report(&mut self, fault: Fault<'d>) {
        self.mismatches.push(Mismatch::new(self.path.clone(), fault));
    }

    fn wrong_kind<V>(&mut self, wanted: Wanted, view: &View<'_, V>) {
        let found = match view {
            View::Unknown | View::Placeholder(_) | View::Null => return,
            View::Boolean(_) => Found::Boolean,
            View::Number(_) => Found::Number,
            View::String(_) => Found::String,
            View::Array(_) => Found::Array,
            View::Object(_) => Found::Object,
        };
        self.report(Fault::WrongKind { wanted, found });
    }
}
