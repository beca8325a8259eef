"""The tokenizer: a byte-level BPE trained on generated text.

A space stays apart from the capitalised word or the number after it, and every digit stands alone:
a name then has the same tokens inside a sentence and at the start of an answer, which makes
copying it easy. Lower-case words keep their space, as in GPT-2.
"""

import itertools
from pathlib import Path

import data
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

PAD, END = "<|pad|>", "<|end|>"
SPECIAL = [PAD, END, "<|system|>", "<|user|>", "<|assistant|>"]
VOCABULARY = 3072
WORDS = (
    r"'s| ?\p{Ll}[\p{L}\p{M}]*|\p{L}[\p{L}\p{M}]*|\p{N}|[^\s\p{L}\p{N}]|\s*[\r\n]+|\s+(?!\S)|\s"
)


def train(seed: int, examples: int) -> Tokenizer:
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(WORDS), behavior="isolated"),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
    ])
    tokenizer.decoder = decoders.ByteLevel()
    stream = itertools.islice(data.stream(seed, lambda: 1.0), examples)
    texts = (m["content"] for example in stream for m in example.messages)
    tokenizer.train_from_iterator(texts, trainers.BpeTrainer(
        vocab_size=VOCABULARY,
        special_tokens=[AddedToken(t, special=True, normalized=False) for t in SPECIAL],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    ))
    return tokenizer


def load(path: Path) -> Tokenizer:
    return Tokenizer.from_file(str(path))


def render(messages, open_turn=False) -> str:
    """What the chat template makes of the messages."""
    text = "".join(f"<|{m['role']}|>{m['content'].strip()}{END}\n" for m in messages)
    return text + "<|assistant|>" if open_turn else text


if __name__ == "__main__":
    import sys

    train(seed=11, examples=40_000).save(sys.argv[1])
