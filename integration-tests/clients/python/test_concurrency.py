import asyncio
import unittest

from lampejo import MODEL, async_client, float32_bytes, vector

_TEXTS = [f"call {i}: " + "the lamp lights the way " * (i % 9) for i in range(64)]


class Concurrency(unittest.TestCase):
    def test_64_calls_at_once_give_the_vectors_of_one_at_a_time(self):
        at_once = asyncio.run(_embed_at_once(_TEXTS))

        self.assertEqual(at_once, [float32_bytes(vector(text)) for text in _TEXTS])


async def _embed_at_once(texts: list[str]) -> list[bytes]:
    async with async_client() as client:
        responses = await asyncio.gather(*(client.embeddings.create(model=MODEL, input=text) for text in texts))
    return [float32_bytes(response.data[0].embedding) for response in responses]
