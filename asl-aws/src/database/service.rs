use asl_model::resource::Pattern;
use asl_model::similar::closest;

use super::Block;
use super::block::RawAction;
use crate::shape::Shape;

/// One service: its actions.
#[derive(Debug, Clone, Copy)]
pub struct Service<'d> {
    id: &'d str,
    block: &'d Block,
}

/// One action of a service: what it takes, gives and raises.
#[derive(Debug, Clone, Copy)]
pub struct Action<'d> {
    block: &'d Block,
    raw: &'d RawAction,
}

impl<'d> Service<'d> {
    pub(super) const fn new(id: &'d str, block: &'d Block) -> Self {
        Self { id, block }
    }

    /// The name in a `Resource`.
    #[must_use]
    pub const fn id(self) -> &'d str {
        self.id
    }

    /// Its actions, sorted by name.
    pub fn actions(self) -> impl Iterator<Item = Action<'d>> {
        self.block.actions.iter().map(move |raw| Action { block: self.block, raw })
    }

    /// The action of this name, as `createTrainingJob`.
    #[must_use]
    pub fn action(self, name: &str) -> Option<Action<'d>> {
        let actions = &self.block.actions;
        let index = actions.binary_search_by(|action| self.block.string(action.name).cmp(name)).ok()?;
        actions.get(index).map(|raw| Action { block: self.block, raw })
    }

    /// The action that this name was probably meant to be.
    #[must_use]
    pub fn closest_action(self, name: &str) -> Option<&'d str> {
        closest(name, self.actions().map(Action::name))
    }
}

impl<'d> Action<'d> {
    /// The name in a `Resource`, as `createTrainingJob`.
    #[must_use]
    pub fn name(self) -> &'d str {
        self.block.string(self.raw.name)
    }

    /// The name of the operation in the service's API, as `CreateTrainingJob`.
    #[must_use]
    pub fn operation(self) -> String {
        self.raw.operation.map_or_else(|| operation(self.name()), |name| self.block.string(name).to_owned())
    }

    /// What the state's `Parameters` or `Arguments` must look like.
    #[must_use]
    pub fn request(self, pattern: Pattern) -> Shape<'d> {
        let own = match pattern {
            Pattern::Sync | Pattern::Sync2 => self.raw.sync_request,
            _ => None,
        };
        Shape::new(self.block, own.unwrap_or(self.raw.request))
    }

    /// What the state receives; `None` where nobody can know it, as under `.waitForTaskToken`, whose result
    /// is whatever somebody sends back with the token.
    #[must_use]
    pub fn result(self, pattern: Pattern) -> Option<Shape<'d>> {
        let shape = match pattern {
            Pattern::RequestResponse => self.raw.result,
            Pattern::Sync => self.raw.sync_result,
            Pattern::Sync2 => self.raw.sync2_result,
            _ => None,
        };
        shape.map(|shape| Shape::new(self.block, shape))
    }

    /// The errors that the service's model names, without the service's prefix, as `ResourceInUseException`;
    /// sorted.
    pub fn errors(self) -> impl Iterator<Item = &'d str> {
        let errors = self.block.values.get(self.raw.errors.clone()).unwrap_or_default();
        errors.iter().map(move |&error| self.block.string(error))
    }
}

/// The operation that an action has the name of: `createModel` is that of `CreateModel`.
pub(crate) fn operation(action: &str) -> String {
    let mut characters = action.chars();
    let first = characters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(characters).collect()
}
