use super::Origins;

/// On which ways something is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Presence {
    /// On some ways it surely is.
    pub(crate) present: bool,
    /// On some ways nobody can say.
    pub(crate) possible: bool,
    /// On some ways it surely is not.
    pub(crate) absent: bool,
    /// Where the data that lacks it comes from.
    pub(crate) without: Origins,
}

impl Presence {
    pub(crate) const ALWAYS: Self =
        Self { present: true, possible: false, absent: false, without: Origins::NONE };
    pub(crate) const POSSIBLE: Self =
        Self { present: false, possible: true, absent: false, without: Origins::NONE };

    /// Absent on every way, from data that comes from there.
    pub(crate) const fn never(without: Origins) -> Self {
        Self { present: false, possible: false, absent: true, without }
    }

    pub(crate) const fn is_always(self) -> bool {
        self.present && !self.possible && !self.absent
    }

    pub(crate) const fn is_never(self) -> bool {
        self.absent && !self.present && !self.possible
    }

    /// Whether it is absent on some ways and may be there on others.
    pub(crate) const fn is_sometimes(self) -> bool {
        self.absent && (self.present || self.possible)
    }

    /// On the ways of both.
    pub(crate) fn join(self, other: Self) -> Self {
        Self {
            present: self.present || other.present,
            possible: self.possible || other.possible,
            absent: self.absent || other.absent,
            without: self.without.join(other.without),
        }
    }

    /// Of something inside of what has this presence.
    pub(crate) fn then(self, inner: Self) -> Self {
        Self {
            present: self.present && inner.present,
            possible: inner.possible && (self.present || self.possible) || self.possible && inner.present,
            absent: self.absent || inner.absent,
            without: if self.absent { self.without.join(inner.without) } else { inner.without },
        }
    }
}
