use crate::data::StateData;

/// A type that can hold a count: the integers.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no count",
    label = "a limit of a Map that stands in the data is an integer"
)]
pub trait Count: StateData {}

macro_rules! counts {
    ($($integer:ty)*) => { $(impl Count for $integer {})* };
}

counts!(i8 i16 i32 i64 u8 u16 u32 u64);
