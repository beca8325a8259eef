"""Random templates: expressions and statements put together by a grammar, from a fixed seed.

`python make_snippets.py` renders them with the variables of `snippets.py` into `fuzz.json.gz`.
"""

import random

ATOMS = """s empty space uni lines html n zero neg f yes no nil nums words mixed none_list d e people tree
messages x missing 0 1 2 -1 3.5 0.1 1e20 '' 'a' "Hello" 'o' 'l' ',' '%s' '{}' 'é😀' true false none [] {} () (1,)
[1,2] ['b','a'] {'k':'v'} (1,'a') d.a d.nested people[0] messages[0].role words[1:] range(3) d.items() nums|map('string')
d.keys() html|safe (s|e)""".split()
SLICED = "s uni nums words people messages html n d missing (html|safe) (nums|map('string')) range(n)".split()
ATTRIBUTES = "a b zz items keys name age nested x role content get upper append first".split()
METHODS = """upper() lower() strip() lstrip('H') rstrip() split() split(',') split('o',1) rsplit('o',1) splitlines() title()
capitalize() startswith('H') endswith('d') replace('l','L') replace('o','',1) find('o') count('l') index('W') join(words)
join(nums) isdigit() isalpha() islower() isupper() isspace() items() keys() values() get('a') get('zz','q') copy()
count(1) index(2) append(1) pop() update({}) format(1,a=2) zfill(5) center(9,'*') ljust(4) partition('o') removeprefix('H')
swapcase() casefold() istitle()""".split()
FILTERS = """upper lower title capitalize trim length count first last list string int float abs round sum min max sort
reverse unique join join(',') default('q') default('q',true) d tojson tojson(indent=1) dictsort items escape safe
replace('l','_') indent indent(2,true) wordcount map('string') map('upper') map(attribute='name')
map(attribute='a',default=0) select select('string') select('odd') reject('none') selectattr('a') selectattr('age','gt',26)
rejectattr('name') batch(2) slice(2) batch(2,'-') groupby('age') truncate(5) truncate(5,true,'') center(8) format(1)
int(7) float(1.5) round(1) round(1,'floor') round(0,'ceil') sort(reverse=true) sort(attribute='age')
sort(case_sensitive=true) unique(case_sensitive=true) min(attribute='age') sum(attribute='age') dictsort(true)
dictsort(by='value') list|length list|tojson list|last attr('a') forceescape join('-',attribute='name') e""".split()
TESTS = """defined undefined none string mapping iterable sequence number integer float boolean true false odd even
callable lower upper escaped eq(1) ne('a') lt(2) in(nums) divisibleby(2) sameas(none) in('abc') equalto('user')""".split()
BINARY = "+ - * / // % ** ~ == != < <= > >= in and or".split() + ["not in"]
DATA = ["", " ", "\n", "  \n  ", "a", "a\n", "\n  b ", "é "]


class Fuzz:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def one(self, choices):
        return self.random.choice(choices)

    def expression(self, depth):
        if depth == 0 or self.random.random() < 0.15:
            return self.one(ATOMS)
        inner = lambda: self.expression(depth - 1)
        return self.one([
            lambda: f"({inner()}) {self.one(BINARY)} ({inner()})",
            lambda: f"{self.one(ATOMS)} {self.one(BINARY)} {self.one(ATOMS)} {self.one(BINARY)} {self.one(ATOMS)}",
            lambda: f"({inner()})|{self.one(FILTERS)}",
            lambda: f"({inner()})|{self.one(FILTERS)}|{self.one(FILTERS)}",
            lambda: f"{self.one(ATOMS)}|{self.one(FILTERS)}",
            lambda: f"({inner()}).{self.one(METHODS)}",
            lambda: f"s.{self.one(METHODS)}",
            lambda: f"({inner()}) is {self.one(['', 'not '])}{self.one(TESTS)}",
            lambda: f"({inner()}).{self.one(ATTRIBUTES)}",
            lambda: f"({inner()})[{inner()}]",
            lambda: f"{self.one(SLICED)}[{self.one(['', '1', '-2', '0'])}:{self.one(['', '2', '-1', '9'])}]",
            lambda: f"{self.one(SLICED)}[{self.one(['', '1', '-1'])}:{self.one(['', '2', '-3'])}:{self.one(['2', '-1', '-2'])}]",
            lambda: f"[{inner()}, {inner()}]",
            lambda: f"({inner()}, {inner()})",
            lambda: "{" + f"{inner()}: {inner()}" + "}",
            lambda: f"({inner()}) if ({inner()}) else ({inner()})",
            lambda: f"not ({inner()})",
            lambda: f"-({inner()})",
            lambda: f"dict({self.one(['a', 'k'])}={inner()})",
            lambda: f"'{self.one(['%s', '%r', '%d', '%5s|', '%-4s|', '%.2f', '%x', '%s %s'])}' % ({inner()})",
            lambda: f"'{self.one(['{}', '{:>6}', '{!r}', '{:d}', '{:.2f}', '{:,}', '{0}{0}'])}'.format({inner()})",
        ])()

    def tag(self, text):
        return self.one(["{%", "{%", "{%-", "{%+"]) + " " + text + " " + self.one(["%}", "%}", "-%}", "+%}"])

    def output(self):
        return self.one(["{{", "{{", "{{-"]) + " " + self.expression(2) + " " + self.one(["}}", "}}", "-}}"])

    def statements(self, depth):
        return "".join(self.one(DATA) + self.statement(depth) for _ in range(self.random.randint(1, 3))) + self.one(DATA)

    def statement(self, depth):
        if depth == 0:
            return self.one([self.output, lambda: "{{ " + self.one(["x", "y", "i", "ns.v"]) + " }}"])()
        inner = lambda: self.statements(depth - 1)
        name = self.one("xyi")
        return self.one([
            self.output,
            lambda: "{{ " + self.one(["x", "y", "i", "loop.index", "ns.v", "y is defined"]) + " }}",
            lambda: self.tag(f"set {name} = {self.expression(1)}"),
            lambda: self.tag(f"set {name}") + inner() + self.tag("endset"),
            lambda: self.tag("set ns.v = " + self.one(["1", "x", "ns.v ~ 'v'"])),
            lambda: self.tag(f"if {self.expression(1)}") + inner() + self.tag("else") + inner() + self.tag("endif"),
            lambda: self.tag(f"if {self.one(['yes', 'no', 'y'])}") + inner() + self.tag("endif"),
            lambda: self.tag(f"for {name} in {self.one(['nums', 'words', 'people', 'missing', '[]', 'd', 'range(3)'])}")
            + inner() + self.tag("endfor"),
            lambda: self.tag(f"for {name} in nums if {name} > 1") + inner()
            + self.one(["", self.tag(f"if {name} == 3") + self.tag(self.one(["break", "continue"])) + self.tag("endif")])
            + inner() + self.tag("else") + inner() + self.tag("endfor"),
            lambda: self.tag(f"with {name} = {self.expression(1)}") + inner() + self.tag("endwith"),
            lambda: self.tag(f"macro m(a, b=x)") + inner() + "{{ a }}{{ b }}" + self.tag("endmacro")
            + "{{ m(" + self.one(["", "1", "1, 2", "b=3", "a=y"]) + ") }}",
            lambda: self.tag("macro m()") + inner() + "{{ caller() }}" + self.tag("endmacro")
            + self.tag("call m()") + inner() + self.tag("endcall"),
            lambda: self.tag("filter " + self.one(["upper", "trim", "replace('a', 'b')"])) + inner() + self.tag("endfilter"),
            lambda: self.tag("generation") + inner() + self.tag("endgeneration"),
            lambda: self.one(["{#", "{#-", "{#+"]) + " c " + self.one(["#}", "-#}", "+#}"]),
            lambda: self.tag("raw") + " {{ x }} {% " + self.tag("endraw"),
        ])()


def sources(seed, expressions, templates):
    fuzz = Fuzz(seed)
    for _ in range(expressions):
        yield "{{ " + fuzz.expression(fuzz.random.randint(1, 3)) + " }}"
    for _ in range(templates):
        yield "{% set ns = namespace(v=0) %}" + fuzz.statements(3)
