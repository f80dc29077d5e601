use asl_model::field::{Field, FieldIs, FieldType, ObjectKind, ObjectSchema, QueryLanguage};
use asl_model::similar::{clearly_closest, closest};
use asl_model::syntax::{Member, Node};

use crate::place::{Place, Steps};

use super::StateId;

/// An object of the language: a state, a retrier, a machine.
#[derive(Debug)]
pub(crate) struct Site<'t> {
    pub(crate) kind: ObjectKind,
    pub(crate) node: &'t Node<'t>,
    pub(crate) steps: Steps,
    /// The state that it is or belongs to.
    pub(crate) state: Option<StateId>,
    /// The query language that counts here; `None` where nobody can know, or where none counts.
    pub(crate) language: Option<QueryLanguage>,
    /// The members that are in effect: of duplicates the last, as JSON readers do.
    pub(super) members: Vec<KnownMember<'t>>,
}

/// A member, its place in the object, and what the language says about it, if it knows it.
#[derive(Debug, Clone, Copy)]
pub(super) struct KnownMember<'t> {
    pub(super) position: usize,
    pub(super) member: &'t Member<'t>,
    pub(super) field: Option<&'static Field>,
}

/// A member of an object of the language that is in effect.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry<'a, 't> {
    pub(crate) site: &'a Site<'t>,
    pub(crate) position: usize,
    pub(crate) member: &'t Member<'t>,
    /// What the language says about it, if it knows it.
    pub(crate) field: Option<&'static Field>,
}

/// Whether a field is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Presence {
    /// It is not there, or as good as not: an `End` that is `false`.
    Absent,
    Present,
    /// Nobody can know before deployment.
    Unknown,
}

impl<'t> Site<'t> {
    /// The fields of such an object.
    pub(crate) const fn schema(&self) -> &'static ObjectSchema {
        self.kind.schema()
    }

    /// The members that are in effect.
    pub(crate) fn entries(&self) -> impl Iterator<Item = Entry<'_, 't>> {
        let members = self.members.iter();
        members.map(|KnownMember { position, member, field }| Entry {
            site: self,
            position: *position,
            member,
            field: *field,
        })
    }

    /// The members that the language does not know.
    pub(crate) fn unknown_entries(&self) -> impl Iterator<Item = Entry<'_, 't>> {
        self.entries().filter(|entry| entry.field.is_none())
    }

    /// The member of this name.
    pub(crate) fn entry(&self, name: &str) -> Option<Entry<'_, 't>> {
        self.entries().find(|entry| entry.name() == name)
    }

    /// The value of a member.
    pub(crate) fn get(&self, name: &str) -> Option<&'t Node<'t>> {
        self.node.get(name)
    }

    /// Whether a field is there.
    pub(crate) fn presence(&self, field: &Field) -> Presence {
        let Some(value) = self.get(field.name()) else { return Presence::Absent };
        match field.value() {
            FieldType::Flag if value.is_unknown() => Presence::Unknown,
            FieldType::Flag if value.as_bool() == Some(false) => Presence::Absent,
            _ => Presence::Present,
        }
    }

    /// Whether a condition holds; `None` where the field is not there or nobody can know.
    pub(crate) fn holds(&self, condition: FieldIs) -> Option<bool> {
        let value = self.get(condition.field)?.as_known_str()?;
        // A word that the field does not take is a fault of its own.
        let takes =
            |field: &Field| !matches!(field.value(), FieldType::Keyword(words) if !words.contains(&value));
        self.schema().field(condition.field).filter(|field| takes(field))?;
        Some(condition.values.contains(&value))
    }

    /// Whether the query language of the object lets it have a field.
    pub(crate) fn allows(&self, field: &Field) -> bool {
        self.language.is_none_or(|language| field.is_allowed_in(language))
    }

    /// Where it begins: at its key, or at its bracket.
    pub(crate) fn place(&self) -> Place {
        Place::key(self.steps.clone())
    }
}

impl<'t> Entry<'_, 't> {
    pub(crate) fn name(&self) -> &'t str {
        self.member.key().name()
    }

    pub(crate) const fn value(&self) -> &'t Node<'t> {
        self.member.value()
    }

    /// The way to the value.
    pub(crate) fn steps(&self) -> Steps {
        self.site.steps.child(self.position)
    }

    pub(crate) fn key_place(&self) -> Place {
        Place::key(self.steps())
    }

    pub(crate) fn value_place(&self) -> Place {
        Place::value(self.steps())
    }

    /// The field that an unknown name was most likely meant to be: one that is allowed here and not there yet.
    pub(crate) fn meant(&self) -> Option<&'static str> {
        closest(self.name(), self.absent().map(Field::name))
    }

    /// The same, where it is beyond doubt.
    pub(crate) fn clearly_meant(&self) -> Option<&'static Field> {
        self.site.schema().field(clearly_closest(self.name(), self.absent().map(Field::name))?)
    }

    /// The fields that are allowed here and not there yet.
    fn absent(&self) -> impl Iterator<Item = &'static Field> + Clone {
        let fields = self.site.schema().fields().iter();
        fields.filter(|field| self.site.allows(field) && self.site.get(field.name()).is_none())
    }
}
