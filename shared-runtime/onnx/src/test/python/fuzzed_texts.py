"""Random texts for the tokenizer alone: words, awkward characters and noise, joined in ways nobody types."""

import random

_WORDS = (
    "the of hello world running unbelievable token izer Straße naïve ação São İstanbul ΟΔΟΣ привет שלום سلام "
    "नमस्ते สวัสดี 你好 日本語 カタカナ 한국어 👩🏽‍🚀 🇧🇷 3.14 1,000 x² https://a.b/c [CLS] [SEP] [MASK] [UNK] [PAD] ##ing"
).split()
_AWKWARD = (
    "\u0000\u0001\t\n\u000b\r\u001b\u007f\u0085\u00a0\u00ad\u0300\u0301\u0323\u034f\u061c\u0640\u180e\u2003\u200b"
    "\u200c\u200d\u200e\u2028\u202e\u2060\u20e3\u3000\ufe0f\ufeff\ufffd\ue000\U000e0067\U0001f3fd\U0001f1e7"
)
_JOINTS = ("", "", " ", " ", " ", "  ", "-", "'", ".", ",", "/", "_", "\t", "\n", "\u200d", "\u0301", "\u00a0")
_RANGES = (
    (0x0000, 0x007F),
    (0x0080, 0x024F),
    (0x0250, 0x07FF),
    (0x0800, 0x1FFF),
    (0x2000, 0x2BFF),
    (0x3000, 0x9FFF),
    (0xA000, 0xD7FF),
    (0xE000, 0xFFFF),
    (0x10000, 0x1FFFF),
    (0x20000, 0x10FFFF),
)


def texts(count: int, seed: int) -> list[str]:
    """`count` texts of 1 to 8 pieces; the same seed gives the same texts on any Python 3."""
    source = random.Random(seed)
    return [_text(source) for _ in range(count)]


def _text(source: random.Random) -> str:
    pieces = [_piece(source) for _ in range(source.randint(1, 8))]
    return pieces[0] + "".join(source.choice(_JOINTS) + piece for piece in pieces[1:])


def _piece(source: random.Random) -> str:
    kind = source.random()
    if kind < 0.4:
        return source.choice(_WORDS)
    if kind < 0.6:
        return "".join(source.choice("abcdefghijklmnopqrstuvwxyzABCXYZ0123456789") for _ in range(source.randint(1, 12)))
    if kind < 0.8:
        return "".join(source.choice(_AWKWARD) for _ in range(source.randint(1, 3)))
    low, high = source.choice(_RANGES)
    return "".join(chr(source.randint(low, high)) for _ in range(source.randint(1, 4)))
