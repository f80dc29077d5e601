/// How the fields of one object go together.
///
/// A field counts where it is present, a [`Flag`](super::FieldType::Flag) only where it is `true`. Fields of
/// the other query language are a fault of their own and do not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Constraint {
    /// One of these fields must be there, and no second.
    ExactlyOne(&'static [&'static str]),
    /// One of these fields must be there, or several.
    AtLeastOne(&'static [&'static str]),
    /// Of these fields only one may be there, or none.
    AtMostOne(&'static [&'static str]),
    /// `field` stands with exactly one of `partners`, and none of them stands without it.
    With {
        /// The field that all partners share.
        field: &'static str,
        /// Of these exactly one.
        partners: &'static [&'static str],
    },
    /// Where `field` is, one of `needs` must be.
    Needs {
        /// The field that cannot stand alone.
        field: &'static str,
        /// Of these at least one.
        needs: &'static [&'static str],
    },
    /// `field` must be there under this condition.
    RequiredWhen {
        /// The field.
        field: &'static str,
        /// The condition.
        when: FieldIs,
    },
    /// `field` may be there only under this condition.
    AllowedWhen {
        /// The field.
        field: &'static str,
        /// The condition.
        when: FieldIs,
    },
    /// `field` must not be there under this condition.
    ForbiddenWhen {
        /// The field.
        field: &'static str,
        /// The condition.
        when: FieldIs,
    },
    /// `field` has one of fewer values under this condition.
    LimitedWhen {
        /// The field.
        field: &'static str,
        /// The values that it may have then.
        values: &'static [&'static str],
        /// The condition.
        when: FieldIs,
    },
    /// The number in `lower` is less than the number in `upper`, where both are literals.
    Below {
        /// The field with the lower number.
        lower: &'static str,
        /// The field with the higher number.
        upper: &'static str,
    },
}

/// The condition that a field of the same object has one of some values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct FieldIs {
    /// The field.
    pub field: &'static str,
    /// The values.
    pub values: &'static [&'static str],
}

/// The condition that `field` has one of `values`.
pub(super) const fn is(field: &'static str, values: &'static [&'static str]) -> FieldIs {
    FieldIs { field, values }
}
