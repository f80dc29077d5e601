//! What Distributed Maps read from and write to: actions of S3 that no Task can call, and that no model has.

use asl_model::field::{ObjectKind, QueryLanguage};
use asl_model::resource::{Pattern, Resource, ResourceError, ResourceKind};
use asl_model::similar::closest;
use asl_model::syntax::{Object, contains_placeholder};

use crate::context::Context;
use crate::definition::{Entry, Site};

/// An action that reads or writes, and what it takes.
///
/// Source: AWS Step Functions Developer Guide, *`ItemReader` (Map)* and *`ResultWriter` (Map)*.
#[derive(Debug)]
pub(crate) struct Action {
    kind: ObjectKind,
    /// As in a `Resource`.
    pub(crate) name: &'static str,
    required: &'static [&'static str],
    optional: &'static [&'static str],
}

const ACTIONS: [Action; 3] = [
    Action {
        kind: ObjectKind::ItemReader,
        name: "getObject",
        required: &["Bucket", "Key"],
        optional: &["VersionId", "ExpectedBucketOwner"],
    },
    Action {
        kind: ObjectKind::ItemReader,
        name: "listObjectsV2",
        required: &["Bucket"],
        optional: &["Prefix", "ExpectedBucketOwner"],
    },
    Action {
        kind: ObjectKind::ResultWriter,
        name: "putObject",
        required: &["Bucket"],
        optional: &["Prefix"],
    },
];

/// Why an item reader or result writer cannot use its `Resource`.
#[derive(Debug)]
pub(crate) enum NotUsable {
    Malformed(ResourceError),
    /// It is something else than an action that such an object has.
    Other,
}

/// Something in the parameters that an action does not take so.
#[derive(Debug)]
pub(crate) enum Fault<'t> {
    Missing(&'static str),
    /// A name that only another action has, or that is nearly one which this has.
    Unknown {
        key: &'t str,
        position: usize,
        meant: Option<&'static str>,
    },
}

/// The action of an item reader or result writer; `None` where nobody can know, or there is no `Resource`.
pub(crate) fn action(site: &Site<'_>) -> Option<Result<&'static Action, NotUsable>> {
    let actions = || ACTIONS.iter().filter(|action| action.kind == site.kind);
    let text = site.get("Resource").filter(|_| actions().next().is_some())?.as_str()?;
    let resource = match Resource::parse(text) {
        Ok(resource) => resource,
        Err(error) => return Some(Err(NotUsable::Malformed(error))),
    };
    match resource.kind() {
        ResourceKind::Unknown => None,
        ResourceKind::MapData(call) if call.pattern()? == Pattern::RequestResponse => {
            let name = call.action().known()?;
            Some(actions().find(|action| action.name == name).ok_or(NotUsable::Other))
        }
        _ => Some(Err(NotUsable::Other)),
    }
}

/// The names of the actions that such an object has.
pub(crate) fn names(kind: ObjectKind) -> impl Iterator<Item = &'static str> {
    ACTIONS.iter().filter(move |action| action.kind == kind).map(|action| action.name)
}

/// Every item reader and result writer with an action and parameters that do not fit it.
pub(crate) fn faults<'t>(cx: &Context<'t>) -> Vec<(&'static Action, Entry<'t, 't>, Fault<'t>)> {
    let mut found = Vec::new();
    for site in cx.definition().sites() {
        let Some(Ok(action)) = action(site) else { continue };
        let field = if site.language == Some(QueryLanguage::Jsonata) { "Arguments" } else { "Parameters" };
        let Some(entry) = site.entry(field) else { continue };
        let Some(object) = entry.value().as_object().filter(|_| cx.is_whole(entry.value())) else { continue };
        found.extend(action.faults(object).into_iter().map(|fault| (action, entry, fault)));
    }
    found
}

impl Action {
    fn faults<'t>(&self, object: &'t Object<'t>) -> Vec<Fault<'t>> {
        let keys = || object.members().iter().map(|member| member.key().name()).enumerate();
        let own = |name: &'t str| name.strip_suffix(".$").unwrap_or(name);
        let names = || self.required.iter().chain(self.optional).copied();
        let absent = || names().filter(|name| !keys().any(|(_, key)| own(key) == *name));
        let is_of_another =
            |name| ACTIONS.iter().any(|it| it.required.contains(&name) || it.optional.contains(&name));
        let mut faults = Vec::new();
        for (position, key) in keys().filter(|(_, key)| !names().any(|name| name == own(key))) {
            let meant = closest(own(key), absent());
            if meant.is_some() || is_of_another(own(key)) {
                faults.push(Fault::Unknown { key, position, meant });
            }
        }
        let is_hidden = keys().any(|(_, key)| contains_placeholder(key));
        let is_meant = |name: &str| {
            faults.iter().any(|it| matches!(it, Fault::Unknown { meant: Some(meant), .. } if *meant == name))
        };
        let missing = absent().filter(|name| self.required.contains(name) && !is_hidden && !is_meant(name));
        let missing: Vec<_> = missing.map(Fault::Missing).collect();
        faults.into_iter().chain(missing).collect()
    }
}
