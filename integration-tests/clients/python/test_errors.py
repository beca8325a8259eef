import unittest

from lampejo import client, embed
from openai import APIStatusError, BadRequestError, NotFoundError


class Errors(unittest.TestCase):
    def test_unknown_model(self):
        with self.assertRaises(NotFoundError) as raised:
            client.embeddings.create(model="no-such-model", input="hello")

        self.assertEqual((raised.exception.param, raised.exception.code), ("model", "model_not_found"))
        self._assert_complete(raised.exception)

    def test_empty_string(self):
        self._assert_bad_request("input", "")

    def test_empty_list(self):
        self._assert_bad_request("input", [])

    def test_empty_string_in_a_list(self):
        self._assert_bad_request("input", ["hello", ""])

    def test_dimensions_that_the_model_cannot_give(self):
        self._assert_bad_request("dimensions", "hello", dimensions=7)

    def test_text_over_the_window_names_limit_and_count(self):
        error = self._assert_bad_request("input", "light " * 600)

        self.assertIn("512", error.message)
        self.assertIn("602", error.message)

    def _assert_bad_request(self, param: str, input, **parameters) -> BadRequestError:
        with self.assertRaises(BadRequestError) as raised:
            embed(input, **parameters)

        self.assertEqual(raised.exception.param, param)
        self._assert_complete(raised.exception)
        return raised.exception

    def _assert_complete(self, error: APIStatusError):
        """The client has unwrapped the body: what is left are the four keys of the contract."""
        self.assertEqual(set(error.body), {"message", "type", "param", "code"})
        self.assertTrue(error.body["message"])
        self.assertTrue(error.request_id)
