"""What is asked of the caches: texts to embed, and chats whose answers have 200 tokens and end by themselves."""

import json

from harness import folders, generation_material, material, streams
from harness.client import MODEL as EMBEDDER

CHAT = generation_material.model("q4")
MODELS = generation_material.MODELS
TOKENS = 200
TEXTS, CHATS = 64, 16
LENGTH_CLASS = 27

EMBEDDINGS, CHAT_PATH = "/v1/embeddings", streams.CHAT


def prepare():
    material.prepare()
    generation_material.prepare()


def embedding_bodies():
    texts = folders.texts(LENGTH_CLASS).read_text().splitlines()[:TEXTS]
    return [{"model": EMBEDDER, "encoding_format": "float", "input": text} for text in texts]


def chat_bodies(server):
    """Chats that end after about 200 tokens with a stop string, as only whole answers are cached."""
    return [_ending(server, f"Tell me about number {number}.") for number in range(CHATS)]


def _ending(server, question):
    """The random model repeats itself, so the stop string is what stands last in 200 tokens, if nowhere before."""
    body = {"model": CHAT, "messages": [{"role": "user", "content": question}], "temperature": 0.9, "seed": 7}
    text = streams.follow(server, CHAT_PATH, {**body, "max_tokens": TOKENS + 20, "stream": True}).text
    for length in range(6, 40):
        stop = text[-length - 1 : -1]
        if text.find(stop) == len(text) - length - 1:
            return {**body, "max_tokens": 2 * TOKENS, "stop": [stop]}
    raise RuntimeError("the answer's end stands in it before")


def write(name, bodies):
    path = folders.WORK / f"caching-{name}.jsonl"
    path.write_text("".join(json.dumps(body) + "\n" for body in bodies))
    return path
