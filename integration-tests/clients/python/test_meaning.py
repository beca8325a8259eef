import unittest

from lampejo import embed


class Meaning(unittest.TestCase):
    def test_similar_sentences_are_closer_than_unrelated_ones(self):
        cat, kitten, rates = (
            item.embedding
            for item in embed(
                [
                    "A cat sleeps on the warm windowsill.",
                    "A kitten naps by the sunny window.",
                    "Interest rates rose again this quarter.",
                ]
            ).data
        )

        self.assertGreater(_cosine(cat, kitten), 0.6)
        self.assertLess(_cosine(cat, rates), 0.2)
        self.assertLess(_cosine(kitten, rates), 0.2)


def _cosine(one: list[float], other: list[float]) -> float:
    """Of unit vectors."""
    return sum(a * b for a, b in zip(one, other))
