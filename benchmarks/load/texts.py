"""Writes the benchmark's texts: English-like sentences, the same ones on every machine.

Run with a Python that has `tokenizers`. For each length class N it writes into the output folder

* texts-N.txt   one text a line, all different;
* tokens-N.txt  the token ids of the same texts, [CLS] and [SEP] included, space separated;

and prints the real mean length of each class.
"""

import argparse
import random
from pathlib import Path

from tokenizers import Tokenizer

SEED = 20260401
TEXTS_PER_CLASS = 2048
# class name -> (shortest, longest) in tokens; the mean of what is written lies close to the name.
LENGTH_CLASSES = {10: (8, 12), 27: (22, 32), 120: (112, 127)}

WHO = """the engineer|a young nurse|our neighbour|the night porter|an old sailor|the city council|my sister|
the support team|a customer|the gardener|one of the pilots|the history teacher|a street musician|the project lead|
the pharmacist|their landlord|the train driver|a software tester|the baker|her grandfather|the research group|
a tired courier|the new accountant|the librarian|the coast guard|a visiting scholar|the goalkeeper|the translator"""
DID = """repaired|described|ordered|returned|questioned|photographed|cancelled|measured|recommended|forgot|
postponed|delivered|compared|sold|replaced|explained|translated|catalogued|inspected|borrowed|painted|
invoiced|archived|tested|rejected|approved|mislaid|unpacked"""
WHAT = """the wooden clock|a late invoice|the broken escalator|two train tickets|the quarterly report|a jar of honey|
the database backup|a pair of boots|the insurance claim|the harbour map|an unusual request|the spare battery|
the medical record|a chess problem|the garden wall|the password reset|a translation of the poem|the weather station|
the office printer|a crate of oranges|the shipping label|the evening menu|a small telescope|the savings account|
the museum catalogue|a loaf of bread|the refund policy|the bicycle lamp|the solar panel|the rental agreement"""
WHERE = """near the river|in the east wing|at the central station|behind the library|on the third floor|
outside the village|in the warehouse|beside the harbour|at the airport gate|in the waiting room|
under the old bridge|across the square|in the company chat|at the front desk|on the northern ridge"""
WHEN = """yesterday|before lunch|last winter|on Monday morning|after the meeting|during the storm|
two hours later|in early spring|at midnight|once the shop had closed|while everyone was asleep|
just before the deadline|for the third time this year|as soon as the rain stopped"""
LINK = """and then|although|because|while|so|but later|even though|after which|until|and as a result"""


def phrases(block):
    return [phrase.strip() for phrase in block.split("|")]


WHO, DID, WHAT, WHERE, WHEN, LINK = map(phrases, (WHO, DID, WHAT, WHERE, WHEN, LINK))


def clause(rng):
    parts = [rng.choice(WHO), rng.choice(DID), rng.choice(WHAT)]
    if rng.random() < 0.5:
        parts.append(rng.choice(WHERE))
    if rng.random() < 0.4:
        parts.append(rng.choice(WHEN))
    return " ".join(parts)


def sentence(rng):
    words = clause(rng)
    while rng.random() < 0.45:
        words += f", {rng.choice(LINK)} {clause(rng)}"
    if rng.random() < 0.2:
        words += f" for {rng.randint(3, 980)} euros"
    return words[0].upper() + words[1:] + "."


def grow(rng, tokens_in, longest):
    """Appends sentences while they fit."""
    text = sentence(rng)
    while True:
        longer = f"{text} {sentence(rng)}"
        if tokens_in(longer) > longest:
            return text
        text = longer


def texts(rng, tokens_in, shortest, longest):
    found = {}
    while len(found) < TEXTS_PER_CLASS:
        text = grow(rng, tokens_in, longest)
        if shortest <= tokens_in(text) <= longest:
            found[text] = None
    return list(found)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("tokenizer", type=Path, help="tokenizer.json")
    arguments.add_argument("output", type=Path, help="folder to write into")
    options = arguments.parse_args()

    tokenizer = Tokenizer.from_file(str(options.tokenizer))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    options.output.mkdir(parents=True, exist_ok=True)
    for name, (shortest, longest) in LENGTH_CLASSES.items():
        rng = random.Random(SEED + name)
        lines = texts(rng, lambda text: len(tokenizer.encode(text).ids), shortest, longest)
        ids = [encoding.ids for encoding in tokenizer.encode_batch(lines)]
        (options.output / f"texts-{name}.txt").write_text("\n".join(lines) + "\n")
        (options.output / f"tokens-{name}.txt").write_text("".join(" ".join(map(str, row)) + "\n" for row in ids))
        print(f"class {name}: {len(lines)} texts, {sum(map(len, ids)) / len(ids):.1f} tokens on average")


if __name__ == "__main__":
    main()
