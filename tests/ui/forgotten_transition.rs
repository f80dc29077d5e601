//! States of which nobody said where they lead.

use asl_dsl::prelude::*;

#[derive(TaskParameters)]
#[task(service = "shop", action = "charge", response = Any)]
struct Charge;

struct Shop;

#[states]
impl Shop {
    #[start]
    fn wait(&self, input: Path<Any>) -> State<Self> {
        Wait::seconds(&input, 60)
    }

    fn choose(&self, input: Path<Any>) -> State<Self> {
        Choice::new(&input).when(input.is_null(), Self::wait)
    }

    fn task(&self, input: Path<Any>) -> State<Self> {
        Task::new(&input, Charge::builder().build()).catch(Catch::all())
    }

    fn nothing(&self, input: Path<Any>) -> State<Self> {
        Pass::new(&input).next(Self::wait);
    }
}

fn main() {}
