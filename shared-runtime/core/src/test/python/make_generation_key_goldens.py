"""Keys of generation requests, computed from the description of the format and not from the Java code.

A key is the SHA-256 of fields, each behind its length (4 bytes, big-endian): texts in UTF-8, whole numbers in
8 bytes, doubles as their 8 bytes, lists of token ids in 4 bytes each. What may be absent is written as a number,
1 or 0, and the value or its zero. Standard library only.
"""

import hashlib
import json
import platform
import random
import struct
from pathlib import Path

_OUT = Path(__file__).parent / "../resources/goldens/generation-keys.jsonl"
_CASES = 150
_SEED = 20260131
_WORDS = ["", "a", "Turn it on", "Ligue já", "日本語", "😀 \"x\"", "line\nbreak\t\u0001", "2FA"]


class Fields:
    def __init__(self):
        self.bytes = b""

    def raw(self, value):
        self.bytes += struct.pack(">i", len(value)) + value

    def text(self, *values):
        for value in values:
            self.raw(value.encode())

    def number(self, value):
        self.raw(struct.pack(">q", value))

    def maybe(self, value, write, zero):
        self.number(0 if value is None else 1)
        write(zero if value is None else value)

    def maybe_text(self, value):
        self.maybe(value, self.text, "")

    def maybe_number(self, value):
        self.maybe(value, self.number, 0)

    def maybe_double(self, value):
        self.maybe(value, lambda x: self.raw(struct.pack(">d", x)), 0.0)

    def key(self):
        return hashlib.sha256(self.bytes).hexdigest()


def compact(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def begin(label, case):
    f = Fields()
    f.text(label, case["tenant"], case["model"], case["fingerprint"])
    f.maybe_text(case["day"])
    s = case["sampling"]
    f.maybe_double(s["temperature"])
    f.maybe_double(s["top_p"])
    f.maybe_number(s["top_k"])
    for name in ("min_p", "presence_penalty", "frequency_penalty", "repetition_penalty"):
        f.maybe_double(s[name])
    f.number(len(s["logit_bias"]))
    for token, bias in sorted(s["logit_bias"]):
        f.number(token)
        f.number(struct.unpack(">i", struct.pack(">f", bias))[0])
    f.maybe_number(s["seed"])
    o = case["output"]
    f.number(o["choices"])
    f.maybe_number(o["max_tokens"])
    f.number(len(o["stop"]))
    f.text(*o["stop"])
    f.text(o["format"])
    if o["format"] == "json_schema":
        f.text(o["name"], compact(o["schema"]))
    f.maybe_number(o["top_logprobs"])
    f.number(len(case["tools"]))
    for tool in case["tools"]:
        f.text(tool["name"], tool["description"], compact(tool["parameters"]), tool["strictness"])
    f.text(case["choice"])
    if case["choice"] == "named":
        f.text(case["named"])
    f.text(case["parallel"])
    return f


def messages(f, turns):
    f.number(len(turns))
    for turn in turns:
        f.text(turn["role"])
        f.number(len(turn["content"]))
        for text in turn["content"]:
            f.text("text", text)
        f.number(len(turn["calls"]))
        for call in turn["calls"]:
            f.text(*call)
        f.maybe_text(turn["call_id"])
        f.maybe_text(turn["name"])


def key(case):
    f = begin("lampejo-generation-1", case)
    if "messages" in case:
        f.text("conversation")
        messages(f, case["messages"])
        f.text(compact(case["arguments"]))
    elif "text" in case:
        f.text("text", case["text"])
    else:
        f.text("tokens")
        f.raw(b"".join(struct.pack(">i", token) for token in case["tokens"]))
    return f.key()


def partition(case):
    turns = case.get("messages")
    if not turns:
        return None
    last = turns[-1]
    if last["role"] != "USER" or last["calls"] or len(last["content"]) != 1:
        return None
    f = begin("lampejo-generation-partition-1", case)
    messages(f, turns[:-1])
    f.maybe_text(last["call_id"])
    f.maybe_text(last["name"])
    f.text(compact(case["arguments"]))
    return f.key()


def make(rng):
    def word():
        return rng.choice(_WORDS) + (str(rng.randrange(100)) if rng.random() < 0.5 else "")

    def maybe(value):
        return value if rng.random() < 0.4 else None

    def schema():
        return {"type": "object", word() or "x": [rng.randrange(9), None, True, word()], "a": {"b": word()}}

    def turn():
        role = rng.choice(["SYSTEM", "DEVELOPER", "USER", "USER", "ASSISTANT", "TOOL"])
        return {
            "role": role,
            "content": [word() for _ in range(rng.choice([0, 1, 1, 1, 2]))],
            "calls": [[word(), word(), compact(schema())] for _ in range(rng.choice([0, 0, 0, 1, 2]))],
            "call_id": maybe(word()) if role == "TOOL" else None,
            "name": maybe(word()),
        }

    case = {
        "tenant": rng.choice(["anonymous", "acme"]),
        "model": word() or "m",
        "fingerprint": "%064x" % rng.getrandbits(256),
        "day": maybe("2026-01-%02d" % rng.randrange(1, 32)),
        "sampling": {
            "temperature": maybe(rng.choice([0.0, 0.7, 1.0, rng.random()])),
            "top_p": maybe(rng.random()),
            "top_k": maybe(rng.randrange(100)),
            "min_p": maybe(rng.random()),
            "presence_penalty": maybe(rng.uniform(-2, 2)),
            "frequency_penalty": maybe(rng.uniform(-2, 2)),
            "repetition_penalty": maybe(1 + rng.random()),
            "logit_bias": [[token, rng.choice([-100.0, 0.5, 3.25])] for token in rng.sample(range(50_000), rng.choice([0, 0, 1, 5]))],
            "seed": maybe(rng.choice([0, -1, rng.getrandbits(62)])),
        },
        "output": {
            "choices": rng.randrange(1, 4),
            "max_tokens": maybe(rng.randrange(1, 500)),
            "stop": [word() for _ in range(rng.choice([0, 0, 1, 3]))],
            "format": rng.choice(["text", "text", "json_object", "json_schema"]),
            "name": word(),
            "schema": schema(),
            "top_logprobs": maybe(rng.randrange(20)),
        },
        "tools": [
            {
                "name": word(),
                "description": word(),
                "parameters": schema(),
                "strictness": rng.choice(["STRICT", "LENIENT"]),
            }
            for _ in range(rng.choice([0, 0, 1, 2]))
        ],
        "choice": rng.choice(["none", "auto", "required", "named"]),
        "named": word(),
        "parallel": rng.choice(["ALLOWED", "ONE_CALL"]),
    }
    kind = rng.random()
    if kind < 0.7:
        case["messages"] = [turn() for _ in range(rng.randrange(1, 5))]
        case["arguments"] = {} if rng.random() < 0.5 else {"enable_thinking": False, word() or "z": word()}
    elif kind < 0.85:
        case["text"] = word()
    else:
        case["tokens"] = [rng.randrange(150_000) for _ in range(rng.randrange(1, 6))]
    return case


def main():
    rng = random.Random(_SEED)
    with _OUT.open("w", encoding="utf-8", newline="\n") as out:
        print(compact({"by": "make_generation_key_goldens.py", "python": platform.python_version()}), file=out)
        for _ in range(_CASES):
            case = make(rng)
            print(compact({"case": case, "key": key(case), "partition": partition(case)}), file=out)


if __name__ == "__main__":
    main()
