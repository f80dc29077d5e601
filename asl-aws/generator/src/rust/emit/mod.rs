//! Writes the source of a module, not yet formatted.

mod action;
mod enumeration;
mod errors;
mod limits;
mod request;
mod result;
mod source;
mod ty;

use std::collections::BTreeMap;

use self::source::Source;
use super::names;
use super::package::{Action, Item, Package, Structure, Type};
use crate::Generated;

/// The files of a module, with their paths in the repository.
pub(crate) fn emit(package: &Package, version: &str) -> Vec<Generated> {
    let folder = super::folder().join(&package.module);
    let file = |path: &str, source: Source| Generated {
        path: folder.join(path),
        bytes: source.finish(&package.module, version).into_bytes(),
    };
    let mut files = Vec::new();
    if !package.errors.is_empty() {
        files.push(file("errors.rs", errors::emit(package)));
    }
    if package.actions.is_empty() {
        return files;
    }
    let roles = roles(package);
    let mut modules = Vec::new();
    for action in &package.actions {
        let module = names::snake(&action.name);
        files.push(file(&format!("{module}.rs"), action::emit(package, action, &roles)));
        modules.push(module);
    }
    let mut shapes = Vec::new();
    for item in package.items.values() {
        if let Some(source) = shape(package, item, &roles) {
            let module = names::snake(name(item));
            files.push(file(&format!("shapes/{module}.rs"), source));
            shapes.push(module);
        }
    }
    if !package.limits.is_empty() {
        files.push(file("limits.rs", limits::emit(package)));
    }
    if !shapes.is_empty() {
        files.push(file("shapes/mod.rs", shapes_module(&shapes)));
    }
    files.push(file("mod.rs", module(package, &modules, !shapes.is_empty())));
    files
}

/// What the results of calls are, by the name of the structure: the calls that give it.
type Roles<'p> = BTreeMap<&'p str, Vec<(&'p Action, &'static str)>>;

fn roles(package: &Package) -> Roles<'_> {
    let mut roles = Roles::new();
    for action in &package.actions {
        let results =
            [(Some(&action.response), ""), (action.job.as_ref(), ".sync"), (action.job2.as_ref(), ".sync:2")];
        for (ty, pattern) in results {
            if let Some(Type::Structure(name)) = ty {
                roles.entry(name).or_default().push((action, pattern));
            }
        }
    }
    roles
}

/// The call beside which a structure stands: the first that gives it as its answer.
fn home<'p>(structure: &Structure, roles: &Roles<'p>) -> Option<&'p Action> {
    let roles = roles.get(structure.name.as_str())?;
    roles.iter().find(|(_, pattern)| pattern.is_empty()).map(|(action, _)| *action)
}

fn name(item: &Item) -> &str {
    match item {
        Item::Structure(structure) => &structure.name,
        Item::Enum(item) => &item.name,
    }
}

/// The file of a shape, unless it stands in the file of an action.
fn shape(package: &Package, item: &Item, roles: &Roles<'_>) -> Option<Source> {
    let mut source = Source::default();
    match item {
        Item::Enum(item) => enumeration::emit(item, &mut source),
        Item::Structure(structure) => {
            let is_request = package.actions.iter().any(|action| action.request == structure.name);
            if is_request || home(structure, roles).is_some() {
                return None;
            }
            self::structure(package, structure, roles, &mut source);
        }
    }
    Some(source)
}

/// A structure that is no request of its own.
fn structure(package: &Package, structure: &Structure, roles: &Roles<'_>, source: &mut Source) {
    let docs = match roles.get(structure.name.as_str()) {
        Some(actions) => super::docs::result(actions, structure),
        None => super::docs::structure(structure),
    };
    source.docs(&docs);
    if structure.in_request {
        request::emit(structure, source);
    } else {
        result::declare(structure, source);
    }
    if structure.in_result {
        result::emit(package, structure, source);
    } else {
        result::emit_untyped(structure, source);
    }
}

fn shapes_module(shapes: &[String]) -> Source {
    let mut source = Source::default();
    source.module_docs(&["The structures and enums that the calls are made of.".to_owned()]);
    for module in shapes {
        source.line(&format!("mod {module};"));
    }
    source.blank();
    for module in shapes {
        source.line(&format!("pub use {module}::*;"));
    }
    source
}

fn module(package: &Package, modules: &[String], has_shapes: bool) -> Source {
    let mut source = Source::default();
    source.module_docs(&[
        format!("{}: its calls, what they take and what they give.", package.title),
        String::new(),
        "AWS Step Functions Developer Guide, \"Integrating optimized services\"; members and limits are those of the".to_owned(),
        "service's API.".to_owned(),
    ]);
    if !package.errors.is_empty() {
        source.line("pub mod errors;");
        source.blank();
    }
    let mut private = modules.to_vec();
    if !package.limits.is_empty() {
        private.push("limits".to_owned());
    }
    if has_shapes {
        private.push("shapes".to_owned());
    }
    private.sort();
    for module in &private {
        source.line(&format!("mod {module};"));
    }
    source.blank();
    for module in private.iter().filter(|module| *module != "limits") {
        source.line(&format!("pub use {module}::*;"));
    }
    source
}
