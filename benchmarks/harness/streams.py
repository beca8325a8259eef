"""The load of streams (load/streams), and a server that streams."""

import http.client
import json
import subprocess
import tempfile
import time
from dataclasses import dataclass

from harness import folders, machine
from harness.server import Server
from harness.toolchain import go_build, step

STREAMS = folders.WORK / "bin/streams"
COMPLETIONS, CHAT = "/v1/completions", "/v1/chat/completions"


def prepare():
    source = folders.LOAD / "streams"
    step("streams", [source], lambda: go_build(source, STREAMS))


class StreamingServer(Server):
    """A server that is asked for tokens of one model; a model that it lacks keeps it from counting as started."""

    def __init__(self, contestant, model):
        super().__init__(contestant)
        self.model = model

    def answers(self):
        try:
            return follow(self, COMPLETIONS, completion(self.model, "Are you there?", 2)).events > 0
        except (OSError, http.client.HTTPException, RuntimeError):
            return False


def completion(model, prompt, tokens):
    """Greedy. The model was made so that its end token never wins, so answers are as long as asked for."""
    return {"model": model, "prompt": prompt, **_common(tokens)}


def chat(model, messages, tokens):
    return {"model": model, "messages": messages, **_common(tokens)}


def _common(tokens):
    return {"max_tokens": tokens, "temperature": 0, "stream": True, "stream_options": {"include_usage": True}}


def open_streams(server, path, bodies, *options):
    """What load/streams says of so many bodies; its options as it takes them."""
    server.settle()
    others_before, mine_before = machine.busy_seconds(), server.cpu_seconds()
    start = time.monotonic()
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.writelines(json.dumps(body) + "\n" for body in bodies)
        file.flush()
        command = [STREAMS, "-url", f"http://127.0.0.1:{server.port}{path}", "-bodies", file.name, *options]
        output = subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True).stdout
    found = json.loads(output)
    if not found["completed"]:
        raise RuntimeError(f"{server.contestant.title}: {found['failed']}")
    others = machine.busy_seconds() - others_before - (server.cpu_seconds() - mine_before)
    found["others_cpu_share"] = round(max(0.0, others / (time.monotonic() - start)), 3)
    return found


@dataclass(frozen=True)
class Followed:
    """`first_token` in seconds after the request; `usage` as the server's last chunk has it."""

    first_token: float
    text: str
    events: int
    usage: dict


def follow(server, path, body, timeout=300):
    """One stream, read here."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=timeout)
    try:
        start = time.monotonic()
        connection.request("POST", path, json.dumps(body), {"Content-Type": "application/json"})
        response = connection.getresponse()
        if response.status != 200:
            raise RuntimeError(f"status {response.status}: {response.read(300)!r}")
        first, parts, usage = None, [], {}
        for line in response:
            if not line.startswith(b"data:") or line[5:].strip() == b"[DONE]":
                continue
            chunk = json.loads(line[5:])
            if "error" in chunk:
                raise RuntimeError(str(chunk["error"]))
            usage = chunk.get("usage") or usage
            text = "".join(_text(choice) for choice in chunk["choices"])
            if text:
                first = first or time.monotonic() - start
                parts.append(text)
        if first is None:
            raise RuntimeError("a stream without text")
        return Followed(first, "".join(parts), len(parts), usage)
    finally:
        connection.close()


def _text(choice):
    return choice.get("text") or (choice.get("delta") or {}).get("content") or ""
