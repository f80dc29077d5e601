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
    let mut names: Vec<(&str, usize)> =
        members.iter().enumerate().map(|(position, member)| (member.key().name(), position)).collect();
    names.sort_unstable();
    let neighbours = names.iter().zip(names.iter().skip(1));
    let mut replaced: Vec<_> =
        neighbours.filter(|(a, b)| a.0 == b.0).map(|((_, first), (_, second))| (*first, *second)).collect();
    replaced.sort_unstable();
    replaced
}

#[cfg(test)]
mod tests {
    use asl_model::syntax::json;

    use super::shadowed;

    #[test]
    fn each_copy_but_the_last_is_replaced_by_the_next() {
        for padding in [0, 100] {
            let padding: Vec<String> = (0..padding).map(|n| format!(r#""{n}": 0, "#)).collect();
            let text = format!(r#"{{"a": 0, "b": 0, "a": 0, "a": 0, "b": 0, {} "c": 0}}"#, padding.concat());
            let parsed = json::parse(&text);
            let object = parsed.root().unwrap().as_object().unwrap();
            assert_eq!(shadowed(object), [(0, 2), (1, 4), (2, 3)]);
        }
    }
}
