//! Makes shapes that look the same one shape, and drops those that no action mentions.

use std::collections::BTreeMap;

use crate::schema::{Service, Shape, ShapeId};

/// Whether the names of structures are kept, and so keep shapes apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Names {
    /// Structures have their names.
    Kept,
    /// Only what a structure looks like counts.
    Dropped,
}

/// Replaces every mention of a shape by the first of all that look like it.
///
/// Shapes look the same when they do in themselves and their parts look the same in turn. As shapes can be
/// recursive, all begin as one class for each look, and classes whose members' parts differ are split until
/// none is left.
pub(crate) fn merge(service: &mut Service, names: Names) {
    if names == Names::Dropped {
        for shape in &mut service.shapes {
            if let Shape::Structure(structure) = shape {
                structure.name = None;
            }
        }
    }
    let representatives = representatives(&service.shapes);
    let replace = |id: &mut ShapeId| *id = representatives.get(*id).copied().unwrap_or(*id);
    for shape in &mut service.shapes {
        shape.parts_mut().for_each(replace);
    }
    for action in &mut service.actions {
        action.shapes_mut().for_each(replace);
    }
}

/// For each shape the first one that looks like it.
fn representatives(shapes: &[Shape]) -> Vec<ShapeId> {
    let mut classes = classify(shapes.iter().map(|shape| {
        let mut alone = shape.clone();
        alone.parts_mut().for_each(|part| *part = 0);
        format!("{alone:?}")
    }));
    loop {
        let before = count(&classes);
        classes = classify(shapes.iter().enumerate().map(|(id, shape)| {
            let mut key = vec![classes.get(id).copied()];
            key.extend(shape.parts().map(|part| classes.get(part).copied()));
            key
        }));
        if count(&classes) == before {
            return classes;
        }
    }
}

/// For each key the position of the first equal one.
fn classify<K: Ord>(keys: impl Iterator<Item = K>) -> Vec<usize> {
    let mut first = BTreeMap::new();
    keys.enumerate().map(|(position, key)| *first.entry(key).or_insert(position)).collect()
}

/// Classes are named by their first member, so that is as many as there are firsts.
fn count(classes: &[usize]) -> usize {
    classes.iter().enumerate().filter(|&(position, &class)| position == class).count()
}
