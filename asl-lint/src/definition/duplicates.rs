use std::collections::BTreeMap;

use asl_model::syntax::{Member, Object};

/// Up to this many members it is quicker to compare each with each.
const FEW: usize = 16;

/// The members of an object that a later one of the same name replaces, each with the next of that name.
pub(crate) fn shadowed(object: &Object<'_>) -> Vec<(usize, usize)> {
    let members = object.members();
    if members.len() > FEW { among_many(members) } else { among_few(members) }
}

fn among_few(members: &[Member<'_>]) -> Vec<(usize, usize)> {
    let mut replaced = Vec::new();
    for (position, member) in members.iter().enumerate() {
        let name = member.key().name();
        let behind = members.get(position + 1..).unwrap_or_default();
        if let Some(distance) = behind.iter().position(|other| other.key().name() == name) {
            replaced.push((position, position + 1 + distance));
        }
    }
    replaced
}

fn among_many(members: &[Member<'_>]) -> Vec<(usize, usize)> {
    let mut last = BTreeMap::new();
    let replaced = members
        .iter()
        .enumerate()
        .filter_map(|(position, member)| Some((last.insert(member.key().name(), position)?, position)));
    let mut replaced: Vec<_> = replaced.collect();
    replaced.sort_unstable();
    replaced
}
