use super::{Analysis, StatesMember, StatesUse, VariableUse};
use crate::jsonata::{Expression, analyze};

fn with_analysis<T>(text: &str, take: impl FnOnce(&Analysis<'_>) -> T) -> T {
    let expression = Expression::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    take(&analyze(&expression))
}

/// The variables as `name@start`, each behind a space.
fn variables(text: &str) -> String {
    with_analysis(text, |analysis| {
        let shown = |used: &VariableUse<'_>| format!("{}@{}", used.name(), used.span().start());
        analysis.variables().iter().map(shown).collect::<Vec<_>>().join(" ")
    })
}

/// The uses of `$states` as the text at their places, with their names where these are not the same.
fn states(text: &str) -> Vec<String> {
    with_analysis(text, |analysis| {
        let shown = |used: &StatesUse<'_>| {
            let steps = used.steps().iter().map(|step| step.name).collect::<Vec<_>>().join(".");
            format!("{} {steps}", used.span().text(text).unwrap())
        };
        analysis.states().iter().map(shown).collect()
    })
}

/// The faults as `text at the place: message`.
fn faults(text: &str) -> Vec<String> {
    with_analysis(text, |analysis| {
        let faults = analysis.faults().iter();
        faults.map(|fault| format!("{}: {fault}", fault.span().text(text).unwrap())).collect()
    })
}

#[test]
fn variables_that_the_expression_does_not_bind_are_the_machines() {
    for (text, expected) in [
        ("$a + $b * $a", "a@0 b@5 a@10"),
        ("$x := $y", "y@6"),
        ("$x := $x + 1", "x@6"),
        ("($x := 1; $x + $y)", "y@15"),
        ("($x; $x := 1)", "x@1"),
        ("(($x := 1; $x); $x)", "x@16"),
        ("($x := 1; ($x; $y := 2); $y)", "y@25"),
        ("function($x){ $x + $y }", "y@19"),
        ("$map($list, function($v, $i){ $v + $i })", "list@5"),
        ("($map($list, function($v){ $v }); $v)", "list@6 v@34"),
        ("function($x){ ($y := $x; $y) }", ""),
        ("$f ~> function($x){ $x }", "f@0"),
        ("$states.input.a[b = $c]", "c@20"),
        ("$.a{$b: $c}^($d)", "b@4 c@8 d@13"),
        ("|$a|{'b': $b}, $c|", "a@1 b@10 c@15"),
        ("$f(?, $x)", "x@6"),
        ("$sum($sum)", "sum@5"),
        ("[$a..$b, {'c': -$c}] ? $d : $e", "a@1 b@5 c@16 d@23 e@28"),
    ] {
        assert_eq!(variables(text), expected, "{text}");
    }
}

#[test]
fn a_function_sees_what_is_bound_behind_it() {
    for (text, expected) in [
        ("($f := function($n){ $n = 0 ? 0 : $f($n - 1) }; $f(3))", ""),
        ("($f := function(){ $later }; $later := 1; $f())", ""),
        ("($f := function(){ function(){ $later } }; $later := 1)", ""),
        ("($f := function(){ ($inner; $inner := 1) }; $f())", "inner@20"),
        ("(($f := function(){ $later }); $later := 1)", ""),
        ("($f := function(){ $x }; ($x := 1); $f())", "x@19"),
        ("($t := |a|{'b': $later}|; $later := 1; $t)", ""),
    ] {
        assert_eq!(variables(text), expected, "{text}");
        assert!(faults(text).is_empty(), "{text}");
    }
}

#[test]
fn focus_and_index_bind_for_the_rest_of_their_path() {
    for (text, expected) in [
        ("$l.a@$x.b[$x = c].($x)", "l@0"),
        ("$l.a#$i[$i > 1].{'n': $i}", "l@0"),
        ("$l@$x.b@$y[$x.id = $y.id].{$x: $y}", "l@0"),
        ("$l@$x{$x.a: $x.b}", "l@0"),
        ("$l@$x^($x.a)", "l@0"),
        ("$l[$x]#$y.($y)", "l@0 x@3"),
        ("[$l@$x, $x]", "l@1 x@8"),
        ("($l@$x.y; $x)", "l@1 x@10"),
        ("$l@$x.($y := $x; $y)", "l@0"),
        ("$l.a#$i + $i", "l@0 i@10"),
    ] {
        assert_eq!(variables(text), expected, "{text}");
    }
}

#[test]
fn uses_of_states_have_the_names_that_follow() {
    for (text, expected) in [
        ("$states", vec!["$states "]),
        ("$states.input", vec!["$states.input input"]),
        ("$states.input.a.b", vec!["$states.input.a.b input.a.b"]),
        ("$states.'input'.`a b`", vec!["$states.'input'.`a b` input.a b"]),
        ("$states . input\n.a", vec!["$states . input\n.a input.a"]),
        ("$states.input.a[0].b", vec!["$states.input.a input.a"]),
        ("$states.input.a[].b", vec!["$states.input.a input.a"]),
        ("$states.input.*", vec!["$states.input input"]),
        ("$states.input.(a)", vec!["$states.input input"]),
        ("$states.input^(a).b", vec!["$states.input input"]),
        ("$states.input.a@$x.b", vec!["$states.input.a input.a"]),
        ("$states[0].input", vec!["$states "]),
        ("$states.(input)", vec!["$states "]),
        ("($states).input", vec!["$states "]),
        (
            "$states.context.x[$states.result.y = 1]",
            vec!["$states.context.x context.x", "$states.result.y result.y"],
        ),
        ("$count($states.errorOutput)", vec!["$states.errorOutput errorOutput"]),
        ("function($states){ $states.input }", vec![]),
    ] {
        assert_eq!(states(text), expected, "{text}");
    }
}

#[test]
fn the_member_is_known_by_its_name() {
    let member = |text| with_analysis(text, |analysis| analysis.states()[0].member());
    assert_eq!(member("$states.errorOutput.Cause"), Some(StatesMember::ErrorOutput));
    assert_eq!(member("$states.erroroutput"), None);
    assert_eq!(member("$states"), None);
}

#[test]
fn without_a_context_there_are_no_fields() {
    for (text, expected) in [
        (
            "phone",
            vec![
                "phone: `phone` is a field of no data here: write `$states.input.phone`, `$phone` for a variable or quotes for text",
            ],
        ),
        ("states.input", vec!["states: `states` is a field of no data here: write `$states`"]),
        ("input.a.b", vec!["input: `input` is a field of no data here: write `$states.input`"]),
        ("`a b`.c", vec!["`a b`: `a b` is a field of no data here: begin with `$states.input`"]),
        ("$.a", vec!["$: `$` stands for nothing at the top level: begin with `$states.input`"]),
        ("$", vec!["$: `$` stands for nothing at the top level: begin with `$states.input`"]),
        ("*.a", vec!["*: `*` stands for nothing at the top level: begin with `$states.input`"]),
        ("**.a", vec!["**: `**` stands for nothing at the top level: begin with `$states.input`"]),
        ("1 ~> $$", vec!["$$: `$$` does not exist in Step Functions: begin with `$states.input`"]),
        ("$$(1)", vec!["$$: `$$` does not exist in Step Functions: begin with `$states.input`"]),
        ("$$", vec!["$$: `$$` does not exist in Step Functions: begin with `$states.input`"]),
        (
            "$states.input[a = $$.b]",
            vec!["$$: `$$` does not exist in Step Functions: begin with `$states.input`"],
        ),
        ("{'a': $count($)}", vec!["$: `$` stands for nothing at the top level: begin with `$states.input`"]),
        (
            "($.a; [$.b]; -$.c; $.d ? $x : $.e)",
            vec!["$: `$` stands for nothing at the top level: begin with `$states.input`"; 5],
        ),
        (
            "$map($states.input.a, function($v){ b })",
            vec![
                "b: `b` is a field of no data here: write `$states.input.b`, `$b` for a variable or quotes for text",
            ],
        ),
        ("$x := $", vec!["$: `$` stands for nothing at the top level: begin with `$states.input`"]),
    ] {
        assert_eq!(faults(text), expected, "{text}");
    }
}

#[test]
fn with_a_context_there_is_no_fault() {
    for text in [
        "$states.input.items[price > 10].name",
        "$states.input.items[$.price > 10 and name in $names].{'id': id, 'all': *}",
        "$states.input.items.(price * quantity)",
        "$states.input.items{sku: $sum(price)}",
        "$states.input.items^(>price).$uppercase(name)",
        "$states.input.items.%.id",
        "$map($states.input.items, function($v){ $v.name })",
        "$states.input.lists.$map(items, function($v){ $v.price * rate })",
        "$states.input ~> |items|{'total': price * quantity}, ['price']|",
        "$states.input.items.$uppercase()",
        "$states.input.name.$substring(1)",
        "$states.**.id",
        "$map($states.input.items[price > 1], function($v){ $v[name = 'a'] })",
        "{'k': 1}.k",
        "$states.input.items[0].'quoted'",
        "{'a': 1, 'b': [1..3]}[0]",
        "$states",
        "($o := {'f': function($x){ $x }}; $o.f(1))",
    ] {
        assert_eq!(faults(text), [""; 0], "{text}");
    }
}

#[test]
fn functions_must_exist() {
    for (text, expected) in [
        (
            "$size($x)",
            vec![
                "$size: there is no function `$size`: write `$count(…)` for an array, `$length(…)` for a string",
            ],
        ),
        ("$toJson($x)", vec!["$toJson: there is no function `$toJson`: write `$string(…)`"]),
        ("$upercase($x)", vec!["$upercase: there is no function `$upercase`: write `$uppercase(…)`"]),
        ("$frobnicate($x)", vec!["$frobnicate: there is no function `$frobnicate`"]),
        (
            "$x ~> $size",
            vec![
                "$size: there is no function `$size`: write `$count(…)` for an array, `$length(…)` for a string",
            ],
        ),
        ("$eval('1')", vec!["$eval: `$eval` does not exist in Step Functions: read JSON with `$parse`"]),
        ("'1' ~> $eval", vec!["$eval: `$eval` does not exist in Step Functions: read JSON with `$parse`"]),
        ("sum($x)", vec!["sum: the name of a function begins with a dollar sign: write `$sum(…)`"]),
        (
            "size($x)",
            vec![
                "size: the name of a function begins with a dollar sign: write `$count(…)` for an array, `$length(…)` for a string",
            ],
        ),
        (
            "phone(1)",
            vec![
                "phone: `phone` is a field of no data here: write `$states.input.phone`, `$phone` for a variable or quotes for text",
            ],
        ),
        ("($size := $count; $size($x))", vec![]),
        ("($eval := 1; $eval)", vec![]),
        ("$map($x, function($f){ $f(1) })", vec![]),
        ("function($f){ 1 ~> $f }", vec![]),
        ("$x.a.f(1)", vec![]),
        ("$uuid() & $hash('a', 'MD5') & $random() & $parse('1')", vec![]),
    ] {
        assert_eq!(faults(text), expected, "{text}");
    }
}

#[test]
fn arguments_must_be_as_many_as_the_function_takes() {
    for (text, expected) in [
        ("$substring('a')", vec!["`$substring` takes 2 or 3 arguments, found 1"]),
        ("$substring('a', 1, 2, 3)", vec!["`$substring` takes 2 or 3 arguments, found 4"]),
        ("$uppercase()", vec!["`$uppercase` takes 1 argument, found 0"]),
        ("$x.$uppercase()", vec![]),
        ("$x.$uppercase(a, b)", vec!["`$uppercase` takes 0 or 1 argument, found 2"]),
        ("$count($x, $y)", vec!["`$count` takes 1 argument, found 2"]),
        ("$x.$count()", vec!["`$count` takes 1 argument, found 0"]),
        ("$uuid(1)", vec!["`$uuid` takes no arguments, found 1"]),
        ("$random(1, 2)", vec!["`$random` takes 0 or 1 argument, found 2"]),
        ("$range(1, 2)", vec!["`$range` takes 3 arguments, found 2"]),
        ("$partition($x)", vec![]),
        ("$zip()", vec!["`$zip` takes 1 or more arguments, found 0"]),
        ("$fromMillis()", vec!["`$fromMillis` takes 1 to 3 arguments, found 0"]),
        ("$zip(1, 2, 3, 4, 5)", vec![]),
        ("'a' ~> $substring(1)", vec![]),
        ("'a' ~> $substring(1)[0]", vec![]),
        ("'a' ~> $uppercase()", vec![]),
        ("'a' ~> $uppercase", vec![]),
        ("'a' ~> $uppercase('b')", vec!["`$uppercase` takes 1 argument, found 2"]),
        ("'a' ~> $substring(?, 1)", vec![]),
        ("$substring(?, 1)", vec![]),
        ("$substring(?)", vec![]),
        ("$substring(?, ?, ?, ?)", vec!["`$substring` takes 2 or 3 arguments, found 4"]),
        ("($substring := function(){ 1 }; $substring())", vec![]),
    ] {
        let messages = with_analysis(text, |analysis| {
            analysis.faults().iter().map(ToString::to_string).collect::<Vec<_>>()
        });
        assert_eq!(messages, expected, "{text}");
    }
}

#[test]
fn states_has_four_members() {
    for (text, expected) in [
        ("$states.inputs", vec!["inputs: `$states` has no `inputs`: write `$states.input`"]),
        ("$states.Result.a", vec!["Result: `$states` has no `Result`: write `$states.result`"]),
        ("$states.error.Cause", vec!["error: `$states` has no `error`: write `$states.errorOutput`"]),
        ("$states.output", vec!["output: `$states` has no `output`: write `$states.result`"]),
        ("$states.function", vec!["function: `$states` has no `function`"]),
        ("$states.input.inputs", vec![]),
        ("($states := {'a': 1}; $states.a)", vec![]),
    ] {
        assert_eq!(faults(text), expected, "{text}");
    }
}

#[test]
fn what_the_service_refuses_is_told_from_what_fails() {
    let refused = |text| {
        with_analysis(text, |analysis| {
            analysis.faults().iter().map(|fault| fault.kind().is_refused()).collect::<Vec<_>>()
        })
    };
    for text in ["a", "a.b[c]", "{a: 1}", "$", "$[0]", "$$", "$$.a", "sum(1)", "[$states.input, a]"] {
        assert_eq!(refused(text), [true], "{text}");
    }
    for text in ["**.a", "$states.other", "$eval('1')", "$size(1)", "$sum()"] {
        assert_eq!(refused(text), [false], "{text}");
    }
}

#[test]
fn the_service_evaluates_a_hundred_levels() {
    let deepest = |text: &str| {
        with_analysis(text, |analysis| analysis.faults().iter().map(ToString::to_string).collect::<String>())
    };
    let sum = |terms: usize| vec!["1"; terms].join("+");
    let nested = |levels: usize| format!("{}1{}", "(".repeat(levels), ")".repeat(levels));
    let chained = |stages: usize| format!("1{}", "~>$string".repeat(stages));
    for text in [
        sum(100),
        nested(99),
        chained(99),
        format!("$x ? {} : 1", sum(101)),
        format!("$x[{}]", sum(101)),
        format!("$x and ({})", sum(101)),
    ] {
        assert_eq!(deepest(&text), "", "{text}");
    }
    for text in
        [sum(101), nested(100), chained(100), sum(101).replace('+', " and "), format!("[{}]", sum(100))]
    {
        assert!(
            deepest(&text).starts_with("evaluated 101 levels deep, and Step Functions stops at 100"),
            "{text}"
        );
    }
}
