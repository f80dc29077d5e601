use super::{Expression, Kind, MAX_DEPTH, Node, delimited};
use crate::span::Span;

/// The error as `start..end message`.
fn error(text: &str) -> String {
    match Expression::parse(text) {
        Ok(_) => "none".to_owned(),
        Err(error) => format!("{:?} {error}", error.span().range()),
    }
}

#[test]
fn errors_say_where_what_and_the_mend() {
    for (text, expected) in [
        ("", "0..0 the expression is empty"),
        (" /* a */ ", "9..9 the expression is empty"),
        ("1 +", "3..3 expected a value after `+`, found the end of the expression"),
        ("(1 + )", "5..6 expected a value after `+`, found `)`"),
        ("* )", "2..3 `)` closes nothing"),
        (")", "0..1 expected a value, found `)`"),
        ("a[1,2)", "3..4 expected `]`, found `,`"),
        ("$sum($x", "7..7 expected `,` or `)`, found the end of the expression"),
        ("$sum($x $y)", "8..10 expected `,` or `)`, found `$y`"),
        ("{'a' 1}", "5..6 expected `:` and a value for this key, found `1`"),
        ("'a' name", "4..8 expected an operator or the end of the expression, found `name`"),
        ("$x := 1; $x", "7..8 several expressions stand in parentheses: `( …; … )`"),
        ("\"open", "0..5 this string has no closing `\"`"),
        ("'it\\'s'", r#"3..5 `\'` is not an escape sequence: write the string in `"`"#),
        (r#""\d""#, r"1..3 `\d` is not an escape sequence: a backslash itself is written `\\`"),
        (r#""\u12g4""#, r"1..3 `\u` needs four hexadecimal digits"),
        ("1e400", "0..5 `1e400` is too large for a number"),
        ("a == b", "2..4 `==` is no operator of JSONata 2.0: write `=`"),
        ("(a || b)", "3..5 `||` is no operator of JSONata 2.0: write `or`"),
        ("a && b", "2..4 `&&` is no operator of JSONata 2.0: write `and`"),
        ("a & & b", "4..5 expected a value after `&`, found `&`"),
        ("a ?? b", "2..4 `??` is no operator of JSONata 2.0: write `$exists(a) ? a : b`"),
        ("a ?: b", "2..4 `?:` is no operator of JSONata 2.0: write `a ? a : b`"),
        ("!a", "0..1 `!` is no operator of JSONata 2.0: write `$not(…)`"),
        ("2 ** 3", "2..4 `**` is no operator of JSONata 2.0: write `$power(a, b)`"),
        ("$x => $x", "3..5 `=>` is no operator of JSONata 2.0: write `function($x){ … }`"),
        ("a + b := 1", "0..5 only a variable such as `$x` can stand before `:=`"),
        ("function(x){ x }", "9..10 a parameter is a variable such as `$x`, found `x`"),
        ("a.b@c", "4..5 expected a variable such as `$x` after `@`"),
        ("items.1", "6..7 `1` cannot be a step of a path: a field of that name stands in backticks"),
        ("a[0]@$b", "4..5 `@` stands before the predicates of its step"),
        ("a{b: c}{d: e}", "7..8 a path can have only one grouping `{…}`"),
        ("$items.%", "7..8 this `%` has no step above it whose parent it could be"),
        (
            " $a %} and {% $b ",
            "4..6 `%}` ends an expression: join several ones with `&` in one pair of `{% %}`",
        ),
        (
            "'01234567890123456789012345' b 'c'",
            "29..30 expected an operator or the end of the expression, found `b`",
        ),
        (
            "b '01234567890123456789012345'",
            "2..30 expected an operator or the end of the expression, found `'01234567890123456789012…`",
        ),
    ] {
        assert_eq!(error(text), expected, "{text}");
    }
}

#[test]
fn an_error_knows_the_bracket_that_is_still_open() {
    let opened = |text| Expression::parse(text).unwrap_err().opened().map(Span::range);
    assert_eq!(opened("a.(b[1)"), Some(4..5));
    assert_eq!(opened("$f({'a': 1)"), Some(3..4));
    assert_eq!(opened("function($x){ $x"), Some(12..13));
    assert_eq!(opened("a b"), None);
}

#[test]
fn deep_nesting_is_an_error_and_no_overflow() {
    let too_deep = format!("nested deeper than {MAX_DEPTH} levels: name a part of it with `:=`");
    for (open, close) in [
        ("(", ")"),
        ("[", "]"),
        ("{'a':", "}"),
        ("-", ""),
        ("a[", "]"),
        ("a?", ""),
        ("$f(", ")"),
        ("|", "|a|"),
    ] {
        let text = format!("{}1{}", open.repeat(10_000), close.repeat(10_000));
        assert!(error(&text).ends_with(&too_deep), "{open}: {}", error(&text));
    }
    for part in [".a", "[0]", "()", "~>$f", "^(a)", "#$i"] {
        let text = format!("a{}", part.repeat(10_000));
        assert!(error(&text).ends_with(&too_deep), "{part}: {}", error(&text));
    }
}

#[test]
fn nesting_up_to_the_limit_is_read() {
    let levels = usize::from(MAX_DEPTH) - 1;
    let text = format!("{}1{}", "(".repeat(levels), ")".repeat(levels));
    assert_eq!(Expression::parse(&text).unwrap().root().descendants().count(), levels + 1);
    assert_ne!(error(&format!("({text})")), "none");
}

#[test]
fn operators_in_a_row_are_no_nesting() {
    let text = vec!["'x'"; 100_000].join(" & ");
    let expression = Expression::parse(&text).unwrap();
    assert_eq!(expression.root().descendants().count(), 100_001);
    assert_eq!(expression.root().span().range(), 0..text.len());
}

#[test]
fn every_node_knows_its_place() {
    let text = "$a.b[c > 1]^(>d) ~> $map(function($v){ [$v, {'k': -1}] })";
    let expression = Expression::parse(text).unwrap();
    let places =
        expression.root().descendants().map(|node| expression.text_at(node.span())).collect::<Vec<_>>();
    assert_eq!(
        places,
        [
            text,
            "$a.b[c > 1]^(>d)",
            "$a.b[c > 1]",
            "$a",
            "b[c > 1]",
            "b",
            "c > 1",
            "c",
            "1",
            "d",
            "$map(function($v){ [$v, {'k': -1}] })",
            "$map",
            "function($v){ [$v, {'k': -1}] }",
            "[$v, {'k': -1}]",
            "$v",
            "{'k': -1}",
            "'k'",
            "-1",
            "1",
        ]
    );
}

#[test]
fn what_a_node_holds_lies_inside_of_it() {
    fn check(node: &Node) {
        let mut end = node.span().start();
        for child in node.children() {
            assert!(end <= child.span().start() && child.span().end() <= node.span().end(), "{child:?}");
            end = child.span().end();
            check(child);
        }
    }
    for text in
        ["a.b@$x.c#$i[d]{e: f, g: h}", "|a|b, c|", "$x := a ? b : c", "[1..2, 3]", "$f(?, a)", "a[]^(b, >c)"]
    {
        check(Expression::parse(text).unwrap().root());
    }
}

#[test]
fn a_lone_surrogate_becomes_the_replacement_character() {
    let string = |text| match Expression::parse(text).unwrap().root().kind() {
        Kind::String(value) => value.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(string(r#""\ud83d\ude00""#), "😀");
    assert_eq!(string(r#""\ud83dx\ude00""#), "\u{fffd}x\u{fffd}");
}

#[test]
fn only_exact_delimiters_make_an_expression() {
    let inside =
        |text: &str| delimited(text).map(|span| span.map(|span| span.text(text).unwrap().to_owned()));
    let found = |text: &str| match inside(text) {
        Ok(None) => "plain".to_owned(),
        Ok(Some(inside)) => format!("<{inside}>"),
        Err(error) => format!("{:?} {error}", error.span().range()),
    };
    let around = "text around `{% %}` makes all of it plain text: join it with `&` inside";
    for (text, expected) in [
        ("{% $x %}", "< $x >".to_owned()),
        ("{%10%}", "<10>".to_owned()),
        ("{%%}", "<>".to_owned()),
        ("{% a %} and {% b %}", "< a %} and {% b >".to_owned()),
        ("", "plain".to_owned()),
        ("100 %", "plain".to_owned()),
        ("a {% b", "plain".to_owned()),
        ("{%}", "0..2 `{%` is never closed: end the string with `%}`".to_owned()),
        ("{% $x", "0..2 `{%` is never closed: end the string with `%}`".to_owned()),
        ("{% $x } %", "0..2 `{%` is never closed: end the string with `%}`".to_owned()),
        ("10 %}", "3..5 `%}` closes nothing: begin the string with `{%`".to_owned()),
        (" {% $x %} ", format!("1..9 {around}")),
        ("a {% $x %} b", format!("2..10 {around}")),
        ("{% $x %}.", format!("0..8 {around}")),
    ] {
        assert_eq!(found(text), expected, "{text:?}");
    }
}
