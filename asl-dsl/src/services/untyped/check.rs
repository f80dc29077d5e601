use asl_aws::Call;
use asl_aws::check::{Entry, Mismatch, Severity, Value, View};
use asl_model::resource::Resource;
use asl_model::syntax::contains_placeholder;

use crate::call::CallProblem;
use crate::expr::Template;

/// What the models of the services have against a call.
pub(super) fn problems(resource: &str, parameters: &Template) -> Vec<CallProblem> {
    let resource = match Resource::parse(resource) {
        Ok(resource) => resource,
        Err(error) => return vec![unknown(&error.to_string(), error.suggestion())],
    };
    match Call::of(&resource) {
        Ok(Some(call)) => {
            let date = call.version().map_or("", |version| version.date());
            call.check(parameters).iter().map(|mismatch| mistaken(mismatch, date)).collect()
        }
        Ok(None) => Vec::new(),
        Err(error) => vec![unknown(&error.to_string(), error.suggestion())],
    }
}

fn unknown(message: &str, suggestion: Option<&str>) -> CallProblem {
    CallProblem::fault("Resource", with(message, suggestion))
}

fn mistaken(mismatch: &Mismatch<'_>, date: &str) -> CallProblem {
    let message = with(&mismatch.to_string(), mismatch.suggestion());
    let message = format!("{message} (after the model of {date})");
    match mismatch.severity() {
        Severity::Error => CallProblem::fault("Parameters", message),
        _ => CallProblem::warning("Parameters", message),
    }
}

fn with(message: &str, suggestion: Option<&str>) -> String {
    suggestion
        .map_or_else(|| message.to_owned(), |suggestion| format!("{message}; did you mean `{suggestion}`?"))
}

impl Value for Template {
    fn view(&self) -> View<'_, Self> {
        match self {
            // What is not known before the execution; a number that JSON does not have is a fault of its own.
            Self::Path(_)
            | Self::JsonPath(_)
            | Self::Jsonata(_)
            | Self::NotFinite(_)
            | Self::Placeholder(_)
            | Self::Call(..)
            | Self::Format(_) => View::Unknown,
            Self::Null => View::Null,
            Self::Bool(value) => View::Boolean(*value),
            Self::Number(number) => View::Number(number.as_f64()),
            Self::String(text) if contains_placeholder(text) => View::Placeholder(text),
            Self::String(text) => View::String(text),
            Self::Array(elements) => View::Array(elements.iter().collect()),
            Self::Object(members) => {
                View::Object(members.iter().map(|(name, value)| Entry::template(name, value)).collect())
            }
        }
    }
}
