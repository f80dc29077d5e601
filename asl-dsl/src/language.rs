//! The query language of a workflow, as a type.
//!
//! What both languages have, every workflow can say. What only one of them has is in methods that are bound to it,
//! and in a workflow of another language does not compile.
//!
//! ```
//! use asl_dsl::language::JsonPath;
//! use asl_dsl::prelude::*;
//!
//! struct Checkout;
//!
//! #[states(language = JsonPath)]
//! impl Checkout {
//!     #[start]
//!     fn done(&self, input: Path<Any>) -> State<Self> {
//!         Succeed::new(&input)
//!     }
//! }
//!
//! fn language<W: Workflow<Language = JsonPath>>(_: &W) {}
//! language(&Checkout);
//! ```

use asl_model::field::QueryLanguage;

/// The language in which the states of a workflow read and shape their data.
///
/// ASL: `QueryLanguage`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no query language",
    label = "a workflow is `Portable`, or in `JsonPath` or `Jsonata`"
)]
pub trait Language: sealed::Sealed + 'static {
    /// The language in which [`build`](crate::Workflow::build) writes the workflow.
    const BUILT_IN: QueryLanguage;
    /// Whether it can be built in every language.
    const IS_PORTABLE: bool = false;
}

/// A language that has what only JSONPath has.
#[diagnostic::on_unimplemented(
    message = "only workflows in JSONPath can do this",
    label = "only in JSONPath",
    note = "the language of this workflow is `{Self}`; `#[states(language = JsonPath)]` binds it to JSONPath"
)]
pub trait HasJsonPath: Language {}

/// A language that has what only JSONata has.
#[diagnostic::on_unimplemented(
    message = "only workflows in JSONata can do this",
    label = "only in JSONata",
    note = "the language of this workflow is `{Self}`; `#[states(language = Jsonata)]` binds it to JSONata"
)]
pub trait HasJsonata: Language {}

/// A language in which a fragment in the language `L` can stand.
#[diagnostic::on_unimplemented(
    message = "a fragment in `{L}` cannot stand in a workflow in `{Self}`",
    label = "the fragment is in another query language",
    note = "a fragment that is `Portable` can stand in every workflow"
)]
pub trait Includes<L>: Language {}

impl<L: Language> Includes<Portable> for L {}
impl Includes<Self> for JsonPath {}
impl Includes<Self> for Jsonata {}

/// The states of the fragment name their language themselves; in a machine in JSONata none could name the other.
impl Includes<Jsonata> for JsonPath {}

/// Only what both languages have: which one it is, is decided when the workflow is built.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Portable;

/// JSONPath: paths, payload templates and intrinsic functions.
///
/// ASL: `"QueryLanguage": "JSONPath"`, which is the default.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct JsonPath;

/// JSONata: expressions in `{% … %}`.
///
/// ASL: `"QueryLanguage": "JSONata"`.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Jsonata;

impl Language for Portable {
    const IS_PORTABLE: bool = true;
    const BUILT_IN: QueryLanguage = QueryLanguage::JsonPath;
}

impl Language for JsonPath {
    const BUILT_IN: QueryLanguage = QueryLanguage::JsonPath;
}

impl Language for Jsonata {
    const BUILT_IN: QueryLanguage = QueryLanguage::Jsonata;
}

impl HasJsonPath for JsonPath {}
impl HasJsonata for Jsonata {}

mod sealed {
    #[expect(unnameable_types, reason = "who cannot name it cannot add a language")]
    pub trait Sealed {}

    impl Sealed for super::Portable {}
    impl Sealed for super::JsonPath {}
    impl Sealed for super::Jsonata {}
}
