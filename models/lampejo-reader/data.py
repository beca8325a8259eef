"""Seeded, endless stream of generated conversations: the only data this model ever sees.

A `Reader` draws facts, writes them as a text, asks about them and knows the answers. What it
yields is an `Example`: chat messages whose assistant turns are the wanted answers.
"""

import random
import re
import zlib
from dataclasses import dataclass

import chat
import words
from relations import ALIKE, HELD_OUT, HELD_OUT_VERBS, TRAINED, VERBS, Relation
from words import Words

UNKNOWN = "I do not know: the context does not say."
ARTICLED = {"thing", "invention", "event", "dish"}
ATTRIBUTE_KIND = {
    "name": "person", "code": "code", "place": "locality", "amount": "amount", "when": "when",
    "thing": "item",
}


@dataclass(frozen=True)
class Example:
    """A conversation. family: what it exercises; answers are its assistant messages."""

    family: str
    messages: list[dict]


@dataclass(frozen=True)
class Fact:
    relation: Relation
    subject: str
    value: str


def article(word: str) -> str:
    return ("an " if word[0].lower() in "aeiou" else "a ") + word


def capitalised(text: str) -> str:
    return text[0].upper() + text[1:]


def fill(template: str, subject: str, value: str = "") -> str:
    # One pass, so that braces in a name cannot be filled again.
    filling = {"s": subject, "v": value, "av": article(value) if value else ""}
    return re.sub(r"\{(s|v|av)\}", lambda m: filling[m.group(1)], template)


def is_held_out(attribute: str) -> bool:
    return zlib.crc32(attribute.encode()) % 10 == 0


def attribute_relation(attribute: str, group: str, subject: str) -> Relation:
    """The relation "the attribute of somebody is something"."""
    s = "the {s}" if subject in ARTICLED else "{s}"
    a = attribute
    questions = [
        f"What is the {a} of {s}?", f"What is {s}'s {a}?", f"Tell me the {a} of {s}.",
        f"What {a} does {s} have?", f"I need the {a} of {s}.", f"Can you give me the {a} of {s}?",
        f"{s}: what is the {a}?", f"What is the {a} for {s}?", f"Which {a} does {s} have?",
    ]
    extra = {
        "name": [f"Who is the {a} of {s}?", f"Who is {s}'s {a}?"] * 2,
        "when": [f"When is the {a} of {s}?", f"When is {s}'s {a}?"],
        "place": [f"Where is {s}'s {a}?"],
        "amount": [f"How much is the {a} of {s}?"],
    }
    questions += extra.get(group, [])
    questions.append(f"Please look up the {a} of {s}.")
    return Relation(
        f"attribute {a}", subject, ATTRIBUTE_KIND[group],
        (f"has {{v}} as {a}",) if group in ("name", "thing") else (f"has the {a} {{v}}",),
        (f"The {a} of {s} is {{v}}", f"{s}'s {a} is {{v}}", f"The {a} for {s} is {{v}}",
         f"{{v}} is the {a} of {s}", f"The {a} of {s}: {{v}}", f"The {a} of {s} was {{v}}"),
        tuple(questions),
        (f"Whose {a} is {{v}}?", f"{{v}} is the {a} of whom?"),
    )


def verb_relation(pair: str, value: str) -> Relation:
    past, base = pair.split()
    things = value == "article_thing"
    return Relation(
        f"verb {base}", "person", value,
        (f"{past} {{v}}", f"{past} {{v}} yesterday", f"once {past} {{v}}"),
        (f"Last week, {{s}} {past} {{v}}", f"It was {{s}} who {past} {{v}}"),
        (f"What did {{s}} {base}?", f"Tell me what {{s}} {past}.", f"Which thing did {{s}} {base}?",
         f"What was it that {{s}} {past}?") if things else
        (f"Who did {{s}} {base}?", f"Tell me who {{s}} {past}.", f"Which person did {{s}} {base}?",
         f"Who was it that {{s}} {past}?"),
        (f"Who {past} {{v}}?", f"Which person {past} {{v}}?", f"By whom: who {past} {{v}}?"),
    )


def count_relation(thing: str, subject: str) -> Relation:
    return Relation(
        f"count {thing}", subject, "number",
        (f"has {{v}} {thing}s", f"has exactly {{v}} {thing}s"),
        (f"There are {{v}} {thing}s in {{s}}", f"The number of {thing}s in {{s}} is {{v}}",
         f"Someone counted {{v}} {thing}s in {{s}}"),
        (f"How many {thing}s does {{s}} have?", f"How many {thing}s are there in {{s}}?",
         f"How many {thing}s are in {{s}}?", f"What is the number of {thing}s in {{s}}?"),
        (f"What has {{v}} {thing}s?",),
    )


class Reader:
    """Draws examples of one split.

    paraphrases: "seen" (questions used in training) or "unseen" (the last of each relation);
    relations: "seen" or "unseen" (kinds of fact that training never shows).
    """

    def __init__(self, split, seed, paraphrases="seen", relations="seen"):
        self.rng = random.Random(seed)
        self.words = Words(split, self.rng)
        self.paraphrases = paraphrases
        self.relations = relations
        self.pick = self.words.pick

    # -- facts ----------------------------------------------------------------------------------

    def draw(self, kind):
        if kind == "article_thing":
            name = self.words.thing()
            return self.pick(("the ", "the ", "")) + name if self.rng.random() < 0.8 else article(name)
        return self.words.draw(kind)

    def relation(self, subject=None) -> Relation:
        """A relation of the wanted novelty; with a subject kind, one that fits it."""
        r = self.rng.random()
        unseen = self.relations == "unseen"
        if r < 0.5 or (unseen and r < 0.4):
            pool = HELD_OUT if unseen else TRAINED
            fitting = [x for x in pool if subject in (None, x.subject)]
            if fitting:
                return self.pick(fitting)
        if subject in (None, "person") and r < 0.66:
            kind = "article_thing" if self.rng.random() < 0.7 else "person"
            return verb_relation(self.pick(HELD_OUT_VERBS if unseen else VERBS), kind)
        if subject in ("place", "org") and r < 0.6:
            return count_relation(self.pick(words.THINGS), subject)
        if subject is None:
            subject = self.pick(("person", "person", "org", "org", "place", "thing", "transport",
                                 "order", "work"))
            if subject in ("place", "org") and r < 0.72:
                return count_relation(self.pick(words.THINGS), subject)
        return attribute_relation(*self.attribute(), subject)

    def attribute(self):
        group = self.pick(tuple(words.ATTRIBUTES))
        if self.relations == "seen" and self.rng.random() < 0.1:
            return self.words.made_up(2), group
        while True:
            attribute = self.pick(words.ATTRIBUTES[group].split(";"))
            if is_held_out(attribute) == (self.relations == "unseen"):
                return attribute, group

    def facts(self, n):
        """n facts in which every name and value occurs once."""
        used = set()

        def fresh(kind):
            for _ in range(60):
                name = self.draw(kind)
                key = name.lower()
                parts = {key} | ({p for p in key.split()} if kind in ("person", "place") else set())
                if not parts & used and not any(key in u for u in used):
                    used.update(parts)
                    return name
            return None

        mode = self.rng.random()
        facts, keys = [], set()

        def add(relation, subject):
            value = fresh(relation.value)
            if subject and value and (relation.key, subject) not in keys:
                keys.add((relation.key, subject))
                facts.append(Fact(relation, subject, value))

        if mode < 0.35 or n == 1:  # one relation, many subjects
            relation = self.relation()
            for _ in range(n):
                add(relation, fresh(relation.subject))
        elif mode < 0.6:  # one subject, many relations
            first = self.relation()
            subject = fresh(first.subject)
            add(first, subject)
            for _ in range(n - 1):
                add(self.relation(first.subject), subject)
        else:  # a few subjects times a few relations
            first = self.relation()
            relations = [first] + [self.relation(first.subject) for _ in range(self.rng.randint(1, 3))]
            subjects = [fresh(first.subject) for _ in range(self.rng.randint(2, 4))]
            pairs = [(r, s) for r in relations for s in subjects]
            self.rng.shuffle(pairs)
            for relation, subject in pairs[:n]:
                add(relation, subject)
        return facts or self.facts(n)

    # -- texts ----------------------------------------------------------------------------------

    def sentence(self, fact, pronoun=None):
        relation, rng = fact.relation, self.rng
        subject = f"the {fact.subject}" if relation.subject in ARTICLED else fact.subject
        if pronoun and relation.verbs:
            return capitalised(fill(f"{pronoun} {self.pick(relation.verbs)}", "", fact.value))
        if relation.verbs and rng.random() < 0.5:
            text = f"{subject} {fill(self.pick(relation.verbs), fact.subject, fact.value)}"
        else:
            text = fill(self.pick(relation.sentences), fact.subject, fact.value)
        r = rng.random()
        if r < 0.06 and not text.startswith(("Last", "On ", "In ", "It ")):
            start = text if text[0:4] != "The " else "the " + text[4:]
            return self.pick(("According to the notes, ", "We know that ", "In fact, ",
                              "As you know, ", "Note that ", "It is said that ")) + start
        return capitalised(text)

    def text(self, facts, fillers):
        """The facts as sentences in any order; neighbours about one subject may share a pronoun."""
        rng = self.rng
        order = list(facts)
        if rng.random() < 0.5:
            rng.shuffle(order)
        else:
            order.sort(key=lambda f: f.subject)
        pronoun = {f.subject: self.pick(("He", "She")) if f.relation.subject == "person" else "It"
                   for f in facts}
        with_pronouns = rng.random() < 0.6
        sentences, i = [], 0
        while i < len(order):
            fact = order[i]
            # A pronoun must mean the last subject, and that sentence must begin with it.
            previous = order[i - 1] if i else None
            same = previous is not None and previous.subject == fact.subject
            if same and with_pronouns and fact.relation.verbs and sentences:
                if rng.random() < 0.25 and len(sentences[-1]) < 90 and " and " not in sentences[-1]:
                    sentences[-1] += " and " + fill(self.pick(fact.relation.verbs), "", fact.value)
                else:
                    sentences.append(self.sentence(fact, pronoun[fact.subject]))
            elif with_pronouns and i + 1 < len(order) and order[i + 1].subject == fact.subject \
                    and fact.relation.verbs:
                subject = f"the {fact.subject}" if fact.relation.subject in ARTICLED else fact.subject
                verb = fill(self.pick(fact.relation.verbs), fact.subject, fact.value)
                sentences.append(capitalised(f"{subject} {verb}"))
            else:
                sentences.append(self.sentence(fact))
            i += 1
        sentences = [s if s.endswith(".") else s + "." for s in sentences]
        for _ in range(fillers):
            place = rng.randint(0, len(sentences))
            if place < len(sentences) and sentences[place].startswith(("He ", "She ", "It ")):
                place = 0
            sentences.insert(place, self.pick(words.FILLERS))
        r = rng.random()
        if r < 0.72:
            return " ".join(sentences)
        if r < 0.8:
            return "\n".join(sentences)
        if r < 0.88:
            return "\n".join("- " + s for s in sentences)
        if r < 0.94:
            return "\n".join(f"[{k + 1}] {s}" for k, s in enumerate(sentences))
        return "\n\n".join(sentences)

    def record(self, n):
        """A form: "key: value" lines about one thing, and questions that need not name it."""
        rng = self.rng
        pairs = {}
        while len(pairs) < n:
            attribute, group = self.attribute()
            pairs[attribute] = self.draw(ATTRIBUTE_KIND[group])
        mark = self.pick((": ", ": ", ": ", " = ", " - "))
        caps = rng.random() < 0.5
        title = self.pick(("", "", self.words.org() + "\n", self.words.person() + "\n"))
        text = title + "\n".join((capitalised(a) if caps else a) + mark + v for a, v in pairs.items())
        questions = ["What is the {a}?", "Which {a} is given?", "Tell me the {a}.", "{a}?",
                     "What does it say about the {a}?", "I need the {a}."]
        asked = [self.pick(questions).replace("{a}", a) for a in pairs]
        known = list(zip(asked, pairs.values()))
        while True:
            absent, _ = self.attribute()
            if not any(absent in a or a in absent for a in pairs):
                return text, known, [(self.pick(questions).replace("{a}", absent), UNKNOWN)]

    # -- questions ------------------------------------------------------------------------------

    def question(self, fact, facts):
        """A question that the fact answers, and the answer."""
        relation, rng = fact.relation, self.rng
        if relation.backward and rng.random() < 0.2 and self.paraphrases == "seen":
            if sum(f.value.lower() == fact.value.lower() for f in facts) == 1:
                answer = fact.subject
                if relation.subject in ARTICLED:
                    answer = "the " + answer
                return fill(self.pick(relation.backward), "", fact.value), answer
        return fill(self.forward(relation), self.short(fact, facts)), fact.value

    def forward(self, relation):
        if self.paraphrases == "unseen":
            return relation.questions[-1]
        if self.relations == "unseen":
            return self.pick(relation.questions)
        return self.pick(relation.questions[:-1])

    def short(self, fact, facts):
        """Sometimes only the surname, where it is clear."""
        parts = fact.subject.split()
        if fact.relation.subject == "person" and len(parts) == 2 and self.rng.random() < 0.12:
            if sum(parts[1] in f.subject for f in facts if f.subject != fact.subject) == 0:
                return parts[1]
        return fact.subject

    def absent(self, facts):
        """A question that the facts do not answer."""
        rng = self.rng
        fact = self.pick(facts)
        relation = fact.relation
        subjects = {f.subject for f in facts}
        stated = {f.relation.key for f in facts if f.subject == fact.subject}
        if rng.random() < 0.5:
            for _ in range(20):
                other = self.relation(relation.subject)
                alike = any(other.key in group and stated & group for group in ALIKE)
                # An attribute can mean what a fixed relation says, so they are not mixed here.
                mixed = other.key.startswith("attribute") != relation.key.startswith("attribute")
                near = any(set(other.key.split()) & set(k.split()) - {"attribute", "verb", "count"}
                           for k in stated)
                if other.key not in stated and not alike and not near and not mixed:
                    if len({k.startswith("attribute") for k in stated}) == 1:
                        return fill(self.forward(other), fact.subject)
        for _ in range(20):
            name = self.draw(relation.subject)
            if rng.random() < 0.3 and " " in fact.subject and " " in name:
                # A near miss: one word of a name that is there.
                mine, theirs = fact.subject.split(), name.split()
                name = " ".join(theirs[:-1] + mine[-1:]) if rng.random() < 0.5 else \
                    " ".join(mine[:1] + theirs[1:])
            if name not in subjects and not any(name in s or s in name for s in subjects):
                if relation.subject == "person" and name.split()[-1] in " ".join(subjects):
                    continue
                return fill(self.forward(relation), name)
        return fill(self.forward(relation), self.words.proper())

    def styled(self, question):
        r = self.rng.random()
        if r < 0.82:
            return capitalised(question)
        if r < 0.88:
            return question[0].lower() + question[1:].rstrip("?.")
        lower = question[0].lower() + question[1:]
        if not question.startswith(("What", "Who", "Wh", "In ", "How", "At", "On")):
            return question
        return self.pick(("Please tell me: ", "According to the text, ", "And ", "So, ",
                          "One more thing: ", "I want to know: ")) + lower

    # -- examples -------------------------------------------------------------------------------

    def reading(self, most_facts, turns, unknown_share, wrapper=None) -> Example:
        """A context and one question or more about it."""
        rng = self.rng
        if rng.random() < 0.1 and self.paraphrases == "seen":
            text, known, unknown = self.record(rng.randint(2, max(2, min(most_facts, 8))))
            ask_known = lambda: self.pick(known)
            ask_unknown = lambda: self.pick(unknown)
        else:
            facts = self.facts(rng.randint(1, most_facts))
            text = self.text(facts, rng.choice((0, 0, 0, 1, 1, 2)))
            ask_known = lambda: self.question(self.pick(facts), facts)
            ask_unknown = lambda: (self.absent(facts), UNKNOWN)
        asked, pairs = set(), []
        for _ in range(turns):
            question, answer = ask_unknown() if rng.random() < unknown_share else ask_known()
            if question not in asked:
                asked.add(question)
                pairs.append((self.styled(question), answer))
        family = "unanswerable" if pairs[-1][1] == UNKNOWN else "answerable"
        return Example(family, chat.wrap(rng, text, pairs, wrapper))

    def recall(self, most) -> Example:
        """Pure copying: repeat a line, or give the values of keys. Nearly every token is an answer."""
        rng, w = self.rng, self.words
        kinds = ("proper", "made_up", "scrambled", "code", "number", "email", "phone", "person")
        if w.ease:
            kinds = ("proper", "number", "person", "place", "colour", "animal", "thing")
        makers = [lambda kind=kind: w.draw(kind) for kind in kinds]
        if rng.random() < 0.4:
            line = " ".join(self.pick(makers)() for _ in range(rng.randint(1, most)))
            return Example("recall", [
                {"role": "user", "content": "Repeat: " + line},
                {"role": "assistant", "content": line},
            ])
        key, value = self.pick(makers), self.pick(makers)
        pairs = {key(): value() for _ in range(rng.randint(2, max(3, most // 2)))}
        mark = self.pick((": ", " = ", " is ", " -> "))
        text = self.pick(("\n", "; ", ". ", ", ")).join(k + mark + v for k, v in pairs.items())
        asked = rng.sample(sorted(pairs), len(pairs))
        return Example("recall", chat.wrap(rng, text, [(k + "?", pairs[k]) for k in asked], None))

    def talk(self) -> Example:
        """Small talk, a question without a text, or a task that is no question."""
        rng, w = self.rng, self.words
        held_out = self.words.held_out
        r = rng.random()
        if r < 0.5:
            return Example("small talk", chat.small_talk(rng, w, held_out))
        if r < 0.85:
            question = self.pick(chat.OPEN_QUESTIONS)
            if rng.random() < 0.8:
                relation = self.relation()
                question = fill(self.forward(relation), self.draw(relation.subject))
            messages = [chat.user(self.styled(question)), chat.assistant(chat.NO_CONTEXT)]
            if rng.random() < 0.3:
                messages.insert(0, chat.system(self.pick(chat.SYSTEMS).replace("{n}", w.org())))
            if rng.random() < 0.2:
                hello = self.pick(chat.SMALL_TALK[chat.GREETING][held_out].split("|"))
                messages = [chat.user(hello.replace("{n}", w.person())),
                            chat.assistant(chat.GREETING)] + messages
            return Example("no context", messages)
        facts = self.facts(rng.randint(1, 5))
        text = self.text(facts, 1)
        pairs = [self.question(self.pick(facts), facts), (self.pick(chat.WITH_TEXT_CANNOT), chat.CANNOT)]
        return Example("no question", chat.wrap(rng, text, pairs[rng.randint(0, 1):], None))


def stream(seed: int, progress, drill=0.35, copying=0.62):
    """Endless training examples.

    progress() in [0, 1] is the share of the training done. Up to `drill` of it, texts are short,
    plainly laid out and asked about many times, which teaches looking up soonest. Then, up to
    `copying`, half of the examples are pure copying, where nearly every token is an answer; then
    comes everything as it comes.
    """
    reader = Reader("train", seed)
    rng = random.Random(seed + 1)
    while True:
        p = progress()
        drilling = p < drill
        # All easy at first, then easy and hard side by side, then as it comes.
        reader.words.ease = 0.0
        if drilling and rng.random() < max(0.3, 1.6 - 2 * p / drill):
            reader.words.ease = 1.0
        r = rng.random()
        recalls = 0.15 if drilling else 0.5 if p < copying else 0.1
        if r < recalls:
            yield reader.recall(4 if p < drill / 4 else 8 if drilling else 24)
        elif r < recalls + 0.06:
            yield reader.talk()
        elif drilling and rng.random() < 0.9:
            most = 2 if p < drill / 6 else 3 if p < drill / 3 else 4
            plain = "plain" if rng.random() < 0.6 else None
            yield reader.reading(most, 6, 0.15, plain)
        else:
            most = 24 if rng.random() < 0.04 else 8
            yield reader.reading(most, 6 if rng.random() < 0.8 else 1, 0.22)


if __name__ == "__main__":
    import json
    import sys

    source = stream(int(sys.argv[1]) if len(sys.argv) > 1 else 0, lambda: 1.0)
    for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 10):
        example = next(source)
        print(json.dumps({"family": example.family, "messages": example.messages}, ensure_ascii=False))
