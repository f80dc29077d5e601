use asl_model::span::Span;

use crate::config::WorkflowType;
use crate::filling::{Filling, FillingKind};

/// A file that a text names as a definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reference {
    /// The path, from where the path of the text begins.
    pub(crate) path: String,
    /// Whether it is YAML whatever it is called.
    pub(crate) is_yaml: bool,
    pub(crate) filling: Filling,
}

/// The same as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WrittenReference {
    /// The path from the folder of the text.
    pub(super) path: String,
    /// Where it is written.
    pub(super) span: Span,
    pub(super) kind: FillingKind,
    /// What is filled in, and where that is written; `None` where nobody can know it.
    pub(super) names: Option<Vec<(String, Span)>>,
    pub(super) is_yaml: bool,
}

impl WrittenReference {
    /// The reference from a text of this name.
    pub(super) fn resolve(&self, name: &str, workflow_type: Option<WorkflowType>) -> Reference {
        let names = self.names.as_ref().map(|names| names.iter().map(|(name, _)| name.clone()).collect());
        let filling = Filling { kind: self.kind, names, workflow_type };
        Reference { path: joined(name, &self.path), is_yaml: self.is_yaml, filling }
    }
}

/// A path in the folder of a file, without `.` and `..` as far as they can go.
pub(super) fn joined(file: &str, path: &str) -> String {
    if path.starts_with('/') {
        return path.to_owned();
    }
    let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(path.split('/')) {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    let root = if file.starts_with('/') { "/" } else { "" };
    format!("{root}{}", parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn paths_begin_in_the_folder_of_the_file() {
        assert_eq!(joined("main.tf", "./a.json"), "a.json");
        assert_eq!(joined("x/y/main.tf", "../a.json"), "x/a.json");
        assert_eq!(joined("../main.tf", "../a.json"), "../../a.json");
        assert_eq!(joined("/x/main.tf", "a/b.json"), "/x/a/b.json");
        assert_eq!(joined("/x/main.tf", "/a.json"), "/a.json");
    }
}
