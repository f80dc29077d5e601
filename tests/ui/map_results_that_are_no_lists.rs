//! Only lists can be flattened, and what is written to S3 is not in the state's result.

use asl_dsl::prelude::*;
use asl_dsl::state::map::ResultWriter;

struct Flow;

#[states]
impl Flow {
    #[start]
    fn flat(&self, words: Path<Vec<String>>) -> State<Self> {
        DistributedMap::over(&words, words.clone()).flatten_results().each_standard(Self::word).end()
    }

    fn written(&self, words: Path<Vec<String>>) -> State<Self> {
        DistributedMap::over(&words, words.clone())
            .write_results(ResultWriter::to_s3("bucket", "prefix"))
            .each_standard(Self::word)
            .next(Self::flat)
    }

    fn word(&self, word: Path<String>) -> State<Self, String> {
        Succeed::new(&word)
    }
}

fn main() {}
