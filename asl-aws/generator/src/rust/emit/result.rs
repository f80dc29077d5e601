use super::Source;
use super::ty::{Side, ty};
use crate::rust::docs;
use crate::rust::package::{Package, Structure};

/// A type that stands for data and holds none, behind its documentation.
pub(super) fn declare(structure: &Structure, source: &mut Source) {
    source.declares(&structure.name);
    source.line("#[derive(Debug, Clone, Copy, PartialEq, Eq)]");
    source.line("#[non_exhaustive]");
    source.line(&format!("pub struct {};", structure.name));
    source.blank();
}

/// The paths into a structure.
pub(super) fn emit(package: &Package, structure: &Structure, source: &mut Source) {
    let name = &structure.name;
    let paths = format!("{name}Paths");
    source.uses("crate::data", "RawPath");
    source.line(&format!("/// The paths into [`{name}`], one method for each member."));
    source.line("#[derive(Debug, Clone)]");
    source.line(&format!("pub struct {paths}(RawPath);"));
    source.blank();
    if !structure.members.is_empty() {
        source.line(&format!("impl {paths} {{"));
        for (index, member) in structure.members.iter().enumerate() {
            source.uses("crate::data", "Path");
            source.uses("crate::services::support", "member");
            let ty = ty(&member.ty, Side::Data, source);
            let ty = if member.required { ty } else { format!("Option<{ty}>") };
            if index > 0 {
                source.blank();
            }
            source.docs(&[docs::path(member)]);
            source.line("#[must_use]");
            if package.is_map_of_nothing(&member.ty) {
                source.line("#[expect(clippy::zero_sized_map_values, reason = \"it only says what the path leads to\")]");
            }
            source.line(&format!("pub fn {}(&self) -> Path<{ty}> {{", member.method));
            source.line(&format!("member(&self.0, \"{}\")", member.name));
            source.line("}");
        }
        source.line("}");
        source.blank();
    }
    data(name, &paths, source);
    source.uses("std::ops", "Deref");
    source.line(&format!("impl From<RawPath> for {paths} {{"));
    source.line("fn from(path: RawPath) -> Self {");
    source.line("Self(path)");
    source.line("}");
    source.line("}");
    source.blank();
    source.line(&format!("impl Deref for {paths} {{"));
    source.line("type Target = RawPath;");
    source.blank();
    source.line("fn deref(&self) -> &RawPath {");
    source.line("&self.0");
    source.line("}");
    source.line("}");
    source.blank();
}

/// A structure that no result has: data can hold one, but nothing reads it.
pub(super) fn emit_untyped(structure: &Structure, source: &mut Source) {
    source.uses("crate::data", "AnyPaths");
    data(&structure.name, "AnyPaths", source);
}

fn data(name: &str, paths: &str, source: &mut Source) {
    source.uses("crate::data", "StateData");
    source.uses("crate::data", "Accepts");
    source.line(&format!("impl StateData for {name} {{"));
    source.line(&format!("type Paths = {paths};"));
    source.line("}");
    source.blank();
    source.line(&format!("impl Accepts<Self> for {name} {{}}"));
    source.blank();
}
