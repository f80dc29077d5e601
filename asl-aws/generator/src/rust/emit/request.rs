use super::Source;
use super::ty::argument;
use crate::rust::package::{Member, Structure};
use crate::rust::{docs, names};

/// The parameters, their builder and what both implement, behind the documentation.
pub(super) fn emit(structure: &Structure, source: &mut Source) {
    let name = &structure.name;
    source.uses("crate::services::support", "Members");
    source.declares(name);
    source.line("#[derive(Debug, Clone)]");
    source.line(&format!("pub struct {name}(Members);"));
    source.blank();
    if structure.union {
        constructors(structure, source);
    } else {
        builder(structure, source);
    }
    parameters(structure, source);
}

/// One function for each member, since there is exactly one.
fn constructors(structure: &Structure, source: &mut Source) {
    source.line(&format!("impl {} {{", structure.name));
    source.within(Some(&structure.name));
    for (index, member) in structure.members.iter().enumerate() {
        let (argument, convert) = argument(&member.ty, source);
        if index > 0 {
            source.blank();
        }
        source.docs(&[docs::constructor(member)]);
        source.line("#[must_use]");
        source.line(&format!("pub fn {}(value: impl {argument}) -> Self {{", member.method));
        let limits = limits(member, source);
        source.line(&format!("Self(Members::only(\"{}\", value.{convert}(), {limits}))", member.name));
        source.line("}");
    }
    source.within(None);
    source.line("}");
    source.blank();
}

fn builder(structure: &Structure, source: &mut Source) {
    let Structure { name, .. } = structure;
    let required = structure.members.iter().filter(|member| member.required).collect::<Vec<_>>();
    let states = required.iter().map(|member| names::state(&member.name)).collect::<Vec<_>>();
    let arguments = if states.is_empty() { String::new() } else { format!("<{}>", states.join(", ")) };
    let tuple = if states.is_empty() { "()".to_owned() } else { format!("({},)", states.join(", ")) };
    source.uses("crate::services::support", "Partial");
    source.line(&format!(
        "/// Collects the members of [`{name}`]; its type says which of the required ones it has."
    ));
    source.line("#[derive(Debug)]");
    source.line("#[must_use = \"the parameters are there after `build()`\"]");
    let defaults = states.iter().map(|state| format!("{state} = Unset")).collect::<Vec<_>>().join(", ");
    if states.is_empty() {
        source.line(&format!("pub struct {name}Builder(Partial<()>);"));
    } else {
        source.uses("crate::call", "Unset");
        source.line(&format!("pub struct {name}Builder<{defaults}>(Partial<{tuple}>);"));
    }
    source.blank();
    source.line(&format!("impl {name} {{"));
    source.line("/// Starts with nothing given; every required member has a method that must be called before `build()`.");
    source.line(&format!("pub const fn builder() -> {name}Builder {{"));
    source.line(&format!("{name}Builder(Partial::empty())"));
    source.line("}");
    source.line("}");
    source.blank();
    source.line(&format!("impl{arguments} {name}Builder{arguments} {{"));
    for member in &structure.members {
        let after = required
            .iter()
            .zip(&states)
            .map(|(other, state)| if other.name == member.name { "Set" } else { state.as_str() });
        let after = if member.required {
            format!("{name}Builder<{}>", after.collect::<Vec<_>>().join(", "))
        } else {
            "Self".to_owned()
        };
        setter(structure, member, &after, source);
    }
    build(structure, &required, &states, source);
    source.line("}");
    source.blank();
    markers(structure, &required, source);
}

fn setter(structure: &Structure, member: &Member, after: &str, source: &mut Source) {
    let (argument, convert) = argument(&member.ty, source);
    let limits = limits(member, source);
    source.docs(&[docs::setter(member)]);
    source.line(&format!("pub fn {}(self, value: impl {argument}) -> {after} {{", member.method));
    let constructor = if member.required { format!("{}Builder", structure.name) } else { "Self".to_owned() };
    source.line(&format!("{constructor}(self.0.with(\"{}\", value.{convert}(), {limits}))", member.name));
    source.line("}");
    source.blank();
}

fn build(structure: &Structure, required: &[&Member], states: &[String], source: &mut Source) {
    let Structure { name, .. } = structure;
    source.line("/// The parameters, once every required member is given.");
    source.line("#[must_use]");
    source.line(&format!("pub fn build(self) -> {name}"));
    if !required.is_empty() {
        source.line("where");
        for (member, state) in required.iter().zip(states) {
            source.line(&format!("{state}: {}::{},", marker_module(structure), member.method));
        }
    }
    source.line("{");
    source.line(&format!("{name}(self.0.finish())"));
    source.line("}");
}

/// One trait for each required member, called like it, which says of a builder that it has the member, and in
/// its own words what is missing where it does not.
fn markers(structure: &Structure, required: &[&Member], source: &mut Source) {
    if required.is_empty() {
        return;
    }
    let module = marker_module(structure);
    source.line("#[doc(hidden)]");
    source.line("#[expect(non_camel_case_types, reason = \"each is called like its member\")]");
    source.line(&format!("pub mod {module} {{"));
    for (index, Member { name, method, .. }) in required.iter().enumerate() {
        if index > 0 {
            source.blank();
        }
        source.line("#[diagnostic::on_unimplemented(");
        source
            .line(&format!("message = \"the required member `{name}` of `{}` is not set\",", structure.name));
        source.line(&format!("label = \"`{name}` is missing\","));
        let call = method.trim_start_matches("r#");
        source.line(&format!("note = \"call `.{call}(…)` before `.build()`\""));
        source.line(")]");
        source.line(&format!("pub trait {method} {{}}"));
    }
    source.line("}");
    source.blank();
    source.uses("crate::call", "Set");
    for member in required {
        source.line(&format!("impl {module}::{} for Set {{}}", member.method));
    }
    source.blank();
}

fn marker_module(structure: &Structure) -> String {
    format!("{}_members", names::snake(&structure.name))
}

fn parameters(structure: &Structure, source: &mut Source) {
    let Structure { name, .. } = structure;
    source.uses("crate::call", "TaskParameters");
    source.uses("crate::expr", "Expr");
    source.line(&format!("impl TaskParameters for {name} {{"));
    source.line("fn into_expr(self) -> Expr<Self> {");
    let mut body = "self.0.into_expr()".to_owned();
    for (exclusive, members) in &structure.choices {
        source.uses("crate::expr", "Constraint");
        let kind = if *exclusive { "OneOf" } else { "AnyOf" };
        let members = members.iter().map(|member| format!("\"{member}\"")).collect::<Vec<_>>().join(", ");
        body = format!("{body}.constrained(Constraint::{kind}(&[{members}]))");
    }
    source.line(&body);
    source.line("}");
    source.line("}");
    source.blank();
    source.line(&format!("impl From<{name}> for Expr<{name}> {{"));
    source.line(&format!("fn from(parameters: {name}) -> Self {{"));
    source.line("TaskParameters::into_expr(parameters)");
    source.line("}");
    source.line("}");
    source.blank();
}

fn limits(member: &Member, source: &mut Source) -> String {
    match &member.limits {
        None => "&[]".to_owned(),
        Some(name) => {
            source.uses("crate::SELF::limits", name);
            name.clone()
        }
    }
}
