import unittest

from lampejo import MODEL, client
from openai import NotFoundError


class Models(unittest.TestCase):
    def test_list_names_the_model(self):
        models = {model.id: model for model in client.models.list()}

        self.assertIn(MODEL, models)
        self.assertEqual(models[MODEL].object, "model")
        self.assertIsInstance(models[MODEL].created, int)
        self.assertIsInstance(models[MODEL].owned_by, str)

    def test_retrieve_gives_what_list_gives(self):
        listed = next(model for model in client.models.list() if model.id == MODEL)
        retrieved = client.models.retrieve(MODEL)

        self.assertEqual((retrieved.id, retrieved.object), (listed.id, listed.object))
        self.assertEqual((retrieved.created, retrieved.owned_by), (listed.created, listed.owned_by))

    def test_retrieve_of_an_unknown_model(self):
        with self.assertRaises(NotFoundError) as raised:
            client.models.retrieve("no-such-model")

        self.assertEqual(raised.exception.code, "model_not_found")
