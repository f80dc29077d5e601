//! A JSONPath as it is written, in a workflow that may also be built in JSONata.

use asl_dsl::prelude::*;

struct Shop;

#[states]
impl Shop {
    #[start]
    fn pick(&self, input: Path<Any>) -> State<Self> {
        Pass::new(&input).value(self.json_path::<Any>("$.items[*].id")).end()
    }
}

fn main() {}
