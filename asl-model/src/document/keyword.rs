//! Fields with a few values that have names.

/// Declares the values of such a field. What is none of them, as a placeholder `${…}` or a value that is
/// newer than this crate, is kept in `Other`.
macro_rules! keyword {
    (
        $(#[$meta:meta])*
        $name:ident { $($(#[$value_meta:meta])* $value:ident = $json:literal,)+ }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$value_meta])* $value,)+
            /// Anything else, as it is written.
            Other(String),
        }

        impl $name {
            /// The value as a definition spells it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$value => $json,)+
                    Self::Other(text) => text,
                }
            }
        }

        impl<'s, T: Into<std::borrow::Cow<'s, str>>> From<T> for $name {
            fn from(text: T) -> Self {
                let text = text.into();
                match &*text {
                    $($json => Self::$value,)+
                    _ => Self::Other(text.into_owned()),
                }
            }
        }

        impl $crate::document::read::Field for $name {
            fn read(node: $crate::syntax::Node<'_>) -> Result<Self, $crate::value::Fault> {
                $crate::document::read::read_string(node, "a string").map(Self::from)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

pub(super) use keyword;
