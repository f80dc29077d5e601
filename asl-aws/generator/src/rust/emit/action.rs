use super::ty::{Side, ty};
use super::{Roles, Source, home, request};
use crate::rust::docs;
use crate::rust::package::{Action, Item, Package, Type};

/// The file of a call: what it takes, what it gives, and how it is called.
pub(super) fn emit(package: &Package, action: &Action, roles: &Roles<'_>) -> Source {
    let mut source = Source::default();
    if let Some(Item::Structure(structure)) = package.items.get(&action.request) {
        source.docs(&docs::request(action, structure));
        request::emit(structure, &mut source);
    }
    integration(action, &mut source);
    if let Type::Structure(name) = &action.response
        && let Some(Item::Structure(structure)) = package.items.get(name)
        && home(structure, roles).is_some_and(|home| home.name == action.name)
    {
        super::structure(package, structure, roles, &mut source);
    }
    source
}

fn integration(action: &Action, source: &mut Source) {
    let Action { request, service, name, .. } = action;
    source.uses("crate::call", "Integration");
    let response = ty(&action.response, Side::Data, source);
    source.line(&format!("impl Integration for {request} {{"));
    source.line(&format!("const SERVICE: &'static str = \"{service}\";"));
    source.line(&format!("const ACTION: &'static str = \"{name}\";"));
    source.line(&format!("type Response = {response};"));
    source.line("}");
    source.blank();
    if let Some(job) = &action.job {
        let output = ty(job, Side::Data, source);
        source.uses("crate::call", "RunJob");
        source.line(&format!("impl RunJob for {request} {{"));
        if !action.not_in_job.is_empty() {
            let members = action.not_in_job.iter().map(|member| format!("\"{member}\""));
            source.uses("crate::expr", "Constraint");
            source.line(&format!(
                "const LIMITS: &'static [Constraint] = &[Constraint::NoneOf(&[{}])];",
                members.collect::<Vec<_>>().join(", ")
            ));
        }
        source.line(&format!("type JobOutput = {output};"));
        source.line("}");
        source.blank();
    }
    if let Some(job) = &action.job2 {
        let output = ty(job, Side::Data, source);
        source.uses("crate::call", "RunJob2");
        source.line(&format!("impl RunJob2 for {request} {{"));
        source.line(&format!("type JobOutput2 = {output};"));
        source.line("}");
        source.blank();
    }
    if action.callback {
        source.uses("crate::call", "Callback");
        source.line(&format!("impl Callback for {request} {{}}"));
        source.blank();
    }
}
