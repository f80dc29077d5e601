//! What an item is follows from the reader, and from the batches.

use asl_dsl::prelude::*;
use asl_dsl::state::map::{Batch, ItemBatcher, S3Listing, S3Object};

struct Flow;

#[states]
impl Flow {
    #[start]
    fn list(&self, input: Path<Any>) -> State<Self> {
        DistributedMap::read(&input, S3Listing::of("bucket")).each_standard(Self::text).end()
    }

    fn batches(&self, input: Path<Any>) -> State<Self> {
        DistributedMap::read(&input, S3Listing::of("bucket"))
            .batch(ItemBatcher::of_items(10))
            .each_standard(Self::object)
            .end()
    }

    fn text(&self, text: Path<String>) -> State<Self> {
        Succeed::new(&text)
    }

    fn object(&self, object: Path<S3Object>) -> State<Self> {
        Succeed::new(&object)
    }

    fn batch(&self, batch: Path<Batch<S3Object>>) -> State<Self> {
        Pass::new(&batch).value(batch.batch_input()).end()
    }
}

fn main() {}
