"""Small templates that show one rule of the language each. One a line; `|||` stands for a newline.

`VARIABLES` is what they are rendered with.
"""

VARIABLES = {
    "s": "Hello World",
    "empty": "",
    "space": "  \t padded \n ",
    "uni": "naïve 😀 Ünï ß 日本",
    "lines": "one\ntwo\r\nthree\n\nfive",
    "html": "<a href=\"x\">'&'</a>",
    "n": 7,
    "zero": 0,
    "neg": -3,
    "big": 123456789012345678901234567890,
    "f": 2.5,
    "tiny": 1e-7,
    "huge": 1e22,
    "yes": True,
    "no": False,
    "nil": None,
    "nums": [3, 1, 2, 3],
    "words": ["pear", "Apple", "fig", "apple"],
    "mixed": [1, "a", None, True, 2.0, [1], {"k": "v"}],
    "none_list": [],
    "d": {"b": 2, "a": 1, "C": 3, "items": "shadow", "nested": {"x": [10, 20]}},
    "e": {},
    "people": [
        {"name": "Ann", "age": 30, "city": "Oslo", "tags": ["x", "y"]},
        {"name": "bob", "age": 25, "city": "rome", "tags": []},
        {"name": "Cid", "age": 30, "city": "Rome"},
    ],
    "tree": [{"v": 1, "c": [{"v": 2, "c": []}, {"v": 3, "c": [{"v": 4, "c": []}]}]}, {"v": 5, "c": []}],
    "messages": [
        {"role": "system", "content": "Be nice"},
        {"role": "user", "content": "Hi"},
        {"role": "assistant", "content": "Ho"},
        {"role": "user", "content": [{"type": "text", "text": "part"}]},
    ],
    "x": "given",
}

EXPRESSIONS = r"""
1 + 2 * 3
(1 + 2) * 3
2 ** 3 ** 2
-2 ** 2
2 ** -1
2 ** 0.5
-n
+yes
-yes
- -n
7 // 2
-7 // 2
7 % 3
-7 % 3
7 % -3
7.5 // 2
-7.5 // 2
-7.5 % 2
7.5 % -2
5.0 % 5
1 / 3
4 / 2
1e3
1E3
1.5e-10
12_345
0x1F
0b101
0o17
1_000.5
10 / 0
10 // 0
10 % 0
1.0 / 0
1.0 // 0
1.0 % 0
0 ** -1
big + 1
big * big
big / 7
big // 1000
big % 97
10 ** 30
10.0 ** 400
1 + true
true + true
true * 3
n * f
f * 2
0.1 + 0.2
1e16
1e15
123456789.123
1e-5
0.0001
-0.0
1e100
100.0
3.0
f
tiny
huge
big
yes
no
nil
none
None
True
"a" + "b"
"a" "b" 'c'
"a" ~ 1 ~ none ~ true ~ 2.0 ~ [1, 'x']
"ab" * 3
3 * "ab"
"ab" * 0
"ab" * -1
"ab" * f
[1, 2] + [3]
[1, 2] * 2
(1, 2) + (3,)
2 * (1,)
[1] + (2,)
"a" + 1
1 + "a"
"a" - "b"
none + 1
[1] + 1
{} + {}
s + missing
missing + s
missing * 2
missing - 1
-missing
missing ~ "x"
1 < 2
1 < 2 < 3
1 < 3 < 2
3 > 2 >= 2
1 == 1.0
1 == true
0 == false
"a" == "a"
"a" < "b"
"B" < "a"
"😀" > "\uffff"
[1, 2] < [1, 3]
[1, 2] == [1, 2.0]
(1, 2) == [1, 2]
{"a": 1} == {"a": 1.0}
{"a": 1, "b": 2} == {"b": 2, "a": 1}
none == none
none < 1
1 < "a"
"a" < 1
[1] < "a"
{} < {}
missing == missing
missing == none
missing < 1
missing != other
big == big + 0.0
big > 1e29
1 != 2
"a" in "abc"
"" in "abc"
"z" not in "abc"
1 in [1, 2]
1.0 in [1, 2]
true in [1, 2]
"a" in {"a": 1}
"x" in d
1 in 5
1 in "abc"
"a" in missing
missing in [1]
missing in d
[1] in d
(1, 2) in [(1, 2)]
"ell" in s and n in nums
not true
not not n
not none
not missing
not ""
not []
not {}
not 0.0
not "0"
1 and 2
0 and 2
"" or "x"
none or 0
1 or missing.foo
missing or "d"
missing and "d"
not 1 == 2
not (1 in [2])
1 if true else 2
1 if false else 2
1 if false
(1 if false) is defined
"a" if none else "b" if missing else "c"
[1, 2, 3][0]
[1, 2, 3][-1]
[1, 2, 3][5]
[1, 2, 3][5] is defined
[1, 2, 3][true]
[1, 2, 3]["x"]
[1, 2, 3][1.0]
[1, 2, 3].0
[[1, 2], [3]].0.1
(1, 2)[1]
"hello"[1]
"hello"[-1]
"hello"[10]
uni[6]
uni[-1]
uni|length
uni[5:8]
uni[::-1]
s[1:4]
s[:5]
s[6:]
s[-5:]
s[:-6]
s[::2]
s[::-1]
s[8:2:-2]
s[10:2]
s[100:]
s[:100]
s[-100:3]
s[::0]
s["a":]
s[none:3]
nums[1:]
nums[:-1]
nums[::-1]
nums[-2:]
nums[3:0:-1]
nums[5:10]
(1, 2, 3)[1:]
range(10)[2:5]
range(10)[2:5]|list
range(10)[-1]
range(10)[20]
d[1:]
missing[1:]
nil[1:]
n[1:]
d["a"]
d.a
d["zz"]
d.zz
d.zz.y
d["zz"]["y"]
d["items"]
d.items()
d.items()|list
d.keys()
d.values()
d.keys()|list
d.get("a")
d.get("zz")
d.get("zz", "dflt")
d.get("zz", default="q")
d.get()
d.get([1])
d.nested.x[1]
d.nested["x"].0
d[[1]]
d[(1, 2)]
d[none]
{1: "a"}[1.0]
{1: "a"}[true]
{true: "a", 1: "b"}
{"a": 1, "a": 2}
{[1]: 2}
{(1, 2): 3}
{(1, [2]): 3}
d.pop("a")
d.update({})
d.clear
d.setdefault("a")
d.copy()
nums.append(1)
nums.append
nums.sort()
nums.reverse
nums.count(3)
nums.index(2)
nums.index(9)
nums.index(3, 1)
nums.copy()
(1, 2, 1).count(1)
(1, 2, 1).index(2)
(1, 2).append(3)
nums.foo
nums.foo.bar
nums.__class__
s.__class__
d.__class__.__mro__
d["__class__"]
n.__class__
s._private
none.foo
none.foo.bar
none["a"]
5.foo
true.foo
missing.foo
missing["a"]
missing()
missing.foo()
d.zz()
s()
n()
none()
d.a()
"x".nope()
s.upper()
s.lower()
s.title()
"they're bill's".title()
"ǆ ß ﬁ".title()
"hELLO wORLD".capitalize()
"ßtraße".capitalize()
"ßtraße".upper()
"İI".lower()
"ΑΣ".lower()
"ΑΣ Σ".lower()
s.swapcase()
"ß".casefold()
space.strip()
space.lstrip()
space.rstrip()
"xxhixx".strip("x")
"xyhiyx".strip("xy")
"xxhixx".lstrip("x")
"xxhixx".rstrip("x")
"xxhixx".strip("")
"xxhixx".strip(none)
"xxhixx".strip(1)
"xxhixx".strip("x", "y")
"\u00a0a\u2003".strip()
"\u200ba\u200b".strip()
"\x1ca\x1f".strip()
"a,b,,c".split(",")
"a,b,,c".split(",", 1)
"a,b,,c".split(",", maxsplit=2)
"a,b,,c".split(sep=",")
"a,b,,c".rsplit(",", 1)
"a,b,,c".rsplit(",")
" a  b c ".split()
" a  b c ".split(none, 1)
" a  b c ".rsplit(none, 1)
" a  b c ".split(" ")
"".split()
"".split(",")
"abc".split("")
"a</think>b</think>c".split("</think>")[-1]
"aXXbXXc".split("XX", 0)
"aaa".rsplit("aa")
"aaa".split("aa")
lines.splitlines()
lines.splitlines(true)
lines.splitlines(keepends=true)
"a\x0bb\x0cc\x1cd\x85e\u2028f".splitlines()
"".splitlines()
"\n".splitlines()
"a=b=c".partition("=")
"a=b=c".rpartition("=")
"abc".partition("=")
"abc".rpartition("=")
"abc".partition("")
s.startswith("Hello")
s.startswith(("x", "He"))
s.startswith("W", 6)
s.startswith("H", 0, 0)
s.startswith("")
s.startswith(1)
s.startswith(["H"])
s.endswith("World")
s.endswith(("x", "ld"))
s.endswith("")
s.find("o")
s.rfind("o")
s.find("o", 5)
s.find("o", 5, 6)
s.find("z")
s.find("")
s.find("", 100)
s.index("W")
s.index("z")
s.rindex("l")
uni.find("Ü")
uni.index("日")
s.count("l")
s.count("")
"aaaa".count("aa")
s.count("l", 5)
s.replace("l", "L")
s.replace("l", "L", 1)
s.replace("l", "")
"abc".replace("", "-")
"abc".replace("", "-", 2)
"".replace("", "x")
"😀a".replace("", ".")
s.replace("l")
s.replace("l", 1)
",".join(["a", "b"])
",".join("abc")
",".join([1])
",".join(5)
",".join(d)
"".join([])
"%s and %s" % ("a", "b")
"%s" % "a"
"%s" % [1, 2]
"%s %s" % ("a",)
"%s" % ("a", "b")
"abc" % 1
"abc" % []
"%d" % 3.7
"%d" % "x"
"%5d|%-5d|%05d|%+d" % (1, 2, 3, 4)
"%x %X %o %#x" % (255, 255, 8, 255)
"%f %.2f %8.3f|%-8.1f|" % (1.5, 2.345, 3.14159, 9.99)
"%e %.3E" % (12345.678, 0.00012)
"%g %g %g %.3g" % (1e10, 0.0001, 1e-5, 1234.5)
"%r %s" % ("a'b", "a'b")
"%%"
"100%%" % ()
"%(a)s-%(b)d" % d
"%(zz)s" % d
"%c%c" % (65, "B")
"%5s|%-5s|%.2s" % ("a", "b", "cdef")
"%*d" % (5, 3)
"%z" % 1
"%" % 1
"%s" % missing
"%s" % none
"%i" % true
"{} {}".format("a", 1)
"{0} {1} {0}".format("a", "b")
"{name}".format(name="x")
"{d[a]} {p.name}".format(d=d, p=people[0])
"{:5}|{:<5}|{:>5}|{:^5}".format("a", "b", "c", "d")
"{:*^9}".format("mid")
"{:05d} {:+} {:,} {:_}".format(42, 42, 1234567, 1234567)
"{:.2f} {:8.3f} {:e} {:g} {:%}".format(1.005, 3.14159, 12345.0, 0.1, 0.25)
"{:x} {:X} {:#x} {:b} {:#b} {:o} {:c}".format(255, 255, 255, 5, 5, 8, 65)
"{!r} {!s}".format("a", "b")
"{:>{w}}".format("x", w=4)
"{{}} {}".format(1)
"{".format(1)
"}".format(1)
"{} {1}".format(1, 2)
"{2}".format(1)
"{k}".format(1)
"{:d}".format("x")
"{:s}".format(1)
"{:.2}".format("abcdef")
"{}".format(none)
"{:5}".format(none)
"{:5}".format(true)
"{:,.2f}".format(1234567.891)
"{:.3}".format(1234.5)
"{:.5}".format(1234.0)
"{}".format([1, "a"])
"{0.__class__}".format(s)
"abc".center(9, "*")
"abc".center(8, "*")
"abcd".center(9, "*")
"abc".ljust(5) ~ "|"
"abc".rjust(5) ~ "|"
"42".zfill(5)
"-42".zfill(5)
"abc".center(6, "ab")
"abc".removeprefix("a")
"abc".removesuffix("bc")
"abc".removeprefix("x")
"abc".isalpha()
"ab1".isalpha()
"ab1".isalnum()
"12".isdigit()
"²".isdigit()
"²".isdecimal()
"½".isnumeric()
"Ⅷ".isnumeric()
"".isdigit()
"  ".isspace()
"abc".islower()
"aBc".islower()
"ABC1".isupper()
"123".isupper()
"Hello World".istitle()
"Hello world".istitle()
"abc".isascii()
"é".isascii()
"a_b".isidentifier()
"1a".isidentifier()
"a\n".isprintable()
s|upper
s|lower
"foo bar-baz (qux) [x] {y} <z>"|title
"hELLO there"|title
s|capitalize
space|trim
"xxaxx"|trim("x")
"xxaxx"|trim(chars="x")
5|trim
none|trim
missing|trim
space|trim|length
s|length
nums|length
d|length
n|length
none|length
missing|length
range(5)|length
d.items()|length
nums|count
s|first
s|last
nums|first
nums|last
none_list|first
none_list|last
none_list|first is defined
d|first
d|last
missing|first
n|first
nums|map("string")|first
nums|map("string")|last
nums|join
nums|join(", ")
words|join("|")
mixed|join(",")
people|join(", ", attribute="name")
people|map(attribute="name")|join(", ")
people|map(attribute="zz")|join(", ")
people|map(attribute="zz", default="-")|join(", ")
people|map(attribute="tags.0", default="-")|join(", ")
people|map(attribute="name", foo=1)|list
people|map("length")|list
words|map("upper")|list
words|map("replace", "p", "P")|list
words|map("nosuch")|list
words|map(missing)|list
words|map()|list
words|map("upper")|length
words|map("upper") is iterable
words|map("upper") is sequence
words|map("upper") is defined
(words|map("upper"))[0] is defined
[] | map("upper") | list
missing|map("upper")|list
5|map("upper")|list
nums|select("odd")|list
nums|reject("odd")|list
nums|select|list
[0, 1, "", "a"]|select|list
[0, 1, "", "a"]|reject|list
nums|select(">", 1)|list
nums|select("gt", 1)|list
nums|select("in", [1, 2])|list
nums|select("nosuch")|list
people|selectattr("age", "equalto", 30)|map(attribute="name")|list
people|selectattr("age", "==", 30)|list|length
people|selectattr("tags")|map(attribute="name")|list
people|rejectattr("tags")|map(attribute="name")|list
people|selectattr("tags", "defined")|map(attribute="name")|list
people|selectattr("zz", "undefined")|list|length
people|rejectattr("age", "lt", 30)|map(attribute="name")|join
people|selectattr()|list
messages|selectattr("role", "equalto", "user")|list|length
messages|selectattr("role", "equalto", "tool")|list
(messages|selectattr("role", "equalto", "tool")) and "generators are true"
nums|sort
nums|sort(reverse=true)
words|sort
words|sort(case_sensitive=true)
words|sort(true)
people|sort(attribute="age")|map(attribute="name")|list
people|sort(attribute="age,name")|map(attribute="name")|list
people|sort(attribute="city", reverse=true)|map(attribute="name")|list
mixed|sort
d|sort
"hello"|sort
missing|sort
nums|unique|list
words|unique|list
words|unique(case_sensitive=true)|list
people|unique(attribute="age")|map(attribute="name")|list
nums|reverse|list
s|reverse
d|reverse|list
n|reverse
nums|reverse|first
nums|reverse|length
nums|min
nums|max
words|min
words|max
[]|min
people|max(attribute="age")
nums|sum
[1, 2.5]|sum
nums|sum(start=10)
people|sum(attribute="age")
["a"]|sum
[[1], [2]]|sum(start=[])
d|dictsort
d|dictsort(true)
d|dictsort(reverse=true)
{"x": 2, "y": 1}|dictsort(by="value")
{"x": 2, "y": 1}|dictsort(false, "value")
d|dictsort(by="zz")
nums|dictsort
missing|dictsort
d|items|list
e|items|list
missing|items|list
nums|items|list
nums|list
"abc"|list
d|list
n|list
none|list
missing|list
missing|default("x")
missing|default
missing|d("x")
none|default("x")
none|default("x", true)
""|default("x", boolean=true)
0|default(5, true)
d.zz|default("x")
d.zz.y|default("x")
nil|string
5|string|length
2.0|string
[1, "a"]|string
"5"|int
"5.7"|int
" 5 "|int
"x"|int
"x"|int(9)
"0x1F"|int
"0x1F"|int(0, 16)
"ff"|int(base=16)
"101"|int(base=2)
5.9|int
-5.9|int
true|int
none|int
none|int(3)
"1e3"|int
"1_000"|int
""|int
missing|int
[1]|int
"inf"|float
"inf"|int
"nan"|float
"5"|float
"1e3"|float
" 2.5 "|float
"x"|float
"x"|float(1.5)
none|float
missing|float
true|float
5|float
big|float
-5|abs
-5.5|abs
true|abs
"x"|abs
missing|abs
2.5|round
3.5|round
2.675|round(2)
42.55|round(1)
42.55|round(1, "floor")
42.51|round(0, "ceil")
42|round
42|round(1)
1234|round(-2)
1250|round(-2)
1234.5|round(-2)
-0.4|round
2.5|round|int
5|round(0, "floor")
5|round(1, "foo")
"x"|round
"a-b"|replace("-", "+")
"aaa"|replace("a", "b", 2)
5|replace("5", "6")
"a1b"|replace(1, 2)
"abc"|replace("b")
"a\nb\n\nc"|indent
"a\nb\n\nc"|indent(2)
"a\nb\n\nc"|indent(2, true)
"a\nb\n\nc"|indent(2, first=true, blank=true)
"a\nb\n\nc"|indent(width="--")
"a\r\nb"|indent(1)
""|indent
5|indent
missing|indent
"one two  three, four_five it's"|wordcount
"naïve 日本 x"|wordcount
nums|batch(2)|list
nums|batch(3, "-")|list
nums|batch(2)|map("list")|list
nums|slice(3)|list
nums|slice(3, "-")|list
[]|slice(2)|list
people|groupby("city")|map("first")|list
people|groupby("city")|map(attribute="grouper")|list
people|groupby("age")|map(attribute="list")|map("length")|list
people|groupby("city", case_sensitive=true)|map("first")|list
people|groupby("zz", default="none")|map("first")|list
(people|groupby("age"))[0].grouper
"%s-%s"|format("a", 1)
"%(x)s"|format(x=5)
"%d items"|format(3)
"foo bar baz qux"|truncate(9)
"foo bar baz qux"|truncate(9, true)
"foo bar baz qux"|truncate(11)
"foo bar baz qux"|truncate(11, false, "...", 0)
"foo bar baz qux"|truncate(5, true, end="!", leeway=0)
"abc"|center(9)
people[0]|attr("name")
s|attr("nope") is defined
html|e
html|escape
html|escape|escape
html|forceescape
html|safe
html|e|upper
html|safe|forceescape
(html|safe) + "<b>"
"<b>" + (html|safe)
("<b>"|safe) ~ "<i>"
("<b>"|safe) * 2
("<%s>"|safe) % "<x>"
("{}"|safe).format("<x>")
("a-b"|safe).split("-")
("a"|safe).replace("a", "<")
("-"|safe).join(["<", ">"])
["<"]|join("<"|safe)
[("<b>"|safe)]
"<b>"|safe is escaped
"<b>" is escaped
("<b>"|safe)|replace("b", "<")
("<b>"|safe) == "<b>"
("x"|safe) in ["x"]
{"k": "v"}[("k"|safe)]
("<b>"|safe)[0] + "&"
("<b>"|safe)|tojson
s|tojson
uni|tojson
html|tojson
"a\"b\\c/\n\t\r\b\f\x01\x7f\u2028"|tojson
mixed|tojson
d|tojson
d|tojson(indent=2)
d|tojson(indent=0)
e|tojson(indent=2)
[[], {}, [1]]|tojson(indent=1)
d|tojson(sort_keys=true)
d|tojson(separators=(",", ":"))
d|tojson(separators=[",", ":"])
d|tojson(indent=2, separators=(",", ": "))
d|tojson(indent="--")
uni|tojson(ensure_ascii=true)
uni|tojson(true)
d|tojson(2)
[f, tiny, huge, big, 1.0, -0.0, 1e16]|tojson
["nan"|float, "inf"|float, -("inf"|float)]|tojson
{1: 2, true: 3, none: 4, 1.5: 5}|tojson
{(1, 2): 3}|tojson
(1, "a")|tojson
missing|tojson
[missing]|tojson
range(3)|tojson
d.items()|tojson
nums|map("string")|tojson
d|items|tojson
s.upper|tojson
{1: 1, "a": 2}|tojson(sort_keys=true)
d|tojson(separators=",")
d|tojson(foo=1)
5 is odd
4 is even
5.0 is odd
"a" is odd
missing is odd
9 is divisibleby 3
9 is divisibleby(4)
s is string
n is string
n is number
f is number
yes is number
s is number
n is integer
yes is integer
f is integer
f is float
yes is boolean
n is boolean
yes is true
n is true
1 is true
no is false
0 is false
nil is none
missing is none
nil is not none
missing is defined
missing is undefined
nil is defined
d.zz is defined
d.a is defined
d.items is defined
d.zz.y is defined
d is mapping
nums is mapping
people[0] is mapping
nums is sequence
s is sequence
d is sequence
n is sequence
missing is sequence
range(3) is sequence
d.items() is sequence
nums is iterable
s is iterable
n is iterable
none is iterable
missing is iterable
d.keys() is iterable
s.upper is callable
range is callable
missing is callable
n is callable
"abc" is lower
"ABC" is upper
"aB" is lower
123 is lower
n is sameas 7
nil is sameas none
yes is sameas true
1 is sameas true
1.0 is sameas 1
n is eq 7
n is equalto 7
n is ne 8
n is lt 8
n is le 7
n is gt 8
n is ge 7
n is lessthan 8
n is greaterthan(3)
n is in [7, 8]
n is in(nums)
"a" is in "abc"
"upper" is filter
"nosuch" is filter
"odd" is test
n is not odd
not n is odd
n is odd and s is string
n is odd or missing.x
n is odd(1)
n is eq
n is divisibleby
1 is odd is even
n is string else 1
n is nosuch
n|nosuch
1 if true else n|nosuch
1 if false else n|nosuch
1 if false else n is nosuch
range(5)
range(5)|list
range(1, 10, 3)|list
range(5, 0, -2)|list
range(1, 10, 3)
range(0)|list
range(-5)|list
range(1, 2, 0)
range(100001)
range(1000000000)
range(100000)|length
range("a")
range()
range(1, 2, 3, 4)
range(2.5)
5 in range(10)
range(3) == range(3)
dict(a=1, b=2)
dict({"a": 1}, b=2)
dict([("a", 1), ["b", 2]])
dict(d, a=5).a
dict()
dict(5)
dict([1])
dict(a=1) == {"a": 1}
namespace(a=1).a
namespace(a=1).b is defined
namespace({"a": 1}).a
namespace(_x=1)
namespace(a=1) is mapping
namespace(a=1)["a"]
raise_exception("stop " ~ n)
raise_exception(5)
raise_exception("")
raise_exception()
strftime_now("%Y-%m-%d")
strftime_now("%d %b %Y")
strftime_now("%A, %B %d, %Y %H:%M:%S %p %I %j %y %a %%")
strftime_now("%-d %e %-m/%_d %U %W %V %u %w %c|%x|%X|%D|%F|%T|%R|%r|%h|%C|%G|%g|%Z|%z|%n|%t|%k|%l|%P|%s" if false else "%-d %e %-m %_d %U %W %V %u %w %c|%x|%X|%D|%F|%T|%R|%r|%h|%C|%G|%g|%Z|%z|%k|%l|%P")
strftime_now("%f")
strftime_now("%^a %#Z %Q %")
strftime_now(5)
strftime_now("")
[1, 2, 3,]
[]
()
(1,)
(1)
1, 2
1,
{}
{"a": 1,}
{"a": [1, {"b": none}], 2: 'it''s'}
["it's", 'say "hi"', "both ' and \"", "tab\t", "nl\n", "\\", "é", "\x00", "\u200b", "\x7f", "😀", "\ud800" if false else ""]
"\x41\u0042\U00000043\103\101\n" ~ "|"
"\q\d\é\😀"
"\N{BULLET}"
"\x4"
"\u12"
"a\
b"
'single "double"'
"double 'single'"
"a{{b}}"
"%}"
'}}'
{"a": {"b": {}}}
foo.bar.baz
n.foo
s.0
s[0]
d["nested"]["x"][0:1]
nums[zero]
nums[neg]
people[0].name
people[-1]["name"]
people.0.name
"a" if n > 5 else "b"
n > 5 and n < 10
[n, f][1]
(n, f)[0]
n if s else f
"abc"|upper|lower|title
("a" ~ "b")|upper
"a" ~ "b"|upper
-5|abs
-(5|abs)
2 + 3|string|length
1 + 2 ~ 3
1 ~ 2 + 3
"x" ~ 1 + 2
2 * 3 ~ 4
not 1 > 2
1 in [1] == true
1 == 1 in [true]
*[1]
foo(
[1, 2
{"a" 1}
1 +
1 2
a b
n n
"unterminated
'x
@
n $ 2
n ? 1 : 2
n && 1
!n
n | | upper
n.
n[
.5
5.
1.2.3
1..2
_x
__x
é
日本
x1
1x
"abc"[1:2:3:4]
nums[1,2]
d.get("a")|string ~ "!"
(d|length) + 1
d|length + 1
loop
caller
varargs
messages[0].content|trim
messages[0]['role'] == 'system'
messages[1:]|length
messages[-1].content is string
messages[-1].content|map(attribute="text")|join
(messages|last).content[0].text
[messages[0], messages[1]]|map(attribute="role")|join("/")
range(3)|map("string")|join("-")
"x"|upper()
"x"|default("a", "b", "c")
"x"|upper(1)
"x"|join("-", foo=1)
[*nums]
dict(**d).a
namespace(**{"q": 1}).q
range(*[1, 4])|list
"{}{}".format(*["a", "b"])
"{a}".format(**{"a": 1})
range(**{"a": 1})
range(*5)
range(n=5)
"a".upper(x=1)
x if x is defined else "u"
"🎉🎊"|length
"🎉🎊"[0]
"🎉🎊"|reverse
"🎉🎊"|list
"🎉🎊"|first
"e\u0301"|length
"%s" % "🎉"
"%3s|" % "🎉"
"🎉".center(3, "-")
"🎉x".find("x")
nums == [3, 1, 2, 3]
nums is eq([3, 1, 2, 3])
nums|string == "[3, 1, 2, 3]"
1.0|string ~ 1|string
10 ** 3
10 ** -2
1e5|int
1e20|int
"9" * 3|int
0.1 * 3
1 / 3 * 3
1e308 * 10
-1e308 * 10
("inf"|float) - ("inf"|float)
5 // 0.3
-5 // 0.3
5 % 0.3
1 // 1.0
3 * 1.0
n == 7.0
n / 2
n // 2
true / 2
true and 1.0
none ~ none
none|string ~ missing|string
"a" < "b" < "c"
"a" < "b" > "a"
1 < 2 == 2
nil == false
nil == 0
"" == false
[] == false
"1" == 1
"""

TEMPLATES = r"""
a|||b
a|||
a||||||
|||a
{{ 1 }}|||
{{ 1 }}||||||{{ 2 }}
{% if true %}|||x|||{% endif %}|||y
  {% if true %}|||  x|||  {% endif %}|||y
a {% if true %} b {% endif %} c
a|||  {%- if true %} b {%- endif %}|||c
a|||  {%- if true -%}|||  b  |||{%- endif -%}|||  c
a  {{- 1 -}}  b
a |||  {{- 1 }}|||  b
  {{ 1 }}|||  {{ 2 }}
  {%+ if true %}x{% endif %}
{% if true +%}|||x{% endif +%}|||y
{% if true -%}   |||   x{% endif %}
a{# c #}b
a|||  {# c #}|||b
a|||  {#- c -#}|||  b
{# c +#}|||b
{#+ c #}b
  {#+ c #}b
{# multi|||line #}x
{##}x
{#-#}x
{# {{ 1 }} {% if %} #}x
{# unclosed
{{ 1
{% if true
{% if true %}x
{% endif %}
{% else %}
{% foo %}
{% %}
{%%}
{{ }}
{{}}
{% 5 %}
{% if %}x{% endif %}
{% for %}x{% endfor %}
{% for x nums %}{% endfor %}
{% for x in nums %}x{% endif %}
{% if true %}{% for x in nums %}{% endif %}{% endfor %}
{% raw %}{{ x }} {% if %}{% endraw %}
{% raw -%}   x   {%- endraw %} y
  {% raw %}|||  x|||  {% endraw %}|||y
{% raw %}unclosed
{%- raw -%}   {{ a }}  {%- endraw -%}   b
{% if 1 %}{% raw %}{% endif %}{% endraw %}{% endif %}
{% if n == 7: %}x{% endif %}
{% if no %}a{% elif zero %}b{% elif n %}c{% else %}d{% endif %}
{% if no %}a{% elif zero %}b{% else %}d{% endif %}
{% if no %}a{% endif %}
{% if missing %}a{% else %}b{% endif %}
{% if missing.x %}a{% endif %}
{% if 1, 2 %}tuple{% endif %}
{% if d.zz and d.zz.y %}a{% else %}b{% endif %}
{% for i in nums %}{{ i }},{% endfor %}
{% for i in nums %}{{ loop.index }}:{{ loop.index0 }}:{{ loop.revindex }}:{{ loop.revindex0 }}:{{ loop.first }}:{{ loop.last }}:{{ loop.length }} {% endfor %}
{% for i in [] %}x{% else %}empty{% endfor %}
{% for i in nums %}x{% else %}empty{% endfor %}
{% for i in missing %}x{% else %}empty{% endfor %}
{% for i in none %}x{% endfor %}
{% for i in 5 %}x{% endfor %}
{% for c in "abc" %}{{ c }}-{% endfor %}
{% for k in d %}{{ k }}{% endfor %}
{% for k, v in d.items() %}{{ k }}={{ v }};{% endfor %}
{% for k, v in d|dictsort %}{{ k }}={{ v }};{% endfor %}
{% for k, v in d|items %}{{ k }}={{ v }};{{ loop.length }}{% endfor %}
{% for a, b in [(1, 2), (3, 4)] %}{{ a }}{{ b }}{% endfor %}
{% for a, (b, c) in [(1, (2, 3))] %}{{ a }}{{ b }}{{ c }}{% endfor %}
{% for (a, b) in [(1, 2)] %}{{ a }}{{ b }}{% endfor %}
{% for a, b in [(1, 2, 3)] %}{% endfor %}
{% for a, b in [(1,)] %}{% endfor %}
{% for a, b in [1] %}{% endfor %}
{% for a, b in ["xy"] %}{{ a }}{{ b }}{% endfor %}
{% for a, b in [missing] %}{% endfor %}
{% for a, in [(1,)] %}{{ a }}{% endfor %}
{% for i in nums if i > 1 %}{{ i }}/{{ loop.index }}/{{ loop.length }}/{{ loop.last }} {% endfor %}
{% for i in nums if i > 100 %}x{% else %}none{% endfor %}
{% for i in nums if loop.first %}x{% endfor %}
{% for i in 1, 2, 3 %}{{ i }}{% endfor %}
{% for i in nums if i is odd and i > 1 %}{{ i }}{% endfor %}
{% for i in (nums if yes else []) %}{{ i }}{% endfor %}
{% for i in nums %}{{ loop.previtem }}<{{ i }}>{{ loop.nextitem }} {% endfor %}
{% for i in nums %}{% if loop.previtem is defined %}p{% endif %}{% if loop.nextitem is undefined %}e{% endif %}{% endfor %}
{% for i in nums %}{{ loop.cycle("a", "b") }}{% endfor %}
{% for i in nums %}{{ loop.cycle() }}{% endfor %}
{% for i in [1, 1, 2, 2, 1] %}{{ loop.changed(i) }} {% endfor %}
{% for i in nums %}{{ loop.depth }}{{ loop.depth0 }}{% endfor %}
{% for i in nums %}{{ loop }}{% endfor %}
{% for i in nums %}{{ loop.foo }}{{ loop.foo is defined }}{% endfor %}
{% for i in nums %}{{ loop(i) }}{% endfor %}
{% for i in nums %}{{ loop|length }}{% endfor %}
{% for i in nums|map("string") %}{{ loop.length }}{{ loop.last }}{{ i }} {% endfor %}
{% for i in nums|select("odd") %}{{ i }}{{ loop.nextitem }} {% endfor %}
{% for i in nums %}{% for j in nums %}{{ loop.index }}{% endfor %}{{ loop.index }} {% endfor %}
{% for i in [1, 2] %}{% set outer = loop %}{% for j in [1, 2] %}{{ outer.index }}{{ loop.index }} {% endfor %}{% endfor %}
{% for i in nums %}{% if i == 1 %}{% continue %}{% endif %}{{ i }}{% endfor %}
{% for i in nums %}{% if i == 2 %}{% break %}{% endif %}{{ i }}{% endfor %}
{% for i in nums %}{% break %}{% else %}else{% endfor %}
{% for i in nums %}{% continue %}{% else %}else{% endfor %}
{% for i in nums %}{% for j in nums %}{% break %}{% endfor %}{{ i }}{% endfor %}
{% for i in nums %}{% for j in [] %}{% else %}{% break %}{% endfor %}{{ i }}{% endfor %}
{% break %}
{% continue %}
{% if true %}{% break %}{% endif %}
{% for i in nums %}{% macro m() %}{% break %}{% endmacro %}{% endfor %}
{% for i in nums %}{% generation %}{% break %}{% endgeneration %}{% endfor %}
{% for i in nums %}{% set q %}{{ i }}{% if i == 1 %}{% break %}{% endif %}{% endset %}{{ q }}{% endfor %}
{% for i in nums %}{% filter upper %}a{% if i == 1 %}{% continue %}{% endif %}{% endfilter %}{% endfor %}
{% for i in nums %}{% set x = i %}{% endfor %}{{ x }}
{% set y = 0 %}{% for i in nums %}{% set y = y + i %}{{ y }} {% endfor %}{{ y }}
{% set ns = namespace(y=0) %}{% for i in nums %}{% set ns.y = ns.y + i %}{% endfor %}{{ ns.y }}
{% set ns = namespace() %}{% set ns.a = 1 %}{% set ns.b = ns.a + 1 %}{{ ns.a }}{{ ns.b }}{{ ns.c }}
{% set ns = namespace(found=false) %}{% for m in messages %}{% if m.role == 'user' %}{% set ns.found = true %}{% endif %}{% endfor %}{{ ns.found }}
{% set d.a = 1 %}
{% set missing.a = 1 %}
{% set x.a = 1 %}
{% set ns = namespace() %}{% set ns._a = 1 %}
{% set ns = namespace(a=1) %}{{ ns }}
{% set ns = namespace(a=1) %}{% set ns.a, ns.b = 2, 3 %}{{ ns.a }}{{ ns.b }}
{% set ns = namespace(a=1) %}{% set ns["a"] = 2 %}
{% if yes %}{% set q = 1 %}{% endif %}{{ q }}
{% if no %}{% set q = 1 %}{% endif %}{{ q }}|{{ q is defined }}
{% if no %}{% set x = 1 %}{% endif %}{{ x }}
{% if no %}{% set x = 1 %}{% else %}{{ x }}{% endif %}{{ x }}
{{ x }}{% if yes %}{% set x = 1 %}{% endif %}{{ x }}
{% set x = x ~ "!" %}{{ x }}
{% for i in [1] %}{{ x }}{% endfor %}{% set x = "later" %}{{ x }}
{% for i in [1] %}{{ x }}{% set x = "in" %}{{ x }}{% endfor %}{{ x }}
{% for i in [1, 2] %}{{ x }}{% set x = i %}{% endfor %}
{% for i in [1] %}{% if yes %}{% set x = "in" %}{% endif %}{{ x }}{% endfor %}{{ x }}
{% for i in [1] %}{% if no %}{% set x = "in" %}{% endif %}{{ x }}{% endfor %}{{ x }}
{% set q = 1 %}{% for i in [1, 2] %}{% if i == 1 %}{% set q = 5 %}{% endif %}{{ q }}{% endfor %}{{ q }}
{% set x %}[{{ x }}]{% endset %}{{ x }}
{{ x }}{% set x %}[{{ x }}]{% endset %}{{ x }}
{% set q %}  block {{ n }} {% endset %}{{ q }}|{{ q|length }}
{% set q | upper %}abc{% endset %}{{ q }}
{% set q | upper | replace("A", "-") %}abc{% endset %}{{ q }}
{% set q | trim %}|||  abc|||{% endset %}[{{ q }}]
{% set q %}{% set r = 1 %}{{ r }}{% endset %}{{ q }}{{ r is defined }}
{% set a, b = 1, 2 %}{{ a }}{{ b }}
{% set a, b = [1, 2] %}{{ a }}{{ b }}
{% set a, b = b, a %}{{ a }}
{% set a, b = 1 %}
{% set a = 1, 2 %}{{ a }}
{% set (a, b) = "xy" %}{{ a }}{{ b }}
{% set a = b = 1 %}
{% set 5 = 1 %}
{% set true = 1 %}
{% set "a" = 1 %}
{% set a.b.c = 1 %}
{% set a %}
{% set a = %}
{% set a = 1 if no %}{{ a is defined }}{{ a }}
{% set a = 1 if yes else 2 %}{{ a }}
{% set _ = nums.append(1) %}
{% set _ = d.update({"a": 2}) %}
{% set none = 1 %}
{% set loop = 1 %}{{ loop }}
{% set messages = messages[1:] %}{{ messages|length }}
{% if messages[0].role == "system" %}{% set sys = messages[0].content %}{% set messages = messages[1:] %}{% else %}{% set sys = "" %}{% endif %}{{ sys }}{{ messages|length }}
{% if messages[0].role == "nope" %}{% set loop_messages = messages[1:] %}{% else %}{% set loop_messages = messages %}{% endif %}{% for m in loop_messages %}{{ m.role }} {% endfor %}
{% set items = [] %}{% for m in messages %}{% set items = items + [m.role] %}{% endfor %}{{ items }}
{% macro m(a, b=2) %}{{ a }}-{{ b }}{% endmacro %}{{ m(1) }} {{ m(1, 3) }} {{ m(a=5) }} {{ m(b=1, a=2) }}
{% macro m(a) %}[{{ a }}]{% endmacro %}{{ m() }}{{ m(1) }}
{% macro m(a) %}{{ a is defined }}{% endmacro %}{{ m() }}
{% macro m(a) %}{{ a.b }}{% endmacro %}{{ m() }}
{% macro m(a, b=a) %}{{ b }}{% endmacro %}{{ m(1) }}
{% macro m(a=b, b=1) %}{{ a }}{% endmacro %}{{ m() }}
{% macro m(a) %}{% endmacro %}{{ m(1, 2) }}
{% macro m(a) %}{% endmacro %}{{ m(z=2) }}
{% macro m(a) %}{% endmacro %}{{ m(1, a=2) }}
{% macro m(a=1, b) %}{% endmacro %}
{% macro m() %}{{ varargs }}{{ kwargs }}{% endmacro %}{{ m(1, 2, x=3) }}
{% macro m(a) %}{{ a }}{{ varargs }}{% endmacro %}{{ m(1, 2) }}
{% macro m(a) %}{{ a }}{{ kwargs }}{% endmacro %}{{ m(1, q=2) }}
{% macro m(varargs) %}{{ varargs }}{% endmacro %}{{ m(1) }}
{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}body{% endcall %}
{% macro m() %}{{ caller() }}{% endmacro %}{{ m() }}
{% macro m() %}{{ caller(1, 2) }}{% endmacro %}{% call(a, b=5) m() %}{{ a }}{{ b }}{% endcall %}
{% macro m() %}{{ caller is defined }}{% endmacro %}{{ m() }}
{% macro m(caller) %}{{ caller }}{% endmacro %}{{ m(1) }}
{% macro m() %}x{% endmacro %}{% call m() %}{% endcall %}
{% call s.upper() %}x{% endcall %}
{% call 5 %}x{% endcall %}
{% macro m() %}{{ x }}{% endmacro %}{{ m() }}
{% macro m() %}{{ q }}{% endmacro %}{% set q = 1 %}{{ m() }}
{% set q = 0 %}{% macro m() %}{{ q }}{% endmacro %}{% set q = 1 %}{{ m() }}
{% macro m() %}{{ q }}{% endmacro %}{% for q in [1] %}{{ m() }}{% endfor %}
{% macro m() %}{% set x = "local" %}{{ x }}{% endmacro %}{{ m() }}{{ x }}
{% macro m() %}{{ x }}{% endmacro %}{{ m() }}{% set x = 2 %}{{ m() }}
{{ m() }}{% macro m() %}x{% endmacro %}
{% macro m(k) %}{{ k }}{% if k %}{{ m(k - 1) }}{% endif %}{% endmacro %}{{ m(3) }}
{% macro m(k) %}{{ m(k + 1) }}{% endmacro %}{{ m(0) }}
{% macro m() %}  x  {% endmacro %}[{{ m() }}]
{% macro m() %}{% endmacro %}{{ m.name }}{{ m.arguments }}{{ m }}
{% macro m(a, b) %}{% endmacro %}{{ m.arguments }}{{ m.catch_kwargs }}{{ m is callable }}
{% macro m() -%}|||  x|||{%- endmacro %}[{{ m() }}]
{% macro m() %}a{% endmacro %}{{ m()|upper }}{{ m() + "b" }}{{ m()|length }}
{% for i in [1] %}{% macro m() %}{{ i }}{% endmacro %}{{ m() }}{% endfor %}{{ m is defined }}
{% if yes %}{% macro m() %}in{% endmacro %}{% endif %}{{ m() }}
{% if no %}{% macro m() %}in{% endmacro %}{% endif %}{{ m() }}
{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}B{% endmacro %}{{ a() }}
{% macro m(x) %}{% for i in x %}{{ loop.index }}{{ i }}{% endfor %}{% endmacro %}{% for j in [1, 2] %}{{ m("ab") }}{{ loop.index }}{% endfor %}
{% macro m(x) %}{{ x }}{% endmacro %}{% set r = m("v") %}{{ r }}{{ r is string }}
{% macro m() %}{{ loop }}{% endmacro %}{% for i in [1] %}{{ m() }}{% endfor %}
{% macro m %}{% endmacro %}
{% macro m( %}{% endmacro %}
{% macro outer() %}{% macro inner() %}i{% endmacro %}{{ inner() }}o{% endmacro %}{{ outer() }}
{% macro m(ns) %}{% set ns.v = 5 %}{% endmacro %}{% set q = namespace(v=1) %}{{ m(q) }}{{ q.v }}
{% filter upper %}abc {{ s }}{% endfilter %}
{% filter trim | upper %}  abc  {% endfilter %}|
{% filter indent(2) %}|||a|||b|||{% endfilter %}
{% filter nosuch %}x{% endfilter %}
{% filter upper %}{% set q = 1 %}{% endfilter %}{{ q is defined }}
{% with a = 1 %}{{ a }}{% endwith %}{{ a is defined }}
{% with a = 1, b = 2 %}{{ a }}{{ b }}{% endwith %}
{% with x = 1, b = x %}{{ b }}{% endwith %}
{% with %}{% set q = 1 %}{{ q }}{% endwith %}{{ q is defined }}
{% with a, b = (1, 2) %}{{ a }}{{ b }}{% endwith %}
{% with a %}{% endwith %}
{% set q = 1 %}{% with %}{% set q = 2 %}{{ q }}{% endwith %}{{ q }}
{% generation %}gen {{ n }}{% endgeneration %}
{% generation %}|||gen|||{% endgeneration %}|||after
{% generation %}{% set q = 1 %}{% endgeneration %}{{ q is defined }}
{% for m in messages %}{% generation %}{{ m.role }}{{ loop.index }}{% endgeneration %}{% endfor %}
{% generation %}x
{% print 1 %}
{% print 1, "a" %}
{% for n in tree recursive %}{{ n.v }}{% if n.c %}({{ loop(n.c) }}){% endif %}{% endfor %}
{% for n in tree recursive %}{{ loop.depth }}{{ loop.index }}{% if n.c %}[{{ loop(n.c) }}]{% endif %} {% endfor %}
{% for n in tree recursive %}{{ n.v }}{{ loop(n.c) }}{% else %}-{% endfor %}
{% for n in tree if n.v < 4 recursive %}{{ n.v }}{{ loop(n.c) }}{% endfor %}
{% for n in [1] recursive %}{{ loop([1]) }}{% endfor %}
{% do nums %}
{% trans %}x{% endtrans %}
{{ raise_exception("no") if no else "fine" }}
{% if messages[0].role != "user" %}{{ raise_exception("Roles must alternate: " ~ messages[0].role) }}{% endif %}
{{ n|nosuch if no else "ok" }}
{% if no %}{{ n|nosuch }}{% endif %}ok
{% if yes %}{{ n|nosuch }}{% endif %}
{% if no %}{{ n is nosuch }}{% endif %}ok
{% if n is nosuch %}{% endif %}
{{ "a" }}{{ "b" }}
{{ "{{" }}{{ "}}" }}
{{ '{%' }}
{{ {"a": {"b": 1}}["a"]["b"] }}
{{ {'a': 1}.a }}{{{'a': 1}['a']}}
{{ [1,2,3]|map('string')|join('-') }}
{{- "x" -}}
{{+ 1 }}
{{ 1 -}}   |||   x
{%- set q = 1 -%}   {{ q }}
{%- for i in [1, 2] -%}   {{ i }}   {%- endfor -%}
{%- for i in [1, 2] %}|||{{ i }}|||{%- endfor %}
{% for i in [1, 2] %}|||{{ i }}|||{% endfor %}|||end
{% for i in [1, 2] -%}|||{{ i }}|||{% endfor -%}|||end
<{% if yes %}|||  a|||{% else %}|||  b|||{% endif %}>
{{ "a\nb" }}|||c
	{% if yes %}	x{% endif %}
    {% set q = 1 %}    |||{{ q }}
x {% set q = 1 %}|||{{ q }}
{% set q = 1 %} {% set r = 2 %} {{ q }}{{ r }}
   {# a #}   {# b #}   |||x
a{% if yes %}b{% endif %}|||||||||c
line1|||  {%- if yes %}|||line2|||  {%- endif %}|||line3
{{ s }}{# comment #}|||{{ s }}
{% if yes %}{{ s }}{% endif %}|||
{{ s }}|||{% if yes %}{% endif %}|||
{{ 1 }}{% if no %}|||{% endif %}|||2
{% for i in range(3) %}{% if not loop.first %}, {% endif %}{{ i }}{% endfor %}
{% for m in messages %}{{ m.role }}{% if not loop.last %};{% endif %}{% endfor %}
{% for m in messages %}{% if m.content is string %}{{ m.content }}{% else %}{% for p in m.content %}{% if p.type == 'text' %}{{ p.text }}{% endif %}{% endfor %}{% endif %}|{% endfor %}
{% for m in messages|reverse %}{{ m.role }} {% endfor %}
{% for m in messages[::-1] %}{{ loop.index0 }}{{ m.role }} {% endfor %}
{% for m in messages if m.role == "user" %}{{ loop.index }}{{ loop.last }}{% endfor %}
{% set q = messages|selectattr("role", "equalto", "user")|list %}{{ q|length }}{{ q[0].content }}
{% set g = nums|map("string") %}{{ g|list }}{{ g|list }}
{% set g = nums|map("string") %}{% for i in g %}{{ i }}{% endfor %}{% for i in g %}{{ i }}{% else %}spent{% endfor %}
{% set g = nums|map("string") %}{{ "1" in g }}{{ g|list }}
{% set g = nums|select("odd") %}{% if g %}true{% endif %}
{% set q = {"a": 1} %}{% set q = dict(q, b=2) %}{{ q }}
{% set q = dict(d.items()) %}{{ q.a }}
{% set q = d.copy() %}{{ q == d }}{{ q is sameas d }}
{% set f2 = s.upper %}{{ f2() }}
{% set r = range %}{{ r(3)|list }}
{{ range(3).foo }}|{{ (1,2).foo }}|{{ true.foo }}|{{ 1.5.foo }}
{{ d|length if d is mapping else 0 }}
{{ (d.keys()|list)[0] }}{{ d.keys()[0] }}
{{ d.values()|list|first }}{{ d.items()|first }}
{{ [1,2]|first if yes }}
{{ "%s" % (1,) }}{{ "%s %s" % ("a", [1, {"b": 2}]) }}
{{ lines|indent(2) }}
{{ s|replace("World", "") ~ "!" }}
{{ people|map(attribute="name")|map("upper")|join(",") }}
{{ "a" if missing is defined and missing.x else "b" }}
{{ (missing or {}).x is defined }}
{{ (missing|default({})).x is defined }}
{{ missing|default([])|length }}
{{ messages[10].role is defined }}
{{ messages[10].role }}
{{ messages[10] is defined and messages[10].role }}
{{ 'user' in messages|map(attribute='role') }}
{{ 'tool' in messages|map(attribute='role')|list }}
{{ ns.x }}
{% set _ = 5 %}{{ _ }}
{% set __x = 5 %}{{ __x }}
{% if x is string and x|length > 2 %}ok{% endif %}
{% if (x is string) and (x|length) > 2 %}ok{% endif %}
{% if not loop is defined %}no loop{% endif %}
{% if x is defined and x is not none %}ok{% endif %}
{% if missing is not defined or missing is none %}ok{% endif %}
{% if n in [1, 7] and not no %}ok{% endif %}
{% if "a" in d and d.a == 1 %}ok{% endif %}
{% if (messages|length) % 2 == 0 %}even{% endif %}
{% if (n == 7) != (zero == 0) %}x{% else %}y{% endif %}
{% for m in messages %}{% if (m['role'] == 'user') != (loop.index0 % 2 == 0) %}bad{{ loop.index }}{% endif %}{% endfor %}
{% set dt = strftime_now("%d %B %Y") %}{{ dt }}
{% if strftime_now is defined %}{{ strftime_now("%Y") }}{% endif %}
{{ "<|" ~ messages[0].role ~ "|>" }}
{{ '<|im_start|>' + messages[0]['role'] + '\n' + messages[0]['content'] + '<|im_end|>' + '\n' }}
{{ 'a' }}{{ none }}{{ missing }}{{ '' }}{{ [] }}
{{ bos_token }}x{{ eos_token }}
{{ bos_token + "x" }}
{% if add_generation_prompt %}x{% endif %}done
{% set content = messages[0].content | trim %}{{ content }}
{% set content = messages[0].content + '|' %}{{ content }}
{% set content = messages[3].content + 'x' %}
{% set q = [1,2,3] %}{% set q = q[:2] + [9] + q[2:] %}{{ q }}
{% set q = namespace(l=[]) %}{% for i in nums %}{% set q.l = q.l + [i * 2] %}{% endfor %}{{ q.l }}
{%- macro json(v) -%}{%- if v is mapping -%}{{ "{" }}{%- for k in v|sort -%}{{ k|tojson }}:{{ json(v[k]) }}{%- if not loop.last -%},{%- endif -%}{%- endfor -%}{{ "}" }}{%- else -%}{{ v|tojson }}{%- endif -%}{%- endmacro -%}{{ json({"b": {"c": 1}, "a": [1]}) }}
{% for a in [1,2] %}{% for b in [3,4] %}{% if b == 4 %}{% continue %}{% endif %}{{ a }}{{ b }}{% endfor %}{% if a == 1 %}{% continue %}{% endif %}!{% endfor %}
{% for i in range(3) %}{% set r %}{% for j in range(i) %}{{ j }}{% endfor %}{% endset %}[{{ r }}]{% endfor %}
{% for i in [1,2] %}{% with j = i * 2 %}{{ j }}{% set i = 9 %}{{ i }}{% endwith %}{{ i }}{% endfor %}
{% for i in [1,2] %}{{ i }}{% set i = 9 %}{{ i }}{% endfor %}{{ i is defined }}
{% set i = 5 %}{% for i in [1] %}{{ i }}{% endfor %}{{ i }}
{% for x in [x] %}{{ x }}{% endfor %}{{ x }}
{% for messages in messages %}{{ messages.role }}{% endfor %}{{ messages|length }}
{% if yes %}{% if yes %}{% set deep = 1 %}{% endif %}{% endif %}{{ deep }}
{% if no %}{% elif yes %}{% set deep = 2 %}{% endif %}{{ deep }}
{% for i in [1] %}{% if yes %}{% set v = i %}{% endif %}{{ v }}{% endfor %}{{ v is defined }}
{% macro m() %}{% if no %}{% set x = 1 %}{% endif %}{{ x }}{% endmacro %}{{ m() }}
{% macro m() %}{{ x }}{% set x = 1 %}{% endmacro %}{{ m() }}
{% macro m() %}{% for i in [1] %}{% set x = 1 %}{% endfor %}{{ x }}{% endmacro %}{{ m() }}
{% macro m() %}{% set r = caller() %}{{ r|upper }}{% endmacro %}{% for i in [1,2] %}{% call m() %}a{{ i }}{{ loop.index }}{% endcall %}{% endfor %}
{% macro m() %}{{ caller("z") }}{% endmacro %}{% call(q) m() %}{% set w = q %}{{ w }}{{ x }}{% endcall %}{{ w is defined }}
{% macro a() %}{{ caller() }}{% endmacro %}{% macro b() %}{% call a() %}[{{ caller() }}]{% endcall %}{% endmacro %}{% call b() %}in{% endcall %}
{% set q = "a" %}{% macro m(p=q) %}{{ p }}{% endmacro %}{% set q = "b" %}{{ m() }}
{{ 1 }} {% if 1 %} {{ 2 }} {% endif %} {{ 3 }}
é {{ uni }} 日本
{{ uni|upper }}
{{ d }}
{{ mixed }}
{{ people[0] }}
{{ [space, lines] }}
{{ [html, "it's", 'a"b', 'both\'"'] }}
{{ [1.0, 1e20, 1e-7, 0.1, true, none] }}
{{ [missing] }}
{{ {"a": missing} }}
{{ (1, 'a', none) }}{{ ((1,),) }}
{{ [[[]]] }}{{ [{}] }}{{ [()] }}
"""


def unfold(text):
    """A line of this file as the template it stands for."""
    return text.replace("|||", "\n")


def continued(lines):
    """Joins a line that ends in a backslash with the next, as one snippet of two lines."""
    joined = []
    for line in lines:
        if joined and joined[-1].endswith("\\") and not joined[-1].endswith("\\\\"):
            joined[-1] += "\n" + line
        else:
            joined.append(line)
    return joined


def sources():
    for line in continued(EXPRESSIONS.strip("\n").split("\n")):
        yield "{{ " + line + " }}"
    for line in TEMPLATES.strip("\n").split("\n"):
        yield unfold(line)
