//! Names that a state cannot have, and what is no enum of names.

use asl_dsl::prelude::*;

#[derive(StateName)]
enum Names {
    Prepare,
    #[state(name = "Prepare")]
    Again,
    #[state(name = "")]
    Nameless,
    #[state(name = "Train\tthe model")]
    Control,
    ANameOfAVariantThatGoesOnAndOnUntilItIsLongerThanTheEightyCharactersThatAreThereForIt,
    Data(String),
    #[state(rename = "Deploy")]
    Renamed,
    #[state(name = "a", name = "b")]
    Twice,
    #[state(name = 5)]
    Number,
    #[state]
    Bare,
}

#[derive(StateName)]
struct NoEnum;

#[derive(StateName)]
enum Empty {}

#[derive(StateName)]
enum Generic<T> {
    Fine,
    Data(T),
}

fn main() {
    // After the errors above, this is still an enum of names.
    let _: &str = Names::Prepare.as_str();
}
