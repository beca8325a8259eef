import base64
import json
import math
import unittest

from lampejo import DIMENSIONS, MODEL, client, embed, float32_bytes, vector

_TEXTS = ["hello world", "O relâmpago iluminou a manhã.", "水火木金土", " "]


class Encodings(unittest.TestCase):
    def test_the_client_asks_for_base64_by_default(self):
        request = client.embeddings.with_raw_response.create(model=MODEL, input="hello").http_request

        self.assertEqual(json.loads(request.content)["encoding_format"], "base64")

    def test_the_default_equals_float_bit_for_bit(self):
        decoded = [float32_bytes(item.embedding) for item in embed(_TEXTS).data]
        floats = [float32_bytes(item.embedding) for item in embed(_TEXTS, encoding_format="float").data]

        self.assertEqual(decoded, floats)

    def test_base64_is_little_endian_float32(self):
        encoded = vector("hello world", encoding_format="base64")

        self.assertEqual(base64.b64decode(encoded, validate=True), float32_bytes(vector("hello world")))

    def test_vectors_have_unit_length(self):
        for item in embed(_TEXTS).data:
            self.assertAlmostEqual(math.hypot(*item.embedding), 1.0, places=5)

    def test_the_native_dimensions_may_be_asked_for(self):
        self.assertEqual(vector("hello", dimensions=DIMENSIONS), vector("hello"))
