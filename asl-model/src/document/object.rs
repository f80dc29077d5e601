//! What all objects of the language have in common: their fields are read by name and written in one order.

/// Declares an object of the language by its fields, in the order in which they are written. A state also
/// says the value of its field `Type`, which stands first.
macro_rules! object {
    (
        $(#[$meta:meta])*
        $name:ident is $kind:ident $(with $type_field:literal: $state_type:literal)? { $($fields:tt)+ }
    ) => {
        $crate::document::object::structure! {
            $(#[$meta])*
            $name is $kind $(with $type_field: $state_type)? { $($fields)+ }
        }

        impl $name {
            $crate::document::object::setters! { $($fields)+ }
        }
    };
}

/// The struct, read and written.
macro_rules! structure {
    (
        $(#[$meta:meta])*
        $name:ident is $kind:ident $(with $type_field:literal: $state_type:literal)? {
            $($(#[$field_meta:meta])* $json:literal => $field:ident: $value:ty,)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $value,)+
        }

        impl $crate::document::read::Field for $name {
            fn read(node: $crate::syntax::Node<'_>) -> Result<Self, $crate::value::Fault> {
                use $crate::document::read::{finish_field, read_field, read_members, unknown_field};

                let kind = $crate::field::ObjectKind::$kind;
                let (span, members) = read_members(node)?;
                $(let mut state_type = $crate::document::state::TypeField::new($state_type);)?
                $(let mut $field: Option<$value> = None;)+
                for member in members {
                    let (key, value) = member.into_parts();
                    match key.name() {
                        $($type_field => state_type.read(key, value)?,)?
                        $($json => read_field(key, value, &mut $field)?,)+
                        _ => return Err(unknown_field(kind, key)),
                    }
                }
                $(state_type.finish($type_field, span)?;)?
                Ok(Self { $($field: finish_field($field, $json, kind, span)?,)+ })
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap as _;
                use $crate::document::read::Field as _;

                let mut fields = serializer.serialize_map(None)?;
                $(fields.serialize_entry($type_field, $state_type)?;)?
                $(if !self.$field.is_absent() {
                    fields.serialize_entry($json, &self.$field)?;
                })+
                fields.end()
            }
        }

        $crate::document::object::deserialize_and_describe! { $name is $kind }

        #[cfg(test)]
        impl $name {
            /// The fields that are read and written.
            pub(crate) const FIELDS: &'static [&'static str] = &[$($type_field,)? $($json),+];
        }
    };
}

/// For each field that may be left out the method that sets it.
macro_rules! setters {
    () => {};
    ($(#[$meta:meta])* $json:literal => $field:ident: Option<$value:ty>, $($rest:tt)*) => {
        $(#[$meta])*
        ///
        /// Sets the field.
        #[must_use]
        pub fn $field(mut self, value: impl Into<$value>) -> Self {
            self.$field = Some(value.into());
            self
        }

        $crate::document::object::setters! { $($rest)* }
    };
    // What the object cannot be without is given to `new`.
    ($(#[$meta:meta])* $json:literal => $field:ident: $value:ty, $($rest:tt)*) => {
        $crate::document::object::setters! { $($rest)* }
    };
}

/// What follows from reading, and from the field table.
macro_rules! deserialize_and_describe {
    ($name:ident is $kind:ident) => {
        $crate::document::object::deserialize_and_describe! {
            $name by |generator| $crate::document::schema::describe($crate::field::ObjectKind::$kind, generator)
        }
    };
    ($name:ident by $describe:expr) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::document::read::deserialize(deserializer)
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let describe: fn(&mut schemars::SchemaGenerator) -> schemars::Schema = $describe;
                describe(generator)
            }
        }
    };
}

pub(super) use {deserialize_and_describe, object, setters, structure};
