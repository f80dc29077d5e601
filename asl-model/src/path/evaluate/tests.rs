use serde_json::{Value, json};

use super::super::{JsonPath, PathEvaluationErrorKind};
use super::Scope;

fn evaluate(path: &str, input: &Value) -> Result<Value, String> {
    let parsed = JsonPath::parse(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let outcome = parsed.evaluate(&Scope::new(input));
    outcome
        .map(std::borrow::Cow::into_owned)
        .map_err(|error| format!("{} {error}", error.span().text(path).unwrap()))
}

/// Each path with its result over the same document.
fn check(input: &Value, expected: &[(&str, Value)]) {
    for (path, value) in expected {
        assert_eq!(evaluate(path, input).as_ref(), Ok(value), "{path}");
    }
}

fn store() -> Value {
    json!({"store": {
        "bicycle": {"color": "red", "price": 19.95},
        "book": [
            {"category": "reference", "author": "Nigel Rees", "title": "Sayings", "price": 8.95},
            {"category": "fiction", "author": "Evelyn Waugh", "title": "Sword", "price": 12.99},
            {"category": "fiction", "author": "Herman Melville", "isbn": "0-553", "title": "Moby Dick", "price": 8.99},
            {"category": "fiction", "author": "Tolkien", "isbn": "0-395", "title": "LotR", "price": 22.99},
        ],
    }, "expensive": 10})
}

#[test]
fn definite_paths_give_the_value() {
    check(
        &store(),
        &[
            ("$.expensive", json!(10)),
            ("$['store']['book'][0]['title']", json!("Sayings")),
            ("$.store.book[-1].title", json!("LotR")),
            ("$.store.bicycle['color', 'price', 'nothing']", json!({"color": "red", "price": 19.95})),
        ],
    );
}

#[test]
fn indefinite_paths_give_an_array_also_of_none_or_one() {
    check(
        &store(),
        &[
            ("$..author", json!(["Nigel Rees", "Evelyn Waugh", "Herman Melville", "Tolkien"])),
            ("$.store.book[*].isbn", json!(["0-553", "0-395"])),
            ("$..nothing", json!([])),
            ("$..color", json!(["red"])),
            ("$..['bicycle', 'nothing'].color", json!(["red"])),
            ("$.store..price", json!([19.95, 8.95, 12.99, 8.99, 22.99])),
            ("$.store.book[9][*]", json!([])),
            ("$.store.book[0, 2].title", json!(["Sayings", "Moby Dick"])),
            ("$.store['bicycle', 'nothing'].color", json!(["red"])),
            (
                "$.store.book[*]['title', 'isbn']",
                json!([
                    {"title": "Sayings"},
                    {"title": "Sword"},
                    {"title": "Moby Dick", "isbn": "0-553"},
                    {"title": "LotR", "isbn": "0-395"},
                ]),
            ),
            (
                "$..['title', 'isbn']",
                json!([
                    {"title": "Moby Dick", "isbn": "0-553"},
                    {"title": "LotR", "isbn": "0-395"},
                ]),
            ),
        ],
    );
}

#[test]
fn filters_select_elements_or_the_object_itself() {
    check(
        &store(),
        &[
            ("$.store.book[?(@.price < 10)].title", json!(["Sayings", "Moby Dick"])),
            ("$..book[?(@.price <= $['expensive'])].title", json!(["Sayings", "Moby Dick"])),
            ("$..book[?(@.author =~ /.*REES/i)].title", json!(["Sayings"])),
            ("$..book[?(@.author =~ /REES/i)].title", json!([])),
            ("$.store.book[?(@.title in ['LotR', 'Sword'])].price", json!([12.99, 22.99])),
            ("$.store.book[?(!@.isbn)].title", json!(["Sayings", "Sword"])),
            (
                "$.store.book[?(@.author == 'Nigel Rees' && (@.price < 5 || @.price > 8))].title",
                json!(["Sayings"]),
            ),
            ("$.store.book[?(@.category == fiction && @.price < 9)].title", json!(["Moby Dick"])),
            ("$.store.bicycle[?(@.color == 'red')].price", json!([19.95])),
            ("$..[?(@.isbn)].title", json!(["Moby Dick", "LotR"])),
        ],
    );
}

#[test]
fn slices_are_read_as_the_library_reads_them() {
    check(
        &json!([0, 1, 2, 3, 4, 5]),
        &[
            ("$[0:2]", json!([0, 1])),
            ("$[2:]", json!([2, 3, 4, 5])),
            ("$[:2]", json!([0, 1])),
            ("$[-2:]", json!([4, 5])),
            ("$[:-2]", json!([0, 1, 2, 3])),
            ("$[4:2]", json!([])),
            ("$[9:]", json!([])),
            ("$[:9]", json!([0, 1, 2, 3, 4, 5])),
            ("$[1:-1]", json!([])),
            ("$[0:4:2]", json!([0, 1, 2, 3])),
            ("$[-9223372036854775808:9223372036854775807]", json!([0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5])),
        ],
    );
}

#[test]
fn comparisons_are_those_of_the_library() {
    let input = json!([{"x": 1, "y": "a"}, {"x": 2}, {"x": "2", "y": "b"}, {"x": null}, 3, "z", [1, 2]]);
    let all = input.clone();
    check(
        &input,
        &[
            ("$[?(@.x == 2)].x", json!([2, "2"])),
            ("$[?(@.x === 2)].x", json!([2])),
            ("$[?(@.x !== 2)].x", json!([1, "2", null])),
            ("$[?(@.x == null)]", json!([{"x": null}])),
            ("$[?(@.x != 2)]", json!([{"x": 1, "y": "a"}, {"x": null}, 3, "z", [1, 2]])),
            ("$[?(@.x > 1)].x", json!([2, "2"])),
            ("$[?(@.x >= '1')].x", json!([1, 2, "2"])),
            ("$[?(@.x)].x", json!([1, 2, "2", null])),
            ("$[?('4' == 4)]", all.clone()),
            ("$[?(4 == '4.0')]", all),
            ("$[?('4.0' == 4)]", json!([])),
            ("$[?(@.missing == @.missing)]", json!([])),
            ("$[?(@.x nin [1, '2'])].x", json!([null])),
            ("$[?(@.y contains 'a')].x", json!([1])),
            ("$[?(@ contains 2)]", json!([[1, 2]])),
            ("$[?(@.y size 1)].y", json!(["a", "b"])),
            ("$[?(@ size 2)]", json!([[1, 2]])),
            ("$[?(@.y empty false)].y", json!(["a", "b"])),
            ("$[?(@ all [2])]", json!([[1, 2]])),
            ("$[?(@ subsetof [1, 2, 3])]", json!([[1, 2]])),
            ("$[?(@ anyof [2, 3])]", json!([[1, 2]])),
            ("$[?(@ noneof [3])]", json!([[1, 2]])),
            ("$[?(@.y exists false)].x", json!([2, null])),
            ("$[?(@.x in 1 || @.x == 1)]", json!([])),
            ("$[?(/[a-b]/ =~ @.y)].y", json!(["a", "b"])),
            ("$[?(@[*] =~ /2/)]", json!([{"x": 2}, {"x": "2", "y": "b"}, [1, 2]])),
        ],
    );
}

#[test]
fn a_path_alone_holds_where_each_member_is_there() {
    let input = json!([{"x": 1}, {"x": {"y": 1}}, {"a": {"x": 1}}, {"l": [{"x": 1}, {}]}, {"l": []}]);
    check(
        &input,
        &[
            ("$[?(@..x)]", json!([{"x": 1}])),
            ("$[?(@.l)]", json!([{"l": [{"x": 1}, {}]}, {"l": []}])),
            ("$[?(@.l[*].x)]", json!([{"l": []}])),
            ("$[?(@.a.x)]", json!([{"a": {"x": 1}}])),
            ("$[?(@.l[0])].l[0].x", json!([1])),
        ],
    );
}

#[test]
fn integers_are_compared_exactly_and_texts_by_code_units() {
    let input = json!([9_007_199_254_740_993_i64, 9_007_199_254_740_992_i64]);
    check(&input, &[("$[?(@ > 9007199254740992)]", json!([9_007_199_254_740_993_i64]))]);
    check(&json!(["\u{ffff}", "\u{10000}"]), &[("$[?(@ < '\u{ffff}')]", json!(["\u{10000}"]))]);
}

#[test]
fn a_wildcard_fails_on_what_has_no_members_except_behind_a_wildcard_over_an_array() {
    let error = evaluate("$.*.*.x", &json!({"a": 1, "b": {"c": {"x": 1}}})).unwrap_err();
    assert_eq!(error, ".* `$.*.*.x` leads nowhere: there is nothing at `.*`");
    check(&json!([1, {"c": {"x": 1}}]), &[("$[*].*.x", json!([1])), ("$[*].*", json!([{"x": 1}]))]);
}

#[test]
fn the_library_takes_all_elements_where_steps_follow_an_index_behind_two_dots() {
    let input = json!({"a": [{"x": 1}, {"x": 2}]});
    check(&input, &[("$..[0].x", json!([1, 2])), ("$..[0]", json!([{"x": 1}])), ("$..a[0].x", json!([1]))]);
}

#[test]
fn two_dots_look_into_values_of_their_own_name() {
    check(
        &json!({"d": {"d": {"d": 1}}}),
        &[("$..d.d", json!([{"d": 1}, 1])), ("$..*..d", json!([{"d": 1}, 1, 1]))],
    );
}

#[test]
fn a_path_that_leads_nowhere_names_the_step() {
    let store = store();
    for (path, message) in [
        ("$.nothing", ".nothing `$.nothing` leads nowhere: there is nothing at `.nothing`"),
        ("$.nothing.at.all", ".nothing `$.nothing.at.all` leads nowhere: there is nothing at `.nothing`"),
        ("$.store.book[9].title", "[9] `$.store.book[9].title` leads nowhere: there is nothing at `[9]`"),
        ("$.store.book.title", ".title `$.store.book.title` leads nowhere: there is nothing at `.title`"),
        ("$.store.bicycle[0]", "[0] `$.store.bicycle[0]` leads nowhere: there is nothing at `[0]`"),
        ("$.nothing[*]", ".nothing `$.nothing[*]` leads nowhere: there is nothing at `.nothing`"),
        ("$.nothing..x", ".nothing `$.nothing..x` leads nowhere: there is nothing at `.nothing`"),
        (
            "$.expensive[?(@ > 1)]",
            "[?(@ > 1)] `$.expensive[?(@ > 1)]` leads nowhere: there is nothing at `[?(@ > 1)]`",
        ),
        ("$.expensive[1:]", "[1:] `$.expensive[1:]` leads nowhere: there is nothing at `[1:]`"),
    ] {
        assert_eq!(evaluate(path, &store), Err(message.to_owned()), "{path}");
    }
}

#[test]
fn context_and_variables_come_from_the_scope() {
    let (input, context) =
        (json!({"i": 1, "n": 1}), json!({"Task": {"Token": "t"}, "n": 2, "i": [{"n": 1}, {"n": 2}]}));
    let variables = json!({"list": [1, 2], "limit": 2});
    let scope = Scope::new(&input).with_context(&context).with_variables(variables.as_object().unwrap());
    for (path, expected) in [
        ("$$.Task.Token", json!("t")),
        ("$list[1]", json!(2)),
        ("$", json!({"i": 1, "n": 1})),
        ("$$.i[?(@.n == $.n)].n", json!([2])),
        ("$$.i[?(@.n == $limit)].n", json!([2])),
        ("$list[?(@ == $$.i[0].n)]", json!([1])),
    ] {
        assert_eq!(*JsonPath::parse(path).unwrap().evaluate(&scope).unwrap(), expected, "{path}");
    }
    let kind = |path: &str, scope: &Scope<'_>| {
        JsonPath::parse(path).unwrap().evaluate(scope).unwrap_err().kind().clone()
    };
    let unknown = PathEvaluationErrorKind::UnknownVariable { name: "other".to_owned() };
    assert_eq!(kind("$other.x", &scope), unknown);
    assert_eq!(kind("$list[?(@ == $other)]", &scope), unknown);
    assert_eq!(kind("$$", &Scope::new(&input)), PathEvaluationErrorKind::NoContext);
}

#[test]
fn what_is_not_evaluated_says_so() {
    let input = json!([1]);
    assert_eq!(
        evaluate("$.length()", &input),
        Err(".length() `.length()` is not evaluated: functions and scripts are not documented for the service"
            .to_owned())
    );
    assert_eq!(
        evaluate("$[?(@ =~ /(?=a)/)]", &input),
        Err("/(?=a)/ `(?=a)` is not a regular expression that can be read here".to_owned())
    );
}

#[test]
fn neither_many_steps_nor_deep_documents_exhaust_the_stack_or_the_machine() {
    let mut deep = json!(1);
    for _ in 0..100 {
        deep = json!([deep]);
    }
    assert_eq!(evaluate(&format!("$..[0]{}", ".['a','b'].*".repeat(10_000)), &deep), Ok(json!([])));
    let object = json!({"a": {"a": 1}});
    let path = format!("${}", "[?(1 == 1)]".repeat(20_000));
    assert_eq!(evaluate(&path, &object), Ok(json!([object])));
    let error = evaluate("$..*..*..*..*..*", &deep).unwrap_err();
    assert!(error.ends_with("the path looks at more than 1000000 values"), "{error}");
}
