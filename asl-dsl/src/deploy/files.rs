use std::collections::BTreeMap;

/// Files by their names, sorted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Files {
    files: BTreeMap<String, String>,
}

impl Files {
    /// The text of a file.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.files.get(name).map(String::as_str)
    }

    /// The names with their texts.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    pub(super) fn insert(&mut self, name: &str, text: String) {
        self.files.insert(name.to_owned(), text);
    }
}
