"""Texts whose token counts matter: next to nothing, one token, the window of 512 and just below, words at the limit of 100 characters.

A name of the form `N tokens ...` promises N tokens with [CLS] and [SEP]; the golden script checks the promise.
"""

_ONE_TOKEN_WORDS = "river stone light music garden winter silver bridge market window".split()


def _of_tokens(total: int) -> str:
    """Text of `total` tokens, two of which are [CLS] and [SEP]."""
    return " ".join(_ONE_TOKEN_WORDS[i % len(_ONE_TOKEN_WORDS)] for i in range(total - 2))


def texts() -> dict[str, str]:
    return {
        "2 tokens, a space": " ",
        "2 tokens, spaces": "      ",
        "2 tokens, a tab": "\t",
        "2 tokens, newlines": "\n\r\n\n",
        "2 tokens, no-break space": "\u00a0",
        "2 tokens, ideographic space": "\u3000",
        "3 tokens, a full stop": ".",
        "3 tokens, a question mark": "?",
        "3 tokens, a hash": "#",
        "3 tokens, a letter": "a",
        "3 tokens, a capital": "Z",
        "3 tokens, a digit": "7",
        "3 tokens, a word": "hello",
        "3 tokens, a padded word": "  hello\n",
        "3 tokens, a CJK character": "水",
        "5 tokens, three stops": "...",
        "4 tokens": _of_tokens(4),
        "16 tokens": _of_tokens(16),
        "17 tokens": _of_tokens(17),
        "64 tokens": _of_tokens(64),
        "127 tokens": _of_tokens(127),
        "128 tokens": _of_tokens(128),
        "129 tokens": _of_tokens(129),
        "256 tokens": _of_tokens(256),
        "509 tokens": _of_tokens(509),
        "510 tokens": _of_tokens(510),
        "511 tokens": _of_tokens(511),
        "512 tokens": _of_tokens(512),
        "512 tokens of one word": "light " * 510,
        "512 tokens of punctuation": "!" * 510,
        "512 tokens of CJK": "水火木金土" * 102,
        "512 tokens of unknown words": "\u0378 " * 510,
        "52 tokens, a word of 100 characters": "x" * 100,
        "3 tokens, a word of 101 characters is unknown": "x" * 101,
        "3 tokens, a word of 5000 characters is unknown": "lampejo" * 715,
        "5 tokens, an unknown word between known ones": "hello " + "y" * 150 + " world",
        "102 tokens, a word of 100 two-byte characters": "я" * 100,
        "3 tokens, a word of 101 two-byte characters is unknown": "я" * 101,
        "3 tokens, supplementary characters are unknown": "\U0001d44e" * 100,
    }
