//! What linting takes beside what `serde_json` takes to read the same bytes into a `Value`:
//! `cargo bench -p asl-lint --bench lint`, with a part of a shape's name behind `--` for one shape.

#![expect(clippy::expect_used, clippy::print_stdout, reason = "a program that prints what it measured")]

mod documents;

use std::hint::black_box;
use std::time::{Duration, Instant};

use asl_lint::{Config, Source, lint};

use documents::{SHAPES, Shape};

/// How long the documents are.
const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];

/// How many bytes each document is read for, in the turns of which the quickest counts.
const BYTES: usize = 20_000_000;

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    println!("| document | bytes | serde_json, µs | lint, µs | ratio | per byte, against the size before |");
    println!("|---|---:|---:|---:|---:|---:|");
    for shape in &SHAPES {
        if wanted.is_empty() || wanted.iter().any(|word| shape.name.contains(word)) {
            measure(shape);
        }
    }
}

/// Prints the figures of a shape in every size.
fn measure(shape: &Shape) {
    let mut before: Option<f64> = None;
    for size in SIZES {
        let text = shape.machine(size);
        let bytes = text.len();
        let source = Source::new("machine.asl.json", text);
        let config = Config::default();
        let found = lint(&source, &config);
        assert!(found.diagnostics().is_empty(), "{}: {:#?}", shape.name, found.diagnostics().first());
        let (mut parse, mut whole) = (Duration::MAX, Duration::MAX);
        // In turn, so that a machine whose speed drifts does it to both.
        for _ in 0..(BYTES / bytes).max(5) {
            parse = parse.min(time(|| serde_json::from_str::<serde_json::Value>(source.text())));
            whole = whole.min(time(|| lint(&source, &config)));
        }
        let per_byte = whole.as_secs_f64() / f64::from(u32::try_from(bytes).expect("documents are short"));
        let growth = before.map_or(String::new(), |before| format!("{:.2}", per_byte / before));
        println!(
            "| {} | {bytes} | {:.0} | {:.0} | {:.1} | {growth} |",
            shape.name,
            parse.as_secs_f64() * 1e6,
            whole.as_secs_f64() * 1e6,
            whole.as_secs_f64() / parse.as_secs_f64(),
        );
        before = Some(per_byte);
    }
}

fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    let result = black_box(work());
    let taken = start.elapsed();
    drop(result);
    taken
}
