"""The client under test, pointed at LAMPEJO_URL, and what the checks ask of its answers."""

import os
import struct
from collections.abc import Sequence

from openai import AsyncOpenAI, OpenAI
from openai.types import CreateEmbeddingResponse

MODEL = "all-MiniLM-L6-v2"
DIMENSIONS = 384
WINDOW = 512

CHAT_MODEL = os.environ["LAMPEJO_CHAT_MODEL"]

_CONNECTION = {"base_url": os.environ["LAMPEJO_URL"], "api_key": "unused"}

client = OpenAI(**_CONNECTION, max_retries=0)


def guarded_client(**options) -> OpenAI:
    """Of the server whose tenants have keys; by default with one of these."""
    return OpenAI(
        **{
            "base_url": os.environ["LAMPEJO_GUARDED_URL"],
            "api_key": os.environ["LAMPEJO_GUARDED_KEY"],
            "max_retries": 0,
        }
        | options
    )


def async_client() -> AsyncOpenAI:
    return AsyncOpenAI(**_CONNECTION)


def chat(content: str, **parameters):
    return client.chat.completions.create(
        model=CHAT_MODEL, messages=[{"role": "user", "content": content}], **parameters
    )


def embed(input, **parameters) -> CreateEmbeddingResponse:
    return client.embeddings.create(model=MODEL, input=input, **parameters)


def vector(input, **parameters) -> list[float]:
    """The one vector of one input."""
    (item,) = embed(input, **parameters).data
    return item.embedding


def float32_bytes(vector: Sequence[float]) -> bytes:
    """What two vectors have in common only where they are equal bit for bit."""
    return struct.pack(f"<{len(vector)}f", *vector)
