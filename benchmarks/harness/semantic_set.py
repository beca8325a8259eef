"""The semantic cache's evaluation set: its samples, and the orders in which they are asked."""

import hashlib
import json
from typing import NamedTuple

from harness import folders

SET = folders.BENCHMARKS / "semantic-cache"
SPLITS = ("dev", "test")


class Sample(NamedTuple):
    """One question. Two samples have the same answer exactly where one answer serves both."""

    id: str
    answer: str
    lang: str
    split: str
    family: str  # "" for a phrasing of an intent
    text: str


def samples():
    """All of them, phrasings first. A negative has an answer of its own."""
    found = []
    for intent in lines("intents.jsonl"):
        for number, text in enumerate(intent["phrasings"], 1):
            found.append(Sample(f"{intent['id']}/{number}", intent["id"], intent["lang"], intent["split"], "", text))
    for one in lines("negatives.jsonl"):
        found.append(Sample(one["id"], one["id"], one["lang"], one["split"], one["family"], one["text"]))
    return found


def orders(asked, splits, seeds):
    """(split, seed, indices): each split's samples in the order of a hash, which no library's version changes."""
    for split in splits:
        mine = [index for index, sample in enumerate(asked) if sample.split == split]
        for seed in seeds:
            yield split, seed, sorted(mine, key=lambda index: digest(f"{seed}:{asked[index].id}"))


def write(asked, ordered, samples_file, orders_file):
    """As io.lampejo.benchmarks.paraphrases and the peers read them."""
    numbers = {answer: number for number, answer in enumerate(dict.fromkeys(one.answer for one in asked))}
    samples_file.write_text("".join(f"{numbers[one.answer]}\t{one.text}\n" for one in asked))
    orders_file.write_text("".join(f"{split} {seed} {' '.join(map(str, mine))}\n" for split, seed, mine in ordered))


def texts_digest(asked):
    return digest("\n".join(one.text for one in asked))[:16]


def lines(name):
    return [json.loads(line) for line in (SET / name).read_text().splitlines()]


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()
