//! How fast JSONata is read and looked through.

use asl_model::jsonata::{Expression, analyze};
use divan::Bencher;
use divan::counter::BytesCount;

fn main() {
    divan::main();
}

const SHORT: &str = " $states.input.order.items[price > $limit].sku ";

const LONG: &str = "(
    $lines := $states.input.order.items@$line.products[$line.sku = sku].{
        'name': name, /* as printed */
        'total': $round(price * $line.quantity * (1 - discount), 2)
    };
    $total := $sum($lines.total) + ($states.input.order.express ? 12.5 : 0);
    $reduce($lines^(>total), function($text, $line) {
        $text & $line.name & ': ' & $formatNumber($line.total, '#,##0.00') & '\\n'
    }, '') & 'Total: ' & $string($total)
)";

/// A text as long as the whole of a definition may be.
fn huge() -> String {
    format!("[{}]", vec![LONG; (1 << 20) / (LONG.len() + 1)].join(","))
}

/// Names of the texts, which are too long to stand in a table.
const TEXTS: [&str; 2] = ["short", "long"];

fn text(name: &str) -> &'static str {
    if name == "short" { SHORT } else { LONG }
}

#[divan::bench(args = TEXTS)]
fn parse(bencher: Bencher<'_, '_>, name: &str) {
    let text = text(name);
    bencher.counter(BytesCount::of_str(text)).bench(|| Expression::parse(divan::black_box(text)));
}

#[divan::bench]
fn parse_a_megabyte(bencher: Bencher<'_, '_>) {
    let text = huge();
    bencher.counter(BytesCount::of_str(&text)).bench(|| Expression::parse(divan::black_box(&text)));
}

#[divan::bench(args = TEXTS)]
fn look_through(bencher: Bencher<'_, '_>, name: &str) {
    let expression = Expression::parse(text(name));
    bencher
        .bench(|| expression.as_ref().map(|expression| analyze(divan::black_box(expression)).faults().len()));
}
