"""The model fingerprint, written a second time from the javadoc of Fingerprint.java (Python >= 3.9).

    python3 fingerprint.py                      the golden of FingerprintTest
    python3 fingerprint.py DIR NAME [NAME...]   a model of mean pooling, normalised, window 512, no prefixes
"""

import hashlib
import pathlib
import struct
import sys

BLOCK = 64 << 10


def fingerprint(pooling, normalize, window, query, document, files):
    digest = hashlib.sha256()

    def number(n):
        digest.update(struct.pack(">q", n))

    def text(s):
        data = s.encode()
        number(len(data))
        digest.update(data)

    text("lampejo model 1")
    text(pooling)
    text("normalized" if normalize else "as pooled")
    number(window)
    text(query)
    text(document)
    for name, content in sorted(files.items()):
        text(name)
        number(len(content))
        if len(content) <= 1 << 20:
            digest.update(content)
        else:
            for i in range(16):
                start = (len(content) - BLOCK) * i // 15
                digest.update(content[start : start + BLOCK])
    return digest.hexdigest()


if __name__ == "__main__":
    if len(sys.argv) > 2:
        root = pathlib.Path(sys.argv[1])
        files = {name: (root / name).read_bytes() for name in sys.argv[2:]}
    else:
        large = bytes((i * 31 + (i >> 8)) & 255 for i in range(2_000_003))
        files = {"a": bytes([1, 2, 3]), "b/large": large}
    print(fingerprint("MEAN", True, 512, "", "", files))
