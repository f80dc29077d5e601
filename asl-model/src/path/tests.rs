use super::{
    FilterKind, JsonPath, NotReferenceReason, OperandKind, Operator, ReferencePath, ReferencePathError, Root,
    Selector, Step,
};

fn parsed(text: &str) -> JsonPath {
    JsonPath::parse(text).unwrap_or_else(|error| panic!("{text}: {error} at {:?}", error.span()))
}

/// The error as `start..end message`.
fn error(text: &str) -> String {
    let error = JsonPath::parse(text).expect_err(text);
    format!("{:?} {error}", error.span().range())
}

/// The steps as their text and what they select.
fn steps(text: &str) -> Vec<String> {
    let path = parsed(text);
    let segments = path.segments().iter();
    segments.map(|segment| segment.span().text(path.as_str()).unwrap().to_owned()).collect()
}

fn names(text: &str) -> Vec<Option<String>> {
    parsed(text).segments().iter().map(|segment| segment.name().map(str::to_owned)).collect()
}

#[test]
fn roots_are_told_apart() {
    assert_eq!(parsed("$").root(), &Root::Input);
    assert_eq!(parsed("$.a").root(), &Root::Input);
    assert_eq!(parsed("$$").root(), &Root::Context);
    assert_eq!(parsed("$$.Task.Token").root(), &Root::Context);
    assert_eq!(parsed("$order[0].id").root(), &Root::Variable("order".to_owned()));
    assert_eq!(parsed("$größe").root(), &Root::Variable("größe".to_owned()));
    assert_eq!(parsed("$order.id").root_span().range(), 0..6);
}

#[test]
fn every_step_has_its_place() {
    assert_eq!(steps("$.a['b c'].[0]..d[*].*"), [".a", "['b c']", ".[0]", "..d", "[*]", ".*"]);
    assert_eq!(
        steps("$['a', \"b\"][0, 2][1:][?(@.x > 1)]"),
        ["['a', \"b\"]", "[0, 2]", "[1:]", "[?(@.x > 1)]"]
    );
}

#[test]
fn names_are_unquoted_and_unescaped() {
    let name = |name: &str| Some(name.to_owned());
    assert_eq!(names(r"$.store\.book"), [name("store.book")]);
    assert_eq!(names(r"$.foo\@bar"), [name("foo@bar")]);
    assert_eq!(names(r#"$['Test\""Name"']"#), [name(r#"Test""Name""#)]);
    assert_eq!(names(r"$['it\'s']['\u00e9']"), [name("it's"), name("é")]);
    assert_eq!(names(r"$['a\nb\\']"), [name("a\nb\\")]);
    assert_eq!(names("$.R&D.a=b"), [name("R&D"), name("a=b")]);
    assert_eq!(names("$.detail-type.Größe.@type"), [name("detail-type"), name("Größe"), name("@type")]);
    assert_eq!(names("$.abc.['def ghi']"), [name("abc"), name("def ghi")]);
    assert_eq!(names("$..a.*['x','y']"), [None, None, None], "none of these leads to exactly one member");
}

#[test]
fn several_names_and_indexes_keep_their_order() {
    let path = parsed("$['b', 'a', 'c'][2, 0, -1]");
    let [names, indexes] = path.segments() else { panic!("two steps") };
    let Selector::Names(names) = names.selector() else { panic!("names") };
    assert_eq!(names.iter().map(super::Name::as_str).collect::<Vec<_>>(), ["b", "a", "c"]);
    assert_eq!(indexes.selector(), &Selector::Indexes(vec![2, 0, -1]));
}

#[test]
fn the_result_is_one_value_or_an_array() {
    for definite in ["$", "$.a.b", "$['a'][0]", "$[-1]", "$$.Map.Item.Value", "$x.y", "$.a['b','c']"] {
        assert!(parsed(definite).is_definite(), "{definite}");
    }
    for indefinite in ["$..a", "$.*", "$[*]", "$[0,1]", "$[1:]", "$[?(@.a)]", "$['a','b'].c", "$..[0]"] {
        assert!(!parsed(indefinite).is_definite(), "{indefinite}");
    }
}

fn filter(text: &str) -> FilterKind {
    let path = parsed(text);
    let Some(Selector::Filter(filter)) = path.segments().last().map(|segment| segment.selector().clone())
    else {
        panic!("no filter: {text}")
    };
    filter.kind().clone()
}

#[test]
fn and_binds_closer_than_or_and_not_closest() {
    let FilterKind::Or(sides) = filter("$[?(@.a && !@.b || @.c == 'x')]") else { panic!("no or") };
    let FilterKind::And(first) = sides[0].kind() else { panic!("no and") };
    assert!(matches!(first[0].kind(), FilterKind::Exists(_)));
    assert!(matches!(first[1].kind(), FilterKind::Not(_)));
    assert!(matches!(sides[1].kind(), FilterKind::Comparison(_)));
}

#[test]
fn every_operator_is_read() {
    for operator in Operator::ALL {
        for text in
            [format!("$[?(@.a {} @.b)]", operator.symbol()), format!("$[?(1 {} $.b)]", operator.symbol())]
        {
            let FilterKind::Comparison(comparison) = filter(&text) else { panic!("no comparison: {text}") };
            assert_eq!(comparison.operator(), *operator, "{text}");
        }
    }
}

#[test]
fn operators_are_read_in_any_case() {
    let FilterKind::Comparison(comparison) = filter("$[?(@.a IN ['x'])]") else { panic!("no comparison") };
    assert_eq!(comparison.operator(), Operator::In);
}

#[test]
fn a_regular_expression_may_hold_slashes() {
    let FilterKind::Comparison(comparison) = filter(r"$[?(@.a =~ /a\/b\.\\/ix)]") else {
        panic!("no comparison")
    };
    let OperandKind::Regex(regex) = comparison.right().kind() else { panic!("no expression") };
    assert_eq!((regex.pattern.as_str(), regex.flags.as_str()), (r"a/b\.\\", "ix"));
}

#[test]
fn reference_paths_have_names_and_single_indexes_only() {
    let path = ReferencePath::parse("$x.a[0]['b c'][-1]").unwrap();
    let expected = [Step::Name("a"), Step::Index(0), Step::Name("b c"), Step::Index(-1)];
    assert_eq!(path.steps().collect::<Vec<_>>(), expected);
    for (text, step, reason) in [
        ("$.a.*", ".*", NotReferenceReason::SeveralNodes),
        ("$..a", "..a", NotReferenceReason::SeveralNodes),
        ("$.a['b', 'c']", "['b', 'c']", NotReferenceReason::SeveralNodes),
        ("$[0, 1]", "[0, 1]", NotReferenceReason::SeveralNodes),
        ("$[1:]", "[1:]", NotReferenceReason::SeveralNodes),
        ("$[?(@.a)]", "[?(@.a)]", NotReferenceReason::SeveralNodes),
        ("$.a.length()", ".length()", NotReferenceReason::Function),
        ("$[(@.length-1)].b", "[(@.length-1)]", NotReferenceReason::Script),
    ] {
        let Err(ReferencePathError::NotReference(error)) = ReferencePath::parse(text) else {
            panic!("a reference path: {text}")
        };
        assert_eq!((error.span().text(text), error.reason()), (Some(step), reason), "{text}");
    }
    assert!(matches!(ReferencePath::parse("$."), Err(ReferencePathError::Syntax(_))));
}

#[test]
fn paths_from_code_stand_in_dots_where_they_can() {
    let path =
        JsonPath::variable("x").unwrap().child("_a1").child("1a").child("a-b").child("").child(r"it's \");
    assert_eq!(path.as_str(), r"$x._a1['1a']['a-b']['']['it\'s \\']");
    let path = JsonPath::context().wildcard().slice_from(1).slice_to(-2).slice(0, 3).index(-1);
    assert_eq!(path.as_str(), "$$[*][1:][:-2][0:3][-1]");
    assert_eq!(
        JsonPath::variable("1x").unwrap_err().to_string(),
        "`1x` is not a variable's name: it begins with a letter, and letters, digits and `_` follow"
    );
}

#[test]
fn values_of_every_kind_stand_in_filters() {
    for value in [
        "1",
        "-1.5e3",
        "'it\\'s )]'",
        "\"x\"",
        "true",
        "null",
        "['a', 1]",
        "{'a': [1]}",
        "/a\\/[)\\]]/i",
        "@.b",
        "$.c[0]",
        "$$.d",
    ] {
        let text = format!("$.a[?(@.x=={value})]");
        assert_eq!(parsed(&text).to_string(), text);
    }
}
#[test]
fn steps_that_nobody_promises_are_known() {
    let undocumented = |text: &str| {
        let path = parsed(text);
        let spans = path.undocumented().map(|segment| segment.span().text(text).unwrap().to_owned());
        spans.collect::<Vec<_>>()
    };
    assert_eq!(undocumented("$.a[*][0:2]..b[?(@.c == 'x' && @.d in ['y'])]"), [""; 0]);
    assert_eq!(undocumented("$.a.length()"), [".length()"]);
    assert_eq!(undocumented("$.concat('(', $.b)"), [".concat('(', $.b)"]);
    assert_eq!(undocumented("$[(@.length-1)].bar"), ["[(@.length-1)]"]);
    assert_eq!(undocumented("$.a[?(@.b == Failure)].c"), ["[?(@.b == Failure)]"]);
    assert_eq!(undocumented("$[?(@.a || !(@.b.size() > 1))]"), ["[?(@.a || !(@.b.size() > 1))]"]);
}

#[test]
fn errors_say_where_what_and_the_mend() {
    for (text, message) in [
        ("", "0..0 the path is empty: `$` stands for the whole document"),
        (" $.a", "0..1 a path begins with `$`: write `$.a`"),
        ("foo.bar", "0..1 a path begins with `$`: write `$.foo.bar`"),
        ("()", "0..1 a path begins with `$`"),
        ("States.UUID()", "0..1 an intrinsic function cannot stand here: a path begins with `$`"),
        (".guid", "0..1 a path begins with `$`: write `$.guid`"),
        ("$foo..", "4..6 the path ends with `..`: a name is missing behind it, or the dots are too many"),
        ("$.", "1..2 the path ends with `.`: a name is missing behind it, or the dots are too many"),
        ("$...", "1..4 too many dots: `.` leads to a member, `..` to all members of that name below"),
        ("$$23", "2..3 expected `.` or `[` behind `$$`, found `2`"),
        ("$23", "1..2 expected `.`, `[` or the name of a variable, found `2`"),
        ("$a-b", "2..3 expected `.` or `[` behind the variable's name, found `-`"),
        ("$.a[0", "3..4 `[` is never closed"),
        ("$.a['b'", "3..4 `[` is never closed"),
        ("$.a['b]", "4..5 this string has no closing `'`"),
        ("$[]", "2..3 expected a name in quotes, an index, `*` or a filter `?(…)`, found `]`"),
        ("$[foo]", "2..5 a name in brackets stands in quotes: `['foo']`"),
        ("$.def ghi.x", "2..9 a name with a space stands in brackets and quotes: `$['def ghi']`"),
        ("$..def ghi", "3..10 a name with a space stands in brackets and quotes: `$..['def ghi']`"),
        ("$.a*", "3..4 expected `.`, `[` or the end of the path, found `*`"),
        ("$.a]", "3..4 expected `.`, `[` or the end of the path, found `]`"),
        ("$['a']b", "6..7 expected `.`, `[` or the end of the path, found `b`"),
        ("$.a == 1", "4..5 expected the end of the path, found `=`"),
        ("$[99999999999999999999]", "2..22 `99999999999999999999` is too large for an index"),
        ("$[:]", "2..3 a slice has a beginning or an end, as `[1:]` or `[:3]`: for all elements write `[*]`"),
        ("$[0,]", "4..5 expected an index, found `]`"),
        ("$[0 1]", "4..5 expected `,`, `:` or `]` behind the index, found `1`"),
        ("$['a',]", "6..7 expected a name in quotes, found `]`"),
        ("$[?@.a]", "3..4 expected `(` behind `?`, found `@`"),
        ("$[?(@.a = 1)]", "8..9 `=` is not an operator: write `==`"),
        ("$[?(@.a equal 1)]", "8..13 `equal` is not an operator"),
        ("$[?(1)]", "4..5 a value alone is no condition: compare it with an operator, as `@.size > 1`"),
        ("$[?(@.a > 1]", "11..12 expected an operator, `&&`, `||` or `)`, found `]`"),
        ("$[?(@.a =~ /x)]", "11..12 this regular expression has no closing `/`"),
        ("$[?(@.a == 1.2.3)]", "11..16 `1.2.3` is not a number"),
        ("$[?(@.a &&)]", "10..11 expected a path or a value, found `)`"),
    ] {
        assert_eq!(error(text), message, "{text}");
    }
}

#[test]
fn deep_filters_are_refused() {
    for text in ["(", "!", "[?(@", "@[?(", "1 in ["] {
        let text = format!("$[?({}", text.repeat(100_000));
        assert!(JsonPath::parse(&text).is_err());
    }
}
