//! `ItemSelector` works on items, before there are batches.

use asl_dsl::prelude::*;
use asl_dsl::state::map::{ItemBatcher, S3Listing};

struct Flow;

#[states]
impl Flow {
    #[start]
    fn list(&self, input: Path<Any>) -> State<Self> {
        DistributedMap::read(&input, S3Listing::of("bucket"))
            .batch(ItemBatcher::of_items(10))
            .select(|item| item)
            .each_standard(Self::done)
            .end()
    }

    fn done(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input)
    }
}

fn main() {}
