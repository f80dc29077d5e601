use std::fmt;

use indexmap::IndexMap;
use indexmap::map::{Entry, IntoIter, Iter, IterMut};

use super::Value;

/// The members of a JSON object in their order.
///
/// `States`, templates and user data are such maps: what is read keeps its order, what is put in comes last.
/// Two maps are equal where they have the same members, in whatever order.
#[derive(Clone, PartialEq, Eq)]
pub struct Map<V = Value> {
    entries: IndexMap<String, V>,
}

impl<V> Map<V> {
    /// A map without members.
    #[must_use]
    pub fn new() -> Self {
        Self { entries: IndexMap::new() }
    }

    /// A map without members that has room for so many.
    #[must_use]
    pub fn with_capacity(capacity: usize) -> Self {
        Self { entries: IndexMap::with_capacity(capacity) }
    }

    /// The number of members.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no member.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether there is a member `key`.
    #[must_use]
    pub fn contains_key(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// The value of the member `key`.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&V> {
        self.entries.get(key)
    }

    /// The value of the member `key`, to change it.
    #[must_use]
    pub fn get_mut(&mut self, key: &str) -> Option<&mut V> {
        self.entries.get_mut(key)
    }

    /// Puts a member in and gives back the value that it had before; a new member comes last, an old one
    /// keeps its place.
    pub fn insert(&mut self, key: impl Into<String>, value: impl Into<V>) -> Option<V> {
        self.entries.insert(key.into(), value.into())
    }

    /// Puts a member in that must not be there yet; else gives back the key.
    pub(super) fn insert_new(&mut self, key: String, value: V) -> Result<(), String> {
        match self.entries.entry(key) {
            Entry::Vacant(entry) => {
                entry.insert(value);
                Ok(())
            }
            Entry::Occupied(entry) => Err(entry.key().clone()),
        }
    }

    /// Takes a member out; the others keep their order.
    pub fn remove(&mut self, key: &str) -> Option<V> {
        self.entries.shift_remove(key)
    }

    /// The keys in their order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// The values in the order of their keys.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.entries.values()
    }

    /// The values in the order of their keys, to change them.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.entries.values_mut()
    }

    /// The members in their order.
    #[must_use]
    pub fn iter(&self) -> Iter<'_, String, V> {
        self.entries.iter()
    }

    /// The members in their order, to change their values.
    pub fn iter_mut(&mut self) -> IterMut<'_, String, V> {
        self.entries.iter_mut()
    }
}

impl<V> Default for Map<V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<V: fmt::Debug> fmt::Debug for Map<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.entries.fmt(f)
    }
}

impl<K: Into<String>, V, T: Into<V>> FromIterator<(K, T)> for Map<V> {
    fn from_iter<I: IntoIterator<Item = (K, T)>>(members: I) -> Self {
        Self { entries: members.into_iter().map(|(key, value)| (key.into(), value.into())).collect() }
    }
}

impl<K: Into<String>, V, T: Into<V>> Extend<(K, T)> for Map<V> {
    fn extend<I: IntoIterator<Item = (K, T)>>(&mut self, members: I) {
        self.entries.extend(members.into_iter().map(|(key, value)| (key.into(), value.into())));
    }
}

impl<K: Into<String>, V, T: Into<V>, const N: usize> From<[(K, T); N]> for Map<V> {
    fn from(members: [(K, T); N]) -> Self {
        members.into_iter().collect()
    }
}

impl<V> IntoIterator for Map<V> {
    type Item = (String, V);
    type IntoIter = IntoIter<String, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

impl<'a, V> IntoIterator for &'a Map<V> {
    type Item = (&'a String, &'a V);
    type IntoIter = Iter<'a, String, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, V> IntoIterator for &'a mut Map<V> {
    type Item = (&'a String, &'a mut V);
    type IntoIter = IterMut<'a, String, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}
