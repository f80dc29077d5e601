//! Narrowing: what a value is once something about a part of it is known.

use asl_model::path::{JsonPath, Segment};

use super::{JsonKind, Member, Object, Origins, Presence, Shape, Strings};

/// What a test says about the value at a path.
#[derive(Debug, Clone)]
pub(crate) enum Fact {
    /// It is there.
    Present,
    /// It is not there.
    Absent,
    /// It is of one of these kinds, and there.
    Is(&'static [JsonKind]),
    /// It is there and of none of these kinds.
    IsNot(&'static [JsonKind]),
    /// It is this boolean.
    Truth(bool),
    /// It is this string.
    Equals(String),
    /// It is there and another string.
    Differs(String),
}

impl Shape {
    /// What of this value is left where a fact holds at a path; the value as it is where nothing would be left
    /// or the path has other steps than names.
    pub(crate) fn refined(&self, path: &JsonPath, fact: &Fact) -> Self {
        let names: Option<Vec<&str>> = path.segments().iter().map(Segment::name).collect();
        let Some(names) = names else { return self.clone() };
        self.refine(&names, fact).filter(|refined| !refined.is_nothing()).unwrap_or_else(|| self.clone())
    }

    pub(crate) fn refine(&self, names: &[&str], fact: &Fact) -> Option<Self> {
        let Some((name, rest)) = names.split_first() else { return Some(self.narrowed(fact)) };
        let member = self.member(name, Origins::NONE);
        if matches!(fact, Fact::Absent) {
            return rest.is_empty().then(|| self.without(name, &member)).flatten();
        }
        if member.presence.is_never() {
            return None;
        }
        let inner = member.shape.refine(rest, fact).filter(|inner| !inner.is_nothing())?;
        let mut refined = self.as_object();
        // Ways that know no member of this name are not the ones that lead on.
        refined.closed &= refined.names(name);
        refined.set(name, Member::always(inner));
        Some(Self { origins: self.origins, ..refined.into() })
    }

    /// Without a member, where it need not be there.
    fn without(&self, name: &str, member: &Member) -> Option<Self> {
        if self.unknown || member.presence.is_always() {
            return None;
        }
        let mut object: Object = self.object.as_deref()?.clone();
        let without = member.presence.without;
        object.set(name, Member { shape: Self::default(), presence: Presence::never(without) });
        Some(Self { object: Some(object.into()), ..self.clone() })
    }

    fn narrowed(&self, fact: &Fact) -> Self {
        match fact {
            Fact::Present | Fact::Absent => self.clone(),
            Fact::Is(kinds) => self.only(kinds),
            Fact::IsNot(kinds) => self.except(kinds),
            Fact::Truth(value) => {
                let mut truth = self.only(&[JsonKind::Boolean]);
                truth.booleans.yes &= *value;
                truth.booleans.no &= !*value;
                truth
            }
            Fact::Equals(text) => {
                let has = self.unknown
                    || match &self.strings {
                        Strings::None => false,
                        Strings::Any => true,
                        Strings::OneOf(texts) => texts.contains(text.as_str()),
                    };
                let strings = if has { Strings::one(text) } else { Strings::None };
                Self { strings, origins: self.origins, ..Self::default() }
            }
            Fact::Differs(text) => {
                Self { strings: self.strings.retain(|other| other != text), ..self.clone() }
            }
        }
    }

    /// The values of these kinds.
    fn only(&self, kinds: &[JsonKind]) -> Self {
        if self.unknown {
            let each = kinds.iter().map(|kind| any_of(*kind));
            return each.fold(Self::default(), |joined, kind| joined.join(&kind));
        }
        let others: Vec<JsonKind> = self.kinds().filter(|kind| !kinds.contains(kind)).collect();
        self.except(&others)
    }

    /// The values of other kinds than these.
    fn except(&self, kinds: &[JsonKind]) -> Self {
        let mut left = self.clone();
        for kind in kinds {
            match kind {
                JsonKind::Null => left.null = false,
                JsonKind::Boolean => left.booleans = super::Booleans::default(),
                JsonKind::Number => left.number = false,
                JsonKind::String => left.strings = Strings::None,
                JsonKind::Array => left.array = None,
                JsonKind::Object => left.object = None,
            }
        }
        left
    }
}

/// Any value of a kind.
fn any_of(kind: JsonKind) -> Shape {
    match kind {
        JsonKind::Null => Shape::null(),
        JsonKind::Boolean => Shape::boolean(),
        JsonKind::Number => Shape::number(),
        JsonKind::String => Shape::string(),
        JsonKind::Array => Shape::list(Shape::unknown()),
        JsonKind::Object => Shape::any_object(),
    }
}
