//! A JSONPath as it is written, in a workflow in JSONata.

use asl_dsl::prelude::*;

struct Shop;

#[states(language = Jsonata)]
impl Shop {
    #[start]
    fn begin(&self, order: Path<Any>) -> State<Self> {
        Pass::new(&order).value(self.json_path::<Any>("$.items[*].id")).end()
    }
}

fn main() {}
