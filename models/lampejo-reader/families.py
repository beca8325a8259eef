"""The held-out sets: what `evaluate.py` counts and `examples.py` draws from.

Every name in them is unseen in training (see `words.py`). Each set has its own seed.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import chat
import data


@dataclass(frozen=True)
class Case:
    """A prompt and the answers that count as right, compared exactly."""

    family: str
    messages: list[dict]
    accepted: list[str]


def case(family, example):
    return Case(family, example.messages[:-1], [example.messages[-1]["content"]])


def reading(family, size, seed, most=8, turns=1, unknown=0.0, wrapper=None, **novelty):
    reader = data.Reader("eval", seed, **novelty)
    cases = []
    while len(cases) < size:
        example = reader.reading(most, turns, unknown, wrapper)
        if example.messages[-1]["content"] != chat.THANKS:
            cases.append(case(family, example))
    return cases


def talking(family, size, seed, wanted):
    reader = data.Reader("eval", seed)
    cases = []
    while len(cases) < size:
        example = reader.talk()
        if example.family == wanted:
            cases.append(case(family, example))
    return cases


def long_contexts(size, seed):
    reader = data.Reader("eval", seed)
    cases = []
    while len(cases) < size:
        facts = reader.facts(24)
        if len(facts) >= 16:
            question, answer = reader.question(reader.pick(facts), facts)
            text = reader.text(facts, 2)
            cases.append(Case("long context", [
                chat.user(f"Context: {text}\n\nQuestion: {question}")], [answer]))
    return cases


def handwritten():
    path = Path(__file__).with_name("handwritten.jsonl")
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        unknown = item["accepted"] == [data.UNKNOWN]
        family = "handwritten, unanswerable" if unknown else "handwritten, answerable"
        prompt = f"Context: {item['context']}\n\nQuestion: {item['question']}"
        yield Case(family, [chat.user(prompt)], item["accepted"])


def all_cases(size: int) -> list[Case]:
    return [
        *reading("answerable", size, 901),
        *reading("answerable, unseen question wording", size, 902, paraphrases="unseen"),
        *reading("answerable, unseen kind of fact", size, 903, relations="unseen"),
        *reading("answerable, unseen prompt layout", size, 904, wrapper="unseen"),
        *reading("follow-up question", size, 905, turns=4, unknown=0.2),
        *long_contexts(size // 2, 906),
        *reading("unanswerable", size, 907, unknown=1.0),
        *reading("unanswerable, unseen question wording", size // 2, 908, unknown=1.0,
                 paraphrases="unseen"),
        *talking("small talk", size // 2, 909, "small talk"),
        *talking("no context", size // 2, 910, "no context"),
        *talking("not a question", size // 4, 911, "no question"),
        *handwritten(),
    ]
