//! Parameters made from a shape, and changed in one place.

use asl_aws::check::{Entry, Value, View};
use asl_aws::shape::{Kind, Member, Shape};

/// A tree of parameters.
#[derive(Debug, Clone)]
pub(crate) enum Tree {
    /// What a path stands for.
    Unknown,
    Boolean(bool),
    Number(f64),
    String(String),
    Array(Vec<Self>),
    /// An object with keys of the user's own.
    Map(Vec<(String, Self)>),
    /// An object with members that the service knows, and whether it must have them.
    Structure(Vec<(String, Self, bool)>),
}

/// A mistake, of the kinds that people make.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Mistake {
    DroppedMember,
    MisspeltMember,
    MiscasedMember,
    WrongType,
}

impl Value for Tree {
    fn view(&self) -> View<'_, Self> {
        match self {
            Self::Unknown => View::Unknown,
            Self::Boolean(value) => View::Boolean(*value),
            Self::Number(value) => View::Number(*value),
            Self::String(value) => View::String(value),
            Self::Array(elements) => View::Array(elements.iter().collect()),
            Self::Map(entries) => {
                View::Object(entries.iter().map(|(key, value)| Entry::new(key, value)).collect())
            }
            Self::Structure(members) => {
                View::Object(members.iter().map(|(name, value, _)| Entry::new(name, value)).collect())
            }
        }
    }
}

impl Tree {
    /// A value of this shape with every member, as far as the shapes nest less deeply than `depth`; strings
    /// that must match a pattern are unknown.
    pub(crate) fn of(shape: Shape<'_>, depth: usize) -> Self {
        let Some(depth) = depth.checked_sub(1) else { return Self::Unknown };
        match shape.kind() {
            Kind::Boolean => Self::Boolean(true),
            Kind::Integer(bounds) | Kind::Number(bounds) => {
                Self::Number(bounds.minimum.or(bounds.maximum).unwrap_or(7.0))
            }
            Kind::String(text) if text.pattern().is_some() => Self::Unknown,
            Kind::String(text) => {
                let length = text.length();
                let count = length.minimum.unwrap_or(1).max(1).min(length.maximum.unwrap_or(u64::MAX));
                let filler = "x".repeat(usize::try_from(count).unwrap());
                Self::String(text.values().next().map_or(filler, str::to_owned))
            }
            Kind::Blob(_) => Self::String("x".to_owned()),
            Kind::Timestamp => Self::String("2026-11-17T00:00:00Z".to_owned()),
            Kind::List(list) => {
                let count = usize::try_from(list.length().minimum.unwrap_or(1).max(1)).unwrap();
                Self::Array(vec![Self::of(list.element(), depth); count])
            }
            Kind::Map(map) => match Self::of(map.key(), 1) {
                Self::String(key) if map.length().minimum.is_none_or(|minimum| minimum < 2) => {
                    Self::Map(vec![(key, Self::of(map.value(), depth))])
                }
                _ => Self::Unknown,
            },
            Kind::Structure(structure) => {
                let exclusive = structure.choices().filter(|choice| choice.is_exclusive());
                let others = exclusive.flat_map(|choice| choice.members().skip(1).map(Member::name));
                let others = others.collect::<Vec<_>>();
                let members = structure.members().filter(|member| !others.contains(&member.name()));
                let count = if structure.is_union() { 1 } else { usize::MAX };
                let tree = members.take(count).map(|member| {
                    (member.name().to_owned(), Self::of(member.shape(), depth), member.is_required())
                });
                Self::Structure(tree.collect())
            }
            _ => Self::Unknown,
        }
    }

    /// All trees that differ from this one by one such mistake.
    pub(crate) fn with(&self, mistake: Mistake) -> Vec<Self> {
        let mut changed = match (self, mistake) {
            (Self::Structure(members), Mistake::DroppedMember) => dropped(members),
            (Self::Structure(members), Mistake::MisspeltMember) => renamed(members, misspelt),
            (Self::Structure(members), Mistake::MiscasedMember) => renamed(members, miscased),
            (_, Mistake::WrongType) => self.other_type().into_iter().collect(),
            _ => Vec::new(),
        };
        match self {
            Self::Array(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    for element in element.with(mistake) {
                        let mut elements = elements.clone();
                        elements[index] = element;
                        changed.push(Self::Array(elements));
                    }
                }
            }
            Self::Map(entries) => {
                for (index, (_, value)) in entries.iter().enumerate() {
                    for value in value.with(mistake) {
                        let mut entries = entries.clone();
                        entries[index].1 = value;
                        changed.push(Self::Map(entries));
                    }
                }
            }
            Self::Structure(members) => {
                for (index, (_, value, _)) in members.iter().enumerate() {
                    for value in value.with(mistake) {
                        let mut members = members.clone();
                        members[index].1 = value;
                        changed.push(Self::Structure(members));
                    }
                }
            }
            _ => {}
        }
        changed
    }

    fn other_type(&self) -> Option<Self> {
        Some(match self {
            Self::Unknown => return None,
            Self::Boolean(_) | Self::Number(_) => Self::String("x".to_owned()),
            Self::String(_) | Self::Array(_) => Self::Number(7.0),
            Self::Map(_) | Self::Structure(_) => Self::Array(vec![self.clone()]),
        })
    }
}

fn dropped(members: &[(String, Tree, bool)]) -> Vec<Tree> {
    let required = members.iter().enumerate().filter(|(_, (_, _, required))| *required);
    required
        .map(|(index, _)| {
            let mut members = members.to_vec();
            members.remove(index);
            Tree::Structure(members)
        })
        .collect()
}

fn renamed(members: &[(String, Tree, bool)], rename: fn(&str) -> String) -> Vec<Tree> {
    (0..members.len())
        .map(|index| {
            let mut members = members.to_vec();
            members[index].0 = rename(&members[index].0);
            Tree::Structure(members)
        })
        .collect()
}

/// Two letters in the middle the other way round, or one too many.
fn misspelt(name: &str) -> String {
    let mut letters = name.chars().collect::<Vec<_>>();
    let middle = letters.len() / 2;
    if middle > 0 && letters[middle - 1] != letters[middle] {
        letters.swap(middle - 1, middle);
    } else {
        letters.insert(middle, letters[middle]);
    }
    letters.into_iter().collect()
}

/// As the services' own APIs often write it.
fn miscased(name: &str) -> String {
    name[..1].to_lowercase() + &name[1..]
}
