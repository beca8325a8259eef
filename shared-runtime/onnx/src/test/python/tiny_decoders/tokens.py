"""Tokenizers of 320 tokens, each in the way of a model family, with that family's chat template."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from transformers import PreTrainedTokenizerFast

VOCABULARY = 320

_TEXTS = (
    "the lamp lights the way and the light goes on",
    "a query is asked of the passage, and an answer is given",
    "user assistant system what is the name of the town near the river?",
    "the answer is in the text; if it is not, say that you do not know",
    "1 2 3 4567 89, two lines\nand a tab\t, (brackets) [and] {braces}",
)

_CHATML = (
    "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n' }}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)
_LLAMA = (
    "{% for message in messages %}{% if message['role'] == 'user' %}{{ bos_token + '[INST] ' + message['content'] + ' [/INST]' }}"
    "{% elif message['role'] == 'assistant' %}{{ ' ' + message['content'] + ' ' + eos_token }}"
    "{% else %}{{ raise_exception('Only user and assistant roles are supported!') }}{% endif %}{% endfor %}"
)
_GEMMA = (
    "{{ bos_token }}{% for message in messages %}"
    "{% set role = 'model' if message['role'] == 'assistant' else message['role'] %}"
    "{{ '<start_of_turn>' + role + '\n' + message['content'] | trim + '<end_of_turn>\n' }}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<start_of_turn>model\n' }}{% endif %}"
)


@dataclass(frozen=True)
class Vocabulary:
    """`bos` is None where nothing is put before a text."""

    tokenizer: Callable[[int], PreTrainedTokenizerFast]
    bos: int | None
    eos: int
    pad: int


def byte_level(window: int) -> PreTrainedTokenizerFast:
    """GPT-2's way: bytes as letters, a pattern that splits words, nothing added."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    special = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    _train(tokenizer, special, sorted(pre_tokenizers.ByteLevel.alphabet()))
    return _wrapped(tokenizer, window, _CHATML, eos_token="<|im_end|>", pad_token="<|endoftext|>")


def split_byte_level(window: int) -> PreTrainedTokenizerFast:
    """Qwen's and Llama 3's way: a pattern of their own before the bytes, digits one by one."""
    pattern = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
    tokenizer = Tokenizer(models.BPE())
    tokenizer.normalizer = normalizers.NFC()
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(pattern), behavior="isolated", invert=False),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    special = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    _train(tokenizer, special, sorted(pre_tokenizers.ByteLevel.alphabet()))
    return _wrapped(tokenizer, window, _CHATML, eos_token="<|im_end|>", pad_token="<|endoftext|>")


def llama2(window: int) -> PreTrainedTokenizerFast:
    """SentencePiece's BPE: blanks as ▁, one before the text, unknown characters as bytes, <s> first."""
    tokenizer = _byte_fallback(["<unk>", "<s>", "</s>"])
    tokenizer.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    tokenizer.decoder = decoders.Sequence(
        [decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)]
    )
    _put_first(tokenizer, "<s>")
    return _wrapped(tokenizer, window, _LLAMA, bos_token="<s>", eos_token="</s>", unk_token="<unk>", pad_token="</s>")


def gemma(window: int) -> PreTrainedTokenizerFast:
    """As Llama 2's, without a blank before the text, and with tokens that close a turn."""
    tokenizer = _byte_fallback(["<pad>", "<eos>", "<bos>", "<unk>", "<start_of_turn>", "<end_of_turn>"])
    tokenizer.normalizer = normalizers.Replace(" ", "▁")
    tokenizer.decoder = decoders.Sequence([decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse()])
    _put_first(tokenizer, "<bos>")
    return _wrapped(
        tokenizer, window, _GEMMA, bos_token="<bos>", eos_token="<eos>", unk_token="<unk>", pad_token="<pad>"
    )


BYTE_LEVEL = Vocabulary(byte_level, bos=None, eos=2, pad=0)
SPLIT_BYTE_LEVEL = Vocabulary(split_byte_level, bos=None, eos=2, pad=0)
LLAMA2 = Vocabulary(llama2, bos=1, eos=2, pad=2)
GEMMA = Vocabulary(gemma, bos=2, eos=1, pad=0)


def _byte_fallback(special: list[str]) -> Tokenizer:
    """All special tokens, all bytes, the characters of the texts, and merges up to the size of the vocabulary."""
    learnt = Tokenizer(models.BPE())
    learnt.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="never")
    learnt.normalizer = normalizers.Replace("\n", "")
    bytes_ = [f"<0x{byte:02X}>" for byte in range(256)]
    room = VOCABULARY - len(special) - len(bytes_)
    trainer = trainers.BpeTrainer(vocab_size=room, show_progress=False)
    learnt.train_from_iterator(_TEXTS, trainer)
    pieces = learnt.get_vocab()
    pieces = [*special, *bytes_, *sorted(pieces, key=pieces.get)]
    vocabulary = {piece: i for i, piece in enumerate(pieces)}
    assert len(vocabulary) == VOCABULARY
    merges = [tuple(pair) for pair in _merges(learnt)]
    tokenizer = Tokenizer(
        models.BPE(vocab=vocabulary, merges=merges, byte_fallback=True, fuse_unk=True, unk_token="<unk>")
    )
    tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in special])
    return tokenizer


def _merges(tokenizer: Tokenizer) -> list[list[str]]:
    return json.loads(tokenizer.to_str())["model"]["merges"]


def _put_first(tokenizer: Tokenizer, token: str) -> None:
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{token} $A", pair=f"{token} $A {token} $B", special_tokens=[(token, tokenizer.token_to_id(token))]
    )


def _train(tokenizer: Tokenizer, special: list[str], alphabet: list[str]) -> None:
    trainer = trainers.BpeTrainer(
        vocab_size=VOCABULARY,
        show_progress=False,
        special_tokens=[AddedToken(token, special=True, normalized=False) for token in special],
        initial_alphabet=alphabet,
    )
    tokenizer.train_from_iterator(_TEXTS, trainer)
    assert tokenizer.get_vocab_size() == VOCABULARY


def _wrapped(tokenizer: Tokenizer, window: int, template: str, **special: str) -> PreTrainedTokenizerFast:
    wrapped = PreTrainedTokenizerFast(tokenizer_object=tokenizer, model_max_length=window, **special)
    wrapped.chat_template = template
    return wrapped
