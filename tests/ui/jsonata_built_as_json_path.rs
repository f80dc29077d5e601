//! A workflow in JSONata, built in JSONPath.

use asl_dsl::QueryLanguage;
use asl_dsl::prelude::*;

struct Shop;

#[states(language = Jsonata)]
impl Shop {
    #[start]
    fn done(&self, order: Path<Any>) -> State<Self> {
        Succeed::new(&order)
    }
}

fn main() {
    let _ = Shop.build_as(QueryLanguage::JsonPath);
}
