//! Fields that a state of the type does not have.

use asl_dsl::prelude::*;

struct Shop;

#[states]
impl Shop {
    #[start]
    fn start(&self, input: Path<Any>) -> State<Self> {
        Choice::new(&input).retry(Retry::on_all()).otherwise(Self::wait)
    }

    fn wait(&self, input: Path<Any>) -> State<Self> {
        Wait::seconds(&input, 60).catch(Catch::all().next(Self::done)).next(Self::done)
    }

    fn done(&self, input: Path<Any>) -> State<Self> {
        Succeed::new(&input).next(Self::start)
    }
}

fn main() {}
