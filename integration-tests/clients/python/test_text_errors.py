import unittest

from lampejo import MODEL, chat, client
from openai import BadRequestError, NotFoundError


class TextErrors(unittest.TestCase):
    def test_unknown_model(self):
        for create in (
            lambda: client.chat.completions.create(model="nobody", messages=[{"role": "user", "content": "Hi"}]),
            lambda: client.completions.create(model="nobody", prompt="Hi"),
            lambda: client.responses.create(model="nobody", input="Hi"),
        ):
            with self.assertRaises(NotFoundError) as raised:
                create()

            self.assertEqual((raised.exception.param, raised.exception.code), ("model", "model_not_found"))
            self.assertEqual(set(raised.exception.body), {"message", "type", "param", "code"})

    def test_an_embedding_model(self):
        with self.assertRaises((NotFoundError, BadRequestError)) as raised:
            client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}])

        self.assertEqual(raised.exception.param, "model")
        self.assertIn(MODEL, raised.exception.message)

    def test_a_parameter_out_of_range(self):
        self._assert_bad_request("temperature", temperature=3)

    def test_more_tokens_than_the_window_has(self):
        error = self._assert_bad_request("max_tokens", max_tokens=1_000_000)

        self.assertEqual(error.code, "context_length_exceeded")

    def test_before_a_stream(self):
        self._assert_bad_request("top_p", top_p=2, stream=True)

    def test_a_parameter_that_is_not_known(self):
        self._assert_bad_request("temprature", extra_body={"temprature": 1})

    def _assert_bad_request(self, param: str, **parameters) -> BadRequestError:
        with self.assertRaises(BadRequestError) as raised:
            chat("Hi", **parameters)

        self.assertEqual(raised.exception.param, param)
        self.assertTrue(raised.exception.request_id)
        return raised.exception
