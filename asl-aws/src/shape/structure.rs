use super::Shape;
use crate::database::{Block, RawChoice, RawMember, RawStructure};

/// An object with the members that the service knows.
#[derive(Debug, Clone, Copy)]
pub struct Structure<'d> {
    block: &'d Block,
    raw: &'d RawStructure,
}

/// Members of a structure of which at least one must be given.
#[derive(Debug, Clone, Copy)]
pub struct Choice<'d> {
    structure: Structure<'d>,
    raw: &'d RawChoice,
}

/// A member of a structure.
#[derive(Debug, Clone, Copy)]
pub struct Member<'d> {
    block: &'d Block,
    raw: RawMember,
}

impl<'d> Structure<'d> {
    pub(super) const fn new(block: &'d Block, raw: &'d RawStructure) -> Self {
        Self { block, raw }
    }

    /// The name in the service's API, where the database keeps names: the optimized integrations' does.
    #[must_use]
    pub fn name(self) -> Option<&'d str> {
        self.raw.name.map(|name| self.block.string(name))
    }

    /// The members, in the order of the service's model.
    pub fn members(self) -> impl Iterator<Item = Member<'d>> {
        self.raw_members().iter().map(move |&raw| Member { block: self.block, raw })
    }

    /// The member of this name, as Step Functions writes it.
    #[must_use]
    pub fn member(self, name: &str) -> Option<Member<'d>> {
        self.members().find(|member| member.name() == name)
    }

    /// Whether exactly one of the members may be given.
    #[must_use]
    pub const fn is_union(self) -> bool {
        self.raw.union
    }

    /// Whether a string may be given instead, as for an attribute value of DynamoDB.
    #[must_use]
    pub const fn accepts_string(self) -> bool {
        self.raw.shorthand
    }

    /// Groups of members of which at least one must be given, though none of them is required for itself.
    pub fn choices(self) -> impl Iterator<Item = Choice<'d>> {
        let choices = self.block.choices.get(self.raw.choices.clone()).unwrap_or_default();
        choices.iter().map(move |raw| Choice { structure: self, raw })
    }

    fn raw_members(self) -> &'d [RawMember] {
        self.block.members.get(self.raw.members.clone()).unwrap_or_default()
    }
}

impl<'d> Choice<'d> {
    /// The members.
    pub fn members(self) -> impl Iterator<Item = Member<'d>> {
        let Structure { block, .. } = self.structure;
        let members = self.structure.raw_members();
        self.raw.members.iter().filter_map(move |&index| members.get(index).map(|&raw| Member { block, raw }))
    }

    /// Whether not more than one may be given.
    #[must_use]
    pub const fn is_exclusive(self) -> bool {
        self.raw.exclusive
    }
}

impl<'d> Member<'d> {
    /// The name, as Step Functions writes it.
    #[must_use]
    pub fn name(self) -> &'d str {
        self.block.string(self.raw.name)
    }

    /// What the value is.
    #[must_use]
    pub const fn shape(self) -> Shape<'d> {
        Shape::new(self.block, self.raw.shape)
    }

    /// Whether a request must have it; whether a result always has it.
    #[must_use]
    pub const fn is_required(self) -> bool {
        self.raw.required
    }
}
