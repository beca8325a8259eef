import unittest

from lampejo import MODEL, guarded_client
from openai import AuthenticationError


class Keys(unittest.TestCase):
    def test_the_right_key(self):
        self.assertIn(MODEL, [model.id for model in guarded_client().models.list()])

    def test_a_wrong_key(self):
        client = guarded_client(api_key="wrong")

        for call in (
            lambda: client.models.list(),
            lambda: client.embeddings.create(model=MODEL, input="hello"),
            lambda: client.chat.completions.create(model=MODEL, messages=[], stream=True),
        ):
            with self.assertRaises(AuthenticationError) as raised:
                call()

            self.assertEqual(raised.exception.code, "invalid_api_key")
            self.assertEqual(raised.exception.type, "invalid_request_error")
            self.assertTrue(raised.exception.request_id)
