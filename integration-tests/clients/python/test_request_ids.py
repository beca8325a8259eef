import unittest

from lampejo import MODEL, client


class RequestIds(unittest.TestCase):
    def test_every_response_has_its_own(self):
        first, second = self._create(), self._create()

        self.assertTrue(first.headers["x-request-id"])
        self.assertNotEqual(first.headers["x-request-id"], second.headers["x-request-id"])

    def test_the_caller_s_own_is_kept(self):
        response = self._create(extra_headers={"x-request-id": "check-1234"})

        self.assertEqual(response.headers["x-request-id"], "check-1234")

    def _create(self, **parameters):
        return client.embeddings.with_raw_response.create(model=MODEL, input="hello", **parameters)
