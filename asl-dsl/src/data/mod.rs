//! The data that flows from state to state, as types.

mod any;
mod collection;
mod container;
mod fit;
mod path;
mod primitive;
mod raw_path;
mod timestamp;
mod tuple;

pub use any::{Any, AnyPaths};
pub use collection::{ListPaths, MapPaths, OptionPaths};
pub use fit::{Accepts, Extends};
pub use path::Path;
pub use primitive::LeafPaths;
pub use raw_path::{RawPath, Root, Step};
pub use timestamp::Timestamp;
pub use tuple::TuplePaths;

use std::ops::Deref;

use crate::schema::{Schema, Schemas};

/// A type that a state's input, result or output can have.
///
/// `#[derive(StateData)]` implements it for structs and enums; each field becomes a method of
/// [`Paths`](Self::Paths), so that a path can only lead to a member that exists.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no state data",
    label = "this type cannot flow between states",
    note = "derive it: `#[derive(StateData)]`"
)]
pub trait StateData: 'static {
    /// The paths into a value of this type: one method for each member.
    type Paths: From<RawPath> + Deref<Target = RawPath>;

    /// The JSON Schema of a value of this type; what it refers to by name goes into `schemas`.
    ///
    /// By default everything fits. [`Schema::of`] gives the whole document.
    #[must_use]
    fn schema(_schemas: &mut Schemas) -> Schema {
        Schema::any()
    }
}
