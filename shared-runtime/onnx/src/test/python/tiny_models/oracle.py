"""What sentence-transformers, in float32 torch, makes of a few texts: the goldens of a tiny model."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from sentence_transformers import SentenceTransformer

_TEXTS = (
    "a",
    "?",
    "hello world",
    "Hello, World!",
    "the cat sleeps",
    "a kitten is sleeping",
    "the lamp lights the way",
    "storms over the sea",
    "serverless functions",
    "how many boats are there?",
    "xyzzy",
    "unknown: 語 and ж",
    "水火日",
    "ação, São, Straße",
    "[CLS] [SEP] [MASK]",
    "two\nlines\tand a tab",
    "1 2 3 4567",
    "no\u0000nul no\u200bwidth",
    "some of these people write more about the sea than you could know",
)


@dataclass(frozen=True)
class Golden:
    """`input_type` is None where the text goes in without a prompt."""

    text: str
    input_type: str | None
    ids: list[int]
    vector: np.ndarray


def goldens(model: SentenceTransformer) -> Iterator[Golden]:
    """One golden per text, its input types taking turns where the model has prompts, and one that fills the window."""
    input_types = [None, *(name for name, prompt in model.prompts.items() if prompt)]
    for i, text in enumerate(_TEXTS):
        yield _golden(model, text, input_types[i % len(input_types)])
    yield _golden(model, "a" * (model.max_seq_length - model.tokenizer.num_special_tokens_to_add()), None)


def _golden(model: SentenceTransformer, text: str, input_type: str | None) -> Golden:
    prompt = model.prompts[input_type] if input_type else ""
    ids = model.tokenizer(prompt + text)["input_ids"]
    assert len(ids) <= model.max_seq_length, f"{text}: {len(ids)} tokens"
    return Golden(text, input_type, ids, model.encode(text, prompt=prompt or None))
