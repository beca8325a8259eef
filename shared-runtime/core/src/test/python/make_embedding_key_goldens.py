"""Writes what shared-runtime/core's EmbeddingKeysTest compares with: keys of embedding items.

Independent of the Java code; follows the description of the format "lampejo-embedding-1" only.

    python3 shared-runtime/core/src/test/python/make_embedding_key_goldens.py \
        > shared-runtime/core/src/test/resources/caching/embedding-keys.tsv
"""

import hashlib
import platform
import struct


def field(value: bytes) -> bytes:
    return struct.pack(">i", len(value)) + value


def key(tenant, fingerprint, kind, truncation, form, value):
    head = ["lampejo-embedding-1", tenant, fingerprint, kind, truncation, form]
    body = value.encode() if form == "text" else struct.pack(f">{len(value)}i", *value)
    data = b"".join(field(part.encode()) for part in head) + field(body)
    return hashlib.sha256(data).hexdigest()


CASES = [
    ("anonymous", "UNSPECIFIED", "REFUSE", "text", "a cat"),
    ("anonymous", "QUERY", "REFUSE", "text", "a cat"),
    ("anonymous", "DOCUMENT", "CUT_END", "text", "a cat"),
    ("acme", "UNSPECIFIED", "REFUSE", "text", "a cat"),
    ("acme", "UNSPECIFIED", "REFUSE", "text", "açaí 🐈 猫"),
    ("acme", "UNSPECIFIED", "REFUSE", "tokens", [101, 4937, 102]),
    ("acme", "UNSPECIFIED", "REFUSE", "sequence", [101, 4937, 102]),
]

print(f"# make_embedding_key_goldens.py, Python {platform.python_version()}")
for tenant, kind, truncation, form, value in CASES:
    written = value if form == "text" else ",".join(map(str, value))
    digest = key(tenant, "fingerprint-1", kind, truncation, form, value)
    print("\t".join([tenant, kind, truncation, form, written, digest]))
