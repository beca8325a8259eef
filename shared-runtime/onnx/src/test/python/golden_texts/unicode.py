"""Awkward code points: emoji sequences, controls, invisible and unassigned characters, compatibility forms, the supplementary planes."""

_EMOJI = {
    "emoji": "I love it 😀🎉❤️",
    "emoji only": "🔥🔥🔥",
    "emoji, family joined by ZWJ": "👨‍👩‍👧‍👦 went home",
    "emoji, profession joined by ZWJ": "👩🏽‍🚀👨‍💻🧑‍🌾",
    "emoji, flags": "🇧🇷 vs 🇵🇹 and 🇯🇵",
    "emoji, flag of tags": "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    "emoji, rainbow flag": "🏳️‍🌈",
    "emoji, skin tones": "👋🏻👋🏼👋🏽👋🏾👋🏿",
    "emoji, keycaps": "1️⃣2️⃣#️⃣",
    "emoji, text and picture styles": "☎︎ ☎️ ✂︎ ✂️",
    "emoji, a lone ZWJ": "😀\u200d",
    "emoji between letters": "he😀llo",
}

_CONTROLS = {
    "NUL in a word": "he\u0000llo",
    "NUL alone": "\u0000",
    "NUL before and after": "\u0000hello\u0000",
    "all C0 controls": "a" + "".join(map(chr, range(1, 32))) + "b",
    "C1 controls": "a\u0080\u0085\u008d\u009fb",
    "delete": "a\u007fb",
    "escape sequence": "\u001b[31mred\u001b[0m",
    "bell and backspace": "ding\u0007 dong\u0008",
    "vertical tab and form feed": "one\u000btwo\u000cthree",
    "tabs": "one\ttwo\t\tthree",
    "newlines": "one\ntwo\r\nthree\rfour",
    "line and paragraph separators": "one\u2028two\u2029three",
    "file separators": "a\u001cb\u001dc\u001ed\u001fe",
}

_INVISIBLE = {
    "zero-width space": "zero\u200bwidth",
    "zero-width joiner": "zero\u200dwidth",
    "zero-width non-joiner": "zero\u200cwidth",
    "word joiner": "word\u2060joiner",
    "byte order mark first": "\ufeffhello",
    "byte order mark inside": "hel\ufefflo",
    "byte order mark, swapped": "\ufffe hello \uffff",
    "soft hyphen": "auto\u00admatic co\u00adoperation",
    "no-break space": "10\u00a0000\u202f000",
    "all the spaces": "a\u2000b\u2001c\u2002d\u2003e\u2009f\u200ag\u205fh\u3000i\u1680j",
    "Mongolian vowel separator": "a\u180eb",
    "bidirectional controls": "\u202eabc\u202c \u2066def\u2069 \u200f\u200e",
    "variation selectors": "a\ufe0fb\U000e0100c",
    "interlinear annotation": "\ufff9base\ufffaruby\ufffb",
    "replacement character": "caf\ufffd and \ufffd\ufffd",
    "combining grapheme joiner": "a\u034fb",
    "Hangul filler": "a\u3164b\u115fc",
    "only invisible": "\u200b\u200c\u200d\u2060\ufeff",
    "braille blank": "a\u2800b",
}

_COMPATIBILITY = {
    "full width": "Ｆｕｌｌ　ｗｉｄｔｈ　１２３！",
    "ligatures": "ﬁnd ﬂow oﬀer eﬃcient baﬄe ﬆop",
    "digraphs": "Ǆ ǅ ǆ Ĳ ĳ Œ œ Æ æ",
    "superscripts": "x² + y³ = z⁴, H₂O, E=mc²",
    "fractions": "½ ⅓ ¾ ⅞ 1⁄2",
    "Roman numerals": "Ⅳ ⅷ Ⅻ",
    "circled": "①②③ ⓐⓑⓒ ㊗",
    "units": "㎏ ㎡ ℃ № ™ ℠ ㏒",
    "mathematical alphabets": "𝐁𝐨𝐥𝐝 𝑖𝑡𝑎𝑙𝑖𝑐 𝔣𝔯𝔞𝔨 𝕕𝕠𝕦𝕓𝕝𝕖 𝟙𝟚𝟛",
    "letter-like": "K Å Ω ℵ ℏ",
    "small capitals": "ᴀʙᴄ ꜰɢʜ",
    "sharp s": "ß ẞ SS",
    "dotless and dotted i": "i ı I İ i̇ ï Ï",
    "stacked marks": "Z̴̧͓a̷̛͎l̶̨͝g̵̢͐o̸̡͊",
    "a mark alone": "\u0301 \u0308\u0301",
    "a mark at the start": "\u0301abc",
    "composed and decomposed": "\u00e9 e\u0301 \u1e69 s\u0323\u0307 s\u0307\u0323",
    "singletons": "\u212b \u00c5 A\u030a \u1fbe \u037e \u0340",
    "CJK compatibility": "\uf900 豈 \U0002f800 丽",
    "Hangul compatibility": "ㄱㄴㄷ ﾡﾢ",
    "special casing": "ŉ ǰ ΐ ﬓ ᾳ ᾼ Ǉ",
    "curly quotes and dashes": "‘one’ “two” – three — four… ‹five›",
    "currency": "€10 £20 ¥30 ₹40 ₿0.5 ¢ ₺",
    "arrows and boxes": "→ ⇒ ↔ ┌─┐ █ ░ ▶ ✓ ✗ ★",
}

_PLANES = {
    "private use": "a\ue000b \uf8ff",
    "supplementary private use": "a\U000f0000b \U0010fffd",
    "unassigned": "a\u0378b \u0380",
    "unassigned, supplementary": "a\U000e0fffb",
    "noncharacters": "a\ufdd0b \U0001ffff \U0010ffff",
    "last before the surrogates": "a\ud7ffb",
    "first after the surrogates": "a\ue000b",
    "CJK extension B": "𠀀𠀁 𠮷野家",
    "CJK extension G": "\U00030000\U00030edd",
    "musical symbols": "𝄞 𝅘𝅥𝅮",
    "playing cards": "🂡🂱🃁",
    "language tags": "\U000e0001\U000e0065\U000e006e hello",
    "whole byte range": "".join(map(chr, range(1, 256))),
}


def texts() -> dict[str, str]:
    return _EMOJI | _CONTROLS | _INVISIBLE | _COMPATIBILITY | _PLANES
