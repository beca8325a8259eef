"""Writes the benchmark's prompts: made-up words, as many tokens as asked for by the model's own tokenizer.

    prompts.py TOKENIZER_JSON OUTPUT_JSON

All differ from their first word on, so that no server has any of them in its prefix cache.
"""

import json
import random
import sys
from pathlib import Path

from tokenizers import Tokenizer

from shape import SEED
from vocabulary import made_up_word

# name -> (how many, tokens)
KINDS = {"short": (512, 24), "long": (48, 1500), "follow_up": (16, 12)}


def prompt(rng, tokenizer, length):
    """`length` tokens, or a few less where a word does not end there. Words are split before they are merged."""
    text = made_up_word(rng)
    used = len(tokenizer.encode(text).ids)
    while True:
        word = " " + made_up_word(rng)
        used += len(tokenizer.encode(word).ids)
        if used > length:
            return text
        text += word


def prompts(rng, tokenizer, count, length):
    found = {}
    while len(found) < count:
        text = prompt(rng, tokenizer, length)
        found.setdefault(text.split()[0], text)
    return list(found.values())


def main():
    tokenizer, output = Tokenizer.from_file(sys.argv[1]), Path(sys.argv[2])
    rng = random.Random(SEED)
    found = {kind: prompts(rng, tokenizer, count, length) for kind, (count, length) in KINDS.items()}
    output.write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
