use super::Source;
use crate::rust::docs;
use crate::rust::package::Enum;

/// An open enum and what it implements.
pub(super) fn emit(item: &Enum, source: &mut Source) {
    let Enum { name, values, .. } = item;
    source.docs(&docs::enumeration(item));
    source.line("#[derive(Debug, Clone, PartialEq, Eq)]");
    source.line("#[non_exhaustive]");
    source.line(&format!("pub enum {name} {{"));
    for (variant, text) in values {
        source.line(&format!("/// `{text}`"));
        source.line(&format!("{variant},"));
    }
    source.line("/// A text that this version does not know.");
    source.line("Other(String),");
    source.line("}");
    source.blank();
    source.uses("crate::services", "OpenEnum");
    source.line(&format!("impl OpenEnum for {name} {{"));
    let known = values.iter().map(|(variant, _)| format!("Self::{variant}")).collect::<Vec<_>>().join(", ");
    source.line(&format!("const KNOWN: &'static [Self] = &[{known}];"));
    let texts = values.iter().map(|(_, text)| format!("{text:?}")).collect::<Vec<_>>().join(", ");
    source.line(&format!("const TEXTS: &'static [&'static str] = &[{texts}];"));
    source.blank();
    source.line("fn other(text: String) -> Self {");
    source.line("Self::Other(text)");
    source.line("}");
    source.blank();
    source.line("fn as_other(&self) -> Option<&str> {");
    source.line("if let Self::Other(text) = self { Some(text) } else { None }");
    source.line("}");
    source.line("}");
    source.blank();
    source.line(&format!("impl From<&str> for {name} {{"));
    source.line("fn from(text: &str) -> Self {");
    source.line("Self::of_text(text)");
    source.line("}");
    source.line("}");
    source.blank();
    for used in ["Accepts", "LeafPaths", "StateData"] {
        source.uses("crate::data", used);
    }
    for used in ["Comparable", "Family"] {
        source.uses("crate::condition", used);
    }
    source.line(&format!("impl StateData for {name} {{"));
    source.line("type Paths = LeafPaths;");
    source.line("}");
    source.blank();
    source.line(&format!("impl Accepts<Self> for {name} {{}}"));
    source.blank();
    source.line(&format!("impl Comparable for {name} {{"));
    source.line("const FAMILY: Family = Family::String;");
    source.line("}");
}
