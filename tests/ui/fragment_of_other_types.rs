//! A fragment takes data of its own type, and what follows takes what it ends with.

use asl_dsl::prelude::*;

struct Count;

#[states]
impl Count {
    #[start]
    fn begin(&self, word: Path<String>) -> State<Self, i64> {
        Pass::new(&word).value(1).end()
    }
}

struct Flow;

#[states]
impl Flow {
    #[start]
    fn takes_other_data(&self, words: Path<Vec<String>>) -> State<Self> {
        Fragment::of(&words, Count, Count::begin).end()
    }

    fn ends_with_other_data(&self, word: Path<String>) -> State<Self> {
        Fragment::of(&word, Count, Count::begin).next(Self::takes_other_data)
    }

    fn does_not_fit_itself(&self, word: Path<String>) -> State<Self> {
        Fragment::chain(&word, [("first", Count), ("second", Count)], Count::begin).end()
    }
}

fn main() {}
