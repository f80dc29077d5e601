// Expressions over the data that a state of an order workflow could have, one a line; those of several lines are at the end.

export const states = {
  input: {
    order: {
      id: "o-17",
      customer: { name: "Ada", "e-mail": "ada@example.com", tags: ["vip", "eu"] },
      items: [
        { sku: "A1", price: 12.5, quantity: 2, sizes: [1, 2] },
        { sku: "B2", price: 3, quantity: 10, sizes: [3] },
        { sku: "C3", price: 99.99, quantity: 1, sizes: [] },
        { sku: "A1", price: 1, quantity: 4, sizes: [4, 5, 6] },
      ],
      total: 158.99,
      paid: true,
      note: null,
    },
    numbers: [5, 3, 9, 1],
    nested: [[1, 2], [3, [4]]],
    one: [7],
    empty: [],
    text: "Hello, World",
    json: '{"a": [1, 2]}',
    "with space": { "a.b": 1, and: 2, or: 3, in: 4 },
    "ключ": "да",
  },
  result: { Payload: { status: "OK", codes: [200, 204] }, StatusCode: 200 },
  context: { Execution: { Id: "arn:aws:states:eu-west-1:123456789012:execution:m:e", Name: "e" }, State: { Name: "S" } },
};

export const variables = { limit: 10, name: "Grace", list: [1, 2, 3], flags: { debug: false } };

const lines = String.raw`
null
true
false
0
1
-1
- 1
--1
007
1.5
0.25
1e3
1E+3
1.5e-3
12345678901234567890
1e308
1e309
-1e400
.5
1.
420.
1..2
"text"
'text'
"it's"
'say "hi"'
"\"\\\/\b\f\n\r\t"
"\u0041\u00e9"
"\ud83d\ude00"
'\''
"\x41"
"\u12"
"\u00g0"
"unterminated
'unterminated
"unterminated\
"ü" & "日本" & "😀"
"😀" & 
"😀" ! 1
/ab+c/
/a\/b/i
/[/]/
/(a|b)/im
/a{2}/m
//
/abc
/(/ 
/\(/
$contains("abc", /B/i)
/* comment */ 1
1 /* comment */
1 /* a */ + /* b */ 2
/* unclosed
1 /*/ 2
/**/ 3
$states
$states.input
$states.input.order.id
$states.input.order.items.price
$states.input.order.items[0]
$states.input.order.items[0].price
$states.input.order.items[-1].sku
$states.input.order.items[price > 10]
$states.input.order.items[price > 10].sku
$states.input.order.items[price > $limit and quantity < 5].sku
$states.input.order.items[sku = "A1"][0]
$states.input.order.items[[0, 2]].sku
$states.input.order.items[[0..1]].sku
$states.input.order.items[$ in ["x"]]
$states.input.order.items.sizes
$states.input.order.items.sizes[0]
$states.input.order.items.(sizes[0])
$states.input.order.items.(sizes)[0]
($states.input.order.items.sizes)[0]
$states.input.order.items[].sku
$states.input.order.id[]
$states.input.one
$states.input.one[]
$states.input.one[0]
$states.input.empty
$states.input.empty[0]
$states.input.nested
$states.input.nested[0]
$states.input.nested[0][1]
$states.input.nested.$
$states.input.missing
$states.input.missing.deeper
$states.input.order.note
$states.input.order.*
$states.input.order.customer.*
$states.input.order.items.*
$states.**.sku
$states.input.**.price
$states.input.order.items.%.id
$states.input.order.items.%.%.text
$states.input.order.items.sku.%.price
$states.input.order.items[%.paid].sku
$states.input.order.items.{"sku": sku, "order": %.id}
$states.input.order.items^(%.id, price).sku
$states.input.order.items.(%.id & sku)
$states.input.order.items.sizes[%.quantity > 2]
$states.input.order.items.sizes.%.%.id
$states.input.order.items.$.%
%
%.a
(%)
a.%
a.b.%.%
a.b.%.%.%
$x.%
$.%
a.$f().%
a[%.x]
$x[%.x]
(a)[%.x]
a.(b).%
a.(b.c).%.%
a.(b; c).%
a.().%
a^(%.x)
a.b^(%.x)
a.[%]
a.[b.%.%]
a{%.x: 1}
a.(%.b := 1)
a.b.($x := %.c)
a ~> $f(%)
%.a ~> $f
a.function($x){ % }
"a".%
"a"[%.x]
*.%
**.%
a@$x.%
a@$x.b@$y.%
a@$x.b@$y.%.%
a@$x.b@$y.c.%.%
|a|$x[%.b]|
|a|b[%.c]|
a#$i.%.b
a.b#$i[%.c]
-a.%
a.(-b.%.%)
a.b.(% ? 1 : %.c)
a.b.$sum(%.%.c)
$states.input."with space"
$states.input.'with space'.and
$states.input."with space".${"`"}a.b${"`"}
$states.input."with space".or
$states.input."with space".(and + or + in)
${"`"}with space${"`"}
${"`"}unclosed
$states.input.ключ
$states.input.order.customer.${"`"}e-mail${"`"}
and
or
in
and and and
or or in
in in in
and.or
and = or
[and, or]
true.a
null.a
1.a
a.1
a.true
a.null
a.-1
a.-b
"a".b
a."b"
a.'b'.c
'a'
1[0].a
1^(a)
1^(a).b
1#$i.a
a.1^(b)
(1).a
-1.a
a.b.2.c
a.[1].b
a.1 + )
a
a.b
a.b.c
a . b
a..b
a.
.a
a.b.
a[0]
a[
a[0
a[1,2)
a[]
a[][0]
a[0][]
a[][]
a[].b
a.b[]
a[]/2
a[] /2/
a[b]
a[b][c]
a[b.c = 1].d
a[*]
a[**.x]
a['b']
a.b['c']
a[$]
a[$$]
a[-1]
a[b := 1]
*
**
* * *
* ** *
**.**
a.*
a.**
a.*[0]
*[0]
**[0]
*.a
** 2
2 ** 3
a{b: c}
a{b: c, d: e}
a{}
a{"x": $sum(price)}
a.b{c: d}
a.b{c: d}.e
a{b: c}[0]
a.b{c: d}[0]
$x{b: c}[0]
(a){b: c}[0]
$x{b: c}#$i[0]
$x{b: c}#$i{d: e}[0]
a{b: c}{d: e}
a{b: c}.d{e: f}
$x{b: c}{d: e}
$x{b: c}.d{e: f}
a{b: c}[0]{d: e}
a{b: c}^(d){e: f}
a{b: c}@$v{e: f}
a{b: c}#$v{e: f}
a{b c}
a{b:}
a{b: c
a{b: c,}
a{:}
a{1}
$states.input.order.items{sku: quantity}
$states.input.order.items{sku: $sum(quantity)}
$states.input.order.items{sku: $count($)}
$states.input.order.items{sku: price, "all": 1}
$states.input.order.items{quantity: sku}
$states.input.order{"id": id}
a^(b)
a^(<b)
a^(>b)
a^(<b, >c)
a^(b, >c.d, <e)
a^b
a^(
a^(b
a^()
a^(b c)
a.b^(c)
a.b^(c).d
a.b^(c)[0]
a^(b)^(c)
a^(b)[]
$^($)
$x^(y)
(a)^(b)
1^(2)
a^(b)/2
a = b^(c)
a + b^(c)
a and b^(c)
$states.input.order.items^(price).sku
$states.input.order.items^(>price).sku
$states.input.order.items^(sku, >quantity).quantity
$states.input.numbers^($)
$states.input.numbers^(>$)
$states.input.order.items^(>(price * quantity))[0].sku
$states.input.order.items^(sizes).sku
a@$b
a@$b.c
a@$b.c@$d
a@$b.c@$d[$b = $d]
a@b
a@
a@$b[0]
a[0]@$b
a[0].b@$c
a[]@$b
a@$b[]
a^(b)@$c
a^(b).c@$d
a#$i@$b
a[0]#$i@$b
a@$b#$i
$x@$y
$x@$y.z
(a)@$b
(a)[0]@$b
a@$b{c: d}
a@$b.c{$b: d}
a@1
a@$b@$c
$states.input.order.items@$i.($i.price * $i.quantity)
$states.input.order@$o.items.{"order": $o.id, "sku": sku}
$states.input.order.items@$i.sizes@$s[$s > 1].{"sku": $i.sku, "size": $s}
a#$i
a#$i.b
a#$i[0]
a[0]#$i
a[0]#$i[1]
a[0]#$i[$i = 1]
a#i
a#
a#1
$x#$i
$x[0]#$i
$x#$i.a
(a)#$i
a.b#$i.c
a.b#$i.c#$j
a#$i#$j
a#$i^(b)
a#$i{b: c}
a#$i[]
$states.input.order.items#$i.{"n": $i, "sku": sku}
$states.input.order.items#$i[$i > 1].sku
$states.input.order.items[price < 50]#$i.(sku & $i)
$states.input.numbers#$i[$ > 4].$i
[]
[1]
[1, 2, 3]
[1, [2, [3]]]
[[]]
[1,]
[,1]
[1
[1 2]
[1..3]
[1..3, 7, 9..10]
[3..1]
[0..-1]
[1..2..3]
[(1)..(3)]
[1..$limit]
[-2..2]
[1.5..3]
["a".."b"]
1..3
(1..3)
[..3]
[1..]
[1..3][$ > 1]
[1, "a", null, true, {"b": 2}]
[$states.input.numbers, 1]
[$states.input.missing]
[$states.input.missing, 1]
$states.input.order.items.[sku, price]
$states.input.order.items.[price]
[$states.input.order.items.price]
{}
{"a": 1}
{"a": 1, "b": {"c": [2]}}
{"a": 1,}
{a: 1}
{"a" 1}
{"a": }
{"a"}
{
{"a": 1
{"a": 1)
{"a": $states.input.missing, "b": 1}
{"a": $states.input.missing}
{"a": null}
{"a": 1, "a": 2}
{1: 2}
{"a": function($x){ $x }}
{$states.input.order.id: $states.input.order.total}
{"k": 1}.k
{"k": 1}[0]
$states.input.order.items.{"sku": sku}
$states.input.order.items.{sku: price}
{"x": {"y": 1}}.x.y
()
(1)
(1; 2)
(1; 2;)
(;)
(1;;2)
(1
1)
1]
1}
)
]
}
(1; 2
(1, 2)
((1))
(((1)))
($x := 1; $x + 1)
($x := 1; $y := $x + 1; $x * $y)
($x := $y := 5; $x + $y)
($x := 1; ($x := 2; $x); $x)
($x := 1; ($x := 2); $x)
(($x := 2); $x)
$x := 1
$x := 1; $x
$x :=
x := 1
1 := 1
$x.y := 1
$x[0] := 1
$x + $y := 1
($x) := 1
$ := 1
$$ := 1
$x := $y := 1
$x = 1
$x == 1
$x === 1
$x !== 1
$x => 1
$x <> 1
$x != 1
a && b
a & & b
a || b
(a || b)
a | b
!a
! a
not a
a!
a ! b
a !b
a ~ b
~a
1 + 2
1 - 2
1 * 2
1 / 2
7 % 4
1 + 2 * 3
(1 + 2) * 3
1 - 2 - 3
1 - (2 - 3)
2 * 3 % 4 / 2
1 + 2 - 3 + 4
1 + 2 & 3
"a" & 1 + 2
1 & 2 + 3
10 / 3
1 / 0
0.1 + 0.2
1e20 + 1
5 % 0
-5 % 3
-(5 % 3)
- a
-a.b
-a[0]
-a{b: c}
-"a"
-null
-$states.input.missing
1 +
1 + +
1 + * 2
10 + * 2
+ 1
* 1
1 - - 1
1 -- 1
1 * -1
/ 2
1 "a"
1 a
a b
a "b"
a 1
$x $y
"Hello " name
"a" & "b"
"a" & 1 & true & null
"a" & $states.input.missing & "b"
"a" & [1, 2] & {"b": 1}
$name & " Hopper"
1 = 1
1 = 1.0
1 = "1"
1 != 2
1 < 2
1 <= 1
2 > 1
2 >= 3
"a" < "b"
"a" < 1
1 < null
true < false
$states.input.missing < 1
$states.input.missing = $states.input.missing
[1, 2] = [1, 2]
{"a": 1} = {"a": 1}
null = null
1 < 2 < 3
1 < 2 = true
1 = 1 = 1
1 in [1, 2]
3 in [1, 2]
1 in 1
"a" in "abc"
1 in []
$states.input.missing in [1]
true and false
true and true or false
false or true and true
not(true)
true or
and true
1 and 0
"" or "a"
[] or [0]
1 = 1 and 2 = 2
1 + 1 = 2 and 3 > 2 or false
a and b or c and d
a or b and c or d
a = b and c != d
1 < 2 and "x" in ["x"]
true ? 1 : 2
false ? 1 : 2
false ? 1
true ? 1
a ? b : c
a ? b
a ? b : c ? d : e
a ? b ? c : d : e
a ? : b
a ?: b
a ?? b
a ? b :
a ?
? a
a ? (b) : (c)
(a ? b : c).d
a ? b : c.d
a = b ? c : d
a ? b : c + 1
$x := a ? b : c
$states.input.order.paid ? "yes" : "no"
$states.input.missing ? "yes" : "no"
$exists($states.input.missing) ? 1 : 2
$states.input.order.total > 100 ? "high" : $states.input.order.total > 10 ? "mid" : "low"
a?.b
$f()
$f(1)
$f(1, 2)
$f(1,)
$f(,)
$f(1
$f(1 2)
$f(
$f)
$f()()
$f(1)(2)
$f().a
$f()[0]
$f(){a: b}
a.$f()
a.$f(b)
a.b.$f(c).d
f(1)
a.f(1)
(f)(1)
"f"(1)
1(2)
sum([1])
$ (1)
$()
$f (1)
$f(?)
$f(?, 1)
$f(1, ?)
$f(?, ?)
$f(? 1)
$f(?)(1)
f(?)
?(1)
$f(-?)
$substring("hello", 1)
$substring("hello", 1, 2)
$substring("hello", -3)
$substring(?, 0, 2)
$map(["abc", "def"], $substring(?, 0, 2))
$substringBefore("a-b", "-")
$substringAfter("a-b", "-")
$uppercase("abc")
$lowercase("ABC")
$length("héllo")
$length("😀")
$trim("  a   b ")
$pad("x", 5)
$pad("x", -5, "#")
$contains("abc", "b")
$split("a,b,c", ",")
$split("a1b22c", /[0-9]+/)
$split("a,b,c", ",", 2)
$join(["a", "b"], "-")
$join(["a", "b"])
$match("ababbabbcc", /a(b+)/)
$replace("hello", "l", "L")
$replace("hello", "l", "L", 1)
$replace("John Smith", /(\w+)\s(\w+)/, "$2, $1")
$replace("265USD", /([0-9]+)USD/, function($m){ $number($m.groups[0]) * 2 & "EUR" })
$string(5)
$string([1, {"a": 2}])
$string({"a": 1}, true)
$string(1.0)
$string(0.1 + 0.2)
$number("12.5")
$number("0x1F")
$number("abc")
$number(true)
$abs(-5)
$floor(-1.5)
$ceil(1.2)
$round(2.5)
$round(3.5)
$round(123.456, 2)
$round(125, -1)
$power(2, 10)
$sqrt(16)
$sqrt(-1)
$formatNumber(12345.6, "#,###.00")
$formatNumber(0.14, "01%")
$formatBase(100, 16)
$formatInteger(2789, "w")
$formatInteger(1999, "I")
$parseInteger("twelve thousand four hundred and seventy-six", "w")
$sum([1, 2, 3])
$sum($states.input.numbers)
$sum("a")
$sum($states.input.order.items.(price * quantity))
$max([1, 5, 3])
$min([1, 5, 3])
$average([1, 2, 3])
$max([])
$sum([])
$count([1, 2])
$count("a")
$count($states.input.missing)
$append([1], [2, 3])
$append(1, 2)
$sort([3, 1, 2])
$sort(["b", "a"])
$sort($states.input.order.items, function($l, $r){ $l.price > $r.price }).sku
$reverse([1, 2, 3])
$distinct([1, 2, 1, "a", "a"])
$zip([1, 2], ["a", "b"])
$zip([1, 2], ["a", "b"], [true, false])
$keys({"a": 1, "b": 2})
$keys([{"a": 1}, {"b": 2}])
$lookup({"a": 1}, "a")
$lookup([{"a": 1}, {"a": 2}], "a")
$spread({"a": 1, "b": 2})
$merge([{"a": 1}, {"b": 2}, {"a": 3}])
$each({"a": 1, "b": 2}, function($v, $k){ $k & "=" & $v })
$sift({"a": 1, "b": 2}, function($v){ $v > 1 })
$type(1)
$type("a")
$type(null)
$type([])
$type({})
$type(true)
$type(function($x){ $x })
$exists(1)
$exists($states.input.order.note)
$boolean(0)
$boolean([0, 1])
$not(true)
$not([])
$map([1, 2, 3], function($v){ $v * 2 })
$map([1, 2, 3], function($v, $i, $a){ $v + $i + $count($a) })
$map([1], function($v){ $v * 2 })
$map($states.input.order.items, function($v){ $v.sku })
$filter([1, 2, 3], function($v){ $v > 1 })
$filter([1, 2, 3], function($v, $i){ $i = 0 })
$single([1, 2, 3], function($v){ $v = 2 })
$single([1, 2, 3], function($v){ $v > 1 })
$reduce([1, 2, 3], function($a, $b){ $a + $b })
$reduce([1, 2, 3], function($a, $b){ $a + $b }, 10)
$reduce([], function($a, $b){ $a + $b }, 10)
$base64encode("hello")
$base64decode("aGVsbG8=")
$encodeUrlComponent("a b&c")
$decodeUrlComponent("a%20b")
$encodeUrl("https://example.com/a b")
$decodeUrl("https://example.com/a%20b")
$fromMillis(1510067557121)
$fromMillis(1510067557121, "[Y]-[M01]-[D01]")
$fromMillis(1510067557121, "[H01]:[m01] [z]", "+0100")
$toMillis("2017-11-07T15:12:37.121Z")
$toMillis("2017-11-07", "[Y0001]-[M01]-[D01]")
$clone({"a": 1})
$error("stop")
$assert(false, "no")
$assert(true, "no")
$unknown(1)
$sum
$sum ~> $string
$uppercase(1)
$substring()
$substring("a", 1, 2, 3)
$now()
$millis()
$random()
$shuffle([1])
$eval("1")
$eval
function($x){ $x }
function($x){ $x }(1)
(function($x){ $x + 1 })(1)
function($x, $y){ $x + $y }(1, 2)
function(){ 1 }()
function($x){ }
function($x)
function($x){ $x
function($x){ $x; $y }
function(x){ x }
function($x, 1){ $x }
function($x.y){ $x }
function(?){ 1 }
function("a"){ 1 }
function
function.a
function()
λ($x){ $x }
λ($x){ $x * $x }(4)
λ
fn($x){ $x }
function($x)<n:n>{ $x }(1)
function($x)<n:n>{ $x }("a")
function($x)<s-:s>{ $x }
function($x)<a<s>s?:s>{ $x }
function($x)<(ns)>{ $x }
function($x)<(sa<n>)>{ $x }
function($x)<s<n>>{ $x }
function($x)<<n>>{ $x }
function($x)<n<n>{ $x }
function($x)<f<s:o>n?:a<o>>{ $x }
function($x)<n
function($x)<n>
function($x)<n> $x
function($x)<>{ $x }
function($x)<q>{ $x }
function($x)<a<n>>{ $x }([1])
function($x){ $x }/2
function($x){ $x } / 2
function($x){ $x } [0]
function($x){ $x } ~> $f
($f := function($x){ $x * 2 }; $f(21))
($f := function($n){ $n <= 1 ? 1 : $n * $f($n - 1) }; $f(5))
($even := function($n){ $n = 0 ? true : $odd($n - 1) }; $odd := function($n){ $n = 0 ? false : $even($n - 1) }; $even(10))
($add := function($a){ function($b){ $a + $b } }; $add(1)(2))
($first := $substring(?, 0, 1); $first("abc"))
($o := {"f": function($x){ $x + 1 }}; $o.f(1))
$map([1, 2], function($v){ ($v := $v + 1; $v) })
a.function($x){ $x }
a.function($x){ $x }(1)
a ~> $f
a ~> $f()
a ~> $f(b)
a ~> $f ~> $g
a ~> $f(1).b
a ~> $f(1)[0]
a.b ~> $f
a ~> b
a ~>
~> a
a ~> function($x){ $x }
$f ~> $g
"abc" ~> $uppercase
"abc" ~> $uppercase()
"abc" ~> $substring(1)
"abc" ~> $substring(1) ~> $uppercase
[1, 2, 3] ~> $map(function($v){ $v + 1 }) ~> $sum
($f := $uppercase ~> $trim; $f(" a "))
$states.input.text ~> $split(", ") ~> $reverse
1 ~> 2
|a|{"b": 1}|
|a|{"b": 1}, "c"|
|a|{"b": 1}, ["c", "d"]|
|a|b
|a|
|a
||
|a|b|c
|$|{"x": 1}|
x ~> |a|{"b": 1}|
x ~> |a.b[c = 1]|{"d": e + 1}, "f"|
|a|{"b": 1}|/2
$states.input.order ~> |items|{"total": price * quantity}|
$states.input.order.customer ~> |$|{"seen": true}, "tags"|
$states.input.order ~> |items|{}, ["sizes", "price"]|
{"a": {"b": 1}} ~> |a|{"c": b + 1}|
$
$$
$.a
$$.a
$[0]
$states.input.order.items.$
$states.input.numbers[$ > 4]
$states.input.numbers.($ * 2)
$states.input.numbers.$string($)
$states.input.numbers.$string()
$states.input.order.items.$sum(sizes)
$states.input.order.customer.tags.$uppercase()
$states.input.order.items.(quantity > 2 ? sku)
$states.input.order.items.(quantity > 2 ? sku : "few")
$count($states.input.order.items[quantity > 2])
$exists($states.input.order.items[sku = "Z9"])
$merge([$states.input.order.customer, {"new": true}])
$states.input.order.items.($x := price; $x * 2)
$states.input.order.items.{"line": price * quantity, "sizes": [sizes]}
$sum($states.result.Payload.codes)
$states.result.Payload.codes[0]
$states.context.Execution.Id ~> $split(":")
$split($states.context.Execution.Id, ":")[4]
{"id": $states.input.order.id, "ok": $states.result.Payload.status = "OK"}
$list[0]
$list[$ > 1]
$list ~> $sum
$flags.debug
$flags.debug or true
[$list, 4]
$undefined
$undefined.a
$states.input.order.items.sku[0]
$states.input.order.items.sku[[0]]
$distinct($states.input.order.items.sku)
$states.input.order.items[sku in ["A1", "C3"]].quantity
$join($states.input.order.items.sku, ", ")
$formatNumber($states.input.order.total, "0.0")
$states.input.order.items[0].sizes.($ + 1)
$states.input.order.items[3].sizes[1]
$states.input.order.items[$.sizes[0] = 3].sku
$string($states.input.order.customer)
$lookup($states.input, "text")
$keys($states.input.order)
$states.input.order.customer.tags[0]
$states.input.order.customer.tags[]
$zip($states.input.order.items.sku, $states.input.order.items.price)
$reduce($states.input.order.items.quantity, function($sum, $q){ $sum + $q }, 0)
$each($states.input.order.customer, function($v, $k){ $k })
$sift($states.input.order, function($v, $k){ $k in ["id", "paid"] })
$spread($states.input.order.items[0])
$states.input.order.items.{"s": sku}[s = "B2"]
$states.input.order.items.price ~> $max
$max($states.input.order.items.price) - $min($states.input.order.items.price)
$round($average($states.input.order.items.price), 2)
$states.input.nested.$count($)
$states.input.nested[0].$string()
$append($states.input.numbers, $list)[$ > 4]
$filter($states.input.order.items, function($i){ $i.price > 10 }).sku
$states.input.order.items[price > 10 and (quantity = 1 or sku = "A1")].sku
$not($exists($states.input.order.refund))
$type($states.input.order.note)
$states.input.order.note = null
$states.input.order.customer.name & " <" & $states.input.order.customer.${"`"}e-mail${"`"} & ">"
%}
a %} and {% b
{% a %}
10 %
a,b
a;b
a:b
a?b
a@b@c
#a
@a
^(a)
a^
:=
..
a..
'a' 'b'
[1](2)
{}(1)
(1)(2)
a.(b
a.b)c
a[b}
a{b]
(a]
$a b
x y z
`.split("\n").filter((line) => line !== "");

const several = [
  "",
  " ",
  "\t\n\r\u000b",
  "  a  ",
  " ( \n  $x := 1;\n  $x\n)\n",
  "$states.input\n  .order\n  .items[\n    price > 10 /* dear */\n  ]\n  .sku",
  "(\n  $dear := $states.input.order.items[price > 10];\n  /* how many */\n  $count($dear)\n)",
  "{\n  \"a\": 1,\n  \"b\": [\n    1,\n    2\n  ]\n}",
  "\"a\nb\"",
  "a\u00a0b",
  "\ufeffa",
  "a\u2003+ b",
  "$\u00e9t\u00e9",
  "\ud83d\ude00 & \"x\"",
  "[" + Array.from({ length: 40 }, (_, i) => i).join(", ") + "]",
  Array.from({ length: 40 }, (_, i) => `"${i}"`).join(" & "),
  "(".repeat(50) + "1" + ")".repeat(50),
  "[".repeat(30) + "]".repeat(30),
  "1\u0000",
  "a\u0001b",
];

export const expressions = [...new Set([...lines, ...several])];
