use std::sync::Arc;

use super::{MAX_WIDTH, Shape};

/// What is known about an array.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Array {
    /// Its length and every element.
    Tuple(Arc<[Shape]>),
    /// What each of its elements is.
    List(Shape),
}

impl Array {
    pub(crate) fn tuple(elements: Vec<Shape>) -> Self {
        if elements.len() > MAX_WIDTH { Self::List(joined(&elements)) } else { Self::Tuple(elements.into()) }
    }

    /// What any element is.
    pub(crate) fn element(&self) -> Shape {
        match self {
            Self::Tuple(elements) => joined(elements),
            Self::List(element) => element.clone(),
        }
    }

    /// How many elements there are, where that is known.
    pub(crate) fn length(&self) -> Option<usize> {
        if let Self::Tuple(elements) = self { Some(elements.len()) } else { None }
    }

    /// The element at an index, negative from the end. `Err` where there surely is none.
    pub(crate) fn at(&self, index: i64) -> Result<(Shape, bool), ()> {
        match self {
            Self::List(element) => Ok((element.clone(), false)),
            Self::Tuple(elements) => {
                let length = i64::try_from(elements.len()).unwrap_or(i64::MAX);
                let index = if index < 0 { index.saturating_add(length) } else { index };
                let found = usize::try_from(index).ok().and_then(|index| elements.get(index));
                found.map(|element| (element.clone(), true)).ok_or(())
            }
        }
    }
}

fn joined(shapes: &[Shape]) -> Shape {
    shapes.iter().fold(Shape::default(), |joined, shape| joined.join(shape))
}
