use super::Arn;
use crate::check::{Value, View};

/// The parameters of a call, as far as they are known.
pub(super) struct Parameters<'p> {
    get: &'p dyn Fn(&str) -> Vec<Given>,
}

/// What is known of a parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Given {
    /// It is not there.
    Absent,
    /// It is there, and only the execution knows its value.
    Unknown,
    /// A text, in which placeholders `${…}` may stand for what only the deployment knows.
    Text(String),
}

impl Parameters<'_> {
    /// Makes the parameters of this tree available to `with`.
    pub(super) fn of<V: Value, T>(tree: &V, with: impl FnOnce(&Parameters<'_>) -> T) -> T {
        with(&Parameters { get: &|path| get(tree, path) })
    }

    /// The values at a path, of which there is always one: `A.B` is one, `A[].B` one for each element of `A`.
    pub(super) fn all(&self, path: &str) -> Vec<Given> {
        let values = (self.get)(path);
        if values.is_empty() { vec![Given::Absent] } else { values }
    }

    /// The value at a path without `[]`.
    pub(super) fn get(&self, path: &str) -> Given {
        self.all(path).into_iter().next().unwrap_or(Given::Absent)
    }

    /// Whether nothing is known of any parameter.
    pub(super) fn are_unknown(&self) -> bool {
        self.get("") == Given::Unknown
    }

    /// The text at a path, where it is known.
    pub(super) fn text(&self, path: &str) -> Option<String> {
        if let Given::Text(text) = self.get(path) { Some(text) } else { None }
    }
}

impl Given {
    /// A text as the ARN that it is.
    pub(super) fn into_arn(self) -> Option<Arn> {
        if let Self::Text(text) = self { Some(Arn::literal(text)) } else { None }
    }
}

fn get<V: Value>(value: &V, path: &str) -> Vec<Given> {
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let (name, each) = name.strip_suffix("[]").map_or((name, false), |name| (name, true));
    let entries = match value.view() {
        View::Object(entries) => entries,
        View::Unknown | View::Placeholder(_) => return vec![Given::Unknown],
        _ => return vec![Given::Absent],
    };
    let unclear = entries.iter().any(|entry| entry.name().is_none());
    let Some(entry) = entries.iter().find(|entry| entry.name() == Some(name)) else {
        return vec![if unclear { Given::Unknown } else { Given::Absent }];
    };
    let Some(member) = entry.value() else { return vec![Given::Unknown] };
    match (member.view(), rest) {
        (View::Array(elements), Some(rest)) if each => {
            elements.into_iter().flat_map(|element| get(element, rest)).collect()
        }
        (View::Array(elements), None) if each => elements.into_iter().map(leaf).collect(),
        (_, Some(rest)) => get(member, rest),
        (_, None) => vec![leaf(member)],
    }
}

fn leaf<V: Value>(value: &V) -> Given {
    match value.view() {
        View::Null => Given::Absent,
        View::String(text) | View::Placeholder(text) => Given::Text(text.to_owned()),
        _ => Given::Unknown,
    }
}
