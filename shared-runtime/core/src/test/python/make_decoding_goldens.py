"""Small tokenizers of every kind, trained here, and what the reference decodes from random ids."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

import tokenizers
from tokenizers import AddedToken, Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers

_OUT = Path(__file__).parent / "../resources/goldens/decoding"
_SPECIAL = ["<unk>", "<s>", "</s>", "<|im_end|>"]
_BYTES = [f"<0x{byte:02X}>" for byte in range(256)]
_WORDS = (
    "the lamp lights a way over the sea and nobody knows what the storm will bring "
    "naïve café Straße ação données señor über l'été "
    "语言模型 生成 文本 你好 世界 日本語 こんにちは カタカナ 안녕하세요 "
    "привет мир مرحبا שלום नमस्ते ไทย "
    "😀 👍🏽 👩‍👩‍👧 🇧🇷 café́ {\"key\": [1, 2.5, null]} \\n \t x=42;"
).split(" ")
_CASES = 250


def main() -> None:
    _OUT.mkdir(parents=True, exist_ok=True)
    for name, tokenizer in _tokenizers():
        (_OUT / f"{name}.tokenizer.json").write_text(json.dumps(json.loads(tokenizer.to_str()), ensure_ascii=False))
        with (_OUT / f"{name}.jsonl").open("w") as out:
            print(json.dumps({"tokenizers": tokenizers.__version__, "cases": _CASES}), file=out)
            for ids in _sequences(tokenizer):
                print(json.dumps({"ids": ids, "text": tokenizer.decode(ids)}), file=out)


def _tokenizers() -> Iterator[tuple[str, Tokenizer]]:
    yield "byte-level", _byte_level()
    replace, fallback, fuse = decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse()
    yield "llama-2", _sentencepiece_bpe(decoders.Sequence([replace, fallback, fuse, decoders.Strip(" ", 1, 0)]))
    yield "gemma", _sentencepiece_bpe(decoders.Sequence([replace, fallback, fuse]))
    yield "unigram", _unigram()


def _texts() -> list[str]:
    chosen = random.Random(5)
    return [" ".join(chosen.choices(_WORDS, k=12)) for _ in range(400)]


def _byte_level() -> Tokenizer:
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(vocab_size=420, special_tokens=_SPECIAL, initial_alphabet=alphabet, show_progress=False)
    tokenizer.train_from_iterator(_texts(), trainer)
    # Shown; the second holds characters that are none of the byte alphabet, the third one that is.
    tokenizer.add_tokens([AddedToken("<tool_call>", special=False), AddedToken("«日 本»"), AddedToken("né")])
    return tokenizer


def _sentencepiece_bpe(decoder: decoders.Decoder) -> Tokenizer:
    tokenizer = Tokenizer(models.BPE(byte_fallback=True, unk_token="<unk>", fuse_unk=True))
    tokenizer.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    tokenizer.decoder = decoder
    trainer = trainers.BpeTrainer(
        vocab_size=520, special_tokens=_SPECIAL + _BYTES, limit_alphabet=60, show_progress=False
    )
    tokenizer.train_from_iterator(_texts(), trainer)
    return _demote_bytes(tokenizer)


def _demote_bytes(tokenizer: Tokenizer) -> Tokenizer:
    """The trainer made the byte tokens special; they are tokens of the model like any other."""
    file = json.loads(tokenizer.to_str())
    file["added_tokens"] = [token for token in file["added_tokens"] if token["content"] not in _BYTES]
    return Tokenizer.from_str(json.dumps(file))


def _unigram() -> Tokenizer:
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.decoder = decoders.Metaspace()
    trainer = trainers.UnigramTrainer(
        vocab_size=300, special_tokens=_SPECIAL, unk_token="<unk>", show_progress=False
    )
    tokenizer.train_from_iterator(_texts(), trainer)
    tokenizer.add_tokens([AddedToken("<tool_call>", special=False), AddedToken("two words")])
    return tokenizer


def _sequences(tokenizer: Tokenizer) -> Iterator[list[int]]:
    chosen = random.Random(7)
    size = max(tokenizer.get_vocab().values()) + 1
    byte_ids = [i for i in map(tokenizer.token_to_id, _BYTES) if i is not None]
    for case in range(_CASES):
        if case % 5 == 0:
            yield tokenizer.encode(" ".join(chosen.choices(_WORDS, k=chosen.randint(1, 12)))).ids
        elif case % 5 == 1 and byte_ids:
            # Characters in bytes, some of them cut or spoiled.
            spoiled = bytearray("".join(chosen.choices(_WORDS, k=2)).encode()[:30])
            if chosen.random() < 0.5:
                spoiled[chosen.randrange(len(spoiled))] = chosen.randrange(256)
            yield [byte_ids[byte] for byte in spoiled] + [chosen.randrange(size)]
        else:
            # Beyond the vocabulary, too: the reference skips what it does not know.
            yield [chosen.randrange(size + 3) for _ in range(chosen.randint(0, 40))]


if __name__ == "__main__":
    main()
