"""One request at a time, and what its vector has to do with another one."""

import http.client
import json
import math

MODEL = "all-MiniLM-L6-v2"


def post(port, body, timeout=120):
    """Returns (status, headers, body) of POST /v1/embeddings."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.request("POST", "/v1/embeddings", json.dumps(body), {"Content-Type": "application/json"})
        response = connection.getresponse()
        return response.status, dict(response.getheaders()), response.read()
    finally:
        connection.close()


def embed(port, text):
    status, _, answer = post(port, {"model": MODEL, "input": text})
    if status != 200:
        raise RuntimeError(f"status {status}: {answer[:200]!r}")
    return json.loads(answer)["data"][0]["embedding"]


def answers(port):
    """Whether one embedding comes back."""
    try:
        return post(port, {"model": MODEL, "input": "Are you there?"})[0] == 200
    except (OSError, http.client.HTTPException):
        return False


def cosine(one, other):
    dot = sum(a * b for a, b in zip(one, other))
    return dot / math.sqrt(sum(a * a for a in one) * sum(b * b for b in other))
