//! How fast workflows are built into machines: chains of tasks, each with a retrier and a catcher.
//!
//! A workflow of thousands of functions is no source that anybody writes. Here one generic function has an instance for
//! each state, and answers by its number as `#[states]` lets the others answer by their name.

#![expect(clippy::indexing_slicing, reason = "the tables are as long as the numbers of the states are high")]

use std::sync::LazyLock;

use asl_dsl::prelude::*;
use asl_dsl::services::lambda::Invoke;
use asl_dsl::{__private as private, Start};
use divan::Bencher;

fn main() {
    divan::main();
}

/// The numbers of states.
const SIZES: [usize; 4] = [10, 100, 1_000, 10_000];

/// A chain of so many tasks.
struct Chain(usize);

type Function = fn(&Chain, Path<Order>) -> State<Chain>;

#[derive(StateData)]
struct Order {
    id: String,
    amount: f64,
}

/// Expands to the function of every number of four digits, in order.
macro_rules! functions {
    ($($digit:literal)*) => { functions!(@thousands [$($digit)*] $([$digit])*) };
    (@thousands $all:tt $([$thousand:literal])*) => {
        [$(functions!(@hundreds $all $thousand)),*]
    };
    (@hundreds [$($hundred:literal)*] $thousand:literal) => {
        [$(functions!(@tens [0 1 2 3 4 5 6 7 8 9] $thousand $hundred)),*]
    };
    (@tens [$($ten:literal)*] $thousand:literal $hundred:literal) => {
        [$(functions!(@ones [0 1 2 3 4 5 6 7 8 9] $thousand $hundred $ten)),*]
    };
    (@ones [$($one:literal)*] $thousand:literal $hundred:literal $ten:literal) => {
        [$(Chain::step::<{ $thousand * 1000 + $hundred * 100 + $ten * 10 + $one }> as Function),*]
    };
}

/// The function of each state, by the digits of its number.
static FUNCTIONS: [[[[Function; 10]; 10]; 10]; 10] = functions!(0 1 2 3 4 5 6 7 8 9);

static NAMES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| (0..10_000).map(|number| &*format!("Step{number}").leak()).collect());

fn function(number: usize) -> Function {
    FUNCTIONS[number / 1000][number / 100 % 10][number / 10 % 10][number % 10]
}

impl Chain {
    /// The one instance for each number is no more than a call, or the compiler would be long at ten thousand of them.
    #[expect(clippy::needless_pass_by_value, reason = "the signature of a state function")]
    fn step<const NUMBER: usize>(&self, order: Path<Order>) -> State<Self> {
        self.numbered(NUMBER, &order)
    }

    #[inline(never)]
    fn numbered(&self, number: usize, order: &Path<Order>) -> State<Self> {
        if private::is_reference(order) {
            return private::reference::<Self, _>(NAMES[number]);
        }
        private::named::<Self, _>(self.state(number, order), NAMES[number], Some("One of many."))
    }

    fn state(&self, number: usize, order: &Path<Order>) -> State<Self> {
        let key = text!("{}/{}", context::execution_name(), order.id());
        let call = Invoke::builder().function_name("${Function}").payload::<String>(key).build();
        let task = Task::new(order, call)
            .timeout_seconds(60)
            .retry(Retry::on("Lambda.TooManyRequestsException").max_attempts(6).full_jitter())
            .catch(Catch::all().discard_error().next(function(0)))
            .discard_result();
        if number + 1 < self.0 { task.next(function(number + 1)) } else { task.end() }
    }
}

impl Workflow for Chain {
    type Language = asl_dsl::language::Portable;

    fn start() -> Start<Self> {
        Start::at(function(0))
    }
}

#[divan::bench(args = SIZES)]
fn build(bencher: Bencher<'_, '_>, size: usize) {
    let chain = Chain(size);
    bencher.bench(|| divan::black_box(&chain).build().map(|machine| machine.definition().states.len()));
}

#[divan::bench(args = SIZES)]
fn write(bencher: Bencher<'_, '_>, size: usize) {
    let machine = Chain(size).build();
    bencher.bench(|| divan::black_box(&machine).as_ref().map(|machine| machine.to_json().len()));
}
