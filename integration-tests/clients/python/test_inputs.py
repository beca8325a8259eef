import unittest

from lampejo import DIMENSIONS, MODEL, WINDOW, embed, float32_bytes, vector

_HELLO_WORLD = [7592, 2088]
_HELLO_WORLD_WITH_SPECIAL_TOKENS = [101, 7592, 2088, 102]


class Inputs(unittest.TestCase):
    def test_a_string(self):
        response = embed("hello world")

        self.assertEqual((response.object, response.model), ("list", MODEL))
        self.assertEqual([(item.object, item.index) for item in response.data], [("embedding", 0)])
        self.assertEqual(len(response.data[0].embedding), DIMENSIONS)

    def test_a_list_of_strings(self):
        together = [item.embedding for item in embed(["hello world", "olá, mundo"]).data]

        self.assertEqual(together, [vector("hello world"), vector("olá, mundo")])

    def test_token_ids(self):
        expected = float32_bytes(vector("hello world"))

        self.assertEqual(float32_bytes(vector(_HELLO_WORLD)), expected)
        self.assertEqual(float32_bytes(vector(_HELLO_WORLD_WITH_SPECIAL_TOKENS)), expected)

    def test_a_list_of_token_ids(self):
        together = [item.embedding for item in embed([_HELLO_WORLD, [7592]]).data]

        self.assertEqual(together, [vector("hello world"), vector("hello")])

    def test_order_of_a_hundred_inputs(self):
        texts = [f"text number {i}" for i in range(100)]

        data = embed(texts).data

        self.assertEqual([item.index for item in data], list(range(100)))
        for i in (0, 1, 50, 98, 99):
            self.assertEqual(data[i].embedding, vector(texts[i]))

    def test_usage_counts_tokens(self):
        usage = embed("hello world").usage

        self.assertEqual((usage.prompt_tokens, usage.total_tokens), (4, 4))

    def test_usage_is_the_sum_over_the_inputs(self):
        texts = ["hello", "hello world", "the quick brown fox"]

        usage = embed(texts).usage

        self.assertEqual(usage.prompt_tokens, sum(embed(text).usage.prompt_tokens for text in texts))
        self.assertEqual(usage.total_tokens, usage.prompt_tokens)

    def test_truncation_on_request(self):
        response = embed("light " * 600, extra_body={"truncate": True})

        self.assertEqual(response.usage.prompt_tokens, WINDOW)
        self.assertEqual(response.data[0].embedding, vector("light " * (WINDOW - 2)))
