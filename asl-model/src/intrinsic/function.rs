use super::{Limit, Parameter, Signature, Type};

macro_rules! functions {
    ($($(#[doc = $doc:literal])+ $name:ident = $full:literal $signature:expr;)+) => {
        /// The intrinsic functions.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Function {
            $($(#[doc = $doc])+ $name),+
        }

        impl Function {
            /// All functions.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The full name, as `States.Format`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $full),+ }
            }

            /// What it takes and gives.
            #[must_use]
            pub const fn signature(self) -> &'static Signature {
                match self { $(Self::$name => { const SIGNATURE: Signature = $signature; &SIGNATURE }),+ }
            }
        }
    };
}

const fn takes(parameters: &'static [Parameter], result: Type) -> Signature {
    Signature { parameters, optional: 0, variadic: None, result, since: "2022-08" }
}

const fn first(signature: Signature) -> Signature {
    Signature { since: "2020-08", ..signature }
}

const fn variadic(parameter: Parameter, signature: Signature) -> Signature {
    Signature { variadic: Some(parameter), ..signature }
}

const fn parameter(name: &'static str, kind: Type) -> Parameter {
    Parameter { name, kind, limit: None }
}

const fn limited(name: &'static str, kind: Type, limit: Limit) -> Parameter {
    Parameter { name, kind, limit: Some(limit) }
}

/// The algorithms of `States.Hash`.
const ALGORITHMS: &[&str] = &["MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512"];

const TEN_THOUSAND: Limit = Limit::Characters(10_000);

functions! {
    /// Puts values into the placeholders `{}` of a template.
    Format = "States.Format" first(variadic(
        parameter("value", Type::Scalar),
        takes(&[parameter("template", Type::String)], Type::String),
    ));
    /// Reads JSON.
    StringToJson = "States.StringToJson" first(takes(&[parameter("text", Type::String)], Type::Any));
    /// Writes JSON.
    JsonToString = "States.JsonToString" first(takes(&[parameter("value", Type::Any)], Type::String));
    /// Makes an array of its arguments.
    Array = "States.Array" first(variadic(parameter("element", Type::Any), takes(&[], Type::Array)));
    /// Cuts an array into arrays of a size; the last may be shorter.
    ArrayPartition = "States.ArrayPartition" takes(
        &[parameter("array", Type::Array), limited("size", Type::Integer, Limit::AtLeast(1))],
        Type::Array,
    );
    /// Whether an array has an element that equals a value.
    ArrayContains = "States.ArrayContains" takes(
        &[parameter("array", Type::Array), parameter("value", Type::Any)],
        Type::Boolean,
    );
    /// The integers from the first to the last, at most 1000.
    ArrayRange = "States.ArrayRange" takes(
        &[
            parameter("first", Type::Integer),
            parameter("last", Type::Integer),
            limited("step", Type::Integer, Limit::NonZero),
        ],
        Type::Array,
    );
    /// The element at an index, counted from 0.
    ArrayGetItem = "States.ArrayGetItem" takes(
        &[parameter("array", Type::Array), limited("index", Type::Integer, Limit::AtLeast(0))],
        Type::Any,
    );
    /// The number of elements.
    ArrayLength = "States.ArrayLength" takes(&[parameter("array", Type::Array)], Type::Integer);
    /// The elements without repetitions.
    ArrayUnique = "States.ArrayUnique" takes(&[parameter("array", Type::Array)], Type::Array);
    /// Encodes text in Base64.
    Base64Encode = "States.Base64Encode" takes(&[limited("text", Type::String, TEN_THOUSAND)], Type::String);
    /// Decodes text from Base64.
    Base64Decode = "States.Base64Decode" takes(&[limited("text", Type::String, TEN_THOUSAND)], Type::String);
    /// The hash of a value in hexadecimal digits.
    Hash = "States.Hash" takes(
        &[
            limited("data", Type::Any, TEN_THOUSAND),
            limited("algorithm", Type::String, Limit::OneOf(ALGORITHMS)),
        ],
        Type::String,
    );
    /// The members of two objects, of equal names the second's.
    JsonMerge = "States.JsonMerge" takes(
        &[
            parameter("left", Type::Object),
            parameter("right", Type::Object),
            limited("deep", Type::Boolean, Limit::False),
        ],
        Type::Object,
    );
    /// A random integer from the first to before the second.
    MathRandom = "States.MathRandom" Signature {
        optional: 1,
        ..takes(
            &[
                parameter("start", Type::Integer),
                parameter("end", Type::Integer),
                parameter("seed", Type::Integer),
            ],
            Type::Integer,
        )
    };
    /// The sum of two integers.
    MathAdd = "States.MathAdd" takes(
        &[
            limited("first", Type::Integer, Limit::ThirtyTwoBits),
            limited("second", Type::Integer, Limit::ThirtyTwoBits),
        ],
        Type::Integer,
    );
    /// The parts of a text between any of some characters, empty ones left out.
    StringSplit = "States.StringSplit" takes(
        &[parameter("text", Type::String), parameter("delimiters", Type::String)],
        Type::Array,
    );
    /// A random UUID of version 4.
    Uuid = "States.UUID" takes(&[], Type::String);
}

impl Function {
    /// The function of this full name; case counts.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|function| function.name() == name)
    }

    /// Whether it may stand in `ErrorPath` and `CausePath` of a Fail state, which want a string (AWS Step
    /// Functions Developer Guide, "Fail workflow state").
    #[must_use]
    pub const fn is_allowed_in_fail(self) -> bool {
        matches!(
            self,
            Self::Format
                | Self::JsonToString
                | Self::ArrayGetItem
                | Self::Base64Encode
                | Self::Base64Decode
                | Self::Hash
                | Self::Uuid
        )
    }
}
